/// Reads what a `ByteWriter` wrote; anything else ends in `nil`, never in a crash.
struct ByteReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }
  var left: Int { bytes.count - at }

  mutating func int() -> Int? {
    var number: UInt64 = 0
    for place in 0..<10 {
      guard at < bytes.count else { return nil }
      let byte = bytes[at]
      at += 1
      number |= UInt64(byte & 0x7F) << UInt64(7 * place)
      if byte & 0x80 == 0 { return Int(Int64(bitPattern: number)) }
    }
    return nil
  }

  /// A number of things that each take at least a byte of what is left.
  mutating func count() -> Int? {
    guard let count = int(), count >= 0, count <= left else { return nil }
    return count
  }

  mutating func uint64() -> UInt64? { number(byteCount: 8) }

  mutating func double() -> Double? {
    number(byteCount: 8).map { Double(bitPattern: $0) }.flatMap { $0.isFinite ? $0 : nil }
  }

  mutating func float() -> Float? {
    number(byteCount: 4).map { Float(bitPattern: UInt32(truncatingIfNeeded: $0)) }
      .flatMap { $0.isFinite ? $0 : nil }
  }

  mutating func text() -> String? {
    guard let count = count() else { return nil }
    defer { at += count }
    return String(validating: bytes[at..<at + count], as: UTF8.self)
  }

  private mutating func number(byteCount: Int) -> UInt64? {
    guard byteCount <= left else { return nil }
    defer { at += byteCount }
    return (0..<byteCount).reduce(0) { $0 | UInt64(bytes[at + $1]) << UInt64(8 * $1) }
  }
}
