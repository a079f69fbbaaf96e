/// Unpacks a deflate stream (RFC 1951).
///
/// - Parameter limit: more bytes than this are not unpacked.
/// - Returns: the bytes and where the stream ends; nothing for a damaged stream or a longer one.
func inflate(_ packed: [UInt8], from start: Int, limit: Int) -> (bytes: [UInt8], end: Int)? {
  var reading = Inflation(bits: BitReader(bytes: packed, position: start), limit: limit)
  guard reading.readBlocks() else { return nil }
  return (reading.unpacked, reading.bits.end)
}

private struct Inflation {
  var bits: BitReader
  let limit: Int
  var unpacked: [UInt8] = []

  init(bits: BitReader, limit: Int) {
    self.bits = bits
    self.limit = limit
  }

  mutating func readBlocks() -> Bool {
    while true {
      guard let isLast = bits.take(1), let kind = bits.take(2) else { return false }
      let isGood =
        switch kind {
        case 0: readStored()
        case 1: readCoded(literals: .fixedLiterals, distances: .fixedDistances)
        case 2: readWithOwnCodes()
        default: false
        }
      guard isGood else { return false }
      if isLast == 1 { return true }
    }
  }

  private mutating func readStored() -> Bool {
    bits.skipToByte()
    guard let length = bits.take(16), let check = bits.take(16), length ^ check == 0xFFFF,
      unpacked.count + length <= limit
    else { return false }
    for _ in 0..<length {
      guard let byte = bits.take(8) else { return false }
      unpacked.append(UInt8(byte))
    }
    return true
  }

  private mutating func readWithOwnCodes() -> Bool {
    guard let literalCount = bits.take(5).map({ $0 + 257 }), literalCount <= 286,
      let distanceCount = bits.take(5).map({ $0 + 1 }), distanceCount <= 30,
      let lengthCount = bits.take(4).map({ $0 + 4 })
    else { return false }
    var lengthLengths = [Int](repeating: 0, count: 19)
    for symbol in lengthOrder.prefix(lengthCount) {
      guard let length = bits.take(3) else { return false }
      lengthLengths[symbol] = length
    }
    guard let code = PrefixCode(lengths: lengthLengths),
      let lengths = readLengths(literalCount + distanceCount, code), lengths[256] > 0,
      let literals = PrefixCode(lengths: Array(lengths[..<literalCount])),
      let distances = PrefixCode(lengths: Array(lengths[literalCount...]))
    else { return false }
    return readCoded(literals: literals, distances: distances)
  }

  private mutating func readLengths(_ count: Int, _ code: PrefixCode) -> [Int]? {
    var lengths: [Int] = []
    while lengths.count < count {
      guard let symbol = code.read(&bits) else { return nil }
      switch symbol {
      case 16:
        guard let last = lengths.last, let more = bits.take(2) else { return nil }
        lengths += repeatElement(last, count: more + 3)
      case 17:
        guard let more = bits.take(3) else { return nil }
        lengths += repeatElement(0, count: more + 3)
      case 18:
        guard let more = bits.take(7) else { return nil }
        lengths += repeatElement(0, count: more + 11)
      default: lengths.append(symbol)
      }
    }
    return lengths.count == count ? lengths : nil
  }

  private mutating func readCoded(literals: PrefixCode, distances: PrefixCode) -> Bool {
    while true {
      guard let symbol = literals.read(&bits) else { return false }
      if symbol == 256 { return true }
      if symbol < 256 {
        guard unpacked.count < limit else { return false }
        unpacked.append(UInt8(symbol))
        continue
      }
      let index = symbol - 257
      guard index < lengthBases.count, let more = bits.take(lengthExtras[index]),
        let code = distances.read(&bits), code < distanceBases.count,
        let further = bits.take(distanceExtras[code])
      else { return false }
      let length = lengthBases[index] + more
      let distance = distanceBases[code] + further
      guard distance <= unpacked.count, unpacked.count + length <= limit else { return false }
      let start = unpacked.count - distance
      for offset in 0..<length { unpacked.append(unpacked[start + offset]) }
    }
  }
}

let lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
]
let lengthExtras = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]
private let distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577,
]
private let distanceExtras = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
]
private let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
