/// One gzip member (RFC 1952) without name and time, so that the same bytes give the same file.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  // Deflate; no flags; no time; no hint; unknown system.
  let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
  return head + deflate(bytes) + littleEndian(checksum(bytes))
    + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
}

/// The bytes of one gzip member.
///
/// - Parameter limit: more bytes than this are not unpacked.
/// - Returns: nothing for anything damaged, too long, or followed by something.
func bytes(ofGzip packed: [UInt8], limit: Int) -> [UInt8]? {
  guard packed.count >= 18, packed.starts(with: [0x1F, 0x8B, 8]), packed[3] & 0xE0 == 0 else {
    return nil
  }
  guard let start = endOfHead(packed),
    let (unpacked, end) = inflate(packed, from: start, limit: limit), end + 8 == packed.count,
    Array(packed[end..<end + 4]) == littleEndian(checksum(unpacked)),
    Array(packed[(end + 4)...]) == littleEndian(UInt32(truncatingIfNeeded: unpacked.count))
  else { return nil }
  return unpacked
}

private func endOfHead(_ packed: [UInt8]) -> Int? {
  let flags = packed[3]
  var position = 10
  if flags & 4 != 0 {
    guard position + 2 <= packed.count else { return nil }
    position += 2 + Int(packed[position]) + Int(packed[position + 1]) << 8
  }
  // The name and the comment end with a zero each.
  for flag: UInt8 in [8, 16] where flags & flag != 0 {
    guard position < packed.count, let zero = packed[position...].firstIndex(of: 0) else {
      return nil
    }
    position = zero + 1
  }
  if flags & 2 != 0 { position += 2 }
  return position < packed.count ? position : nil
}

private func littleEndian(_ value: UInt32) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
}
