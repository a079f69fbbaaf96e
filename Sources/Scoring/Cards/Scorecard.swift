public import Rubrics
public import Transcripts

/// A rubric's verdicts on one segment, with their evidence and the arithmetic.
public struct Scorecard: Sendable, Hashable, Codable {
  public struct Entry: Sendable, Hashable, Codable {
    public var criterion: CriterionID
    public var verdict: Verdict
    /// The level that a machine has given; nothing where it gave none.
    public var level: LevelID?
    /// True when the rubric leaves the criterion to a person, which is not the same as not being
    /// able to tell.
    public var isForPerson: Bool
    /// How probable the least sure of the models that decided holds the verdict, 0 to 1; nothing
    /// where wording, events and times alone decided.
    public var confidence: Double?
    /// Why, in a sentence.
    public var reason: String
    public var evidence: [Evidence]
  }

  public var interaction: InteractionID
  public var channel: Channel
  public var rubric: RubricID
  /// The engine's version: another one may judge otherwise.
  public var engine: Int
  public var segment: Segment
  /// The member of the team whose work this is, if the source says.
  public var agent: String?
  public var entries: [Entry]
  public var tally: Tally
}

public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
  /// The best level.
  case met
  /// A level between the best and the worst.
  case partlyMet
  /// The worst level.
  case notMet
  /// What the criterion is about never occurred.
  case notApplicable
  /// By the marks of earlier criteria it is not on the card.
  case notShown
  /// It cannot be told, or a person has to judge.
  case undetermined
}

/// The scoring engine's version; raised when a change can alter any byte of a scorecard.
public let engineVersion = 2
