internal import Reports

/// A turn's text as it stands on the page, for finding the words that somebody has read there.
///
/// Blanks of any kind and number are one, marks that cannot be seen are none, capitals do not matter,
/// and what the page shows by its code point is found by that, too.
struct ShownWords {
  private var letters: [Unicode.Scalar] = []
  /// The place in the text of each letter.
  private var places: [Int] = []

  init(_ text: String) {
    for (place, scalar) in text.unicodeScalars.enumerated() { add(scalar, at: place) }
  }

  /// Where words stand.
  ///
  /// - Parameter near: the scalar of the text near which they were read; the first place otherwise.
  func find(_ words: String, near: Int? = nil) -> Range<Int>? {
    var sought = ShownWords(words).letters
    while sought.first == " " { sought.removeFirst() }
    while sought.last == " " { sought.removeLast() }
    guard let first = sought.first, sought.count <= letters.count else { return nil }
    var best: Range<Int>?
    for start in 0...(letters.count - sought.count)
    where letters[start] == first && letters[start..<start + sought.count].elementsEqual(sought) {
      let found = places[start]..<(places[start + sought.count - 1] + 1)
      guard let near else { return found }
      if abs(found.lowerBound - near) < abs((best?.lowerBound ?? .max / 2) - near) { best = found }
    }
    return best
  }

  private mutating func add(_ scalar: Unicode.Scalar, at place: Int) {
    if scalar.properties.isWhitespace {
      if letters.last != " " { append(" ", at: place) }
      return
    }
    let shown = html(String(scalar))
    if shown.hasPrefix("⟨") {
      for letter in shown.unicodeScalars { append(small(letter), at: place) }
    } else if !scalar.properties.isDefaultIgnorableCodePoint {
      append(small(scalar), at: place)
    }
  }

  private mutating func append(_ letter: Unicode.Scalar, at place: Int) {
    letters.append(letter)
    places.append(place)
  }

  private func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    return small.count == 1 ? small.first ?? scalar : scalar
  }
}
