extension WordReader {
  /// Takes the longest run of word parts, joined by marks that stand inside words and numbers.
  mutating func takeToken(from start: Int, into result: inout WordText) -> Int {
    word.removeAll(keepingCapacity: true)
    var end = start
    var letters = 0
    var capitals = 0
    var digits = 0
    var hasAt = false
    var separators = 0
    var hasCurrency = false
    while end < count {
      let scalar = scalars[end]
      let kind = Letter(scalar)
      if kind.isWordPart {
        if kind.contains(.digit) { digits += 1 }
        if kind.contains(.letter) { letters += 1 }
        if kind.contains(.capital) { capitals += 1 }
        if end - start < Self.longestWord { append(at: end, kind, after: start) }
      } else if kind.contains(.currency) {
        guard end == start || letters == 0 else { break }
        hasCurrency = true
      } else if let mark = joiner(
        at: end, hasLetter: letters > 0, hasDigit: digits > 0, hasAt: hasAt)
      {
        if mark == UInt8(ascii: "@") { hasAt = true }
        if mark != UInt8(ascii: "'") { separators += 1 }
        if end - start < Self.longestWord { word.append(mark) }
      } else {
        break
      }
      end += 1
    }
    guard !word.isEmpty else { return max(end, start + 1) }
    var shape: TokenShape = []
    if hasAt, letters > 0 {
      shape.insert(.email)
    } else if digits > 0, letters == 0 {
      shape.insert(.number)
      if hasCurrency { shape.insert(.amount) }
      if separators == 2, looksLikeDate { shape.insert(.date) }
    } else if digits > 0 {
      shape.insert(.code)
    }
    if Letter(scalars[start]).contains(.capital) { shape.insert(.capitalised) }
    if letters > 1, capitals == letters { shape.insert(.shouted) }
    addWords(start..<end, shape, UInt8(min(digits, 255)), into: &result)
    return end
  }

  /// Appends a letter, or joins a combining mark with the letter before it.
  mutating func append(at position: Int, _ kind: Letter, after start: Int) {
    if kind.contains(.mark) {
      guard position > start else { return }
      let base = scalars[position - 1]
      if let whole = composed(base, scalars[position]) {
        if word.last.map({ $0 < 128 }) ?? false { word.removeLast() }
        appendFolded(whole, to: &word)
        return
      }
    }
    appendFolded(scalars[position], to: &word)
  }

  mutating func addWords(
    _ range: Range<Int>, _ shape: TokenShape, _ digits: UInt8, into result: inout WordText
  ) {
    if shape.contains(.code), let half = halfOfDay() {
      // "5pm" is a number and a word.
      let middle = range.upperBound - 2
      word.removeLast(2)
      add(range.lowerBound..<middle, .number, digits, into: &result)
      word.removeAll(keepingCapacity: true)
      word.append(contentsOf: half)
      add(middle..<range.upperBound, [], 0, into: &result)
      return
    }
    if shape.isSubset(of: [.capitalised, .shouted]), mayBeShort,
      let words = Contraction.words(of: word)
    {
      for (number, part) in words.enumerated() {
        word.removeAll(keepingCapacity: true)
        word.append(contentsOf: part)
        add(range, number == 0 ? shape : shape.intersection(.shouted), 0, into: &result)
      }
      return
    }
    add(range, shape, digits, into: &result)
  }

  /// False for most words that stand for themselves.
  var mayBeShort: Bool {
    guard word.count <= 12 else { return false }
    let first = word[0] &- 97
    let last = word[word.count - 1] &- 97
    if first < 26, last < 26, lastLetters[Int(first)] & 1 << UInt32(last) != 0 { return true }
    return word.contains(UInt8(ascii: "'"))
  }

  /// "am" or "pm" when the word is a time of day.
  func halfOfDay() -> [UInt8]? {
    guard word.count > 2, word[word.count - 1] == UInt8(ascii: "m") else { return nil }
    let half = word[word.count - 2]
    guard half == UInt8(ascii: "a") || half == UInt8(ascii: "p"),
      word.dropLast(2).allSatisfy({ (48...58).contains($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    return [half, UInt8(ascii: "m")]
  }

  /// A mark that belongs to the token when a word part follows: an apostrophe inside a word, a
  /// point or comma inside a number, a dash or slash inside a date or code, the marks of an
  /// address.
  func joiner(
    at position: Int, hasLetter: Bool, hasDigit: Bool, hasAt: Bool
  ) -> UInt8? {
    guard position + 1 < count else { return nil }
    let next = Letter(scalars[position + 1])
    guard next.isWordPart else { return nil }
    let isDigitNext = next.contains(.digit)
    switch scalars[position] {
    case 0x27, 0x2019, 0x2BC, 0x2018: return hasLetter && !isDigitNext ? UInt8(ascii: "'") : nil
    case 0x40: return hasAt ? nil : UInt8(ascii: "@")
    case 0x2E:
      return hasAt || (hasDigit && isDigitNext) || isAddressAhead(position)
        ? UInt8(ascii: ".") : nil
    case 0x2C, 0x2F, 0x3A:
      return hasDigit && !hasLetter && isDigitNext ? UInt8(scalars[position]) : nil
    case 0x2D:
      return isDigitNext && (hasDigit || isShortCode(before: position)) ? UInt8(ascii: "-") : nil
    case 0x5F, 0x2B: return isAddressAhead(position) ? UInt8(scalars[position]) : nil
    default: return nil
    }
  }

  /// True when an `@` comes before the next space: the point in "first.last@example.com".
  func isAddressAhead(_ position: Int) -> Bool {
    for scalar in scalars[(position + 1)..<count].prefix(64) {
      if scalar == 0x40 { return true }
      let isMark = scalar == 0x2E || scalar == 0x2D || scalar == 0x5F || scalar == 0x2B
      if !isMark, !Letter(scalar).isWordPart { return false }
    }
    return false
  }

  /// Up to four capitals before a dash, as in "HP-204417".
  func isShortCode(before position: Int) -> Bool {
    var count = 0
    var index = position - 1
    while index >= 0, Letter(scalars[index]).contains(.capital) {
      count += 1
      index -= 1
    }
    return (1...4).contains(count) && (index < 0 || !Letter(scalars[index]).isWordPart)
  }

  var looksLikeDate: Bool {
    let marks = Array("./-".utf8)
    let parts = word.split { marks.contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy { 48...57 ~= $0 } }) else {
      return false
    }
    let lengths = parts.map(\.count)
    return lengths.allSatisfy { $0 <= 4 } && lengths.count { $0 > 2 } <= 1
  }
}
