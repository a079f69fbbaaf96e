extension MeanSquares {
  /// An intraclass correlation and its interval.
  public func correlation(_ kind: IntraclassKind) -> Coefficient {
    let n = Double(units)
    let k = Double(raters)
    let (b, w, j, e) = (betweenUnits, withinUnits, betweenRaters, rest)
    switch kind {
    case .oneWaySingle: return coefficient(b - w, b + (k - 1) * w, oneWay { single($0) })
    case .oneWayMean: return coefficient(b - w, b, oneWay { 1 - 1 / $0 })
    case .agreementSingle:
      return coefficient(b - e, b + (k - 1) * e + k * (j - e) / n, agreement)
    case .agreementMean:
      return coefficient(b - e, b + (j - e) / n, agreement.flatMap { stepUp($0) })
    case .consistencySingle: return coefficient(b - e, b + (k - 1) * e, consistency { single($0) })
    case .consistencyMean: return coefficient(b - e, b, consistency { 1 - 1 / $0 })
    }
  }

  private func coefficient(_ above: Double, _ below: Double, _ interval: Interval?)
    -> Coefficient
  {
    guard below > 0 else { return .undefined(.noSpread) }
    guard (above / below).isFinite else { return .undefined(.numbersOutOfRange) }
    let value = above / below
    // Satterthwaite's approximation breaks down for some correlations below 0, and shows it by
    // bounds that do not hold the value itself.
    let bounds = interval.flatMap {
      $0.lower.isFinite && $0.lower <= value && value <= $0.upper ? $0 : nil
    }
    return .estimated(Estimate(value: value, interval: bounds, units: units))
  }

  /// From the F value of one rater's score to its correlation, (F − 1)/(F + k − 1).
  private func single(_ f: Double) -> Double { (f - 1) / (f + Double(raters) - 1) }

  private func oneWay(_ correlation: (Double) -> Double) -> Interval? {
    let freedom = Double(units) * Double(raters - 1)
    return withinUnits > 0 ? bounds(betweenUnits / withinUnits, freedom, correlation) : nil
  }

  private func consistency(_ correlation: (Double) -> Double) -> Interval? {
    let freedom = Double(units - 1) * Double(raters - 1)
    return rest > 0 ? bounds(betweenUnits / rest, freedom, correlation) : nil
  }

  private func bounds(_ f: Double, _ freedom: Double, _ correlation: (Double) -> Double)
    -> Interval?
  {
    guard f > 0, let lower = quantileF(0.975, Double(units - 1), freedom),
      let upper = quantileF(0.975, freedom, Double(units - 1))
    else { return nil }
    return Interval(lower: correlation(f / lower), upper: correlation(f * upper))
  }

  /// The bounds of ICC(2,1), with Satterthwaite's degrees of freedom v for the error.
  private var agreement: Interval? {
    let n = Double(units)
    let k = Double(raters)
    let (b, j, e) = (betweenUnits, betweenRaters, rest)
    let below = b + (k - 1) * e + k * (j - e) / n
    guard e > 0, below > 0 else { return nil }
    let r = (b - e) / below
    let lead = k * r * (j / e)
    let other = n * (1 + (k - 1) * r) - k * r
    let sum = (n - 1) * lead * lead + other * other
    let v = (k - 1) * (n - 1) * (lead + other) * (lead + other) / sum
    guard let lower = quantileF(0.975, n - 1, v), let upper = quantileF(0.975, v, n - 1) else {
      return nil
    }
    let shared = k * j + (k * n - k - n) * e
    return Interval(
      lower: n * (b - lower * e) / (lower * shared + n * b),
      upper: n * (upper * b - e) / (shared + n * upper * b))
  }

  /// Spearman and Brown: the correlation of the mean of k raters.
  ///
  /// Nothing for a bound at or below −1/(k − 1), which no correlation of k raters can have.
  private func stepUp(_ interval: Interval) -> Interval? {
    let k = Double(raters)
    guard 1 + (k - 1) * interval.lower > 0 else { return nil }
    func stepped(_ r: Double) -> Double { k * r / (1 + (k - 1) * r) }
    return Interval(lower: stepped(interval.lower), upper: stepped(interval.upper))
  }
}
