/// A named pattern of words that conditions look for.
///
/// Phrases are written in the phrase language of `docs/curriculum-format.md`; `Scoring` compiles
/// them. A cue matches where any of its phrases does and none of its exceptions covers the place.
public struct Cue: Sendable, Hashable, Codable {
  public enum Negation: String, Sendable, Hashable, Codable, CaseIterable {
    /// "not", "never" or "won't" shortly before a match, in the same clause, cancels it.
    case blocks
    /// Negation is part of the wording, or does not matter.
    case ignored
  }

  public var id: CueID
  /// What it stands for, as the object of a sentence: "a greeting".
  ///
  /// Explanations use it.
  public var title: String?
  public var phrases: [String]
  public var exceptions: [String]
  public var negation: Negation

  public init(
    id: CueID, title: String? = nil, phrases: [String], exceptions: [String] = [],
    negation: Negation = .blocks
  ) {
    self.id = id
    self.title = title
    self.phrases = phrases
    self.exceptions = exceptions
    self.negation = negation
  }
}
