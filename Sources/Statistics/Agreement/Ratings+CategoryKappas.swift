extension Ratings {
  /// Fleiss' kappa of each category of the scale against all others together.
  ///
  /// A category that was never given, or always, has none. The interval is the jackknife's.
  ///
  /// Source: J. L. Fleiss 1971: κⱼ = 1 − mean of nⱼ(m − nⱼ)/(m(m − 1)) over qⱼ(1 − qⱼ), the mean
  /// over the units rated at least twice, qⱼ as in ``fleissKappa``.
  public var categoryKappas: [Coefficient] {
    let tally = Tally(self)
    let pairable = tally.pairable
    guard pairable > 0 else { return scale.map { _ in .undefined(.noUnitRatedTwice) } }
    let rated = tally.sizes.indices.filter { tally.sizes[$0] > 0 }
    var entries = [[(place: Int, share: Double, dissent: Double)]](
      repeating: [], count: scale.count)
    for (place, unit) in rated.enumerated() {
      let size = tally.sizes[unit]
      for entry in tally.entries(of: unit) {
        let dissent = size > 1 ? entry.count * (size - entry.count) / (size * (size - 1)) : 0
        entries[entry.category].append((place, entry.count / size, dissent))
      }
    }
    let sizes = rated.map { tally.sizes[$0] }
    return entries.map { categoryKappa($0, sizes: sizes, pairable: pairable) }
  }

  private func categoryKappa(
    _ entries: [(place: Int, share: Double, dissent: Double)], sizes: [Double], pairable: Int
  ) -> Coefficient {
    let shares = entries.reduce(0) { $0 + $1.share }
    let dissents = entries.reduce(0) { $0 + $1.dissent }
    func kappa(shares: Double, dissents: Double, units: Int, pairable: Int) -> Double? {
      let share = shares / Double(max(1, units))
      guard pairable > 0, share * (1 - share) > 1e-12 else { return nil }
      return 1 - dissents / Double(pairable) / (share * (1 - share))
    }
    guard
      let value = kappa(
        shares: shares, dissents: dissents, units: sizes.count, pairable: pairable)
    else { return .undefined(.oneCategoryOnly) }
    guard dissents > 0 else {
      let share = shares / Double(sizes.count)
      return .unanimous(units: pairable, chance: 1 - 2 * share * (1 - share))
    }
    // Units without this category differ only in whether they are pairable.
    let without = [1, 0].map {
      kappa(shares: shares, dissents: dissents, units: sizes.count - 1, pairable: pairable - $0)
    }
    var replicates = sizes.map { $0 > 1 ? without[0] : without[1] }
    for entry in entries {
      replicates[entry.place] = kappa(
        shares: shares - entry.share, dissents: dissents - entry.dissent, units: sizes.count - 1,
        pairable: sizes[entry.place] > 1 ? pairable - 1 : pairable)
    }
    return .jackknifed(value, replicates, units: pairable)
  }
}
