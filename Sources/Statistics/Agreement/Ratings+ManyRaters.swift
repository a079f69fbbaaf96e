/// Coefficients of many raters, each with their own habits; the intervals are the jackknife's.
extension Ratings {
  /// Light's kappa: the mean of Cohen's kappas of all pairs of raters.
  ///
  /// Pairs without a kappa of their own (no common unit, or one category throughout) are left out.
  /// Source: R. J. Light 1971.
  public var lightKappa: Coefficient {
    let metric = Metric(.nominal, scale)
    var pairs = 0.0
    var total = 0.0
    // Sums and numbers of pairs without each unit, as differences from those of all units.
    var change = [Double](repeating: 0, count: unitCount)
    var lost = change
    var isUnanimous = true
    var isShared = false
    var chances = 0.0
    for first in 0..<raterCount {
      for second in (first + 1)..<max(first + 1, raterCount) {
        guard let table = PairTable(self, first, second, metric: metric) else { continue }
        isShared = true
        guard let kappa = table.kappa else { continue }
        pairs += 1
        total += kappa
        chances += table.nominalChance
        isUnanimous = isUnanimous && table.observed == 0
        for (index, unit) in table.units.enumerated() {
          if let without = table.kappa(without: index) {
            change[unit.unit] += without - kappa
          } else {
            change[unit.unit] -= kappa
            lost[unit.unit] += 1
          }
        }
      }
    }
    guard isShared else { return .undefined(.noUnitRatedTwice) }
    guard pairs > 0 else { return .undefined(.oneCategoryOnly) }
    let tally = Tally(self)
    let units = tally.pairable
    if isUnanimous { return .unanimous(units: units, chance: chances / pairs) }
    let replicates = tally.sizes.indices.filter { tally.sizes[$0] > 1 }.map { unit -> Double? in
      pairs > lost[unit] ? (total + change[unit]) / (pairs - lost[unit]) : nil
    }
    return .jackknifed(total / pairs, replicates, units: units)
  }

  /// Conger's "exact" kappa of many raters: Fleiss' with each rater's own shares in the chance.
  ///
  /// Pₑ = Σ p̄ⱼ² − Σ sⱼ²/m, with p̄ⱼ the mean and sⱼ² the variance over the m raters of their
  /// shares of category j; the same as the mean of Σ pᵣⱼpₛⱼ over all pairs of raters. For two
  /// raters it is Cohen's kappa. Source: A. J. Conger 1980; with gaps as Gwet has it.
  public var congerKappa: Coefficient {
    let tally = Tally(self)
    guard tally.pairable > 0 else { return .undefined(.noUnitRatedTwice) }
    let table = RaterTable(self)
    guard let chance = table.chance, 1 - chance > 1e-12 else {
      return .undefined(.oneCategoryOnly)
    }
    if tally.isUnanimous { return .unanimous(units: tally.pairable, chance: chance) }
    let agreements = tally.sizes.indices.map { tally.sizes[$0] > 1 ? tally.agreement(of: $0) : 0 }
    let total = agreements.reduce(0, +)
    let replicates = tally.sizes.indices.filter { tally.sizes[$0] > 0 }.map { unit -> Double? in
      let left = Double(tally.sizes[unit] > 1 ? tally.pairable - 1 : tally.pairable)
      guard left > 0, let chance = table.chance(without: unit), 1 - chance > 1e-12 else {
        return nil
      }
      return ((total - agreements[unit]) / left - chance) / (1 - chance)
    }
    let value = (total / Double(tally.pairable) - chance) / (1 - chance)
    return .jackknifed(value, replicates, units: tally.pairable)
  }
}
