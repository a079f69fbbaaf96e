internal import Foundation

/// Finds somebody's names in texts and masks them, scalar for scalar, so that offsets stay right.
struct NameMask: Sendable {
  /// How much is looked for.
  enum Depth: Comparable {
    /// Full names, addresses and other names that can be nothing else; in what is no sentence.
    case certain
    /// Names of a single word too; in sentences of anybody.
    case sentence
    /// Given and family name alone too; in sentences about the person.
    case own
  }

  private struct Needle {
    var scalars: [UInt32]
    var depth: Depth
    /// Also an ordinary word, so that only a capital makes it a name.
    var needsCapital = false
    /// The longest run of ASCII letters and digits: what bytes are searched for first.
    var anchor: [UInt8]
    var hasSpace: Bool { scalars.contains(0x20) }
  }

  private let needles: [Needle]
  /// The places of needles by their first scalar.
  private let byFirst: [UInt32: [Int]]
  /// Of names that are nowhere masked in a text, such as a staff number: as a whole they are names.
  private let wholes: [[UInt8]]
  /// Names of others that hold one of these: “Ann Lee Cooper” is not Ann Lee.
  private let others: [[UInt32]]

  /// - Parameter others: what everybody else is called.
  init(_ names: PersonNames, others: [String]) {
    var needles: [Needle] = []
    func add(_ text: String, _ depth: Depth, needsCapital: Bool = false) {
      let folded = trimmed(FoldedText(text).scalars)
      guard folded.count > 1, !needles.contains(where: { $0.scalars == folded }) else { return }
      needles.append(
        Needle(
          scalars: folded, depth: depth, needsCapital: needsCapital, anchor: anchor(of: folded)))
    }
    for name in names.called where name.contains(where: \.isLetter) {
      add(name, isCertain(name) ? .certain : .sentence)
      let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.count > 1, let family = words.last else { continue }
      for separator in [".", "_", "-", "+", "%20", "\\u0020"] {
        add(words.joined(separator: separator), .certain)
      }
      let given = words.dropLast().joined(separator: " ")
      add(family + ", " + given, .certain)
      // “I will mark it” is no Mark Will.
      if !words.allSatisfy({ ordinaryWords.contains($0.lowercased()) }) {
        add(family + " " + given, .certain)
      }
      if words.joined().count > 6 { add(words.joined(), .certain) }
    }
    for part in names.parts {
      add(part, .own, needsCapital: ordinaryWords.contains(part.lowercased()))
    }
    wholes = names.called.map { trimmed(FoldedText($0).scalars) }
      .filter { folded in !needles.contains { $0.scalars == folded } }.map(anchor(of:))
    // The longest first: what is inside it is gone with it.
    self.needles = needles.sorted { $0.scalars.count > $1.scalars.count }
    byFirst = placesByFirst(self.needles.map(\.scalars))
    self.others = others.map { trimmed(FoldedText($0).scalars) }.filter { other in
      needles.contains {
        $0.depth < .own && $0.scalars.count < other.count && other.holds($0.scalars)
      }
    }
  }

  /// Looks for names as whole words, and for nothing else.
  init(searching names: [String]) {
    needles = names.map { trimmed(FoldedText($0).scalars) }
      .filter { $0.contains { $0 > 57 } && $0.count > 1 }
      .map { Needle(scalars: $0, depth: .certain, anchor: anchor(of: $0)) }
    byFirst = placesByFirst(needles.map(\.scalars))
    wholes = []
    others = []
  }

  /// Looks for names as whole words and, with a capital, for the parts of those of several words.
  ///
  /// - Parameter own: what is not looked for, in small letters.
  init(everybody names: [String], besides own: Set<String>) {
    var seen: Set<[UInt32]> = []
    var needles: [Needle] = []
    for name in names {
      let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
      for text in [name] + (words.count > 1 ? words : []) where !own.contains(text.lowercased()) {
        let folded = trimmed(FoldedText(text).scalars)
        guard folded.count > 1, folded.contains(where: { $0 > 57 }), seen.insert(folded).inserted
        else { continue }
        needles.append(
          Needle(
            scalars: folded, depth: .certain, needsCapital: text != name,
            anchor: anchor(of: folded)))
      }
    }
    self.needles = needles.sorted { $0.scalars.count > $1.scalars.count }
    byFirst = placesByFirst(self.needles.map(\.scalars))
    wholes = []
    others = []
  }

  /// Whether bytes of UTF-8 may hold a name; false is certain.
  func mayOccur(in bytes: UnsafeBufferPointer<UInt8>, _ depth: Depth) -> Bool {
    func holds(_ anchor: [UInt8]) -> Bool {
      anchor.isEmpty ? bytes.contains { $0 >= 0x80 } : bytes.holds(anchor)
    }
    // Many names are looked for at once, place by place.
    if needles.count > 100 { return true }
    return needles.contains { $0.depth <= depth && holds($0.anchor) }
      || wholes.contains(where: holds)
  }

  func mayOccur(in text: String, _ depth: Depth) -> Bool {
    var text = text
    return text.withUTF8 { mayOccur(in: $0, depth) }
  }

  /// The text with a mask in the place of every name.
  ///
  /// - Returns: nothing where none is in it.
  func masked(_ text: String, _ depth: Depth) -> String? {
    let found = places(in: text, depth)
    guard !found.isEmpty else { return nil }
    var scalars = Array(text.unicodeScalars)
    for range in found {
      for place in range { scalars[place] = masking(scalars[place]) }
    }
    var masked = String.UnicodeScalarView()
    masked.append(contentsOf: scalars)
    return String(masked)
  }

  /// Where names stand, as scalars of the text.
  func places(in text: String, _ depth: Depth) -> [Range<Int>] {
    guard mayOccur(in: text, depth) else { return [] }
    let folded = FoldedText(text)
    var found: [Range<Int>] = []
    var place = 0
    while place < folded.scalars.count {
      guard let starting = byFirst[folded.scalars[place]],
        let length = length(of: starting, depth, at: place, in: folded)
      else {
        place += 1
        continue
      }
      found.append(folded.places[place]..<folded.places[place + length - 1] + 1)
      place += length
    }
    return found
  }

  private func length(
    of starting: [Int], _ depth: Depth, at place: Int, in text: FoldedText
  ) -> Int? {
    for needle in starting.lazy.map({ needles[$0] })
    where needle.depth <= depth && text.scalars.holds(needle.scalars, at: place) {
      let end = place + needle.scalars.count
      let first = text.places[place]
      let last = text.places[end - 1]
      if end < text.places.count, text.places[end] == last { continue }
      if place > 0, text.places[place - 1] == first { continue }
      if needle.needsCapital, !text.original[first].properties.isUppercase { continue }
      guard isFree(before: first, needle, text.original),
        isFree(after: last, needle, text.original),
        !isOthers(place..<end, text)
      else { continue }
      return needle.scalars.count
    }
    return nil
  }

  private func isOthers(_ range: Range<Int>, _ text: FoldedText) -> Bool {
    others.contains { other in
      let first = max(0, range.upperBound - other.count)
      return first <= range.lowerBound
        && (first...range.lowerBound).contains { text.scalars.holds(other, at: $0) }
    }
  }
}

private func placesByFirst(_ needles: [[UInt32]]) -> [UInt32: [Int]] {
  Dictionary(grouping: needles.indices.filter { !needles[$0].isEmpty }) { needles[$0][0] }
}

/// A name that can be nothing else: two words, an address, letters with digits.
private func isCertain(_ name: String) -> Bool {
  let letters = name.count { $0.isLetter }
  return letters >= 4 && name.contains { !$0.isLetter }
}

private func trimmed(_ scalars: [UInt32]) -> [UInt32] {
  var scalars = scalars[...]
  while scalars.first == 0x20 { scalars.removeFirst() }
  while scalars.last == 0x20 { scalars.removeLast() }
  return Array(scalars)
}

/// Upper case stays upper case, and what is no letter or digit stays.
private func masking(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  if scalar.properties.numericType != nil { return "0" }
  if scalar.properties.isUppercase { return "X" }
  return isWordy(scalar) ? "x" : scalar
}

private func isWordy(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    return (48...57).contains(scalar.value) || (65...90).contains(scalar.value)
      || (97...122).contains(scalar.value)
  }
  let properties = scalar.properties
  return properties.isAlphabetic || properties.numericType != nil
    || properties.generalCategory == .nonspacingMark
}

extension NameMask {
  /// Whether a name that begins here begins a word.
  ///
  /// In an identifier a dot or a dash goes on: `sam.jones` is not `sam`. In a full name only a dash
  /// does: Ilse Brandt-Meyer is somebody else.
  private func isFree(
    before place: Int, _ needle: Needle, _ text: [Unicode.Scalar]
  ) -> Bool {
    guard place > 0 else { return true }
    let before = text[place - 1]
    if isWordy(before) {
      // The n of an escaped new line.
      return place > 1 && text[place - 2] == "\\" && ["n", "r", "t"].contains(before)
    }
    return !(goesOn(over: before, needle) && place > 1 && isWordy(text[place - 2]))
  }

  private func isFree(after place: Int, _ needle: Needle, _ text: [Unicode.Scalar]) -> Bool {
    guard place + 1 < text.count else { return true }
    let after = text[place + 1]
    if isWordy(after) { return false }
    return !(goesOn(over: after, needle) && place + 2 < text.count && isWordy(text[place + 2]))
  }

  private func goesOn(over scalar: Unicode.Scalar, _ needle: Needle) -> Bool {
    if needle.depth == .own { return false }
    return needle.hasSpace ? scalar == "-" : [".", "-", "_", "@", "+"].contains(scalar)
  }
}

extension [UInt32] {
  fileprivate func holds(_ needle: [UInt32], at place: Int) -> Bool {
    guard place + needle.count <= count else { return false }
    for index in needle.indices where self[place + index] != needle[index] { return false }
    return true
  }

  fileprivate func holds(_ needle: [UInt32]) -> Bool {
    needle.count <= count && (0...count - needle.count).contains { holds(needle, at: $0) }
  }
}

/// The longest run of ASCII letters and digits in folded scalars; empty where there is none.
private func anchor(of scalars: [UInt32]) -> [UInt8] {
  var best: [UInt8] = []
  var run: [UInt8] = []
  for (place, scalar) in scalars.enumerated() {
    let isPlain = (48...57).contains(scalar) || (97...122).contains(scalar)
    // A letter with a mark behind it may stand there as one other letter.
    let isMarked = place + 1 < scalars.count && scalars[place + 1] >= 0x80
    if isPlain && !isMarked {
      run.append(UInt8(scalar))
      if run.count > best.count { best = run }
    } else {
      run = []
    }
  }
  return best
}

extension UnsafeBufferPointer<UInt8> {
  /// - Parameter needle: in small letters.
  func holds(_ needle: [UInt8]) -> Bool {
    guard let first = needle.first, count >= needle.count else { return false }
    let capital = (97...122).contains(first) ? first - 32 : first
    let end = count - needle.count
    var place = 0
    while place <= end {
      let byte = self[place]
      if byte == first || byte == capital, holds(needle, at: place) { return true }
      place += 1
    }
    return false
  }

  /// - Parameter needle: in small letters.
  func holds(_ needle: [UInt8], at place: Int) -> Bool {
    for index in needle.indices {
      let byte = self[place + index]
      let small = (65...90).contains(byte) ? byte + 32 : byte
      if small != needle[index] { return false }
    }
    return true
  }
}

/// Given and family names that are also words of any sentence; with a capital alone they are names.
private let ordinaryWords: Set<String> = [
  "able", "al", "an", "angel", "april", "art", "august", "autumn", "banks", "bell", "best", "bill",
  "black", "bond", "brook", "brooks", "brown", "buck", "case", "chance", "charity", "chase", "chat",
  "chip", "clay", "cook", "cross", "crystal", "day", "dawn", "dean", "dell", "do", "drew", "earl",
  "early", "ever", "faith", "field", "fields", "fine", "fish", "forest", "frank", "gay", "gene",
  "ginger", "good", "grace", "grant", "gray", "green", "guy", "hall", "hand", "hazel", "heath",
  "hill", "holly", "honey", "hope", "hunter", "in", "iris", "ivy", "jack", "jade", "jewel", "joy",
  "june", "keen", "king", "knight", "lake", "lane", "lily", "little", "long", "love", "low",
  "major",
  "mark", "marks", "mason", "may", "mercy", "miles", "mills", "miner", "moody", "more", "noble",
  "now", "no", "olive", "page", "park", "parks", "pat", "patience", "pearl", "penny", "phone",
  "porter", "price", "pride", "prince", "ray", "read", "rich", "rob", "robin", "rose", "ruby",
  "sage", "say", "self", "sharp", "short", "sky", "small", "so", "son", "stone", "story", "strong",
  "sue", "summer", "sunny", "swift", "taylor", "temple", "to", "violet", "wade", "walker", "ward",
  "waters", "weaver", "west", "white", "will", "wills", "wise", "woods", "worth", "young",
]
