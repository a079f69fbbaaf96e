/// The codes of one alphabet of a deflate stream, by the lengths that define them.
struct PrefixCode: Sendable {
  /// How many codes have each length, from 0 to 15.
  private var counts = [Int](repeating: 0, count: 16)
  /// The symbols in the order of their codes.
  private var symbols: [Int] = []

  /// Nothing when more codes are asked for than the lengths allow.
  init?(lengths: [Int]) {
    for length in lengths { counts[length] += 1 }
    counts[0] = 0
    var free = 1
    for length in 1..<16 {
      free = free * 2 - counts[length]
      guard free >= 0 else { return nil }
    }
    for length in 1..<16 {
      for (symbol, own) in lengths.enumerated() where own == length { symbols.append(symbol) }
    }
  }

  /// The next symbol; nothing at the end and for a code that means nothing.
  func read(_ bits: inout BitReader) -> Int? {
    var code = 0
    var first = 0
    var index = 0
    for length in 1..<16 {
      guard let bit = bits.take(1) else { return nil }
      code |= bit
      if code - first < counts[length] { return symbols[index + code - first] }
      index += counts[length]
      first = (first + counts[length]) << 1
      code <<= 1
    }
    return nil
  }

  static let fixedLiterals = fixed((0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  static let fixedDistances = fixed([Int](repeating: 5, count: 30))

  private static func fixed(_ lengths: [Int]) -> PrefixCode {
    PrefixCode(lengths: lengths) ?? PrefixCode()
  }

  private init() {}
}

/// The bits of a deflate stream, the lowest of each byte first.
struct BitReader {
  let bytes: [UInt8]
  var position: Int
  private var bits = 0
  private var count = 0

  init(bytes: [UInt8], position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// A number of that many bits, 16 at most; nothing when the stream is over.
  mutating func take(_ width: Int) -> Int? {
    while count < width {
      guard position < bytes.count else { return nil }
      bits |= Int(bytes[position]) << count
      position += 1
      count += 8
    }
    defer {
      bits >>= width
      count -= width
    }
    return bits & (1 << width - 1)
  }

  mutating func skipToByte() {
    bits >>= count % 8
    count -= count % 8
  }

  /// The first byte that no bit was taken from.
  var end: Int { position - count / 8 }
}
