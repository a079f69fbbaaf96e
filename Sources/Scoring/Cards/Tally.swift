public import Rubrics

/// A card's arithmetic: every item, section and total, with a trace line for each step.
///
/// The rules are those of the field's products, gathered in `docs/decisions/scorecard-arithmetic.md`:
/// only effective items count; a section without any has no score; nothing scored is no number,
/// never 0 and never 100; full precision is kept and compared.
public struct Tally: Sendable, Hashable, Codable {
  public struct Item: Sendable, Hashable, Codable {
    public var criterion: CriterionID
    public var section: SectionID
    public var mark: Mark
    /// What counts: the mark's score, or what the policy makes of a not-applicable one.
    public var share: Double?
    /// The item's part of the total, 0 to 1, after what did not count has left the denominator.
    public var appliedWeight: Double
  }

  public struct Section: Sendable, Hashable, Codable {
    public var section: SectionID
    /// Before critical failures; nothing when no item of the section counts.
    public var raw: Double?
    /// After critical failures.
    public var score: Double?
  }

  public struct CriticalFailure: Sendable, Hashable, Codable {
    public var criterion: CriterionID
    public var rule: CriticalRule
  }

  public enum Outcome: String, Sendable, Hashable, Codable {
    case pass, fail
    /// Nothing on the card counts.
    case notScored
    /// Something is undetermined: the score may change and certifies nobody.
    case provisional
  }

  public struct Line: Sendable, Hashable, Codable {
    public var subject: String
    public var arithmetic: String
    public var value: Double?
  }

  public var items: [Item]
  public var sections: [Section]
  /// Before critical failures.
  public var rawTotal: Double?
  /// After critical failures, 0 to 1.
  public var total: Double?
  public var criticalFailures: [CriticalFailure]
  public var outcome: Outcome
  /// For each error type on the card whether the interaction is free of it; types none of whose
  /// criteria was scored are missing.
  public var isFreeOf: [ErrorType.RawValue: Bool]
  public var trace: [Line]
}
