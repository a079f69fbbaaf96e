internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// Reads the scripted plays of one scenario, when that is whole.
func readWalkthroughs(
  _ element: MarkupElement, _ scenarios: [ScenarioID: WholeScenario], _ judge: ScenarioJudge,
  _ notes: ReadingNotes
) -> [Walkthrough] {
  guard let name = element.required("scenario", notes) else { return [] }
  notes.uses.append(.init(kind: "scenario", name: name, location: element.location))
  let own = BodyNotes(notes, scope: Scenario.scope(name))
  let whole = scenarios[ScenarioID(name)]
  let walkthroughs = element.elements(named: "walkthrough").compactMap {
    readWalkthrough($0, of: ScenarioID(name), whole, own)
  }
  if let whole { judge.judge(own.takeClaims(), in: whole) }
  return walkthroughs
}

private func readWalkthrough(
  _ element: MarkupElement, of scenario: ScenarioID, _ whole: WholeScenario?, _ notes: BodyNotes
) -> Walkthrough? {
  guard let id = element.required("id", notes.notes),
    let title = element.required("title", notes.notes),
    let quality = element.required("quality", notes.notes)
  else { return nil }
  guard let quality = Walkthrough.Quality(rawValue: quality) else {
    notes.notes.dropped.append(element.location)
    return nil
  }
  notes.notes.define("walkthrough", id, at: element.location, in: notes.scope)
  notes.notes.places[.walkthrough(scenario, id)] = element.location
  reportLateSteps(element, notes)
  return Walkthrough(
    id: id, title: title, scenario: scenario, quality: quality,
    level: element.choice("level", default: .free, notes.notes),
    seed: element.attribute("seed").flatMap { UInt64($0) } ?? 1,
    steps: element.elements.compactMap { readStep($0, whole, notes) })
}

/// With the form everything is done; only expectations may follow.
private func reportLateSteps(_ element: MarkupElement, _ notes: BodyNotes) {
  let steps = element.elements
  guard let last = steps.firstIndex(where: { $0.name == "wrapsUp" }) else { return }
  for step in steps[(last + 1)...] where step.name != "expect" {
    notes.error(
      step.location,
      "The play is over when the form is filled in; only <expect> may follow <wrapsUp>.")
  }
}

private func readStep(
  _ element: MarkupElement, _ whole: WholeScenario?, _ notes: BodyNotes
) -> Walkthrough.Step? {
  switch element.name {
  case "says": return .says(notes.words(of: element), after: element.count("after") ?? 20)
  case "does":
    return notes.named("tool", "tool", element).map {
      .does(
        ToolID($0), arguments: readArguments(element, of: ToolID($0), notes),
        after: element.count("after") ?? 10)
    }
  case "waits":
    guard let seconds = element.count("seconds") else {
      notes.notes.dropped.append(element.location)
      return nil
    }
    return .waits(seconds: seconds)
  case "leaves": return .leaves
  case "wrapsUp": return .wrapsUp(readForm(element, whole, notes))
  case "expect": return .expect(readExpectation(element, notes))
  default: return nil
  }
}

private func readForm(
  _ element: MarkupElement, _ whole: WholeScenario?, _ notes: BodyNotes
) -> [String: String] {
  if let whole, whole.scenario.wrapUp == nil {
    notes.error(element.location, "The scenario “\(whole.scenario.id)” has no form to fill in.")
    return [:]
  }
  var values: [String: String] = [:]
  for with in element.elements(named: "with") {
    guard let name = with.required("field", notes.notes) else { continue }
    let value = with.attribute("value") ?? ""
    if values.updateValue(value, forKey: name) != nil {
      notes.error(with.location, "The field “\(name)” is filled in twice here.")
    }
    guard let fields = whole?.scenario.wrapUp?.fields else { continue }
    switch fields.first(where: { $0.id == name }) {
    case .choice(let choice):
      if !choice.options.contains(where: { $0.id == value }) {
        reportUnknown("option", value, among: choice.options.map(\.id), at: with, notes)
      }
    case .notes: notes.noteFacts(in: value, at: with.location)
    case nil: reportUnknown("field", name, among: fields.map(\.id), at: with, notes)
    }
  }
  return values
}

private func reportUnknown(
  _ kind: String, _ name: String, among known: [String], at element: MarkupElement,
  _ notes: BodyNotes
) {
  let hint = nearest(to: name, among: known).map { " Did you mean “\($0)”?" } ?? ""
  notes.notes.error(
    .reference, element.location, "There is no \(kind) “\(name.prefix(64))”.\(hint)")
}

private func readExpectation(
  _ element: MarkupElement, _ notes: BodyNotes
) -> Walkthrough.Expectation {
  if element.attributes.isEmpty {
    notes.error(
      element.location,
      "<expect> expects nothing; add state, outcome, hears, atLeast or atMost.")
  }
  let state = element.attribute("state")
  if let state { notes.claim(.name(kind: "state", state), at: element.location) }
  if let words = element.attribute("hears") { notes.noteFacts(in: words, at: element.location) }
  let atLeast = element.number("atLeast")
  let atMost = element.number("atMost")
  if let atLeast, let atMost, atLeast > atMost {
    notes.error(element.location, "<expect> expects at least more than at most.")
  }
  return Walkthrough.Expectation(
    state: state.map { StateID($0) },
    outcome: element.attribute("outcome").flatMap { End.Outcome(rawValue: $0) },
    hears: element.attribute("hears"), atLeast: atLeast, atMost: atMost)
}
