/// Bytes as text of 64 signs (RFC 4648), for formats that hold text only.
enum Base64 {
  static func text(of bytes: [UInt8]) -> String {
    var signs: [UInt8] = []
    signs.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : 0 }
      let whole = three[0] << 16 | three[1] << 8 | three[2]
      let used = min(bytes.count - start, 3) + 1
      for place in 0..<4 {
        signs.append(place < used ? alphabet[whole >> (18 - 6 * place) & 0x3F] : 0x3D)
      }
    }
    return String(decoding: signs, as: UTF8.self)
  }

  static func bytes(of text: String) -> [UInt8]? {
    let signs = Array(text.utf8)
    guard signs.count % 4 == 0 else { return nil }
    let padding = signs.suffix(2).reversed().prefix { $0 == 0x3D }.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(signs.count / 4 * 3)
    var (whole, bits) = (0, 0)
    for sign in signs.dropLast(padding) {
      guard let value = value(of: sign) else { return nil }
      whole = (whole << 6 | value) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: whole >> bits))
      }
    }
    // Left-over bits that are not nought would be a second spelling of the same bytes.
    return whole & (1 << bits - 1) == 0 ? bytes : nil
  }

  private static func value(of sign: UInt8) -> Int? {
    switch sign {
    case 0x41...0x5A: Int(sign) - 0x41
    case 0x61...0x7A: Int(sign) - 0x61 + 26
    case 0x30...0x39: Int(sign) - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
