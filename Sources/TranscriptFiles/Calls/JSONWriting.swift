/// A value as JSON with sorted members and no white space: the same value gives the same bytes.
func writtenJSON(_ value: JSONValue) -> [UInt8] {
  var bytes: [UInt8] = []
  write(value, to: &bytes)
  return bytes
}

private func write(_ value: JSONValue, to bytes: inout [UInt8]) {
  switch value {
  case .null: bytes += "null".utf8
  case .bool(let value): bytes += (value ? "true" : "false").utf8
  case .number(let digits): bytes += digits.utf8
  case .text(let text): write(text, to: &bytes)
  case .list(let values):
    bytes.append(UInt8(ascii: "["))
    for (number, value) in values.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      write(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  case .object(let members):
    bytes.append(UInt8(ascii: "{"))
    // Sorted by bytes: the order of texts is the same on any machine only so.
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (number, member) in sorted.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      write(member.key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      write(member.value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}

private func write(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x0A: bytes += "\\n".utf8
    case 0x00..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      bytes += "\\u00".utf8
      bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }
  bytes.append(UInt8(ascii: "\""))
}
