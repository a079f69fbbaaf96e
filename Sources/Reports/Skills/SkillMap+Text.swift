public import Certifications
public import Curricula
internal import Reviews
internal import Statistics

extension SkillMap {
  /// The map for a terminal of 96 columns: a line for each competency under its group, what to work
  /// on first, and what the columns mean.
  public func text(of person: String, required: Set<CompetencyID> = []) -> String {
    let head = "Skill map of \(shortened(person, to: 60)), \(dayWords(at))\n\n"
    guard !competencies.isEmpty else { return head + "The curriculum names no competency.\n" }
    var table = TextTable([
      ("skill", .left), ("standing", .left), ("share", .right), ("interval", .left), ("n", .right),
      ("q/p/r/s", .left), ("newest", .left), ("change", .left),
    ])
    for group in groups {
      table.add([
        group.group.words, group.countWords, group.mean.map(percentWords) ?? "–",
        group.interval?.range ?? "–",
      ])
      for row in competencies where row.competency.group == group.group {
        table.add(cells(row))
      }
    }
    return head + table.text + first(required) + notes
  }

  private func cells(_ row: CompetencySkill) -> [String] {
    let lead = ["  " + shortened(row.competency.title, to: 20), row.standingWords]
    guard let estimate = row.estimate else {
      return lead + ["–", "–", "–", "–", "–", "–"]
    }
    return lead + [
      percentWords(estimate.value), estimate.interval.range, estimate.numberWords,
      SkillEvidence.Kind.allCases.map { String(estimate.count(of: $0)) }.joined(separator: "/"),
      dayWords(estimate.newest), estimate.trendWords,
    ]
  }

  private func first(_ required: Set<CompetencyID>) -> String {
    let needs = weakest(required: required)
    guard !needs.isEmpty else { return "" }
    let lines = needs.map {
      "• " + wrapped("\($0.competency.title): \($0.sentence(by: rules)).", indent: "  ")
    }
    return "\nWork on first\n" + lines.joined(separator: "\n") + "\n"
  }

  private var notes: String {
    let lines = meanings.map { "\($0): \($1)" } + (leftOutSentence.map { [$0] } ?? [])
    return "\n" + lines.map { "• " + wrapped($0, indent: "  ") + "\n" }.joined()
  }
}

extension GroupSkill {
  /// As in “3 of 4 known”.
  var countWords: String { "\(known) of \(known + unknown) known" }
}
