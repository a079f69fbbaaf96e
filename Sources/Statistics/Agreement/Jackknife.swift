/// The standard error of a figure from its values with one unit left out, each in turn.
///
/// - Parameter replicates: one value for each unit left out.
/// - Returns: nothing where a value is missing (one unit alone makes the figure possible, so the
///   sample cannot tell how far off it is) or there are fewer than two.
///
/// Source: B. Efron, C. Stein 1981: SE² = (n − 1)/n·Σ(θᵢ − mean)².
func jackknifeError(_ replicates: [Double?]) -> Double? {
  let values = replicates.compactMap { $0 }
  guard values.count == replicates.count, values.count > 1, let mean = mean(of: values) else {
    return nil
  }
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  let n = Double(values.count)
  return (squares * (n - 1) / n).squareRoot()
}

extension Coefficient {
  /// A coefficient of agreement with the interval of the jackknife on Fisher's scale.
  ///
  /// From tanh(z − h) to tanh(z + h) with z = artanh(value) and h = t(.975; n − 1)·SE/(1 − value²):
  /// the interval ends before 1, and in simulations of 10 to 50 units it held the true value more
  /// often than value ± t·SE did. One of no width is no knowledge and is left out.
  ///
  /// - Parameters:
  ///   - value: the coefficient of all units.
  ///   - replicates: the coefficient without each unit in turn.
  ///   - units: n, how many units were rated at least twice.
  static func jackknifed(_ value: Double, _ replicates: [Double?], units: Int) -> Coefficient {
    guard value.isFinite else { return .undefined(.numbersOutOfRange) }
    guard let error = jackknifeError(replicates), error.isFinite, error > 1e-12 else {
      return .estimated(Estimate(value: value, units: units))
    }
    let room = 1 - value * value
    let around =
      room > 0
      ? Interval(
        around: inverseHyperbolicTangent(of: value), error: error / room, freedom: units - 1) : nil
    let interval = around.map {
      Interval(
        lower: hyperbolicTangent(of: $0.lower), upper: hyperbolicTangent(of: $0.upper))
    }
    return .estimated(
      Estimate(value: value, standardError: error, interval: interval, units: units))
  }

  /// Complete agreement of all n units, whose spread of 0 would make an interval without width.
  ///
  /// The lower bound is where the coefficient would be if the share of units in agreement were
  /// Wilson's lower bound of n of n, n/(n + z²), and chance as it is.
  static func unanimous(units: Int, chance: Double) -> Coefficient {
    guard let share = wilsonInterval(successes: units, trials: units), chance < 1 else {
      return .estimated(Estimate(value: 1, units: units))
    }
    let lower = 1 - (1 - share.lower) / (1 - chance)
    return .estimated(
      Estimate(value: 1, interval: Interval(lower: lower, upper: 1), units: units))
  }
}
