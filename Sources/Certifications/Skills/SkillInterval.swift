public import Statistics

/// Where the true share lies, after a weighted mean of few shares.
///
/// - Parameters:
///   - mean: in 0...1.
///   - number: the effective number of observations, 0 or more.
///   - confidence: in 0.5...0.999.
/// - Returns: within 0...1, and never without the mean itself.
///
/// Source: the equal-tailed interval of Beta(½ + n·p, ½ + n·(1 − p)), that of Jeffreys' prior
/// (L. D. Brown, T. T. Cai and A. DasGupta 2001), with the effective number in place of a count.
/// Numbers between 0 and 1 with the mean p spread at most as much as coins with the same mean, so
/// for shares of criteria and quizzes it is rather too wide.
public func shareInterval(mean: Double, number: Double, confidence: Double = 0.95) -> Interval {
  guard mean >= 0, mean <= 1, number >= 0, number < 1e9, confidence > 0, confidence < 1 else {
    return Interval(lower: 0, upper: 1)
  }
  let (a, b) = (0.5 + number * mean, 0.5 + number * (1 - mean))
  let tail = (1 - confidence) / 2
  // At either end the quantile stays inside although the mean does not.
  return Interval(
    lower: min(mean, quantileBeta(tail, a, b) ?? 0),
    upper: max(mean, 1 - (quantileBeta(tail, b, a) ?? 0)))
}

/// Source: where F has an F distribution with 2a and 2b degrees of freedom, aF/(aF + b) has a beta
/// distribution.
private func quantileBeta(_ probability: Double, _ a: Double, _ b: Double) -> Double? {
  quantileF(probability, 2 * a, 2 * b).map { f in
    let part = a * f
    return part < .infinity ? part / (part + b) : 1
  }
}
