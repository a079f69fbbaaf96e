/// A value with parameters: `text/plain; charset=utf-8`, as RFC 2045 and RFC 2231 write them.
struct MailParameters: Sendable {
  /// What stands before the first semicolon, in lower case.
  private(set) var value: String
  private var parameters: [String: [UInt8]] = [:]

  init(_ field: [UInt8]?) {
    let pieces = Self.pieces(field ?? [])
    value = String(
      decoding: withoutComments(pieces.first ?? []).filter { $0 > 0x20 }, as: UTF8.self
    )
    .lowercased()
    for piece in pieces.dropFirst().prefix(200) {
      guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = String(decoding: piece[..<equals].filter { $0 > 0x20 }, as: UTF8.self).lowercased()
      if parameters[name] == nil {
        parameters[name] = Self.unquoted(piece[(equals + 1)...])
      }
    }
  }

  mutating func replace(value: String) { self.value = value }

  /// A parameter that is a plain word, such as a boundary.
  func bytes(_ name: String) -> [UInt8]? { parameters[name] }

  func word(_ name: String) -> String? {
    parameters[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// A parameter that is text: with a character set, in pieces, or as encoded words, which are not
  /// allowed there and usual.
  func text(_ name: String, _ charsets: inout MailCharsets) -> String? {
    if let extended = parameters[name + "*"] { return charsets.extended(extended) }
    if parameters[name + "*0"] != nil || parameters[name + "*0*"] != nil {
      var joined: [UInt8] = []
      var isExtended = false
      for number in 0..<100 {
        if let piece = parameters["\(name)*\(number)*"] {
          if number == 0 { isExtended = true }
          joined += piece
        } else if let piece = parameters["\(name)*\(number)"] {
          // A plain piece between encoded ones may hold a percent sign that means itself.
          joined += isExtended ? piece.flatMap { $0 == 0x25 ? Array("%25".utf8) : [$0] } : piece
        } else {
          break
        }
      }
      return isExtended ? charsets.extended(joined) : charsets.words(joined)
    }
    return parameters[name].map { charsets.words($0) }
  }

  /// Cuts at the semicolons that stand in no quotes.
  private static func pieces(_ field: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for byte in field {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\"), isQuoted {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ";"), !isQuoted {
        pieces.append([])
        continue
      }
      pieces[pieces.count - 1].append(byte)
    }
    return pieces
  }

  private static func unquoted(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var value = value.drop { $0 <= 0x20 }
    while let last = value.last, last <= 0x20 { value = value.dropLast() }
    guard value.first == UInt8(ascii: "\"") else { return Array(value) }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in value.dropFirst() {
      if !isEscaped, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if !isEscaped, byte == UInt8(ascii: "\"") {
        break
      } else {
        text.append(byte)
        isEscaped = false
      }
    }
    return text
  }
}
