public import Rubrics

/// A segment that could be reviewed, with what a plan of a sample can ask about it.
public struct SampleCandidate: Sendable, Hashable, Codable {
  /// The segment's number; one candidate for each.
  public var segment: Int64
  /// The identifier under which the work stands.
  public var agent: String
  public var channel: String
  public var tags: [String]
  public var turns: Int
  /// What the customer answered to a survey, 0 to 1; nothing where nobody answered.
  public var csat: Double?
  public var isReopened: Bool
  /// The machine found a failure.
  public var isFlagged: Bool
  /// The criteria that the machine found failed.
  public var failed: [CriterionID]

  public init(
    segment: Int64, agent: String, channel: String, tags: [String] = [], turns: Int,
    csat: Double? = nil, isReopened: Bool = false, isFlagged: Bool = false,
    failed: [CriterionID] = []
  ) {
    self.segment = segment
    self.agent = agent
    self.channel = channel
    self.tags = tags
    self.turns = turns
    self.csat = csat
    self.isReopened = isReopened
    self.isFlagged = isFlagged
    self.failed = failed
  }
}
