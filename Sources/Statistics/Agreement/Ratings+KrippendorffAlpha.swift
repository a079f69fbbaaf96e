extension Ratings {
  /// Krippendorff's alpha: any number of raters, missing ratings allowed.
  ///
  /// For every unit with m ≥ 2 ratings each ordered pair of values (c, k) of different raters
  /// adds 1/(m − 1) to oᶜᵏ; with nᶜ = Σ oᶜᵏ and n = Σ nᶜ,
  /// α = 1 − (n − 1)·Σ oᶜᵏdᶜᵏ/Σ nᶜnᵏdᶜᵏ. The ordinal distance is the square of the number of
  /// ratings from c to k, half of those of c and k themselves left out.
  ///
  /// The interval is the jackknife's over units, as there is no standard one (its author
  /// resamples at random). For ordinal scales the distances stay those of the full table. Time
  /// grows with the ratings and categories; for ratios with the square of the numbers that occur.
  ///
  /// Source: A. F. Hayes, K. Krippendorff 2007.
  public func krippendorffAlpha(_ level: MeasurementLevel) -> Coefficient {
    if level == .ratio, let lowest = scale.first, lowest < 0 {
      return .undefined(.numbersBelowZero)
    }
    let tally = Tally(self)
    let pairable = tally.sizes.indices.filter { tally.sizes[$0] > 1 }
    guard !pairable.isEmpty else { return .undefined(.noUnitRatedTwice) }
    var counts = [Double](repeating: 0, count: scale.count)
    for unit in pairable {
      for entry in tally.entries(of: unit) { counts[entry.category] += entry.count }
    }
    let all = counts.reduce(0, +)
    guard !counts.contains(all) else { return .undefined(.oneCategoryOnly) }
    let metric = metric(level, counts)
    let toAll = metric.sums(to: counts)
    let expected = zip(counts, toAll).reduce(0) { $0 + $1.0 * $1.1 }
    let within = pairable.map { unit -> Double in
      let entries = tally.entries(of: unit)
      return entries.reduce(0) { sum, one in
        entries.reduce(sum) {
          $0 + one.count * $1.count * metric.distance(one.category, $1.category)
        }
      }
    }
    let observed = zip(pairable, within).reduce(0) { $0 + $1.1 / (tally.sizes[$1.0] - 1) }
    if observed == 0 {
      let chance = counts.reduce(0) { $0 + $1 * ($1 - 1) } / (all * (all - 1))
      return .unanimous(units: pairable.count, chance: chance)
    }
    let replicates = zip(pairable, within).map { unit, within -> Double? in
      let size = tally.sizes[unit]
      let removed = tally.entries(of: unit).reduce(0) { $0 + $1.count * toAll[$1.category] }
      let left = expected - 2 * removed + within
      guard left > expected * 1e-12 else { return nil }
      return 1 - (all - size - 1) * (observed - within / (size - 1)) / left
    }
    let value = 1 - (all - 1) * observed / expected
    return .jackknifed(value, replicates, units: pairable.count)
  }

  private func metric(_ level: MeasurementLevel, _ counts: [Double]) -> Metric {
    switch level {
    case .nominal: return Metric(.nominal, scale)
    case .interval: return Metric(.squared, scale)
    case .ratio: return Metric(.ratio, scale)
    case .ordinal:
      // The number of ratings from c to k less half of both ends is a difference of mid-ranks.
      var below = 0.0
      return Metric(
        .squared,
        counts.map { count in
          defer { below += count }
          return below + count / 2
        })
    }
  }
}
