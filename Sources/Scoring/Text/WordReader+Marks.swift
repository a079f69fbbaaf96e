extension WordReader {
  mutating func noteBreak(at position: Int, in result: inout WordText) {
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
  mutating func noteQuotation(at position: Int, in result: inout WordText) {
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

  /// Takes an emoji with what changes its look; skin and gender do not make another word of it.
  mutating func takeEmoji(from start: Int, into result: inout WordText) -> Int {
    word.removeAll(keepingCapacity: true)
    if let scalar = Unicode.Scalar(scalars[start]) {
      word.append(contentsOf: Character(scalar).utf8)
    }
    var end = start + 1
    // Two letters of a country make one flag.
    if 0x1F1E6...0x1F1FF ~= scalars[start], end < count, 0x1F1E6...0x1F1FF ~= scalars[end] {
      if let scalar = Unicode.Scalar(scalars[end]) {
        word.append(contentsOf: Character(scalar).utf8)
      }
      end += 1
    }
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

  /// Takes a mark of redaction, such as `[EMAIL]` or `[CARD-2]`, as the one token it stands for.
  ///
  /// - Returns: the place behind it; nothing when no such mark stands there.
  mutating func takeToken(
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
  static let redacted: [String: (TokenShape, UInt8)] = [
    "email": (.email, 0), "card": (.number, 16), "phone": (.number, 10),
    "security-code": (.number, 3), "expiry": (.date, 4), "ssn": (.number, 9),
    "one-time-code": (.number, 6), "iban": (.code, 20), "password": (.number, 4), "ip": ([], 0),
    "url": ([], 0),
  ]
}
