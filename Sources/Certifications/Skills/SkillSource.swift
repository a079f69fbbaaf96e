/// One quiz, play, review or sign-off, with all that it says about one competency in one number.
public struct SkillSource: Sendable, Hashable, Codable {
  public var reference: String
  /// The title and the kind are those of its newest observation.
  public var title: String
  public var kind: SkillEvidence.Kind
  /// Each once, in the order of `Judge.allCases`.
  public var judges: [SkillEvidence.Judge]
  /// The weighted mean of its observations, in 0...1.
  public var share: Double
  public var observations: Int
  /// The newest of its observations, in seconds since 1970-01-01T00:00:00Z.
  public var at: Int64
  /// What it weighs at the map's moment.
  public var weight: Double
}
