/// A range that holds the true value with a stated confidence.
public struct Interval: Sendable, Hashable, Codable {
  public var lower: Double
  public var upper: Double

  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}

/// Two-sided 95 % of the standard normal distribution.
public let z95 = 1.959963984540054

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

/// How many of a population must be looked at to know a proportion to ± `margin`.
///
/// - Parameters:
///   - margin: half-width as a share, above 0.
///   - population: how many there are in all; none for an endless supply.
///   - z: the normal quantile of the confidence, 1.959964 for 95 %.
/// - Returns: the unrounded number; round up. Source: Cochran's formula with p = ½ and the
///   correction for a finite population, n₀/(1 + (n₀ − 1)/N).
public func sampleSize(margin: Double, population: Int? = nil, z: Double = z95) -> Double? {
  guard margin > 0 else { return nil }
  let endless = z * z * 0.25 / (margin * margin)
  guard let population else { return endless }
  return population > 0 ? endless / (1 + (endless - 1) / Double(population)) : nil
}
