/// The value that a variable with an F distribution stays below with a given probability.
///
/// - Parameters:
///   - probability: above 0 and below 1.
///   - numerator: degrees of freedom, above 0; need not be whole.
///   - denominator: the same of the denominator.
/// - Returns: to a relative 1e-14 up to thousands of degrees of freedom and 1e-11 in the millions;
///   nothing for parameters outside their ranges.
///
/// Source: P(F ≤ f) = Iₓ(ν₁/2, ν₂/2) with x = ν₁f/(ν₁f + ν₂), inverted by Newton's method in
/// ln f inside a bracket that only shrinks.
public func quantileF(_ probability: Double, _ numerator: Double, _ denominator: Double)
  -> Double?
{
  guard probability > 0, probability < 1, numerator > 0, denominator > 0,
    numerator + denominator < .infinity
  else { return nil }
  var f = 1.0
  var low = 0.0
  var high = Double.infinity
  for _ in 0..<200 {
    let whole = numerator * f + denominator
    let beta = regularisedBeta(
      numerator * f / whole, complement: denominator / whole, a: numerator / 2, b: denominator / 2)
    let short =
      probability < 0.5 ? probability - beta.lower : beta.upper - (1 - probability)
    if short > 0 { low = f } else { high = f }
    let step = short / beta.factor
    if abs(step) < 1e-15 { break }
    let next = abs(step) < 3 ? f * exponential(of: step) : (step > 0 ? f * 16 : f / 16)
    if next > low, next < high {
      f = next
    } else {
      f = high < .infinity ? (low > 0 ? (low * high).squareRoot() : high / 16) : low * 16
    }
  }
  return f
}

/// The value that a variable with Student's t distribution stays below with a given probability.
///
/// - Parameters:
///   - probability: above 0 and below 1.
///   - freedom: degrees of freedom, above 0; need not be whole.
///
/// Source: t² has an F distribution with 1 and ν degrees of freedom.
public func quantileT(_ probability: Double, freedom: Double) -> Double? {
  if probability == 0.5, freedom > 0 { return 0 }
  if probability < 0.5 { return quantileT(1 - probability, freedom: freedom).map { -$0 } }
  return quantileF(2 * probability - 1, 1, freedom)?.squareRoot()
}

/// What the standard error of a mean is multiplied by for 95 %, two-sided.
func t95(freedom: Int) -> Double? { quantileT(0.975, freedom: Double(freedom)) }
