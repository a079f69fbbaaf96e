/// Chance that falls the same way on every machine, by its seed.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    if state == 0 { state = 0x2545_F491_4F6C_DD1D }
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func happens(_ chance: Double) -> Bool {
    Double.random(in: 0..<1, using: &self) < chance
  }
  mutating func one<Element>(of first: Element, _ rest: Element...) -> Element {
    let place = number(0...rest.count)
    return place == 0 ? first : rest[place - 1]
  }

  /// A share in steps of five points, so that borders are met often.
  mutating func share() -> Double { Double(number(0...20)) / 20 }
}
