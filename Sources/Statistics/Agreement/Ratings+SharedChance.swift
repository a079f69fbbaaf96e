/// Coefficients that know chance from how often the categories were given by all raters together.
///
/// All have the form (P − Pₑ)/(1 − Pₑ). P is the mean over the units rated at least twice of the
/// share of pairs of ratings that are the same. qⱼ is the mean over all rated units of the share
/// of category j among the unit's ratings, so missing ratings are allowed (K. L. Gwet, Handbook of
/// Inter-Rater Reliability, 2014, chapter 2). The intervals are the jackknife's: the published
/// variances are for large samples, and calibrations are small.
extension Ratings {
  /// Raw agreement: the share of pairs of ratings that are the same, no chance taken off.
  ///
  /// With two raters the interval is Wilson's.
  public var rawAgreement: Coefficient {
    let tally = Tally(self)
    let all = corrected(tally) { _ in 0 }
    guard case .estimated(var estimate) = all else { return all }
    if raterCount == 2 {
      let same = tally.sizes.indices.count { tally.sizes[$0] > 1 && tally.agreement(of: $0) == 1 }
      estimate.interval = wilsonInterval(successes: same, trials: estimate.units)
    } else if let interval = estimate.interval {
      estimate.interval = Interval(lower: max(0, interval.lower), upper: interval.upper)
    }
    return .estimated(estimate)
  }

  /// Fleiss' kappa: Pₑ = Σ qⱼ².
  ///
  /// Source: J. L. Fleiss 1971; with gaps as Gwet has it.
  public var fleissKappa: Coefficient { corrected(Tally(self)) { $0 } }

  /// Scott's pi of two raters, over the units that both rated: Pₑ = Σ ((rⱼ + cⱼ)/2)².
  public var scottPi: Coefficient {
    raterCount == 2 ? complete.fleissKappa : .undefined(.notTwoRaters)
  }

  /// Gwet's AC1 of any number of raters: Pₑ = Σ qⱼ(1 − qⱼ)/(K − 1), K the categories of the scale.
  ///
  /// It stays high where nearly all ratings are one category, and is 1 where all of them are.
  /// Source: K. L. Gwet 2008.
  public var gwetAC1: Coefficient {
    guard scale.count > 1 else { return .undefined(.scaleWithoutChoice) }
    let others = Double(scale.count - 1)
    return corrected(Tally(self)) { (1 - $0) / others }
  }

  /// The prevalence- and bias-adjusted kappa of a scale of two categories: Pₑ = ½, so 2P − 1.
  ///
  /// Source: T. Byrt, J. Bishop, J. B. Carlin 1993.
  public var pabak: Coefficient {
    scale.count == 2 ? corrected(Tally(self)) { _ in 0.5 } : .undefined(.notTwoCategories)
  }

  /// - Parameter chance: Pₑ as a function of Σ qⱼ².
  private func corrected(_ tally: Tally, chance: (Double) -> Double) -> Coefficient {
    let pairable = tally.pairable
    guard pairable > 0 else { return .undefined(.noUnitRatedTwice) }
    let shares = ShareSums(tally, categories: scale.count)
    let expected = chance(shares.squares / (shares.units * shares.units))
    guard 1 - expected > 1e-12 else { return .undefined(.oneCategoryOnly) }
    if tally.isUnanimous { return .unanimous(units: pairable, chance: expected) }
    let agreements = tally.sizes.indices.map { tally.sizes[$0] > 1 ? tally.agreement(of: $0) : 0 }
    let total = agreements.reduce(0, +)
    let replicates = tally.sizes.indices.compactMap { unit -> Double?? in
      guard tally.sizes[unit] > 0 else { return nil }
      let left = Double(tally.sizes[unit] > 1 ? pairable - 1 : pairable)
      let expected = chance(shares.meanSquares(without: unit, of: tally))
      guard left > 0, 1 - expected > 1e-12 else { return .some(nil) }
      return ((total - agreements[unit]) / left - expected) / (1 - expected)
    }
    let value = (total / Double(pairable) - expected) / (1 - expected)
    return .jackknifed(value, replicates, units: pairable)
  }
}

/// Sums over units of the share that each category has of a unit's ratings.
struct ShareSums {
  var sums: [Double]
  /// How many units have a rating.
  var units = 0.0
  /// Σⱼ of the squared sums.
  var squares = 0.0

  init(_ tally: Tally, categories: Int) {
    sums = Array(repeating: 0, count: categories)
    for unit in tally.sizes.indices where tally.sizes[unit] > 0 {
      units += 1
      for entry in tally.entries(of: unit) {
        sums[entry.category] += entry.count / tally.sizes[unit]
      }
    }
    squares = sums.reduce(0) { $0 + $1 * $1 }
  }

  /// Σ qⱼ² of all units but one.
  func meanSquares(without unit: Int, of tally: Tally) -> Double {
    var left = squares
    for entry in tally.entries(of: unit) {
      let share = entry.count / tally.sizes[unit]
      left += share * (share - 2 * sums[entry.category])
    }
    return left / ((units - 1) * (units - 1))
  }
}
