/// A fixed sequence of numbers from a seed (Steele, Lea and Flood's SplitMix64).
struct SeededSequence {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return scrambled(state)
  }

  /// Puts the elements in an order that depends on the seed and on how often it was asked.
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      // The remainder's bias is below 2⁻³² for any list that fits in memory here.
      elements.swapAt(last, Int(next() % UInt64(last + 1)))
    }
  }
}

/// SplitMix64's final mixing: every bit of the number bears on every bit of the result.
func scrambled(_ number: UInt64) -> UInt64 {
  var mixed = number
  mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
  mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
  return mixed ^ (mixed >> 31)
}
