/// From how far a text is on one side to how likely it belongs there.
///
/// p = 1/(1 + e^−(a·f + b)), fitted on values that cross-validation gave (Platt 1999, with Lin,
/// Lin and Weng's note of 2007). The aims are (n₊ + 1)/(n₊ + 2) and 1/(n₋ + 2) in place of 1 and
/// 0, and no probability goes beyond them: three examples never make anybody sure.
struct Calibration: Equatable, Sendable {
  var slope: Double
  var offset: Double
  var lowest: Double
  var highest: Double

  /// Says nothing: one half whatever the value.
  static let silent = Calibration(slope: 0, offset: 0, lowest: 0.5, highest: 0.5)

  init(slope: Double, offset: Double, lowest: Double, highest: Double) {
    (self.slope, self.offset, self.lowest, self.highest) = (slope, offset, lowest, highest)
  }

  /// Silent where a side is missing or where a higher value does not speak for likeness.
  init(values: [Double], isLike: [Bool]) {
    let likes = isLike.reduce(0.0) { $0 + ($1 ? 1 : 0) }
    let unlikes = Double(isLike.count) - likes
    guard likes > 0, unlikes > 0 else {
      self = .silent
      return
    }
    let highest = (likes + 1) / (likes + 2)
    let lowest = 1 / (unlikes + 2)
    let aims = isLike.map { $0 ? highest : lowest }
    let (slope, offset) = Self.steepest(
      values, aims, from: naturalLogarithm((likes + 1) / (unlikes + 1)))
    guard slope > 0 else {
      self = .silent
      return
    }
    self.init(
      slope: slope, offset: offset, lowest: min(lowest, 0.5), highest: max(highest, 0.5))
  }

  func probability(of value: Double) -> Double {
    min(max(logistic(slope * value + offset), lowest), highest)
  }

  /// What the probabilities cost: minus the mean logarithm of what was given to the truth.
  func loss(values: [Double], isLike: [Bool]) -> Double {
    guard !values.isEmpty else { return 0 }
    var sum = 0.0
    for (value, isLike) in zip(values, isLike) {
      let probability = logistic(slope * value + offset)
      sum -= naturalLogarithm(max(isLike ? probability : 1 - probability, 1e-12))
    }
    return sum / Double(values.count)
  }

  /// Newton's method on both numbers, with halved steps while a step makes things worse.
  private static func steepest(
    _ values: [Double], _ aims: [Double], from start: Double
  ) -> (slope: Double, offset: Double) {
    var (slope, offset) = (0.0, start)
    var cost = cost(values, aims, slope, offset)
    for _ in 0..<100 {
      // A little on the diagonal keeps the two equations solvable when all values are alike.
      var (ss, so, oo) = (1e-9, 0.0, 1e-9)
      var (bySlope, byOffset) = (0.0, 0.0)
      for (value, aim) in zip(values, aims) {
        let probability = logistic(slope * value + offset)
        let spread = probability * (1 - probability)
        let miss = probability - aim
        ss += value * value * spread
        so += value * spread
        oo += spread
        bySlope += value * miss
        byOffset += miss
      }
      let tiny = 1e-6
      if abs(bySlope) < tiny, abs(byOffset) < tiny { break }
      let determinant = ss * oo - so * so
      let slopeStep = (oo * bySlope - so * byOffset) / determinant
      let offsetStep = (ss * byOffset - so * bySlope) / determinant
      let gain = bySlope * slopeStep + byOffset * offsetStep
      var share = 1.0
      while share > 1e-10 {
        let next = Self.cost(
          values, aims, slope - share * slopeStep, offset - share * offsetStep)
        if next < cost - 1e-4 * share * gain {
          slope -= share * slopeStep
          offset -= share * offsetStep
          cost = next
          break
        }
        share /= 2
      }
      if share <= 1e-10 { break }
    }
    return (slope, offset)
  }

  private static func cost(
    _ values: [Double], _ aims: [Double], _ slope: Double, _ offset: Double
  ) -> Double {
    var sum = 0.0
    for (value, aim) in zip(values, aims) {
      // ln(1 + e^−|x|) and the linear part apart, so that neither can run over.
      let exponent = slope * value + offset
      let soft = naturalLogarithm(1 + exponential(-abs(exponent)))
      sum += soft + (exponent >= 0 ? (1 - aim) * exponent : -aim * exponent)
    }
    return sum
  }
}
