/// Reads texts into words; its buffers serve one text after another.
struct WordReader {
  /// The text's scalars, and behind `count` what was left of longer ones.
  private var scalars: [UInt32] = []
  private var count = 0
  private var word: [UInt8] = []
  private var sentence: TokenPlace = [.beginsSentence, .beginsClause]
  private let lastLetters = Contraction.lastLetters
  /// The first token behind an opening quotation mark.
  private var openQuotation: Int?

  /// No phrase has a word of this length; a letter under thousands of marks is no word.
  private static let longestWord = 80
  /// How far an opening quotation mark may stand from its closing one, in words.
  private static let longestQuotation = 120

  mutating func read(_ text: String, into result: inout WordText) {
    result.clear()
    decode(text)
    sentence = [.beginsSentence, .beginsClause]
    openQuotation = nil
    var position = 0
    while position < count {
      let scalar = scalars[position]
      if let end = takePlainWord(from: position, into: &result) {
        position = end
        continue
      }
      let letter = Letter(scalar)
      if letter.isWordPart || letter.contains(.currency) {
        position = takeToken(from: position, into: &result)
      } else if letter.contains(.emoji) {
        position = takeEmoji(from: position, into: &result)
      } else if scalar == 0x3E, isLineStart(position) {
        // A quoted line holds the words of somebody else.
        while position < count, !isLineEnd(scalars[position]) { position += 1 }
        sentence = [.beginsSentence, .beginsClause]
      } else if scalar == 0x5B, let end = takeToken(ofMarkAt: position, into: &result) {
        position = end
      } else {
        noteBreak(at: position, in: &result)
        position += 1
      }
    }
  }

  private mutating func decode(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      // At most one scalar a byte; the buffer only ever grows.
      if scalars.count < bytes.count {
        scalars = [UInt32](repeating: 0, count: bytes.count * 2)
      }
      count = scalars.withUnsafeMutableBufferPointer { Self.decode(bytes, into: $0) }
    }
  }

  /// - Returns: the number of scalars.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, into scalars: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    var index = 0
    var count = 0
    while index < bytes.count {
      let first = UInt32(bytes[index])
      if first < 0x80 {
        scalars[count] = first
        index += 1
      } else {
        // A string's bytes are whole scalars.
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = first & (0x7F >> UInt32(length))
        for next in bytes[(index + 1)..<min(index + length, bytes.count)] {
          value = value << 6 | UInt32(next & 0x3F)
        }
        scalars[count] = value
        index += length
      }
      count += 1
    }
    return count
  }

  private func isLineEnd(_ scalar: UInt32) -> Bool {
    scalar == 0x0A || scalar == 0x0D || scalar == 0x2028 || scalar == 0x2029
  }

  private func isLineStart(_ position: Int) -> Bool {
    position == 0 || isLineEnd(scalars[position - 1])
  }

  private func isSpace(_ position: Int) -> Bool {
    scalars[position] == 0x20 || scalars[position] == 0xA0 || scalars[position] == 0x09
      || isLineEnd(scalars[position])
  }

  private mutating func noteBreak(at position: Int, in result: inout WordText) {
    switch scalars[position] {
    // . ! ? … 。 ¿ ¡ and line ends
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xBF, 0xA1, 0x0A, 0x0D, 0x2028, 0x2029:
      sentence = [.beginsSentence, .beginsClause]
    // , ; : – — ( )
    case 0x2C, 0x3B, 0x3A, 0x2013, 0x2014, 0x28, 0x29:
      sentence.insert(.beginsClause)
    case 0x2D where position > 0 && scalars[position - 1] == 0x20:
      sentence.insert(.beginsClause)
    case 0x22, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: noteQuotation(at: position, in: &result)
    default: break
    }
  }

  /// Opens or closes a quotation, and marks the words of a closed one.
  private mutating func noteQuotation(at position: Int, in result: inout WordText) {
    let isOpening =
      switch scalars[position] {
      case 0x201D, 0xBB: false
      case 0x201C: openQuotation == nil
      case 0x201E, 0xAB: true
      default:
        openQuotation == nil && (position == 0 || isSpace(position - 1))
          && position + 1 < count && !isSpace(position + 1)
      }
    if isOpening {
      openQuotation = result.tokens.count
    } else if let open = openQuotation {
      openQuotation = nil
      guard result.tokens.count - open <= Self.longestQuotation else { return }
      for quoted in open..<result.tokens.count { result.tokens[quoted].place.insert(.quoted) }
    }
  }

  /// Takes a word of plain letters behind which the word surely ends: most words are such.
  @inline(__always)
  private mutating func takePlainWord(from start: Int, into result: inout WordText) -> Int? {
    var end = start
    var capitals = 0
    while end < count, case let scalar = scalars[end], (scalar | 0x20) &- 97 < 26 {
      if scalar < 97 { capitals += 1 }
      end += 1
    }
    let length = end - start
    guard length > 0, length < Self.longestWord, isSureEnd(end) else { return nil }
    let first = Int((scalars[start] | 0x20) &- 97)
    let last = (scalars[end - 1] | 0x20) &- 97
    // It may be a short form, to be written out.
    guard lastLetters[first] & 1 << last == 0 else { return nil }
    var shape: TokenShape = []
    if scalars[start] < 97 { shape.insert(.capitalised) }
    if length > 1, capitals == length { shape.insert(.shouted) }
    let place = result.bytes.count
    result.bytes.append(contentsOf: repeatElement(0x20, count: length + 1))
    for offset in 0..<length {
      result.bytes[place + offset] = UInt8(truncatingIfNeeded: scalars[start + offset] | 0x20)
    }
    noteToken(place..<(place + length), start..<end, shape, 0, into: &result)
    return end
  }

  /// True when no mark that could stand inside a word stands there.
  private func isSureEnd(_ end: Int) -> Bool {
    guard end < count else { return true }
    switch scalars[end] {
    case 0x20, 0x0A: return true
    case 0x2C, 0x2E, 0x3F, 0x21: return end + 1 == count || scalars[end + 1] == 0x20
    default: return false
    }
  }

  /// Takes an emoji with what changes its look; skin and gender do not make another word of it.
  private mutating func takeEmoji(from start: Int, into result: inout WordText) -> Int {
    word.removeAll(keepingCapacity: true)
    if let scalar = Unicode.Scalar(scalars[start]) {
      word.append(contentsOf: Character(scalar).utf8)
    }
    var end = start + 1
    while end < count {
      switch scalars[end] {
      case 0xFE0F, 0x1F3FB...0x1F3FF: end += 1
      case 0x200D where end + 1 < count: end += 2
      default:
        add(start..<end, .emoji, 0, into: &result)
        return end
      }
    }
    add(start..<end, .emoji, 0, into: &result)
    return end
  }

  /// Takes the longest run of word parts, joined by marks that stand inside words and numbers.
  private mutating func takeToken(from start: Int, into result: inout WordText) -> Int {
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
  private mutating func append(at position: Int, _ kind: Letter, after start: Int) {
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

  private mutating func addWords(
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
  private var mayBeShort: Bool {
    guard word.count <= 12 else { return false }
    let first = word[0] &- 97
    let last = word[word.count - 1] &- 97
    if first < 26, last < 26, lastLetters[Int(first)] & 1 << UInt32(last) != 0 { return true }
    return word.contains(UInt8(ascii: "'"))
  }

  /// "am" or "pm" when the word is a time of day.
  private func halfOfDay() -> [UInt8]? {
    guard word.count > 2, word[word.count - 1] == UInt8(ascii: "m") else { return nil }
    let half = word[word.count - 2]
    guard half == UInt8(ascii: "a") || half == UInt8(ascii: "p"),
      word.dropLast(2).allSatisfy({ (48...58).contains($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    return [half, UInt8(ascii: "m")]
  }

  private mutating func add(
    _ range: Range<Int>, _ shape: TokenShape, _ digits: UInt8, into result: inout WordText
  ) {
    let start = result.bytes.count
    result.bytes.append(contentsOf: word)
    result.bytes.append(0x20)
    noteToken(start..<(start + word.count), range, shape, digits, into: &result)
  }

  private mutating func noteToken(
    _ bytes: Range<Int>, _ range: Range<Int>, _ shape: TokenShape, _ digits: UInt8,
    into result: inout WordText
  ) {
    result.tokens.append(
      Token(
        start: Int32(bytes.lowerBound), end: Int32(bytes.upperBound),
        firstScalar: Int32(range.lowerBound), endScalar: Int32(range.upperBound), shape: shape,
        place: sentence, digitCount: digits))
    sentence = []
    if bytes.count == 3, result.isWord(result.tokens.count - 1, "but") {
      result.tokens[result.tokens.count - 1].place.insert(.beginsClause)
    }
  }

  /// A mark that belongs to the token when a word part follows: an apostrophe inside a word, a
  /// point or comma inside a number, a dash or slash inside a date or code, the marks of an
  /// address.
  private func joiner(
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
  private func isAddressAhead(_ position: Int) -> Bool {
    for scalar in scalars[(position + 1)..<count].prefix(64) {
      if scalar == 0x40 { return true }
      let isMark = scalar == 0x2E || scalar == 0x2D || scalar == 0x5F || scalar == 0x2B
      if !isMark, !Letter(scalar).isWordPart { return false }
    }
    return false
  }

  /// Up to four capitals before a dash, as in "HP-204417".
  private func isShortCode(before position: Int) -> Bool {
    var count = 0
    var index = position - 1
    while index >= 0, Letter(scalars[index]).contains(.capital) {
      count += 1
      index -= 1
    }
    return (1...4).contains(count) && (index < 0 || !Letter(scalars[index]).isWordPart)
  }

  private var looksLikeDate: Bool {
    let marks = Array("./-".utf8)
    let parts = word.split { marks.contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy { 48...57 ~= $0 } }) else {
      return false
    }
    let lengths = parts.map(\.count)
    return lengths.allSatisfy { $0 <= 4 } && lengths.count { $0 > 2 } <= 1
  }
}

extension WordReader {
  /// Takes a mark of redaction, such as `[EMAIL]` or `[CARD-2]`, as the one token it stands for.
  ///
  /// - Returns: the place behind it; nothing when no such mark stands there.
  private mutating func takeToken(
    ofMarkAt start: Int, into result: inout WordText
  ) -> Int? {
    var end = start + 1
    while end < count, end - start <= 20,
      65...90 ~= scalars[end] || scalars[end] == 0x2D || 48...57 ~= scalars[end]
    {
      end += 1
    }
    guard end < count, scalars[end] == 0x5D else { return nil }
    word.removeAll(keepingCapacity: true)
    for scalar in scalars[start...end] { appendFolded(scalar, to: &word) }
    let kind = word.dropFirst().prefix { 97...122 ~= $0 || $0 == UInt8(ascii: "-") }
    var name = String(decoding: kind, as: UTF8.self)
    if name.hasSuffix("-") { name.removeLast() }
    guard
      let (shape, digits) = Self.redacted[name.hasSuffix("]") ? String(name.dropLast()) : name]
    else { return nil }
    add(start..<(end + 1), shape, digits, into: &result)
    return end + 1
  }

  /// What was there before it was redacted, and how many digits that usually has: a PIN four, say.
  private static let redacted: [String: (TokenShape, UInt8)] = [
    "email": (.email, 0), "card": (.number, 16), "phone": (.number, 10),
    "security-code": (.number, 3), "expiry": (.date, 4), "ssn": (.number, 9),
    "one-time-code": (.number, 6), "iban": (.code, 20), "password": (.number, 4), "ip": ([], 0),
    "url": ([], 0),
  ]
}
