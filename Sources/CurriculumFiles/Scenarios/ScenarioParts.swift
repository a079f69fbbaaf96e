internal import Curricula
internal import Findings
internal import Rubrics

/// The pieces of a scenario and of its fragments, less those that another one replaces.
struct ScenarioParts {
  var facts: [Piece<Fact>]
  var variables: [Piece<Variable>]
  var cues: [Piece<Cue>]
  var tools: [Piece<Tool>]
  var manners: [Piece<Manner>]
  var reactions: [Piece<Reaction>]
  var transitions: [Piece<Transition>]
  var states: [Piece<PlacedState>]
  var ends: [Piece<End>]

  init(merging family: FragmentFamily, _ judge: ScenarioJudge) {
    var kinship: [Pair: Bool] = [:]
    func mayReplace(_ one: Int, _ other: Int) -> Bool {
      let pair = Pair(one: one, other: other)
      if let known = kinship[pair] { return known }
      let answer = one == 0 || family.body(one, includes: other)
      kinship[pair] = answer
      return answer
    }
    func owners<Key: Hashable>(
      _ kind: String, _ keys: (ScenarioBody) -> [(key: Key, location: SourceLocation)]
    ) -> [Key: Int] {
      var owners: [Key: Int] = [:]
      for (number, body) in family.bodies.enumerated() {
        for (key, location) in keys(body) {
          guard let owner = owners[key], owner != number else {
            owners[key] = number
            continue
          }
          // A scenario may replace what it takes, and so may a fragment; but of two that know
          // nothing of each other one may be missed.
          if !mayReplace(owner, number) {
            judge.warning(
              location,
              "The \(family.bodies[owner].scope) has the \(kind) “\(key)” too, and is included "
                + "before; this one is left out.")
          }
        }
      }
      return owners
    }
    func merged<Value, Key: Hashable>(
      _ list: (ScenarioBody) -> [Piece<Value>], _ owners: [Key: Int], _ key: (Value) -> Key
    ) -> [Piece<Value>] {
      family.bodies.enumerated().flatMap { number, body in
        list(body).filter { owners[key($0.value)] == number }
      }
    }
    func merged<Value, Key: Hashable>(
      _ kind: String, _ list: (ScenarioBody) -> [Piece<Value>], _ key: (Value) -> Key
    ) -> [Piece<Value>] {
      merged(list, owners(kind) { list($0).map { (key($0.value), $0.location) } }, key)
    }
    facts = merged("fact", \.facts, \.id)
    variables = merged("variable", \.variables, \.id)
    cues = merged("cue", \.cues, \.id)
    tools = merged("tool", \.tools, \.id)
    manners = merged("manner", \.manners, \.kind.rawValue)
    reactions = family.bodies.flatMap(\.reactions)
    transitions = family.bodies.flatMap(\.transitions)
    let places = owners("state") { body in
      body.states.map { ($0.value.state.id, $0.location) }
        + body.ends.map { ($0.value.id, $0.location) }
    }
    states = merged(\.states, places, \.state.id)
    ends = merged(\.ends, places, \.id)
  }

  /// What the pieces claim about the scenario.
  var claims: [Claim] {
    [
      facts.flatMap(\.claims), tools.flatMap(\.claims), manners.flatMap(\.claims),
      reactions.flatMap(\.claims), transitions.flatMap(\.claims), states.flatMap(\.claims),
      ends.flatMap(\.claims),
    ].flatMap(\.self)
  }

  /// The scenario with its pieces; nothing when there are too many.
  func complete(
    _ draft: ScenarioDraft, _ family: FragmentFamily, _ lexicons: LexiconShelf,
    _ notes: ReadingNotes
  ) -> Scenario? {
    let count = states.reduce(transitions.count) { $0 + $1.value.state.own.transitions.count }
    guard
      isReadable(
        states: states.count, transitions: count, at: draft.body.location,
        owner: "With its fragments the scenario “\(draft.scenario.id)”", notes)
    else { return nil }
    var scenario = draft.scenario
    scenario.facts = facts.map(\.value)
    scenario.variables = variables.map(\.value)
    scenario.tools = tools.map(\.value)
    scenario.manners = manners.map(\.value)
    scenario.anywhere = Reactions(
      reactions: reactions.map(\.value), transitions: transitions.map(\.value))
    scenario.states = states.map(\.value.state)
    scenario.ends = ends.map(\.value)
    scenario.cues = cues.map(\.value)
    scenario.cues += taken(
      scenario.namedCues, besides: scenario.cues, from: family.lexicons, lexicons,
      at: draft.body.location, notes)
    return scenario
  }
}

/// Two bodies of a family.
private struct Pair: Hashable {
  var one: Int
  var other: Int
}

extension Scenario {
  /// The cues that guards and the notes of the form look for, in the order of naming.
  var namedCues: [CueID] {
    var guards = guards(in: anywhere)
    for state in states { guards += self.guards(in: state.own) }
    for tool in tools { guards += tool.results.compactMap(\.when) }
    var cues = guards.flatMap(\.cues)
    for case .notes(let notes) in wrapUp?.fields ?? [] { cues += notes.needs.map(\.cue) }
    return cues
  }

  private func guards(in reactions: Reactions) -> [Guard] {
    reactions.reactions.compactMap(\.when) + reactions.transitions.compactMap(\.when)
  }
}
