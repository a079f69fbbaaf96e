public import Statistics

/// How far the reviewers agree on what the segments come to.
public struct TotalsCalibration: Sendable, Hashable, Codable {
  /// How many totals there are, and how many there would be of every reviewer for every segment.
  public var given: Int
  public var expected: Int
  /// Krippendorff's alpha for measures, over all totals there are.
  public var alpha: Coefficient
  /// The six intraclass correlations; empty unless every reviewer has a total for every segment.
  public var correlations: [NamedCoefficient]
  /// The segments with two totals or more, widest gap first.
  public var gaps: [TotalGap]

  init(_ table: CalibrationTable) {
    given = table.totals.reduce(0) { $0 + $1.count { $0 != nil } }
    expected = table.segments.count * table.reviewers.count
    let ratings = Ratings(values: table.totals)
    alpha = ratings?.krippendorffAlpha(.interval) ?? .undefined(.numbersOutOfRange)
    let correlations: [AgreementFigure] = [
      .oneWaySingle, .agreementSingle, .consistencySingle, .oneWayMean, .agreementMean,
      .consistencyMean,
    ]
    self.correlations =
      given == expected && given > 0
      ? ratings.map { AgreementSummary($0, scale: .interval).coefficients }?
        .filter { correlations.contains($0.figure) } ?? [] : []
    gaps = zip(table.segments, table.totals).compactMap { segment, row in
      let totals = row.compactMap { $0 }
      guard totals.count > 1, let lowest = totals.min(), let highest = totals.max() else {
        return nil
      }
      return TotalGap(segment: segment.id, lowest: lowest, highest: highest)
    }.sorted { $0.width > $1.width }
  }
}

/// How far apart the totals of one segment are.
public struct TotalGap: Sendable, Hashable, Codable {
  public var segment: Int64
  /// Shares.
  public var lowest: Double
  public var highest: Double

  public var width: Double { highest - lowest }
}
