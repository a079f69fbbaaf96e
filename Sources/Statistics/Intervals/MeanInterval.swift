/// Student's interval for the mean of a sample, at 95 %.
///
/// - Returns: mean ± t(.975; n − 1)·sd/√n, not cut off at the ends of a scale; nothing of fewer
///   than two values. Of values that are all alike it has no width, which says more of the sample
///   than of the mean.
public func meanInterval(of values: [Double]) -> Interval? {
  guard let mean = mean(of: values), let error = standardErrorOfMean(of: values) else {
    return nil
  }
  return Interval(around: mean, error: error, freedom: values.count - 1)
}

/// An interval at 95 % for points earned over points possible, Σe/Σp, of a sample of scores.
///
/// - Returns: nothing of fewer than two scores with possible points. Not cut off at 0 and 1: with
///   bonus points a share may be above 1.
///
/// Source: the delta method (W. G. Cochran, Sampling Techniques, section 6.4):
/// SE² = n/(n − 1)·Σ(e − R·p)²/(Σp)², with Student's t of n − 1 degrees of freedom. Where all
/// scores have the same possible points it is the interval of the mean share.
public func ratioInterval(of scores: [(earned: Double, possible: Double)]) -> Interval? {
  let scored = scores.filter { $0.possible > 0 }
  guard scored.count > 1, let ratio = aggregate(scored, by: .ratioOfSums) else { return nil }
  let possible = scored.reduce(0) { $0 + $1.possible }
  let squares = scored.reduce(0) { sum, score in
    let rest = score.earned - ratio * score.possible
    return sum + rest * rest
  }
  let n = Double(scored.count)
  let error = (squares * n / (n - 1)).squareRoot() / possible
  return Interval(around: ratio, error: error, freedom: scored.count - 1)
}

/// The interval at 95 % of a figure over several scores, by the way in which they are summed up.
public func aggregateInterval(
  _ scores: [(earned: Double, possible: Double)], by aggregation: Aggregation
) -> Interval? {
  switch aggregation {
  case .meanOfScores:
    return meanInterval(of: scores.filter { $0.possible > 0 }.map { $0.earned / $0.possible })
  case .ratioOfSums:
    return ratioInterval(of: scores)
  }
}

extension Interval {
  /// value ± t(.975; ν)·error; nothing where a number is not finite or no degree of freedom is
  /// left.
  init?(around value: Double, error: Double, freedom: Int) {
    guard freedom > 0, let t = t95(freedom: freedom), (abs(value) + t * error).isFinite else {
      return nil
    }
    self.init(lower: value - t * error, upper: value + t * error)
  }
}
