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
    /// What was given, or what the card's own rules make of it.
    public var mark: Mark
    /// What counts: the mark's score, or what the policy makes of a not-applicable one.
    public var share: Double?
    /// The item's part of the mean, 0 to 1, after what did not count has left the denominator; 0 for
    /// a bonus or penalty.
    public var appliedWeight: Double
    /// What a bonus adds to the total, or, below 0, what a penalty takes from it.
    public var adjustment: Double?
  }

  public struct Section: Sendable, Hashable, Codable {
    public var section: SectionID
    /// Before critical failures; nothing when no item of the section counts.
    public var raw: Double?
    /// After critical failures.
    public var score: Double?
  }

  public struct Group: Sendable, Hashable, Codable {
    public var group: GroupID
    /// The mean of its items by their applied weights, before critical failures.
    public var raw: Double?
    /// After critical failures of the group.
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
  /// Nothing when the rubric has no groups.
  public var groups: [Group]?
  /// What all bonuses add, before their cap; nothing when the rubric has none.
  public var bonus: Double?
  /// What all penalties take, 0 or more, before the floor; nothing when the rubric has none.
  public var penalty: Double?
  /// The mean with penalties and bonuses, before critical failures.
  public var rawTotal: Double?
  /// After critical failures, 0 to the bonus cap.
  public var total: Double?
  public var criticalFailures: [CriticalFailure]
  public var outcome: Outcome
  /// For each error type on the card whether the interaction is free of it; types none of whose
  /// criteria was scored are missing.
  public var isFreeOf: [ErrorType.RawValue: Bool]
  /// For each error type the mean of its critical criteria alone, before critical failures; types
  /// none of whose critical criteria counts are missing.
  ///
  /// Nothing when no critical criterion has an error type.
  public var criticalTotals: [ErrorType.RawValue: Double]?
  public var trace: [Line]
}
