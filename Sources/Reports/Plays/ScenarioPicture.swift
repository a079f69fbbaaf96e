public import Curricula
internal import Rubrics
public import Simulations

extension Graph {
  /// A scenario as a picture: its states and ends, and what leads from one to the other.
  ///
  /// - Parameter coverage: what walkthroughs went through; nothing to draw all alike.
  public init(of scenario: Scenario, coverage: ScenarioCoverage? = nil) {
    let untouched = Set(
      (coverage?.states.untouched ?? []) + (coverage?.ends.untouched ?? [])
        + (coverage?.transitions.untouched ?? []))
    var nodes = scenario.states.enumerated().map { number, state in
      Node(
        id: state.id.rawValue, title: state.title,
        detail: state.lines.first.map { shortened($0.text, to: 60) } ?? "",
        kind: number == 0 ? .start : .plain, isFaded: untouched.contains(.state(state.id)))
    }
    nodes += scenario.ends.map { end in
      Node(
        id: end.id.rawValue, title: end.title, detail: end.outcome.words, kind: .end,
        tone: end.outcome.tone, isFaded: untouched.contains(.end(end.id)))
    }
    var edges: [Edge] = []
    for state in scenario.states {
      for (number, transition) in state.own.transitions.enumerated() {
        let isTouched = !untouched.contains(.transition(state.id, number))
        edges.append(
          Edge(
            from: state.id.rawValue, to: transition.to.rawValue,
            label: transition.when.map { words(of: $0, in: scenario) } ?? "always",
            isEmphasised: coverage != nil && isTouched, isFaded: !isTouched))
      }
    }
    // What may happen anywhere would cross out the picture: it leaves from the first state, once.
    for (number, transition) in scenario.anywhere.transitions.enumerated() {
      guard let start = scenario.states.first else { break }
      let isTouched = !untouched.contains(.transition(nil, number))
      edges.append(
        Edge(
          from: start.id.rawValue, to: transition.to.rawValue,
          label: "anywhere: "
            + (transition.when.map { words(of: $0, in: scenario) } ?? "always"),
          isEmphasised: coverage != nil && isTouched, isFaded: !isTouched))
    }
    self.init(
      title: scenario.title,
      summary: "A conversation by \(scenario.channel) with \(scenario.states.count) states and "
        + "\(scenario.ends.count) ends. \(scenario.summary)",
      nodes: nodes, edges: edges)
  }
}

extension End.Outcome {
  fileprivate var tone: Graph.Tone {
    switch self {
    case .resolved, .escalated: .good
    case .unresolved: .fair
    case .abandoned, .breach: .bad
    }
  }
}

/// A guard in a few words.
func words(of condition: Guard, in scenario: Scenario) -> String {
  func title(_ cue: CueID) -> String {
    scenario.cues.first { $0.id == cue }?.title ?? cue.rawValue
  }
  func joined(_ parts: [Guard], _ word: String) -> String {
    parts.map { words(of: $0, in: scenario) }.joined(separator: word)
  }
  func fact(_ id: FactID) -> String {
    scenario.facts.first { $0.id == id }?.title ?? id.rawValue
  }
  switch condition {
  case .all(let parts): return joined(parts, ", and ")
  case .any(let parts): return joined(parts, ", or ")
  case .none(let parts): return "not " + joined(parts, ", nor ")
  case .says(let cue): return title(cue)
  case .said(let cue): return "earlier " + title(cue)
  case .mentions(let id): return "names " + fact(id)
  case .does(let tool, _): return scenario.tool(tool)?.title ?? tool.rawValue
  case .did(let tool, _): return "did: " + (scenario.tool(tool)?.title ?? tool.rawValue)
  case .knows(let id): return "knows " + fact(id)
  case .value(let variable, let low, let high):
    let bounds = [low.map { "at least \($0)" }, high.map { "at most \($0)" }].compactMap { $0 }
    return "\(variable) \(bounds.joined(separator: " and "))"
  case .visited(let state, let count):
    return "came to “\(scenario.state(state)?.title ?? state.rawValue)” \(count) times"
  case .waits(let seconds): return "waits \(seconds) s"
  case .leaves: return "ends it"
  }
}
