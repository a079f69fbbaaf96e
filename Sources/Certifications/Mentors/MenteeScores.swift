internal import Statistics

/// The scores of several mentees by one measure, as sums that add up and can be taken apart.
struct MenteeScores {
  var count = 0
  var earned = 0.0
  var possible = 0.0
  var squaredEarned = 0.0
  var products = 0.0
  var squaredPossible = 0.0

  init() {}

  init(_ scores: [(earned: Double, possible: Double)]) {
    for score in scores {
      count += 1
      earned += score.earned
      possible += score.possible
      squaredEarned += score.earned * score.earned
      products += score.earned * score.possible
      squaredPossible += score.possible * score.possible
    }
  }

  static func + (one: Self, other: Self) -> Self { one.adding(other, times: 1) }
  static func - (one: Self, other: Self) -> Self { one.adding(other, times: -1) }

  private func adding(_ other: Self, times sign: Double) -> Self {
    var sum = self
    sum.count += sign > 0 ? other.count : -other.count
    sum.earned += sign * other.earned
    sum.possible += sign * other.possible
    sum.squaredEarned += sign * other.squaredEarned
    sum.products += sign * other.products
    sum.squaredPossible += sign * other.squaredPossible
    return sum
  }

  var share: Double? { count > 0 && possible > 0 ? earned / possible : nil }

  /// Σ(e − R·p)² for a share R; what is left by rounding alone is 0.
  func squares(around share: Double) -> Double {
    let sum = squaredEarned - 2 * share * products + share * share * squaredPossible
    return sum > 1e-10 * squaredEarned ? sum : 0
  }

  /// What the variance of a mentee's e − R·p is multiplied by to give that of the share.
  var weight: Double { possible > 0 ? Double(count) / (possible * possible) : 0 }
}

/// A measure of one group with its interval at 95 %, cut off at 0 and 1.
///
/// Wilson's for what each mentee has or has not; else Student's by the delta method, in which each
/// mentee is a unit. Where all mentees are alike, Wilson's around the whole mentees that their share
/// would be: no spread in a few people is no certainty.
func estimate(_ scores: MenteeScores, _ measure: MentorMeasure) -> Estimate? {
  guard let share = scores.share else { return nil }
  let count = scores.count
  var estimate = Estimate(value: share, units: count)
  let squares = scores.squares(around: share)
  if measure != .certified, squares > 0, count > 1,
    let t = quantileT(0.975, freedom: Double(count - 1))
  {
    let error = (squares / Double(count - 1) * scores.weight).squareRoot()
    estimate.standardError = error
    estimate.interval = Interval(
      lower: max(0, share - t * error), upper: max(share, min(1, share + t * error)))
  } else {
    let whole = share * Double(count)
    let low = wilsonInterval(
      successes: Int(min(Double(count), max(0, (whole + 1e-9).rounded(.down)))), trials: count)
    let high = wilsonInterval(
      successes: Int(min(Double(count), max(0, (whole - 1e-9).rounded(.up)))), trials: count)
    if let low, let high {
      estimate.interval = Interval(lower: low.lower, upper: max(share, high.upper))
    }
  }
  return estimate
}
