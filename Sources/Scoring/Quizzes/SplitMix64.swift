/// Steele, Lea and Flood's generator (2014): small, and the same numbers on every machine.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  public var state: UInt64

  public init(state: UInt64) { self.state = state }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension Collection {
  /// The elements in an order drawn from the seed, where those that are fixed keep their places.
  public func shuffled(seed: UInt64, keeping isFixed: (Element) -> Bool) -> [Element] {
    var random = SplitMix64(state: seed)
    var moving = filter { !isFixed($0) }.shuffled(using: &random).makeIterator()
    return map { isFixed($0) ? $0 : moving.next() ?? $0 }
  }
}
