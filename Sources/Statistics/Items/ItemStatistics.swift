/// How one item did.
public struct ItemStatistics: Sendable, Hashable, Codable {
  /// How many sittings have a mark on it.
  public var sittings: Int
  /// The mean mark over what the item is worth: high is easy.
  ///
  /// In 0...1 unless marks are negative.
  ///
  /// Its interval is Wilson's where everybody earned all or nothing, and Student's elsewhere.
  public var facility: Estimate?
  /// The standard deviation of the marks, over n − 1, in points.
  public var deviation: Double?
  /// The correlation of the mark with the rest of the quiz, without the item itself.
  ///
  /// Moodle's discrimination index over 100; of items that earn all or nothing the corrected
  /// point-biserial.
  public var discrimination: Estimate?
  /// The covariance of mark and rest over the largest that the same marks could have.
  ///
  /// In −1...1 or a little below; Moodle's discriminative efficiency over 100.
  public var efficiency: Double?
  /// The item's share in what the totals differ by, 0...1; nothing where it works against the
  /// total, or forms differ.
  public var effectiveWeight: Double?
}

extension ItemSheet {
  /// The statistics of every item, in the order of the columns.
  ///
  /// Source: Moodle's quiz statistics: variances and covariances over n − 1;
  /// efficiency = cov(x, r)/cov(sorted x, sorted r);
  /// weight = √cov(x, t)/Σ√cov(xⱼ, t) over the items whose covariance is at least 0.
  public var items: [ItemStatistics] {
    let weights = effectiveWeights
    return columns.indices.map { item in
      let marks = marks.compactMap { $0[item] }
      let pairs = pairs(of: item)
      return ItemStatistics(
        sittings: marks.count, facility: facility(marks, of: columns[item].possible),
        deviation: standardDeviation(of: marks),
        discrimination: correlation(of: pairs.map { ($0.mark, $0.rest) }),
        efficiency: efficiency(pairs), effectiveWeight: weights?[item])
    }
  }

  private func facility(_ marks: [Double], of possible: Double) -> Estimate? {
    guard let mean = mean(of: marks) else { return nil }
    let isAllOrNothing = marks.allSatisfy { $0 == 0 || $0 == possible }
    let interval =
      isAllOrNothing
      ? wilsonInterval(successes: marks.count { $0 == possible }, trials: marks.count)
      : meanInterval(of: marks.map { $0 / possible }).map { interval in
        // Nobody earns more than all, and less than nothing only where marks can be negative.
        let least = marks.contains { $0 < 0 } ? interval.lower : max(0, interval.lower)
        return Interval(lower: least, upper: min(1, interval.upper))
      }
    return Estimate(
      value: mean / possible,
      standardError: standardErrorOfMean(of: marks).map { $0 / possible }, interval: interval,
      units: marks.count)
  }

  private func efficiency(_ pairs: [(mark: Double, rest: Double)]) -> Double? {
    let sorted = zip(pairs.map(\.mark).sorted(), pairs.map(\.rest).sorted()).map { ($0, $1) }
    guard let deviation = standardDeviation(of: pairs.map(\.mark)),
      isSpread(deviation, pairs.map(\.mark)),
      let spread = standardDeviation(of: pairs.map(\.rest)), isSpread(spread, pairs.map(\.rest)),
      let most = covariance(of: sorted), most > 0,
      let both = covariance(of: pairs.map { ($0.mark, $0.rest) })
    else { return nil }
    return both / most
  }

  /// Nothing where not every sitting has every counted item.
  private var effectiveWeights: [Double?]? {
    guard let totals else { return nil }
    let covariances = columns.indices.map { item -> Double? in
      guard columns[item].isCounted else { return nil }
      return covariance(of: zip(marks, totals).map { ($0[item] ?? 0, $1) })
    }
    let whole = covariances.reduce(0) { $0 + (($1 ?? -1) >= 0 ? ($1 ?? 0).squareRoot() : 0) }
    guard whole > 0 else { return nil }
    return covariances.map { value in
      guard let value, value >= 0 else { return nil }
      return value.squareRoot() / whole
    }
  }

  /// The points of each sitting; nothing where not every sitting has every counted item.
  var totals: [Double]? {
    let counted = columns.indices.filter { columns[$0].isCounted }
    var totals: [Double] = []
    for row in marks {
      var total = 0.0
      for item in counted {
        guard let mark = row[item] else { return nil }
        total += mark
      }
      totals.append(total)
    }
    return totals
  }
}
