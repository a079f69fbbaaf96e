/// Wilson's score interval for a proportion, at 95 %.
///
/// - Parameters:
///   - successes: how many, 0 to `trials`.
///   - trials: out of how many; with none there is no interval.
/// - Returns: shares in 0...1.
///
/// Source: E. B. Wilson 1927: centre (p + z²/2n)/(1 + z²/n), half-width
/// z·√(p(1−p)/n + z²/4n²)/(1 + z²/n).
public func wilsonInterval(successes: Int, trials: Int) -> Interval? {
  guard trials > 0, (0...trials).contains(successes) else { return nil }
  let n = Double(trials)
  let p = Double(successes) / n
  let square = z95 * z95
  let centre = (p + square / (2 * n)) / (1 + square / n)
  let half = z95 * (p * (1 - p) / n + square / (4 * n * n)).squareRoot() / (1 + square / n)
  return Interval(lower: max(0, centre - half), upper: min(1, centre + half))
}

/// Newcombe's interval for the difference of two proportions, the first less the second, at 95 %.
///
/// - Returns: differences in −1...1; nothing without trials on either side.
///
/// Source: R. G. Newcombe 1998, method 10: with Wilson's bounds l and u of either proportion p,
/// from d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²).
public func newcombeInterval(
  _ first: (successes: Int, trials: Int), minus second: (successes: Int, trials: Int)
) -> Interval? {
  guard let one = wilsonInterval(successes: first.successes, trials: first.trials),
    let two = wilsonInterval(successes: second.successes, trials: second.trials)
  else { return nil }
  let p = Double(first.successes) / Double(first.trials)
  let q = Double(second.successes) / Double(second.trials)
  let below = root(of: p - one.lower, two.upper - q)
  let above = root(of: one.upper - p, q - two.lower)
  return Interval(lower: p - q - below, upper: p - q + above)
}

private func root(of a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
