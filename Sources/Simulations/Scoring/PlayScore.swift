public import Curricula
public import Scoring

/// What a finished play is worth, part by part, and why.
public struct PlayScore: Sendable, Hashable, Codable {
  public enum Part: String, Sendable, Hashable, Codable, CaseIterable {
    case outcome, rubric, par, wrapUp
  }

  /// A part's share and its weight among the parts that have one.
  public struct Entry: Sendable, Hashable, Codable {
    public var part: Part
    public var weight: Double
    /// 0 to 1; nothing when there is nothing to judge, and then its weight does not count.
    public var share: Double?
  }

  /// How the play compares with what a good colleague needs.
  public struct ParComparison: Sendable, Hashable, Codable {
    public var turns: Int
    public var parTurns: Int
    public var seconds: Int
    /// Nothing where the author sets none.
    public var parSeconds: Int?
  }

  /// How one field of the form was filled in.
  public struct FieldResult: Sendable, Hashable, Codable {
    public var field: String
    public var title: String
    public var given: String
    /// 0 to 1.
    public var share: Double
    /// What would have been right, or what is missing.
    public var missing: [String]
  }

  public var end: StateID
  public var outcome: End.Outcome
  public var entries: [Entry]
  public var par: ParComparison?
  public var fields: [FieldResult]
  /// The rubric's card of the conversation.
  public var card: Scorecard?
  /// The weighted mean of the parts that have a share, 0 after a breach.
  public var share: Double
  public var masteryScore: Double
  /// True while a person has to look at the card: then the play passes nobody.
  public var isProvisional: Bool

  /// A breach passes nobody, and neither does a customer who gave up, however kind the words were.
  public var isPassed: Bool { !isProvisional && outcome.mayPass && share >= masteryScore }
}
