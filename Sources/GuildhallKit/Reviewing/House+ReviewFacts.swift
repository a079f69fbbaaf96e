internal import Storage

/// What somebody who looks at a review is to it, and where it stands.
public struct ReviewFacts: Sendable, Hashable {
  /// They are its reviewer.
  public var isTheirs: Bool
  /// What is reviewed is their own work.
  public var isOwnWork: Bool
  /// Somebody else may see it now.
  public var isOpen: Bool
  /// How many answers were saved; a page that was made before the last of them is an old one.
  public var revision: Int
  /// The calibration that it is for.
  public var calibration: Int64?
  /// The pick that asked for it.
  public var pick: Int64?
  /// The other reviewer's review of the same work, where both are submitted.
  public var partner: Int64?
  /// The identifier under which the source knows the reviewed agent.
  public var agent: String?
}

extension House {
  /// What somebody is to a review; answers are in none of it.
  public func reviewFacts(_ number: Int64, for name: String) throws -> ReviewFacts {
    let review = try stored(number)
    let viewer = try person(name)
    return ReviewFacts(
      isTheirs: review.reviewer == viewer.id,
      isOwnWork: try roster().isWork(review.agent, of: viewer.id), isOpen: try !isBlind(review),
      revision: try store.reviewAnswers(of: number).last?.sequence ?? 0,
      calibration: review.calibration, pick: review.pick,
      partner: review.state == "divided" ? try partner(of: review)?.id : nil, agent: review.agent)
  }
}
