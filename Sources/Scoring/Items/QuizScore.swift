public import Curricula
internal import Rubrics

/// What a sitting of a quiz earned.
public struct QuizScore: Sendable, Hashable, Codable {
  public var items: [ItemScore]
  public var earned: Double
  public var possible: Double
  /// Earned over possible, unrounded, at least 0; nothing when no points are possible.
  public var share: Double?
  public var isPassed: Bool
}

extension Quiz {
  /// Scores all items of the quiz; those without a response count as not answered.
  public func score(_ responses: [ItemID: Response]) -> QuizScore {
    let scores = items.map { $0.score(responses[$0.id]) }
    let earned = scores.reduce(0) { $0 + $1.earned }
    let possible = scores.reduce(0) { $0 + $1.possible }
    // Negative marks may take what other items earned, and no more than that.
    let share = possible > 0 ? max(0, earned / possible) : nil
    return QuizScore(
      items: scores, earned: earned, possible: possible, share: share,
      isPassed: share.map { reaches($0, mark: passMark) } ?? false)
  }
}
