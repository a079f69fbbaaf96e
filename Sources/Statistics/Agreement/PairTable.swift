/// Two raters' ratings of the units that both rated, by a metric.
///
/// Kappa = 1 − O/E: O is the mean distance between the two ratings of a unit, E the mean distance
/// between any rating of the first rater and any of the second.
struct PairTable {
  let units: [(unit: Int, first: Int, second: Int)]
  private let metric: Metric
  /// For each category of the first rater the sum of distances to all ratings of the second.
  private let toSecond: [Double]
  private let toFirst: [Double]
  /// The sum of distances within units.
  let observed: Double
  /// The sum of distances between any two ratings.
  private let expected: Double
  /// The share of chance agreement, whatever the metric.
  let nominalChance: Double

  /// Nothing where the two raters share no unit.
  init?(_ ratings: Ratings, _ first: Int, _ second: Int, metric: Metric) {
    var units: [(unit: Int, first: Int, second: Int)] = []
    var rows = [Double](repeating: 0, count: ratings.scale.count)
    var columns = rows
    for unit in 0..<ratings.unitCount {
      let one = ratings.cells[unit * ratings.raterCount + first]
      let two = ratings.cells[unit * ratings.raterCount + second]
      guard one != Ratings.missing, two != Ratings.missing else { continue }
      units.append((unit, Int(one), Int(two)))
      rows[Int(one)] += 1
      columns[Int(two)] += 1
    }
    guard !units.isEmpty else { return nil }
    let toSecond = metric.sums(to: columns)
    self.units = units
    self.metric = metric
    self.toSecond = toSecond
    toFirst = metric.sums(to: rows)
    observed = units.reduce(0) { $0 + metric.distance($1.first, $1.second) }
    expected = zip(rows, toSecond).reduce(0) { $0 + $1.0 * $1.1 }
    let square = Double(units.count) * Double(units.count)
    let same = zip(rows, columns).reduce(0) { $0 + $1.0 * $1.1 }
    nominalChance = same / square
  }

  /// Nothing where both raters gave one and the same category throughout.
  var kappa: Double? {
    nominalChance < 1 ? 1 - observed * Double(units.count) / expected : nil
  }

  /// Kappa without one of the units.
  func kappa(without index: Int) -> Double? {
    let (_, one, two) = units[index]
    let left = Double(units.count - 1)
    let distance = metric.distance(one, two)
    let expected = expected - toSecond[one] - toFirst[two] + distance
    guard left > 0, expected > self.expected * 1e-12 else { return nil }
    return 1 - (observed - distance) * left / expected
  }

  /// The standard error of kappa for a large sample.
  ///
  /// Source: J. L. Fleiss, J. Cohen, B. S. Everitt 1969. With dᵤ a unit's distance and aᵤ, bᵤ the
  /// mean distances of its two ratings to the other rater's, SE² is the sum over units of
  /// ((1 − κ)(aᵤ + bᵤ − E) − dᵤ)² / (nE)².
  func largeSampleError(kappa: Double) -> Double {
    let n = Double(units.count)
    let mean = expected / (n * n)
    let squares = units.reduce(0) { sum, unit in
      let chance = (toSecond[unit.first] + toFirst[unit.second]) / n
      let pull = (1 - kappa) * (chance - mean) - metric.distance(unit.first, unit.second)
      return sum + pull * pull
    }
    return squares.squareRoot() / (n * mean)
  }
}
