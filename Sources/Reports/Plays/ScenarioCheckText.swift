public import Curricula
internal import Rubrics
internal import Scoring
public import Simulations

/// What a check says of a scenario besides its faults: coverage, walkthroughs, best and worst plays.
public func text(of check: ScenarioCheck, for scenario: Scenario) -> String {
  var lines = ["── \(scenario.id): \(printable(scenario.title)) ──"]
  let coverage = check.coverage
  lines.append(
    "  The walkthroughs touch \(part(coverage.states, "state")), "
      + "\(part(coverage.ends, "end")), \(part(coverage.transitions, "transition")) and "
      + "\(part(coverage.reactions, "reaction")).")
  let untouched =
    coverage.states.untouched + coverage.ends.untouched + coverage.transitions.untouched
    + coverage.reactions.untouched
  if !untouched.isEmpty {
    let names = untouched.prefix(12).map(\.words).joined(separator: "; ")
    let more = untouched.count > 12 ? "; and \(untouched.count - 12) more" : ""
    lines.append("  Untouched: " + wrapped(names + more, indent: "    ", width: 90))
  }
  if let exploration = check.exploration {
    let all = exploration.isExhaustive ? "every play that it knows" : "plays, cut by its budget"
    lines.append(
      "  The search took \(exploration.steps) steps through \(all), and came to "
        + "\(exploration.states.count) of \(scenario.states.count) states and "
        + "\(exploration.ends.count) of \(scenario.ends.count) ends.")
    if let best = exploration.best { lines.append("  Best found: \(words(best))") }
    if let worst = exploration.worst { lines.append("  Worst found: \(words(worst))") }
  }
  return lines.joined(separator: "\n") + "\n"
}

private func part(_ part: ScenarioCoverage.Part, _ noun: String) -> String {
  "\(part.touched) of \(part.all) \(noun)s"
}

private func words(_ found: Exploration.Found) -> String {
  let share = found.score.map { percent($0.share) } ?? "not scored"
  return "\(share), \(found.outcome.words), in \(found.inputs.count) steps"
}

extension ScenarioFault.Place {
  /// What it is, in words.
  public var words: String {
    func anywhere(_ state: StateID?) -> String { state.map { "of “\($0)”" } ?? "of anywhere" }
    return switch self {
    case .scenario: "the scenario"
    case .state(let id): "the state “\(id)”"
    case .end(let id): "the end “\(id)”"
    case .transition(let state, let number): "transition \(number + 1) \(anywhere(state))"
    case .reaction(let state, let number): "reaction \(number + 1) \(anywhere(state))"
    case .otherwise(let id): "the otherwise of “\(id)”"
    case .choice(let id, let number): "choice \(number + 1) of “\(id)”"
    case .tool(let id): "the tool “\(id)”"
    case .result(let id, let number): "result \(number + 1) of the tool “\(id)”"
    case .fact(let id): "the fact “\(id)”"
    case .variable(let id): "the variable “\(id)”"
    case .cue(let id): "the cue “\(id)”"
    case .walkthrough(let id): "the walkthrough “\(id)”"
    }
  }
}
