public import Rubrics
public import Scoring
public import Transcripts

/// What another version of a rubric would change, criterion by criterion and person by person.
///
/// Averages and pass rates rest on decided cards only: what waits for a person, or counts nothing,
/// is in none of them.
public struct RubricComparison: Sendable, Hashable, Codable {
  /// All cards of one side.
  public struct Figures: Sendable, Hashable, Codable {
    public var cards = 0
    /// Cards that pass or fail.
    public var decided = 0
    public var passed = 0
    /// The mean of the totals of the decided; nothing when none is.
    public var mean: Double?
  }

  /// Cards that are decided on both sides, so that their means can be compared.
  public struct Paired: Sendable, Hashable, Codable {
    public var count = 0
    public var meanBefore: Double?
    public var meanAfter: Double?
    public var passToFail = 0
    public var failToPass = 0
  }

  /// How often something became something else.
  public struct Transition: Sendable, Hashable, Codable {
    public var from: String
    public var to: String
    public var count: Int

    public init(from: String, to: String, count: Int) {
      self.from = from
      self.to = to
      self.count = count
    }
  }

  public struct CriterionChange: Sendable, Hashable, Codable {
    public enum Presence: String, Sendable, Hashable, Codable { case kept, new, gone }

    public var criterion: CriterionID
    public var title: String
    public var presence: Presence
    /// The part of the total when every criterion counts, 0 to 1; nothing where it is not there.
    public var weightBefore: Double?
    public var weightAfter: Double?
    /// What its author has changed, in words.
    public var edits: [String]
    /// How often each verdict was and would be given.
    public var before: [String: Int]
    public var after: [String: Int]
    /// Verdicts that change, the most frequent first.
    public var transitions: [Transition]
  }

  public struct PersonChange: Sendable, Hashable, Codable {
    /// Nothing where the source does not say whose work it is.
    public var agent: String?
    public var before: Figures
    public var after: Figures
    public var both: Paired
    /// True for fewer cards than say anything about a person.
    public var isTooFewToRank: Bool
  }

  public struct ChangedCard: Sendable, Hashable, Codable {
    public var interaction: InteractionID
    public var agent: String?
    public var totalBefore: Double?
    public var totalAfter: Double?
    /// Nothing where the interaction is judged by one of the two only.
    public var outcomeBefore: Tally.Outcome?
    public var outcomeAfter: Tally.Outcome?
    public var verdicts: [ChangedVerdict]
  }

  public struct ChangedVerdict: Sendable, Hashable, Codable {
    public var criterion: CriterionID
    public var title: String
    /// Nothing for a criterion that is new.
    public var before: String?
    /// Nothing for a criterion that is gone.
    public var after: String?
    /// Why it would be so, or was so where the criterion is gone.
    public var reason: String
  }

  /// Fewer decided cards than this say nothing about a person.
  public static let fewestToRank = 5

  public var rubric: RubricID
  public var title: String
  /// The published curriculum that was compared with; nothing when the rubric was never published.
  public var curriculum: String?
  /// What has changed in the rubric as a whole, in words.
  public var edits: [String]
  /// Agents' parts of interactions that one of the two judges, or both.
  public var cards: Int
  public var before: Figures
  public var after: Figures
  public var both: Paired
  /// Outcomes that change, the most frequent first.
  public var outcomes: [Transition]
  public var criteria: [CriterionChange]
  /// In the order of their identifiers.
  public var people: [PersonChange]
  /// Cards on which a verdict, the total or the outcome changes.
  public var changedCards: Int
  /// Some of them or all; those whose outcome changes come first.
  public var changes: [ChangedCard]
}
