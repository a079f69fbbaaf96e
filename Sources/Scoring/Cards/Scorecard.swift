public import Rubrics
public import Transcripts

/// A rubric's verdicts on one segment, with their evidence and the arithmetic.
public struct Scorecard: Sendable, Hashable, Codable {
  public struct Entry: Sendable, Hashable, Codable {
    public var criterion: CriterionID
    public var verdict: Verdict
    /// True when the rubric leaves the criterion to a person, which is not the same as not being
    /// able to tell.
    public var isForPerson: Bool
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
  case met, notMet, notApplicable, undetermined
}

/// The scoring engine's version; raised when a change can alter any byte of a scorecard.
public let engineVersion = 2
