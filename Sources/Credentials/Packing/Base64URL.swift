/// Base64url without padding (RFC 4648, section 5).
func base64URL(_ bytes: some Sequence<UInt8>) -> String {
  var text: [UInt8] = []
  var bits: UInt32 = 0
  var count = 0
  for byte in bytes {
    bits = (bits << 8 | UInt32(byte)) & 0xFFFF
    count += 8
    while count >= 6 {
      count -= 6
      text.append(alphabet[Int(bits >> UInt32(count)) & 63])
    }
  }
  if count > 0 { text.append(alphabet[Int(bits << UInt32(6 - count)) & 63]) }
  return String(decoding: text, as: UTF8.self)
}

/// The bytes of a base64url text; nothing for padding, for other letters, and for a text that the
/// encoder would not have written.
///
/// Bits that are left over at the end must be zero: otherwise two texts would be one signature.
func bytes(ofBase64URL text: some Sequence<UInt8>) -> [UInt8]? {
  var decoded: [UInt8] = []
  var bits: UInt32 = 0
  var count = 0
  for letter in text {
    let value: UInt8
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = letter - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): value = letter - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = letter - UInt8(ascii: "0") + 52
    case UInt8(ascii: "-"): value = 62
    case UInt8(ascii: "_"): value = 63
    default: return nil
    }
    bits = (bits << 6 | UInt32(value)) & 0xFFFF
    count += 6
    if count >= 8 {
      count -= 8
      decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
  }
  guard count < 6, bits & (1 << UInt32(count) - 1) == 0 else { return nil }
  return decoded
}

private let alphabet = Array(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
