/// How much a disagreement counts in weighted kappa.
public enum KappaWeights: String, Sendable, Hashable, Codable, CaseIterable {
  /// By how many points of the scale the two ratings differ.
  case linear
  /// By the square of that.
  case quadratic
}

/// Coefficients of two raters, each with their own habits, over the units that both rated.
extension Ratings {
  /// Cohen's kappa: (P − Pₑ)/(1 − Pₑ), Pₑ = Σ rⱼcⱼ.
  ///
  /// 0 where one rater is constant and the other is not. The interval is κ ± 1.96·SE, at most 1,
  /// with the analytic standard error of Fleiss, Cohen and Everitt (1969), as is usual for this
  /// coefficient; with 20 units it holds the true value in some 90 % of samples only, and
  /// ``congerKappa``, which is the same value for two raters, has the better interval.
  public var cohenKappa: Coefficient {
    kappa(Metric(.nominal, scale)) { table, value in
      let error = table.largeSampleError(kappa: value)
      guard error > 1e-12 else {
        return .estimated(Estimate(value: value, units: table.units.count))
      }
      let interval = Interval(lower: value - z95 * error, upper: min(1, value + z95 * error))
      return .estimated(
        Estimate(
          value: value, standardError: error, interval: interval, units: table.units.count))
    }
  }

  /// Weighted kappa: 1 − Σ w·p/Σ w·rᵢcⱼ, w = |i − j| or (i − j)² in numbers of the scale.
  ///
  /// The scale's unused categories keep their place. The interval is the jackknife's: the analytic
  /// one of Fleiss, Cohen and Everitt held the true value in 75 to 85 % of samples of 10 to 20
  /// units. Source: J. Cohen 1968.
  public func weightedKappa(_ weights: KappaWeights) -> Coefficient {
    let metric = Metric(weights == .linear ? .absolute : .squared, scale)
    return kappa(metric) { table, value in
      .jackknifed(
        value, table.units.indices.map { table.kappa(without: $0) }, units: table.units.count)
    }
  }

  private func kappa(
    _ metric: Metric, estimate: (PairTable, Double) -> Coefficient
  ) -> Coefficient {
    guard raterCount == 2 else { return .undefined(.notTwoRaters) }
    guard let table = PairTable(self, 0, 1, metric: metric) else {
      return .undefined(.noUnitRatedTwice)
    }
    guard let value = table.kappa else { return .undefined(.oneCategoryOnly) }
    guard value.isFinite else { return .undefined(.numbersOutOfRange) }
    if table.observed == 0 {
      return .unanimous(units: table.units.count, chance: table.nominalChance)
    }
    return estimate(table, value)
  }
}
