/// The least-squares fit of score = unit + rater in one connected group of raters.
struct AdditiveFit {
  /// The raters' effects, adding up to 0.
  private(set) var effects: [Double] = []
  /// Squares of the effects' standard errors over the error variance.
  private var variances: [Double] = []
  /// The error variance; nothing without a degree of freedom or where the fit is exact.
  private var errorVariance: Double?
  private(set) var freedom = 0
  /// How many units each rater shares with another.
  private var sharedUnits: [Int] = []

  /// - Parameters:
  ///   - units: the marks of each unit; every rater is among `raters`.
  ///   - raters: rising.
  init(units: [[(rater: Int, score: Double)]], raters: [Int]) {
    let count = raters.count
    sharedUnits = Array(repeating: 0, count: count)
    guard count > 1 else { return }
    let places = Dictionary(uniqueKeysWithValues: raters.enumerated().map { ($1, $0) })
    let units = units.map { $0.map { (rater: places[$0.rater] ?? 0, score: $0.score) } }
    // With the units' own effects eliminated: for a unit with m marks, nᵢ of them by rater i, the
    // matrix gains nᵢδᵢⱼ − nᵢnⱼ/m and the right side each score less the unit's mean.
    var matrix = SquareMatrix(count)
    var right = [Double](repeating: 0, count: count)
    for unit in units {
      let share = 1 / Double(unit.count)
      let mean = unit.reduce(0) { $0 + $1.score } * share
      for mark in unit {
        matrix[mark.rater, mark.rater] += 1
        right[mark.rater] += mark.score - mean
        for other in unit { matrix[mark.rater, other.rater] -= share }
      }
      let distinct = Set(unit.map(\.rater))
      if distinct.count > 1 { for rater in distinct { sharedUnits[rater] += 1 } }
    }
    // The matrix leaves the raters' mean open; this pins it to 0 and is taken off again below.
    let pin = (0..<count).reduce(0) { $0 + matrix[$1, $1] } / Double(count * count)
    guard let inverse = matrix.adding(pin).inverse else { return }
    let solution = (0..<count).map { row in
      (0..<count).reduce(0) { $0 + inverse[row, $1] * right[$1] }
    }
    let centre = solution.reduce(0, +) / Double(count)
    effects = solution.map { $0 - centre }
    let pinned = 1 / (pin * Double(count * count))
    variances = (0..<count).map { max(0, inverse[$0, $0] - pinned) }
    freedom = units.reduce(0) { $0 + $1.count } - units.count - count + 1
    let rest = squares(units, effects)
    // What is left of rounding is no error, and would make an interval of no width.
    let isExact = rest <= squares(units, effects.map { _ in 0 }) * 1e-24
    errorVariance = freedom > 0 && !isExact ? rest / Double(freedom) : nil
  }

  /// The effect of one rater, by place.
  func leniency(of place: Int) -> Coefficient {
    guard sharedUnits[place] > 0 else { return .undefined(.sharesNoUnit) }
    guard place < effects.count, effects[place].isFinite else {
      return .undefined(.numbersOutOfRange)
    }
    let estimate = Estimate(value: effects[place], units: sharedUnits[place])
    guard let errorVariance, errorVariance.isFinite else {
      return .estimated(estimate)
    }
    let error = (variances[place] * errorVariance).squareRoot()
    return .estimated(
      Estimate(
        value: estimate.value, standardError: error,
        interval: Interval(around: estimate.value, error: error, freedom: freedom),
        units: estimate.units))
  }

  /// The sum over marks of the squared difference between the score and what unit and rater say.
  private func squares(_ units: [[(rater: Int, score: Double)]], _ effects: [Double]) -> Double {
    units.reduce(0) { sum, unit in
      let rests = unit.map { $0.score - effects[$0.rater] }
      let mean = rests.reduce(0, +) / Double(rests.count)
      return rests.reduce(sum) { $0 + ($1 - mean) * ($1 - mean) }
    }
  }
}
