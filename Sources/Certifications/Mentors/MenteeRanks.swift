internal import Statistics

/// The places of all mentees by one measure, and whether those of one mentor lie apart.
///
/// Wilcoxon's rank sum test with mean ranks for ties. Places have no long tail: with the scores
/// themselves, a few mentees far below the rest let a mentor of five seem bad too often.
struct MenteeRanks {
  /// Of each mentor, how many mentees and the sum of their ranks less the mean rank.
  private let groups: [(count: Int, sum: Double)]
  private let count: Int
  private let squares: Double

  /// - Parameter scores: for each mentor the shares of their mentees.
  init(_ scores: [[Double]]) {
    let all = scores.enumerated().flatMap { group, shares in shares.map { (group, $0) } }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    var groups = scores.map { (count: $0.count, sum: 0.0) }
    var squares = 0.0
    var first = 0
    while first < all.count {
      var end = first + 1
      while end < all.count, all[end].1 == all[first].1 { end += 1 }
      let rank = Double(first + end - 1) / 2 - Double(all.count - 1) / 2
      for place in first..<end { groups[all[place].0].sum += rank }
      squares += Double(end - first) * rank * rank
      first = end
    }
    self.groups = groups
    self.squares = squares
    count = all.count
  }

  /// The two-sided probability, between equals, that a mentor's mentees lie so far apart from the
  /// others or farther, and to which side.
  ///
  /// Student's t of the mean ranks, by the variance that they have between equals.
  func chance(of group: Int) -> (chance: Double, isBelow: Bool) {
    let own = groups[group]
    let rest = count - own.count
    guard own.count > 0, rest > 0, count > 2, squares > 0 else { return (1, false) }
    let difference = own.sum / Double(own.count) + own.sum / Double(rest)
    let variance =
      squares / Double(count - 1) * (1 / Double(own.count) + 1 / Double(rest))
    let square = difference * difference / variance
    let freedom = Double(count - 2)
    let whole = freedom + square
    let tails = regularisedBeta(
      freedom / whole, complement: square / whole, a: freedom / 2, b: 0.5)
    return (tails.lower, difference < 0)
  }
}
