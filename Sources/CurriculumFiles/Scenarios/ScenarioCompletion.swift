internal import Curricula
internal import Findings
internal import Rubrics

/// A scenario with everything that it takes from elsewhere.
struct WholeScenario {
  var scenario: Scenario
  var names: ScenarioNames
  /// False when a fragment could not be found: then nobody knows which names there are.
  var isWhole: Bool
}

/// Gives each scenario what its fragments and lexicons hold for it, and checks what needs it all.
///
/// Done when all files are read: a fragment may stand in a later one.
func completeScenarios(
  _ drafts: [ScenarioDraft], _ fragments: [Fragment], _ lexicons: LexiconShelf, _ rubrics: [Rubric],
  _ notes: ReadingNotes
) -> [WholeScenario] {
  var shelf: [String: Fragment] = [:]
  for var fragment in fragments {
    fragment.body.completeCues(lexicons, notes)
    shelf[fragment.id] = fragment
  }
  reportCircles(
    "fragment", among: fragments.map { ($0.id, $0.body.includes) },
    "includes itself by way of", notes)
  let judge = ScenarioJudge(notes)
  return drafts.compactMap { draft in
    var draft = draft
    draft.body.completeCues(lexicons, notes)
    let family = FragmentFamily(of: draft.body, shelf)
    let parts = ScenarioParts(merging: family, judge)
    guard let scenario = parts.complete(draft, family, lexicons, notes) else { return nil }
    let whole = WholeScenario(
      scenario: scenario, names: ScenarioNames(scenario), isWhole: family.isWhole)
    notePlaces(of: parts, in: scenario, notes)
    judge.check(whole, draft, parts, family, lexicons, rubrics)
    return whole
  }
}

extension ScenarioBody {
  fileprivate mutating func completeCues(_ lexicons: LexiconShelf, _ notes: ReadingNotes) {
    reportLanguages(cueSource, lexicons, notes)
    let whole = extended(cues.map(\.value), cueSource, lexicons, notes)
    for (position, cue) in whole.enumerated() { cues[position].value = cue }
  }
}

/// The fragments that a scenario takes from, each once, those of a fragment right behind it.
struct FragmentFamily {
  /// The scenario's own first.
  var bodies: [ScenarioBody]
  /// False when one of them could not be found.
  var isWhole = true
  private let shelf: [String: Fragment]

  init(of own: ScenarioBody, _ shelf: [String: Fragment]) {
    self.shelf = shelf
    bodies = [own]
    var seen: Set<String> = []
    // Without recursion, so that a long chain cannot exhaust the stack.
    var waiting = Array(own.includes.reversed())
    while let name = waiting.popLast() {
      guard seen.insert(name).inserted else { continue }
      guard let fragment = shelf[name] else {
        isWhole = false
        continue
      }
      bodies.append(fragment.body)
      waiting += fragment.body.includes.reversed()
    }
  }

  /// The lexicons of all of them, each once.
  var lexicons: [String] {
    var seen: Set<String> = []
    return bodies.flatMap(\.cueSource.lexicons).filter { seen.insert($0).inserted }
  }

  /// True when the one includes the other, directly or not, and so may replace what it holds.
  func body(_ one: Int, includes other: Int) -> Bool {
    var seen: Set<String> = []
    var waiting = bodies[one].includes
    while let name = waiting.popLast() {
      guard seen.insert(name).inserted, let fragment = shelf[name] else { continue }
      if fragment.body.scope == bodies[other].scope { return true }
      waiting += fragment.body.includes
    }
    return false
  }
}

private func notePlaces(
  of parts: ScenarioParts, in scenario: Scenario, _ notes: ReadingNotes
) {
  let id = scenario.id
  for fact in parts.facts { notes.places[.fact(id, fact.value.id)] = fact.location }
  for tool in parts.tools { notes.places[.scenarioTool(id, tool.value.id)] = tool.location }
  for end in parts.ends { notes.places[.scenarioState(id, end.value.id)] = end.location }
  for (number, reaction) in parts.reactions.enumerated() {
    notes.places[.scenarioReaction(id, nil, number)] = reaction.location
  }
  for (number, transition) in parts.transitions.enumerated() {
    notes.places[.scenarioAnywhere(id, number)] = transition.location
  }
  for piece in parts.states {
    let state = piece.value.state.id
    notes.places[.scenarioState(id, state)] = piece.location
    for (number, place) in piece.value.reactions.enumerated() {
      notes.places[.scenarioReaction(id, state, number)] = place
    }
    for (number, place) in piece.value.transitions.enumerated() {
      notes.places[.scenarioTransition(id, state, number)] = place
    }
  }
}
