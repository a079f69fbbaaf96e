public import Certifications
internal import Curricula
internal import Statistics

extension Portfolio.Skill {
  /// A row of somebody's skill map; nothing where nothing is known.
  public init?(_ skill: CompetencySkill) {
    guard let estimate = skill.estimate else { return nil }
    self.init(
      competency: skill.competency.title, n: estimate.number, estimate: estimate.value,
      lower: estimate.interval.lower, upper: estimate.interval.upper,
      standing: estimate.standing.words)
  }
}
