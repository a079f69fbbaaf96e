public import Curricula

/// One thing that somebody did and that says something about one competency.
///
/// An item of a quiz, a criterion of a play or of a review, or a mentor's sign-off.
public struct SkillEvidence: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case quiz, play, review
    case signOff = "sign-off"
  }

  /// Who or what said how good it was.
  public enum Judge: String, Sendable, Hashable, Codable, CaseIterable {
    case person, machine
    /// The key of a quiz.
    case key
  }

  /// What the evidence is a part of.
  ///
  /// Evidence with one reference is one source, whose parts depend on each other: the same day, the
  /// same customer, the same judge.
  public struct Source: Sendable, Hashable, Codable {
    /// For people, such as the title of the quiz.
    public var title: String
    /// Such as `attempt/12`, `play/3` or `review/7`; sources are told apart by its bytes.
    public var reference: String

    public init(title: String, reference: String) {
      self.title = title
      self.reference = reference
    }
  }

  public var competency: CompetencyID
  public var kind: Kind
  /// How much of it was right, in 0...1.
  public var share: Double
  /// How much it says, in `usableWeights`; a criterion of a live contact that a reviewer judged
  /// has 1.
  public var weight: Double
  /// Seconds since 1970-01-01T00:00:00Z.
  public var at: Int64
  public var source: Source
  public var judge: Judge

  /// - Parameter weight: without one, `Kind.weight(judgedBy:)`.
  public init(
    competency: CompetencyID, kind: Kind, share: Double, weight: Double? = nil, at: Int64,
    source: Source, judge: Judge
  ) {
    self.competency = competency
    self.kind = kind
    self.share = share
    self.weight = weight ?? kind.weight(judgedBy: judge)
    self.at = at
    self.source = source
    self.judge = judge
  }

  /// Weights outside are left out: below, one says nothing; above, it says that numbers went astray.
  public static let usableWeights = 1e-6...1e6
}
