public import Statistics

/// How good somebody surely is at something.
public enum SkillStanding: String, Sendable, Hashable, Codable, CaseIterable {
  case strong, adequate, weak
  /// There is evidence, and it leaves open on which side of a threshold the skill lies.
  case tooLittle = "too-little"

  /// What an interval bears out: strong or adequate by its lower end, weak by its upper one.
  public init(_ interval: Interval, by rules: SkillRules) {
    self =
      if interval.lower >= rules.strong {
        .strong
      } else if interval.lower >= rules.adequate {
        .adequate
      } else if interval.upper < rules.adequate {
        .weak
      } else {
        .tooLittle
      }
  }
}
