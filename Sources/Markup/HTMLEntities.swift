internal import CLibxml2

/// Decodes entities, each once.
struct HTMLEntities {
  /// Names that were looked up, with what they stand for.
  private var known: [String: Unicode.Scalar?] = ["apos": "'"]

  mutating func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      if bytes[position] == UInt8(ascii: "&"),
        let (scalar, end) = entity(bytes[position...].prefix(40))
      {
        text += String(scalar).utf8
        position = end
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What stands for the beginning of the bytes, and where the rest begins.
  private mutating func entity(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    let body = bytes.dropFirst()
    if body.first == UInt8(ascii: "#") { return number(body.dropFirst()) }
    let name = body.prefix { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
    guard !name.isEmpty else { return nil }
    let end = name.endIndex
    let hasEnd = end < bytes.endIndex && bytes[end] == UInt8(ascii: ";")
    let text = String(decoding: name, as: UTF8.self)
    guard let scalar = scalar(of: text) else { return nil }
    // Without the semicolon only those count that are old enough: `&copy 2026`, not `?a=1&sub=2`.
    guard hasEnd || ["amp", "lt", "gt", "quot", "nbsp", "copy", "reg"].contains(text) else {
      return nil
    }
    return (scalar, hasEnd ? end + 1 : end)
  }

  private func number(_ body: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    let isHexadecimal = body.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = (isHexadecimal ? body.dropFirst() : body).prefix {
      Unicode.Scalar($0).properties.isASCIIHexDigit && (isHexadecimal || $0 < 0x3A)
    }
    guard !digits.isEmpty else { return nil }
    var end = digits.endIndex
    if end < body.endIndex, body[end] == UInt8(ascii: ";") { end += 1 }
    let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    return (scalar(numbered: value ?? 0), end)
  }

  /// Numbers from 128 to 159 are those of Windows-1252, as browsers take them.
  private func scalar(numbered value: UInt32) -> Unicode.Scalar {
    let windows: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
      0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    let value = (0x80...0x9F).contains(value) ? windows[Int(value) - 0x80] : value
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func scalar(of name: String) -> Unicode.Scalar? {
    if let known = known[name] { return known }
    let found = name.utf8.withContiguousStorageIfAvailable { bytes -> Unicode.Scalar? in
      let name = Array(bytes) + [0]
      return htmlEntityLookup(name).flatMap { Unicode.Scalar(UInt32($0.pointee.value)) }
    }
    let scalar = found ?? nil
    // Hostile mail may bring any number of names; real ones are a few hundred.
    if known.count < 1000 { known.updateValue(scalar, forKey: name) }
    return scalar
  }
}
