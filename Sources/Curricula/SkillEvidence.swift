public import Rubrics

/// Which criteria of a rubric are evidence for a competency of the skill map.
public struct CriterionEvidence: Sendable, Hashable, Codable {
  public var competency: CompetencyID
  public var rubric: RubricID
  /// In the author's order; at least one.
  public var criteria: [CriterionID]

  public init(competency: CompetencyID, rubric: RubricID, criteria: [CriterionID]) {
    self.competency = competency
    self.rubric = rubric
    self.criteria = criteria
  }
}
