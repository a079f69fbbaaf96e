internal import Curricula
internal import Rubrics

/// A reaction, a transition or a tool's result, all written in one form for the checks.
struct ScenarioRule {
  var place: ScenarioFault.Place
  /// The state it belongs to; nothing for those anywhere and of tools.
  var state: Int?
  var tool: Tool?
  /// Nothing in `when` means any reply; of a tool's result, always.
  var when: Guard?
  var changes: [Change]
  var lines: [String]
  var target: StateID?
  /// How often it happens at most in one conversation; nothing when there is no limit.
  var most: Int?
  /// Those that come before it and take its place, by their numbers among all rules: those anywhere
  /// and those of its own list.
  var earlier: [Range<Int>] = []
}

extension Scenario {
  /// All rules in the order in which they stand, with those of anywhere first.
  var rules: [ScenarioRule] {
    var rules: [ScenarioRule] = []
    let before = add(anywhere, of: nil, after: 0..<0, to: &rules)
    for (number, state) in states.enumerated() {
      _ = add(state.own, of: number, after: before, to: &rules)
      rules.append(
        ScenarioRule(
          place: .otherwise(state.id), state: number, changes: state.otherwise.changes,
          lines: state.otherwise.lines.map(\.text)))
    }
    for tool in tools {
      let first = rules.count
      for (number, result) in tool.results.enumerated() {
        rules.append(
          ScenarioRule(
            place: .result(tool.id, number), tool: tool, when: result.when,
            changes: result.changes, lines: [result.text], earlier: [first..<rules.count]))
      }
    }
    return rules
  }

  /// - Returns: the list's transitions by their numbers.
  private func add(
    _ list: Reactions, of state: Int?, after before: Range<Int>, to rules: inout [ScenarioRule]
  ) -> Range<Int> {
    let id = state.map { states[$0].id }
    for (number, reaction) in list.reactions.enumerated() {
      var most: Int?
      if case .times(let times) = reaction.repetition { most = times }
      rules.append(
        ScenarioRule(
          place: .reaction(id, number), state: state, when: reaction.when,
          changes: reaction.changes, lines: reaction.lines.map(\.text), most: most))
    }
    let first = rules.count
    for (number, transition) in list.transitions.enumerated() {
      rules.append(
        ScenarioRule(
          place: .transition(id, number), state: state, when: transition.when,
          changes: transition.changes, lines: transition.lines.map(\.text),
          target: transition.to, earlier: [before, first..<rules.count]))
    }
    return first..<rules.count
  }
}

extension ScenarioRule {
  var isTransition: Bool { target != nil }
  var isOtherwise: Bool { if case .otherwise = place { true } else { false } }
  var isReaction: Bool { if case .reaction = place { true } else { false } }
}
