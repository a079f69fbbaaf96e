internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// Reads the scripted plays of one scenario, when that is whole.
func readWalkthroughs(
  _ element: MarkupElement, _ scenarios: [ScenarioID: WholeScenario], _ notes: ReadingNotes
) -> [Walkthrough] {
  guard let name = element.required("scenario", notes) else { return [] }
  notes.uses.append(.init(kind: "scenario", name: name, location: element.location))
  let own = BodyNotes(notes, scope: Scenario.scope(name))
  return element.elements(named: "walkthrough").compactMap {
    readWalkthrough($0, of: ScenarioID(name), own)
  }
}

private func readWalkthrough(
  _ element: MarkupElement, of scenario: ScenarioID, _ notes: BodyNotes
) -> Walkthrough? {
  guard let id = element.required("id", notes.notes),
    let title = element.required("title", notes.notes),
    let quality = element.required("quality", notes.notes).flatMap({
      Walkthrough.Quality(rawValue: $0)
    })
  else {
    notes.notes.dropped.append(element.location)
    return nil
  }
  notes.notes.define("walkthrough", id, at: element.location, in: notes.scope)
  notes.notes.places[.walkthrough(scenario, id)] = element.location
  return Walkthrough(
    id: id, title: title, scenario: scenario, quality: quality,
    level: element.choice("level", default: .free, notes.notes),
    seed: element.attribute("seed").flatMap { UInt64($0) } ?? 1,
    steps: element.elements.compactMap { readStep($0, notes) })
}

private func readStep(_ element: MarkupElement, _ notes: BodyNotes) -> Walkthrough.Step? {
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
  case "wrapsUp":
    var values: [String: String] = [:]
    for with in element.elements(named: "with") {
      guard let field = with.required("field", notes.notes) else { continue }
      values[field] = with.attribute("value") ?? ""
    }
    return .wrapsUp(values)
  case "expect":
    return .expect(
      Walkthrough.Expectation(
        state: element.attribute("state").map { StateID($0) },
        outcome: element.attribute("outcome").flatMap { End.Outcome(rawValue: $0) },
        hears: element.attribute("hears"), atLeast: element.number("atLeast"),
        atMost: element.number("atMost")))
  default: return nil
  }
}
