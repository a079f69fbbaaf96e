/// The logarithm of the gamma function of a number above 0.
///
/// Within 1e-14 of the larger of 1 and the value; near its zeros at 1 and 2 the error is absolute.
///
/// Source: Stirling, ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + δ(x).
public func logGamma(of x: Double) -> Double {
  guard x > 0 else { return .nan }
  guard x >= 0.5 else { return logGamma(of: x + 1) - naturalLogarithm(of: x) }
  let halfLogTwoPi = 0.918_938_533_204_672_8
  return (x - 0.5) * naturalLogarithm(of: x) - x + halfLogTwoPi + stirlingRemainder(x)
}

/// δ(x), what Stirling's formula leaves out of ln Γ(x), for an x above 0.
///
/// Source: the series 1/12x − 1/360x³ + 1/1260x⁵ − ... from x = 16 on; below, step by step,
/// δ(x) = δ(x + 1) + (x + ½) ln(1 + 1/x) − 1.
func stirlingRemainder(_ x: Double) -> Double {
  var steps = 0.0
  var x = x
  while x < 16 {
    // (x + ½) ln(1 + 1/x) − 1 without its cancellation, which costs digits at every step.
    steps += (x + 0.5) * -excess(of: 1 / x, ratio: 1 + 1 / x) + 0.5 / x
    x += 1
  }
  let square = 1 / (x * x)
  var sum = 0.0
  for coefficient in stirlingCoefficients { sum = sum * square + coefficient }
  return steps + sum / x
}

/// Bernoulli numbers over 2k(2k − 1), the highest first.
private let stirlingCoefficients: [Double] = [
  -3617.0 / 122_400, 1.0 / 156, -691.0 / 360_360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260,
  -1.0 / 360, 1.0 / 12,
]
