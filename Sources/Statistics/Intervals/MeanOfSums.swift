/// The mean from a count, a sum and a sum of squares, with Student's interval at 95 %.
///
/// - Parameter most: the most that a value can be; the interval is cut off there and at 0.
/// - Returns: nothing of no values. Of values that are all alike, Wilson's interval around their
///   sum, so that a few perfect ones are not taken for certainty.
public func mean(_ count: Int, _ sum: Double, _ squares: Double, most: Double?) -> Estimate? {
  guard count > 0 else { return nil }
  let n = Double(count)
  let mean = sum / n
  let deviations = squares - n * mean * mean
  guard deviations > squares * alike, count > 1 else {
    return Estimate(value: mean, interval: intervalOfLike(mean, count: count), units: count)
  }
  return withStudent(
    mean, error: (deviations / (n - 1) / n).squareRoot(), count: count, most: most)
}

/// value ± t(.975; n − 1)·error, within 0 and the most there can be.
public func withStudent(_ value: Double, error: Double, count: Int, most: Double?) -> Estimate {
  var estimate = Estimate(value: value, standardError: error, units: count)
  if let t = quantileT(0.975, freedom: Double(count - 1)) {
    estimate.interval = Interval(
      lower: max(0, value - t * error),
      upper: max(value, min(value + t * error, most ?? .infinity)))
  }
  return estimate
}

/// The part of a sum of squares below which what is left of it after subtraction is rounding.
public let alike = 1e-10

/// The interval of shares that are all the same, or of a single one.
///
/// Such a sample has no spread to reckon with, and an interval without width would call two perfect
/// reviews certain. Of all shares with one mean, those that are 0 or 1 spread the most; so Wilson's
/// interval is wide enough for any, and here it is taken for the whole numbers around the sum.
public func intervalOfLike(_ mean: Double, count: Int) -> Interval? {
  guard mean >= 0, mean <= 1 else { return nil }
  let sum = mean * Double(count)
  let lower = wilsonInterval(
    successes: max(0, Int((sum + 1e-9).rounded(.down))), trials: count)
  let upper = wilsonInterval(
    successes: min(count, Int((sum - 1e-9).rounded(.up))), trials: count)
  guard let lower, let upper else { return nil }
  return Interval(lower: lower.lower, upper: upper.upper)
}
