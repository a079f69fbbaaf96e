/// Which intraclass correlation: of one rater's score or of the mean of all k raters'.
///
/// Names follow P. E. Shrout and J. L. Fleiss (1979).
public enum IntraclassKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// ICC(1,1): every contact had other reviewers.
  case oneWaySingle
  /// ICC(2,1): the reviewers are a sample of all; differences in leniency count as error.
  case agreementSingle
  /// ICC(3,1): these reviewers only; differences in leniency do not count.
  case consistencySingle
  /// ICC(1,k), of the mean of k reviewers.
  case oneWayMean
  /// ICC(2,k), of the mean of k reviewers.
  case agreementMean
  /// ICC(3,k), of the mean of k reviewers.
  case consistencyMean
}

/// The mean squares of the units that every rater rated.
public struct MeanSquares: Sendable, Hashable, Codable {
  /// n, how many units, at least 2.
  public var units: Int
  /// k, how many raters, at least 2.
  public var raters: Int
  /// BMS, between units.
  public var betweenUnits: Double
  /// WMS, within units.
  public var withinUnits: Double
  /// JMS, between raters.
  public var betweenRaters: Double
  /// EMS, the rest.
  public var rest: Double
}

extension Ratings {
  /// The analysis of variance behind the intraclass correlations.
  ///
  /// - Returns: nothing with fewer than two raters or two units that all of them rated, or where
  ///   the numbers are too large to be squared.
  public var meanSquares: MeanSquares? {
    let table = complete
    guard table.unitCount > 1, table.raterCount > 1, let start = table.scale.first else {
      return nil
    }
    let n = Double(table.unitCount)
    let k = Double(table.raterCount)
    // Counted from the lowest number, so that scores which are all alike have squares of just 0.
    let scores = table.cells.map { table.scale[Int($0)] - start }
    var unitSums = [Double](repeating: 0, count: table.unitCount)
    var raterSums = [Double](repeating: 0, count: table.raterCount)
    for (place, score) in scores.enumerated() {
      unitSums[place / table.raterCount] += score
      raterSums[place % table.raterCount] += score
    }
    let grand = unitSums.reduce(0, +) / (n * k)
    let between = unitSums.reduce(0) { $0 + square($1 / k - grand) } * k
    let raters = raterSums.reduce(0) { $0 + square($1 / n - grand) } * n
    var within = 0.0
    var rest = 0.0
    for (place, score) in scores.enumerated() {
      let unit = unitSums[place / table.raterCount] / k
      let rater = raterSums[place % table.raterCount] / n
      within += square(score - unit)
      rest += square(score - unit - rater + grand)
    }
    guard between.isFinite, within.isFinite, raters.isFinite, rest.isFinite else { return nil }
    // What is left of rounding is no variance.
    let least = (between + within) * 1e-24
    func squares(_ sum: Double, _ freedom: Double) -> Double { sum > least ? sum / freedom : 0 }
    return MeanSquares(
      units: table.unitCount, raters: table.raterCount, betweenUnits: squares(between, n - 1),
      withinUnits: squares(within, n * (k - 1)), betweenRaters: squares(raters, k - 1),
      rest: squares(rest, (n - 1) * (k - 1)))
  }

  /// An intraclass correlation of the units that every rater rated.
  ///
  /// The interval is the exact one of the F distribution, for ICC(2,.) with Satterthwaite's
  /// degrees of freedom; it takes the scores to be normally distributed. There is none where the
  /// raters never differ, nor for some ICC(2,.) below 0 where the approximation fails. Source: P. E. Shrout, J. L. Fleiss 1979; K. O. McGraw, S. P. Wong 1996.
  public func intraclassCorrelation(_ kind: IntraclassKind) -> Coefficient {
    guard let squares = meanSquares else {
      let table = complete
      return .undefined(
        table.unitCount > 1 && table.raterCount > 1 ? .numbersOutOfRange : .tooFewCompleteUnits)
    }
    return squares.correlation(kind)
  }
}

private func square(_ x: Double) -> Double { x * x }
