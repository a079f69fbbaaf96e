/// A deflate stream (RFC 1951) of one block with fixed codes that shortens runs of one byte only.
///
/// A status list is zeros nearly everywhere, so runs are all there is to gain: an empty list of
/// 16 KiB takes about a hundred bytes.
func deflate(_ bytes: [UInt8]) -> [UInt8] {
  var stream = BitWriter()
  stream.add(1, 1)
  stream.add(1, 2)
  var position = 0
  while position < bytes.count {
    let byte = bytes[position]
    stream.addLiteral(Int(byte))
    position += 1
    var run = 0
    while position + run < bytes.count, bytes[position + run] == byte { run += 1 }
    position += run
    while run >= 3 {
      // 258 would leave a rest of one or two now and then; that is written as literals.
      let length = min(run, 258)
      stream.addRun(length)
      run -= length
    }
    for _ in 0..<run { stream.addLiteral(Int(byte)) }
  }
  stream.addLiteral(256)
  return stream.finished
}

private struct BitWriter {
  private var bytes: [UInt8] = []
  private var bits: UInt32 = 0
  private var count: UInt32 = 0

  mutating func add(_ value: Int, _ width: Int) {
    bits |= UInt32(value) << count
    count += UInt32(width)
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      count -= 8
    }
  }

  /// A letter, the end (256) or a length code, in the fixed code of section 3.2.6.
  mutating func addLiteral(_ symbol: Int) {
    switch symbol {
    case ..<144: addCode(0x30 + symbol, 8)
    case ..<256: addCode(0x190 + symbol - 144, 9)
    case ..<280: addCode(symbol - 256, 7)
    default: addCode(0xC0 + symbol - 280, 8)
    }
  }

  /// The last byte again, `length` (3 to 258) times.
  mutating func addRun(_ length: Int) {
    let index = lengthBases.lastIndex { $0 <= length } ?? 0
    addLiteral(257 + index)
    add(length - lengthBases[index], lengthExtras[index])
    addCode(0, 5)
  }

  /// Codes stand with their highest bit first, everything else with its lowest.
  private mutating func addCode(_ code: Int, _ width: Int) {
    for bit in (0..<width).reversed() { add(code >> bit & 1, 1) }
  }

  var finished: [UInt8] { count > 0 ? bytes + [UInt8(truncatingIfNeeded: bits)] : bytes }
}
