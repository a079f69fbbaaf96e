/// The regularised incomplete beta function Iₓ(a, b), both tails.
///
/// - Parameters:
///   - x: a share in 0...1.
///   - y: 1 − x; given by the caller, who often knows it more exactly than a subtraction would.
///   - a: above 0.
///   - b: above 0.
/// - Returns: Iₓ(a, b) and 1 − Iₓ(a, b), and xᵃyᵇ/B(a, b), the density times x·y. The relative
///   error of the smaller tail is some 1e-14 for a and b up to thousands and 1e-11 in the millions.
///
/// Source: the continued fraction of NIST's Digital Library of Mathematical Functions 8.17.22,
/// by Lentz's method; the factor before it by Loader's deviance form (2000), which keeps its
/// digits where a and b are in the millions.
public func regularisedBeta(
  _ x: Double, complement y: Double, a: Double, b: Double
) -> (lower: Double, upper: Double, factor: Double) {
  guard a > 0, b > 0, x >= 0, y >= 0, a + b < .infinity else { return (.nan, .nan, .nan) }
  guard x > 0 else { return (0, 1, 0) }
  guard y > 0 else { return (1, 0, 0) }
  let factor = betaFactor(x, y, a, b)
  if x * (a + b + 2) < a + 1 {
    let lower = min(1, factor * betaFraction(x, a, b) / a)
    return (lower, 1 - lower, factor)
  }
  let upper = min(1, factor * betaFraction(y, b, a) / b)
  return (1 - upper, upper, factor)
}

/// xᵃyᵇ/B(a, b) = √(ab/2π(a + b)) · exp(δ(a + b) − δ(a) − δ(b) − a·e(t₁) − b·e(t₂)).
///
/// Here e(t) = t − ln(1 + t), 1 + t₁ = (a + b)x/a and 1 + t₂ = (a + b)y/b.
private func betaFactor(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
  let sum = a + b
  let lead = b * x - a * y
  let deviance =
    a * excess(of: lead / a, ratio: sum * x / a) + b * excess(of: -lead / b, ratio: sum * y / b)
  let remainder = stirlingRemainder(sum) - stirlingRemainder(a) - stirlingRemainder(b)
  let twoPi = 6.283_185_307_179_586
  return (a / sum * b / twoPi).squareRoot() * exponential(of: remainder - deviance)
}

/// The continued fraction, 1/(1 + d₁/(1 + d₂/(1 + ...))).
private func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let tiny = 1e-300
  var front = 1.0
  var back = 1 - (a + b) * x / (a + 1)
  back = 1 / (abs(back) < tiny ? tiny : back)
  var fraction = back
  // Some √max(a, b) rounds are enough; the limit is for numbers that no sample has.
  for round in 1...100_000 {
    let m = Double(round)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    var change = 1.0
    for numerator in [even, odd] {
      back = 1 + numerator * back
      back = 1 / (abs(back) < tiny ? tiny : back)
      front = 1 + numerator / front
      if abs(front) < tiny { front = tiny }
      change = front * back
      fraction *= change
    }
    if abs(change - 1) < 1e-16 { break }
  }
  return fraction
}
