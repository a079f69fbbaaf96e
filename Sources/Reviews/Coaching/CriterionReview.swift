public import Rubrics

/// What a review said of one criterion of an agent's work.
public struct CriterionReview: Sendable, Hashable, Codable {
  public var criterion: CriterionID
  public var review: Int64
  /// The answer's item score, 0 to 1; nothing where it was not applicable or skipped.
  public var share: Double?
  /// The worst level, or below a critical rule's threshold: `Criterion.isFailure`.
  public var isFailure: Bool
  /// When it was submitted, in milliseconds since 1970.
  public var at: Int64

  public init(
    criterion: CriterionID, review: Int64, share: Double?, isFailure: Bool, at: Int64
  ) {
    self.criterion = criterion
    self.review = review
    self.share = share
    self.isFailure = isFailure
    self.at = at
  }
}

/// A remedy that an agent was given; times in milliseconds since 1970.
public struct RemedyAssignment: Sendable, Hashable, Codable {
  public var module: String
  public var part: String?
  public var at: Int64
  public var dueAt: Int64
  /// When the agent completed it, or somebody took it back; nothing while it is open.
  public var closedAt: Int64?

  public init(
    module: String, part: String? = nil, at: Int64, dueAt: Int64, closedAt: Int64? = nil
  ) {
    self.module = module
    self.part = part
    self.at = at
    self.dueAt = dueAt
    self.closedAt = closedAt
  }
}
