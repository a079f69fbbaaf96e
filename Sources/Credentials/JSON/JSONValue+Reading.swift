extension JSONValue {
  /// The most bytes that are read as one document.
  static let longestText = 1 << 20
  /// The most values in each other.
  static let deepest = 64

  /// Reads a whole text as one JSON value (RFC 8259, narrowed to what RFC 7493 lets be signed).
  ///
  /// A member that is there twice is refused, because two readers could see two different
  /// documents under one signature.
  ///
  /// - Returns: a fault for bytes that are not UTF-8, for half of a surrogate pair, for a number
  ///   beyond the range of a `Double`, for more than `longestText` bytes and for more than
  ///   `deepest` levels.
  static func read(_ bytes: [UInt8]) -> Result<JSONValue, JSONFault> {
    guard bytes.count <= longestText else {
      return .failure(JSONFault(what: .tooLarge(longestText), line: 1))
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return .failure(JSONFault(what: .notUTF8, line: 1))
    }
    var parser = JSONParser(bytes: bytes)
    do throws(JSONFault) {
      return .success(try parser.document())
    } catch {
      return .failure(error)
    }
  }
}

private struct JSONParser {
  let bytes: [UInt8]
  var position = 0
  var depth = 0

  mutating func document() throws(JSONFault) -> JSONValue {
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw fault(.somethingFollows) }
    return value
  }

  private mutating func value() throws(JSONFault) -> JSONValue {
    skipSpace()
    switch try next() {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object() throws(JSONFault) -> JSONValue {
    try enter()
    var members: [String: JSONValue] = [:]
    skipSpace()
    if !take("}") {
      repeat {
        skipSpace()
        guard try next() == UInt8(ascii: "\"") else { throw fault(.noName) }
        let name = try string()
        skipSpace()
        guard take(":") else { throw fault(.noColon) }
        let value = try value()
        guard members.updateValue(value, forKey: name) == nil else {
          throw fault(.memberTwice(name))
        }
        skipSpace()
      } while take(",")
      guard take("}") else { throw fault(.noSeparator) }
    }
    depth -= 1
    return .object(members)
  }

  private mutating func list() throws(JSONFault) -> JSONValue {
    try enter()
    var values: [JSONValue] = []
    skipSpace()
    if !take("]") {
      repeat {
        values.append(try value())
        skipSpace()
      } while take(",")
      guard take("]") else { throw fault(.noSeparator) }
    }
    depth -= 1
    return .list(values)
  }

  private mutating func enter() throws(JSONFault) {
    depth += 1
    guard depth <= JSONValue.deepest else { throw fault(.tooDeep(JSONValue.deepest)) }
    position += 1
  }

  private mutating func string() throws(JSONFault) -> String {
    position += 1
    var text: [UInt8] = []
    while true {
      let byte = try next()
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw fault(.controlCharacter)
      default: text.append(byte)
      }
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
    let letter = try next()
    position += 1
    switch letter {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code), take("\\"), take("u") {
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw fault(.halfSurrogate) }
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw fault(.halfSurrogate) }
      text.append(contentsOf: String(scalar).utf8)
    default: throw fault(.unknownEscape)
    }
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(try next())).hexDigitValue else {
        throw fault(.unknownEscape)
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  private mutating func number() throws(JSONFault) -> JSONValue {
    let start = position
    _ = take("-")
    let first = position
    guard skipDigits() > 0, bytes[first] != UInt8(ascii: "0") || position - first == 1 else {
      throw fault(.noValue)
    }
    if take("."), skipDigits() == 0 { throw fault(.noValue) }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      guard skipDigits() > 0 else { throw fault(.noValue) }
    }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(digits), value.isFinite else { throw fault(.notFinite) }
    return .number(digits)
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw fault(.noValue) }
    position += word.utf8.count
    return value
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
  }

  private func next() throws(JSONFault) -> UInt8 {
    guard position < bytes.count else { throw fault(.endsEarly) }
    return bytes[position]
  }

  private func fault(_ what: JSONFault.What) -> JSONFault {
    JSONFault(what: what, line: bytes[..<min(position, bytes.count)].count { $0 == 0x0A } + 1)
  }
}

/// Space, tab and line ends: what JSON and XML call white space.
func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}
