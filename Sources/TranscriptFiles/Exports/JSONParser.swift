extension JSONValue {
  /// Reads a whole text as one JSON value (RFC 8259); of members of one name the last counts.
  ///
  /// Foundation's decoder rounds long numbers and must know the shape before; exports keep neither
  /// to one shape nor to short identifiers.
  ///
  /// - Returns: a fault for anything else, and for more than 200 levels.
  static func read(_ text: String) -> Result<JSONValue, JSONFault> {
    var text = text
    return text.withUTF8 { bytes in
      var parser = JSONParser(bytes: bytes)
      do throws(JSONFault) {
        return .success(try parser.document())
      } catch {
        return .failure(error)
      }
    }
  }
}

private struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  var depth = 0

  private static let deepest = 200

  mutating func document() throws(JSONFault) -> JSONValue {
    if bytes.count > 2, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw fault("something follows the value") }
    return value
  }

  private mutating func value() throws(JSONFault) -> JSONValue {
    skipSpace()
    guard position < bytes.count else { throw fault("it ends too early") }
    switch bytes[position] {
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
    if take("}") {
      depth -= 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        throw fault("a member's name is missing")
      }
      let name = try string()
      skipSpace()
      guard take(":") else { throw fault("a colon is missing") }
      members[name] = try value()
      skipSpace()
      if take(",") { continue }
      guard take("}") else { throw fault("a comma or } is missing") }
      depth -= 1
      return .object(members)
    }
  }

  private mutating func list() throws(JSONFault) -> JSONValue {
    try enter()
    var values: [JSONValue] = []
    skipSpace()
    if take("]") {
      depth -= 1
      return .list(values)
    }
    while true {
      values.append(try value())
      skipSpace()
      if take(",") { continue }
      guard take("]") else { throw fault("a comma or ] is missing") }
      depth -= 1
      return .list(values)
    }
  }

  private mutating func enter() throws(JSONFault) {
    depth += 1
    guard depth <= Self.deepest else {
      throw fault("values stand in each other more than \(Self.deepest) deep")
    }
    position += 1
  }

  private mutating func string() throws(JSONFault) -> String {
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
      bytes[position] != UInt8(ascii: "\\"), bytes[position] >= 0x20
    {
      position += 1
    }
    guard position < bytes.count else { throw fault("a text has no end") }
    if bytes[position] == UInt8(ascii: "\"") {
      defer { position += 1 }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
    }
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return String(decoding: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") {
        try escape(into: &text)
      } else if byte < 0x20 {
        throw fault("a text holds a control character")
      } else {
        text.append(byte)
        position += 1
      }
    }
    throw fault("a text has no end")
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
    guard position + 1 < bytes.count else { throw fault("a text has no end") }
    let letter = bytes[position + 1]
    position += 2
    switch letter {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "u"):
      let unit = try hexadecimal()
      var scalar = Unicode.Scalar(unit)
      if (0xD800..<0xDC00).contains(unit), position + 1 < bytes.count,
        bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
      {
        let before = position
        position += 2
        let low = try hexadecimal()
        if (0xDC00..<0xE000).contains(low) {
          scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
        } else {
          position = before
        }
      }
      // Half of a pair is no character.
      text.append(contentsOf: String(scalar ?? "\u{FFFD}").utf8)
    default: throw fault("a text holds an escape that does not exist")
    }
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    guard position + 4 <= bytes.count else { throw fault("a text has no end") }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("an escape has no four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }

  /// A number keeps its digits.
  private mutating func number() throws(JSONFault) -> JSONValue {
    let start = position
    _ = take("-")
    let first = position
    guard skipDigits() > 0, bytes[first] != UInt8(ascii: "0") || position - first == 1 else {
      throw fault("a value is missing")
    }
    if take("."), skipDigits() == 0 { throw fault("a number has no digits behind its point") }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      guard skipDigits() > 0 else { throw fault("a number's exponent has no digits") }
    }
    return .number(
      String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self))
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault)
    -> JSONValue
  {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count,
      bytes[position..<position + length].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: length))
    else { throw fault("a value is missing") }
    position += length
    return value
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count,
      bytes[position] == 0x20 || bytes[position] == 0x0A || bytes[position] == 0x0D
        || bytes[position] == 0x09
    {
      position += 1
    }
  }

  private func fault(_ what: String) -> JSONFault {
    let line = bytes[..<min(position, bytes.count)].count { $0 == 0x0A } + 1
    return JSONFault(sentence: "This is not well-formed JSON: \(what), in line \(line).")
  }
}
