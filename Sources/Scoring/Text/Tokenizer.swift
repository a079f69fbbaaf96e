/// Splits a text into tokens once; every cue then reads the tokens.
///
/// Offsets count the Unicode scalars of the text as it was frozen, so a quotation can be marked in
/// the transcript that people see.
func tokens(of text: String) -> [Token] {
  var reading = Tokenizer(scalars: Array(text.unicodeScalars))
  return reading.read()
}

private struct Tokenizer {
  let scalars: [Unicode.Scalar]
  var tokens: [Token] = []
  var beginsSentence = true
  var beginsClause = true

  static let longestWord = 80

  init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    tokens.reserveCapacity(scalars.count / 5 + 1)
  }

  mutating func read() -> [Token] {
    var position = 0
    while position < scalars.count {
      if scalars[position] == ">", isLineStart(position) {
        // A quoted line holds the words of somebody else.
        while position < scalars.count, !scalars[position].isLineEnd { position += 1 }
        beginsSentence = true
        continue
      }
      if isWordPart(scalars[position]) || isCurrency(scalars[position]) {
        position = takeToken(from: position)
      } else {
        noteBreak(at: position)
        position += 1
      }
    }
    return tokens
  }

  private func isLineStart(_ position: Int) -> Bool {
    position == 0 || scalars[position - 1].isLineEnd
  }

  private mutating func noteBreak(at position: Int) {
    switch scalars[position] {
    case ".", "!", "?", "…", "。", "¿", "¡", "\n", "\r", "\u{2028}", "\u{2029}":
      beginsSentence = true
      beginsClause = true
    case ",", ";", ":", "–", "—", "(", ")":
      beginsClause = true
    case "-" where position > 0 && scalars[position - 1] == " ":
      beginsClause = true
    default: break
    }
  }

  /// Takes the longest run of word parts, joined by marks that stand inside words and numbers.
  private mutating func takeToken(from start: Int) -> Int {
    var end = start
    var word = ""
    var hasLetter = false
    var hasDigit = false
    var hasAt = false
    var separators = 0
    var hasCurrency = false
    while end < scalars.count {
      let scalar = scalars[end]
      if isCurrency(scalar) {
        guard end == start || !hasLetter else { break }
        hasCurrency = true
      } else if isWordPart(scalar) {
        if isDigit(scalar) { hasDigit = true } else { hasLetter = true }
        // No phrase has a word of this length; a letter under thousands of marks is no word.
        if end - start < Self.longestWord { append(scalar, to: &word) }
      } else if let mark = joiner(at: end, hasLetter: hasLetter, hasDigit: hasDigit, hasAt: hasAt) {
        if mark == "@" { hasAt = true }
        if mark != "'" { separators += 1 }
        word.unicodeScalars.append(mark)
      } else {
        break
      }
      end += 1
    }
    guard !word.isEmpty else { return end }
    var shape: TokenShape = []
    if hasAt && hasLetter {
      shape.insert(.email)
    } else if hasDigit && !hasLetter {
      shape.insert(.number)
      if hasCurrency { shape.insert(.amount) }
      if separators == 2, looksLikeDate(word) { shape.insert(.date) }
    } else if hasDigit && hasLetter {
      shape.insert(.code)
    }
    if let first = scalars[start..<end].first, first.properties.isUppercase {
      shape.insert(.capitalised)
    }
    append(word, start..<end, shape)
    return end
  }

  private mutating func append(_ word: String, _ range: Range<Int>, _ shape: TokenShape) {
    if shape.contains(.code), let half = ["am", "pm"].first(where: { word.hasSuffix($0) }),
      word.dropLast(2).allSatisfy({ $0.isNumber || ".:".contains($0) })
    {
      // "5pm" is a number and a word.
      let middle = range.upperBound - 2
      add(String(word.dropLast(2)), range.lowerBound..<middle, .number)
      add(half, middle..<range.upperBound, [])
      return
    }
    let words = shape.isSubset(of: [.capitalised]) ? Contraction.words(of: word) ?? [word] : [word]
    for (number, word) in words.enumerated() { add(word, range, number == 0 ? shape : []) }
  }

  private mutating func add(_ word: String, _ range: Range<Int>, _ shape: TokenShape) {
    tokens.append(
      Token(
        word: word, scalars: range, shape: shape, beginsSentence: beginsSentence,
        beginsClause: beginsClause || word == "but"))
    beginsSentence = false
    beginsClause = false
  }

  private func append(_ scalar: Unicode.Scalar, to word: inout String) {
    if scalar.isASCII {
      let value = scalar.value
      let isUpper = (65...90).contains(value)
      word.unicodeScalars.append(isUpper ? Unicode.Scalar(UInt8(value + 32)) : scalar)
    } else {
      word += scalar.properties.lowercaseMapping
    }
  }

  /// A mark that belongs to the token when a word part follows: an apostrophe inside a word, a
  /// point or comma inside a number, a dash or slash inside a date or code, the marks of an
  /// address.
  private func joiner(
    at position: Int, hasLetter: Bool, hasDigit: Bool, hasAt: Bool
  ) -> Unicode.Scalar? {
    guard position + 1 < scalars.count, isWordPart(scalars[position + 1]) else { return nil }
    let next = scalars[position + 1]
    switch scalars[position] {
    case "'", "’", "ʼ", "‘": return hasLetter && !isDigit(next) ? "'" : nil
    case "@": return hasAt ? nil : "@"
    case ".": return hasAt || (hasDigit && isDigit(next)) || isAddressAhead(position) ? "." : nil
    case ",", "/", ":": return hasDigit && !hasLetter && isDigit(next) ? scalars[position] : nil
    case "-": return isDigit(next) && (hasDigit || isShortCode(before: position)) ? "-" : nil
    case "_", "+": return isAddressAhead(position) ? scalars[position] : nil
    default: return nil
    }
  }

  /// True when an `@` comes before the next space: the point in "first.last@example.com".
  private func isAddressAhead(_ position: Int) -> Bool {
    for scalar in scalars[(position + 1)...].prefix(64) {
      if scalar == "@" { return true }
      if !isWordPart(scalar), !".-_+".unicodeScalars.contains(scalar) { return false }
    }
    return false
  }

  /// Up to four capitals before a dash, as in "HP-204417".
  private func isShortCode(before position: Int) -> Bool {
    var count = 0
    var index = position - 1
    while index >= 0, scalars[index].properties.isUppercase {
      count += 1
      index -= 1
    }
    return (1...4).contains(count) && (index < 0 || !isWordPart(scalars[index]))
  }

  private func looksLikeDate(_ word: String) -> Bool {
    let parts = word.split { "./-".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return false }
    let lengths = parts.map(\.count)
    return lengths.allSatisfy { $0 <= 4 } && lengths.count { $0 > 2 } <= 1
  }

  private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (97...122).contains(scalar.value) || (65...90).contains(scalar.value)
        || (48...57).contains(scalar.value)
    }
    // Combining marks belong to the letter before them.
    return scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
      || scalar.properties.canonicalCombiningClass != .notReordered
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? (48...57).contains(scalar.value) : scalar.properties.numericType == .decimal
  }

  private func isCurrency(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "$", "€", "£", "¥", "₹": true
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLineEnd: Bool {
    self == "\n" || self == "\r" || self == "\u{2028}" || self == "\u{2029}"
  }
}
