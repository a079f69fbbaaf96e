// Encoded words of RFC 2047 (`=?utf-8?Q?caf=C3=A9?=`) and encoded parameters of RFC 2231.
extension MailCharsets {
  /// A field's value as text.
  ///
  /// White space between two encoded words is none, and a character may be split between two words
  /// of one set.
  mutating func words(_ value: [UInt8]) -> String {
    guard value.contains(UInt8(ascii: "=")) else { return clean(text(value, nil)) }
    var result = ""
    var plain: [UInt8] = []
    var set: String?
    var encoded: [UInt8] = []
    var position = 0
    while position < value.count {
      guard let word = word(in: value, at: position) else {
        plain.append(value[position])
        position += 1
        continue
      }
      let isJoined = set != nil && plain.allSatisfy { $0 <= 0x20 }
      if !isJoined || set != word.set {
        if let set { result += text(encoded, set) }
        if !isJoined { result += text(plain, nil) }
        set = word.set
        encoded = []
      }
      encoded += word.bytes
      plain = []
      position = word.end
    }
    if let set { result += text(encoded, set) }
    return clean(result + text(plain, nil))
  }

  /// `utf-8'en'caf%C3%A9`.
  mutating func extended(_ value: [UInt8]) -> String {
    let parts = value.split(
      separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return clean(text(percentDecoded(value[...]), nil)) }
    return clean(text(percentDecoded(parts[2]), String(decoding: parts[0], as: UTF8.self)))
  }

  private func word(in value: [UInt8], at start: Int) -> (set: String, bytes: [UInt8], end: Int)? {
    guard value[start] == UInt8(ascii: "="), start + 1 < value.count,
      value[start + 1] == UInt8(ascii: "?")
    else { return nil }
    let mark = UInt8(ascii: "?")
    guard let setEnd = value[(start + 2)...].prefix(80).firstIndex(of: mark),
      setEnd + 2 < value.count, value[setEnd + 2] == mark,
      let end = value[(setEnd + 3)...].prefix(4000).firstIndex(of: mark), end + 1 < value.count,
      value[end + 1] == UInt8(ascii: "=")
    else { return nil }
    // The set may be followed by a language: utf-8*en.
    let set = String(decoding: value[(start + 2)..<setEnd].prefix { $0 != 0x2A }, as: UTF8.self)
    let body = value[(setEnd + 3)..<end]
    switch value[setEnd + 1] | 0x20 {
    case UInt8(ascii: "b"): return (set.lowercased(), base64(body).bytes, end + 2)
    case UInt8(ascii: "q"):
      return (set.lowercased(), quotedPrintable(body, isHeader: true), end + 2)
    default: return nil
    }
  }

  /// On one line and without characters that are none.
  private func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return text.trimmingBlanks
    }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      clean.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return String(clean).trimmingBlanks
  }

  private func percentDecoded(_ value: ArraySlice<UInt8>) -> [UInt8] {
    hexDecoded(value, mark: UInt8(ascii: "%"))
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
