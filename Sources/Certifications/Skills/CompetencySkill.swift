public import Curricula

/// A competency and what is known of somebody's.
public struct CompetencySkill: Sendable, Hashable, Codable {
  public var competency: Competency
  /// Nothing where there is no evidence, which is not the same as 0.
  public var estimate: SkillEstimate?
}
