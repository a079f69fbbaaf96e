extension JSONValue {
  /// The value as RFC 8785 writes it: one text for one value, fit to be signed.
  ///
  /// Members stand in the order of their names' UTF-16 code units; no normalisation takes place.
  var canonical: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    // What is read has been checked; what is built here writes whole numbers.
    case .number(let digits): bytes += canonicalNumber(Double(digits) ?? 0).utf8
    case .text(let text): writeText(text, to: &bytes)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let sorted = members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        writeText(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

private func writeText(_ text: String, to bytes: inout [UInt8]) {
  let digits = Array("0123456789abcdef".utf8)
  bytes.append(UInt8(ascii: "\""))
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""): bytes += "\\\"".utf8
    case UInt8(ascii: "\\"): bytes += "\\\\".utf8
    case 0x08: bytes += "\\b".utf8
    case 0x09: bytes += "\\t".utf8
    case 0x0A: bytes += "\\n".utf8
    case 0x0C: bytes += "\\f".utf8
    case 0x0D: bytes += "\\r".utf8
    case 0..<0x20: bytes += "\\u00".utf8 + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }
  bytes.append(UInt8(ascii: "\""))
}

/// A finite number as ECMAScript writes it (ECMA-262, Number::toString), which RFC 8785 asks for.
///
/// The digits are the fewest that lead back to the same `Double`; the standard library finds them.
func canonicalNumber(_ value: Double) -> String {
  guard value != 0, value.isFinite else { return "0" }
  var digits: [UInt8] = []
  // Where the point stands, counted from the first digit.
  var point = 0
  var exponent = 0
  var isBehindPoint = false
  var text = value.magnitude.description.utf8[...]
  while let byte = text.popFirst() {
    switch byte {
    case UInt8(ascii: "."): isBehindPoint = true
    case UInt8(ascii: "e"):
      exponent = Int(String(Substring(text))) ?? 0
      text = text.suffix(0)
    default:
      if !digits.isEmpty || byte != UInt8(ascii: "0") {
        digits.append(byte)
        if !isBehindPoint { point += 1 }
      } else if isBehindPoint {
        point -= 1
      }
    }
  }
  point += exponent
  while digits.last == UInt8(ascii: "0") { digits.removeLast() }
  return (value < 0 ? "-" : "") + layOut(String(decoding: digits, as: UTF8.self), point: point)
}

private func layOut(_ digits: String, point: Int) -> String {
  let count = digits.utf8.count
  func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
  if count <= point, point <= 21 { return digits + zeros(point - count) }
  if 0 < point, point <= 21 { return digits.prefix(point) + "." + digits.dropFirst(point) }
  if -6 < point, point <= 0 { return "0." + zeros(-point) + digits }
  let exponent = point - 1
  let fraction = count > 1 ? ".\(digits.dropFirst())" : ""
  return "\(digits.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(abs(exponent))"
}
