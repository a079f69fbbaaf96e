/// A wait of nearly as many days, chosen by a draw.
///
/// A longer wait never becomes the shorter one by the same draw, so ratings keep their order.
///
/// - Parameters:
///   - draw: 0..<1.
///   - most: the longest wait, at least `days`.
func spread(_ days: Int, most: Int, draw: Double) -> Int {
  // A day or two have no neighbour that would not be a change of 50 % or more.
  guard days > 2 else { return days }
  let exact = Double(days)
  let reach =
    1 + 0.15 * share(of: exact, from: 2.5, to: 7) + 0.1 * share(of: exact, from: 7, to: 20)
    + 0.05 * share(of: exact, from: 20, to: .infinity)
  let upper = min(most, Int((exact + reach).rounded()))
  let lower = min(upper, Int((exact - reach).rounded()))
  return lower + Int(draw * Double(upper - lower + 1))
}

/// A number in 0..<1 that a seed and a moment choose.
///
/// Source: the finishing steps of SplitMix64 (Steele, Lea and Flood 2014), taken twice.
func draw(seed: UInt64, moment: Int64) -> Double {
  Double(mixed(mixed(seed) ^ UInt64(bitPattern: moment)) >> 11) / 9_007_199_254_740_992
}

private func share(of days: Double, from start: Double, to end: Double) -> Double {
  max(0, min(days, end) - start)
}

private func mixed(_ state: UInt64) -> UInt64 {
  var value = state &+ 0x9E37_79B9_7F4A_7C15
  value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
  value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
  return value ^ (value >> 31)
}
