internal import Curricula
internal import Findings
internal import Rubrics

/// A scenario with everything that it takes from elsewhere.
struct WholeScenario {
  var scenario: Scenario
  var names: ScenarioNames
  /// False when a fragment could not be found: then nobody knows which names there are.
  var isWhole: Bool
  /// Those that it may take cues from.
  var lexicons: [String]

  var scope: String { Scenario.scope(scenario.id.rawValue) }
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
  let judge = ScenarioJudge(lexicons, notes)
  return drafts.compactMap { draft in
    var draft = draft
    draft.body.completeCues(lexicons, notes)
    let family = FragmentFamily(of: draft.body, shelf)
    reportLanguages(of: family, judge)
    let parts = ScenarioParts(merging: family, judge)
    guard let scenario = parts.complete(draft, family, lexicons, notes) else { return nil }
    let whole = WholeScenario(
      scenario: scenario, names: ScenarioNames(scenario), isWhole: family.isWhole,
      lexicons: family.lexicons)
    notePlaces(of: parts, in: scenario, notes)
    noteNames(of: parts, in: whole, notes)
    judge.judge(draft.claims + parts.claims, in: whole)
    check(whole, draft, parts, rubrics, judge)
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

private func reportLanguages(of family: FragmentFamily, _ judge: ScenarioJudge) {
  let own = family.bodies[0]
  for body in family.bodies.dropFirst() where body.cueSource.language != own.cueSource.language {
    judge.warning(
      own.location,
      "\(own.cueSource.owner) is in “\(own.cueSource.language)” and the \(body.scope) in "
        + "“\(body.cueSource.language)”.")
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
  for cue in parts.cues {
    notes.places[.cue(scope: Scenario.scope(id.rawValue), cue.value.id)] = cue.location
  }
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

/// Reports fragments that nothing takes from.
func reportUnincluded(
  _ fragments: [Fragment], _ scenarios: [ScenarioDraft], _ notes: ReadingNotes
) {
  let bodies = scenarios.map(\.body) + fragments.map(\.body)
  let included = Set(bodies.flatMap(\.includes))
  for fragment in fragments where !included.contains(fragment.id) {
    notes.warning(
      .meaning, fragment.body.location, "No scenario includes the fragment “\(fragment.id)”.")
  }
}

/// Notes the names that may be meant by a misspelt one.
private func noteNames(
  of parts: ScenarioParts, in whole: WholeScenario, _ notes: ReadingNotes
) {
  let scope = whole.scope
  for fact in parts.facts {
    notes.know("fact", fact.value.id.rawValue, at: fact.location, in: scope)
  }
  for variable in parts.variables {
    notes.know("variable", variable.value.id.rawValue, at: variable.location, in: scope)
  }
  for cue in parts.cues { notes.know("cue", cue.value.id.rawValue, at: cue.location, in: scope) }
  for tool in parts.tools {
    notes.know("tool", tool.value.id.rawValue, at: tool.location, in: scope)
  }
  for state in parts.states {
    notes.know("state", state.value.state.id.rawValue, at: state.location, in: scope)
  }
  for end in parts.ends {
    notes.know("state", end.value.id.rawValue, at: end.location, in: scope)
    notes.know("end", end.value.id.rawValue, at: end.location, in: scope)
  }
  notes.otherScopes[scope] = whole.lexicons.map(Lexicon.scope)
}
