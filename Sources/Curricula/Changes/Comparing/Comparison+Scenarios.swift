internal import Rubrics

extension Comparison {
  mutating func compareScenarioPart(
    _ before: ScenarioPart, _ after: ScenarioPart, _ place: ChangePlace
  ) {
    noteText(place, .summary, before.summary, after.summary, atMost: .structure)
    noteValue(place, .scenarios, .ids(before.scenarios), .ids(after.scenarios))
    noteValue(place, .level, .text(before.level.rawValue), .text(after.level.rawValue))
    noteValue(
      place, .masteryScore, before.masteryScore.map { .share($0) },
      after.masteryScore.map { .share($0) })
  }

  mutating func compareReview(
    _ before: ReviewExercise, _ after: ReviewExercise, _ place: ChangePlace, _ module: ModuleID
  ) {
    noteText(place, .summary, before.summary, after.summary, atMost: .structure)
    noteValue(
      place, .interaction, .text(before.interaction), .text(after.interaction), .policy)
    noteValue(place, .rubric, .text(before.rubric.rawValue), .text(after.rubric.rawValue), .policy)
    noteValue(place, .masteryScore, .share(before.masteryScore), .share(after.masteryScore))
    noteDifference(place, .marking, before.nearCounts, after.nearCounts)
    let titles = criterionTitles
    compareAll(
      before.keys, after.keys, by: \.criterion, at: { .verdict(module, after.id, $0.criterion) },
      weight: { _ in .policy },
      naming: { key in
        titles[CriterionPlace(rubric: after.rubric, criterion: key.criterion)]
          ?? titles[CriterionPlace(rubric: before.rubric, criterion: key.criterion)]
          ?? key.criterion.rawValue
      }
    ) { comparison, one, other in
      let place = ChangePlace.verdict(module, after.id, other.criterion)
      if one.verdict != other.verdict {
        comparison.note(
          place, .key, .answers(before: [one.verdict.line], after: [other.verdict.line]), .policy)
      }
      comparison.noteValue(place, .points, .number(one.points), .number(other.points))
      comparison.noteText(
        place, .explanations, [Passage("reason", one.reason)], [Passage("reason", other.reason)],
        atMost: .structure)
    }
  }

  mutating func compareScenarios() {
    compareAll(
      old.scenarios, new.scenarios, by: \.id, at: { .scenario($0.id) }, weight: { _ in .structure },
      naming: \.title
    ) { $0.compareScenario($1, $2, .scenario($2.id)) }
    compareAll(
      old.walkthroughs, new.walkthroughs, by: { $0.scenario.rawValue + "/" + $0.id },
      at: { .walkthrough($0.scenario, $0.id) }, weight: { _ in .structure }, naming: \.title
    ) { $0.noteDifference(.walkthrough($2.scenario, $2.id), .course, $1, $2) }
  }

  private mutating func compareScenario(
    _ before: Scenario, _ after: Scenario, _ place: ChangePlace
  ) {
    noteTitle(place, before.title, after.title)
    noteText(place, .summary, before.summary, after.summary, atMost: .structure)
    noteText(place, .brief, before.brief, after.brief)
    noteValue(place, .language, .text(before.language), .text(after.language))
    noteValue(place, .rubric, .text(before.rubric.rawValue), .text(after.rubric.rawValue), .policy)
    noteValue(place, .masteryScore, .share(before.masteryScore), .share(after.masteryScore))
    let (one, other) = (before.course, after.course)
    guard one != other else { return }
    note(place, .course, .changed, weight(one, other))
  }
}

/// New phrases by which replies are recognised change nothing that is expected of anybody.
private func weight(_ one: Scenario, _ other: Scenario) -> CurriculumChange.Weight {
  let (before, after) = (one.withBareLines, other.withBareLines)
  if before == after { return .wording }
  return before.withCuesOf(after) == after ? .structure : .policy
}

extension Scenario {
  fileprivate func withCuesOf(_ other: Scenario) -> Scenario {
    var copy = self
    copy.cues = other.cues
    return copy
  }
}

extension ReviewExercise.Key.Verdict {
  fileprivate var line: String {
    switch self {
    case .met: "met"
    case .notMet: "not met"
    case .level(let level): "level “\(level)”"
    case .notApplicable: "not applicable"
    }
  }
}
