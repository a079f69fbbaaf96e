internal import Curricula
internal import Findings
internal import Rubrics

/// What only the whole scenario shows.
func check(
  _ whole: WholeScenario, _ draft: ScenarioDraft, _ parts: ScenarioParts, _ rubrics: [Rubric],
  _ judge: ScenarioJudge
) {
  let scenario = whole.scenario
  let place = draft.body.location
  checkRubric(scenario, place, rubrics, judge)
  checkFacts(parts.facts, whole.names, judge)
  if scenario.masteryScore == 0 {
    judge.warning(place, "With a masteryScore of 0 every play is passed, whatever was said.")
  }
  guard whole.isWhole else { return }
  reportUnusedCues(scenario, draft.body, judge)
  if scenario.states.isEmpty {
    judge.error(place, "The scenario “\(scenario.id)” has no state, so nothing is ever said.")
  }
  if scenario.ends.isEmpty {
    judge.error(place, "The scenario “\(scenario.id)” has no end, so it is never over.")
  }
  switch whole.names.ends[scenario.customer.leavesTo] {
  case .abandoned, .unresolved, nil: break
  case .some(let outcome):
    judge.error(
      draft.customer,
      "Who leaves without patience has not been served, and the end "
        + "“\(scenario.customer.leavesTo)” is \(outcome.rawValue); let leavesTo be one that is "
        + "abandoned or unresolved.")
  }
  checkChoices(scenario, draft.fields, judge)
}

private func checkRubric(
  _ scenario: Scenario, _ place: SourceLocation, _ rubrics: [Rubric], _ judge: ScenarioJudge
) {
  guard let rubric = rubrics.first(where: { $0.id == scenario.rubric }) else { return }
  if !rubric.channels.contains(scenario.channel) {
    judge.error(
      place,
      "The rubric “\(rubric.id)” does not judge the channel “\(scenario.channel)”; it judges "
        + "\(rubric.channels.joined(separator: ", ")).")
  }
  if rubric.language != scenario.language {
    judge.warning(
      place,
      "The scenario is in “\(scenario.language)” and the rubric “\(rubric.id)” reads "
        + "“\(rubric.language)”.")
  }
}

/// Facts that are drawn together must have as many values.
private func checkFacts(
  _ facts: [Piece<Fact>], _ names: ScenarioNames, _ judge: ScenarioJudge
) {
  for fact in facts {
    guard let other = fact.value.with else { continue }
    guard case .values(let values) = fact.value.source else {
      judge.error(
        fact.location,
        "The fact “\(fact.value.id)” has a pattern, so it cannot be drawn with “\(other)”.")
      continue
    }
    switch names.facts[other]?.source {
    case .pattern:
      judge.error(
        fact.location,
        "The fact “\(fact.value.id)” is drawn with “\(other)”, which has a pattern and no values.")
    case .values(let others) where others.count != values.count:
      judge.error(
        fact.location,
        "The fact “\(fact.value.id)” has \(values.count) values and “\(other)”, with which it is "
          + "drawn, \(others.count); there must be as many.")
    case .values, nil: break
    }
  }
  let places = Dictionary(
    facts.map { ($0.value.id.rawValue, $0.location) }, uniquingKeysWith: { one, _ in one })
  let edges = facts.map { ($0.value.id.rawValue, $0.value.with.map { [$0.rawValue] } ?? []) }
  for circle in circles(among: edges) {
    guard let place = places[circle[0]] else { continue }
    let names = circle.prefix(10).map { "“\($0)”" } + (circle.count > 10 ? ["…"] : [])
    judge.error(
      place,
      "The fact “\(circle[0])” is drawn with itself by way of \(names.joined(separator: " → ")).")
  }
}

private func reportUnusedCues(
  _ scenario: Scenario, _ own: ScenarioBody, _ judge: ScenarioJudge
) {
  let used = Set(scenario.namedCues)
  for cue in own.cues where !used.contains(cue.value.id) {
    judge.warning(
      cue.location,
      "Nothing in the scenario “\(scenario.id)” listens for the cue “\(cue.value.id)”.")
  }
}

/// After every end that somebody works towards, an option of each choice is right.
private func checkChoices(
  _ scenario: Scenario, _ places: [String: SourceLocation], _ judge: ScenarioJudge
) {
  for case .choice(let choice) in scenario.wrapUp?.fields ?? [] {
    guard let place = places[choice.id] else { continue }
    var right: Set<StateID> = []
    for option in choice.options {
      switch option.rightAfter {
      case .none: break
      case .all: right.formUnion(scenario.ends.map(\.id))
      case .ends(let ends): right.formUnion(ends)
      }
    }
    let left = scenario.ends.filter { !right.contains($0.id) }
    let isFailure = { (end: End) in end.outcome == .abandoned || end.outcome == .breach }
    func sentence(_ ends: [End]) -> String {
      "After \(ends.map { "“\($0.id)”" }.joined(separator: ", ")) no option of the choice "
        + "“\(choice.id)” is right; name the end in the rightAfter of one."
    }
    let failures = left.filter(isFailure)
    let others = left.filter { !isFailure($0) }
    if !others.isEmpty { judge.error(place, sentence(others)) }
    if !failures.isEmpty { judge.warning(place, sentence(failures)) }
  }
}
