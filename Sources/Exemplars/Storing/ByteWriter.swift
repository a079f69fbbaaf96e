/// Writes numbers as bytes, the least significant first, the same on every machine.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Seven bits a byte; small numbers are short.
  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(_ number: UInt64) { write(number, byteCount: 8) }

  mutating func write(_ number: Double) { write(number.bitPattern, byteCount: 8) }

  mutating func write(_ number: Float) { write(UInt64(number.bitPattern), byteCount: 4) }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func write(_ number: UInt64, byteCount: Int) {
    for place in 0..<byteCount { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }
}
