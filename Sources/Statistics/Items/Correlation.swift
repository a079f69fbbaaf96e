/// The sample covariance of pairs, over n − 1; nothing of fewer than two.
public func covariance(of pairs: [(Double, Double)]) -> Double? {
  guard pairs.count > 1, let one = mean(of: pairs.map(\.0)), let two = mean(of: pairs.map(\.1))
  else { return nil }
  return pairs.reduce(0) { $0 + ($1.0 - one) * ($1.1 - two) } / Double(pairs.count - 1)
}

/// Pearson's correlation of pairs; with a first member of 0 and 1 it is the point-biserial.
///
/// - Returns: −1...1 with its interval at 95 %; nothing of fewer than three pairs, or where one side
///   does not vary. No interval of three pairs, nor of a correlation that is complete.
///
/// Source: R. A. Fisher 1921: tanh(artanh r ± z/√(n − 3)). It supposes two normal variables; of a
/// right-or-wrong mark it is a guide and no more.
public func correlation(of pairs: [(Double, Double)]) -> Estimate? {
  guard pairs.count > 2, let both = covariance(of: pairs),
    let one = standardDeviation(of: pairs.map(\.0)),
    let two = standardDeviation(of: pairs.map(\.1)), isSpread(one, pairs.map(\.0)),
    isSpread(two, pairs.map(\.1))
  else { return nil }
  let value = max(-1, min(1, both / (one * two)))
  guard value.isFinite else { return nil }
  var estimate = Estimate(value: value, units: pairs.count)
  if pairs.count > 3, abs(value) < 1 - 1e-12 {
    let error = 1 / Double(pairs.count - 3).squareRoot()
    let z = inverseHyperbolicTangent(of: value)
    estimate.interval = Interval(
      lower: hyperbolicTangent(of: z - z95 * error), upper: hyperbolicTangent(of: z + z95 * error))
  }
  return estimate
}

/// Equal numbers can have a deviation of some rounding; that is no spread.
func isSpread(_ deviation: Double, _ values: [Double]) -> Bool {
  deviation > 1e-12 * max(1e-300, values.reduce(0) { max($0, abs($1)) })
}
