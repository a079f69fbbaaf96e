public import Certifications
internal import Curricula
internal import Statistics

extension SkillMap {
  /// A line for each group and each competency; numbers are unrounded, and empty where there are
  /// none.
  public func csvText(of person: String) -> String {
    csv(
      [
        [
          "person", "at", "row", "group", "competency", "title", "standing", "estimate", "lower",
          "upper", "n", "quizzes", "plays", "reviews", "sign_offs", "machine_only", "newest",
          "oldest", "trend", "difference", "difference_lower", "difference_upper", "known",
          "unknown",
        ]
      ]
        + groups.flatMap { group in
          [cells(group, person)]
            + competencies.filter { $0.competency.group == group.group }.map { cells($0, person) }
        })
  }

  private func cells(_ group: GroupSkill, _ person: String) -> [String] {
    [person, momentText(at), "group", group.group.rawValue, "", group.group.words, ""]
      + [group.mean, group.interval?.lower, group.interval?.upper].map(plain)
      + Array(repeating: "", count: 12) + [String(group.known), String(group.unknown)]
  }

  private func cells(_ row: CompetencySkill, _ person: String) -> [String] {
    let lead = [
      person, momentText(at), "competency", row.competency.group.rawValue,
      row.competency.id.rawValue, row.competency.title,
    ]
    guard let estimate = row.estimate else {
      return lead + ["no-evidence"] + Array(repeating: "", count: 17)
    }
    let figures = [
      estimate.value, estimate.interval.lower, estimate.interval.upper, estimate.number,
    ]
    let kinds = SkillEvidence.Kind.allCases.map { String(estimate.count(of: $0)) }
    let trend = estimate.trend
    return lead + [estimate.standing.rawValue] + figures.map(plain) + kinds
      + [
        String(estimate.machineOnly), momentText(estimate.newest), momentText(estimate.oldest),
        trend?.direction.rawValue ?? "",
      ] + [trend?.difference, trend?.interval.lower, trend?.interval.upper].map(plain) + ["", ""]
  }
}

/// A number as a program reads it back.
func plain(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
