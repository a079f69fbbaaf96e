internal import Curricula
internal import Rubrics

/// What a whole scenario has, by its names.
struct ScenarioNames {
  var facts: [FactID: Fact]
  var cues: Set<CueID>
  var tools: [ToolID: Tool]
  /// The author's own.
  var variables: [VariableID: ClosedRange<Int>]
  var states: Set<StateID>
  var ends: [StateID: End.Outcome]

  init(_ scenario: Scenario) {
    facts = Dictionary(scenario.facts.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    cues = Set(scenario.cues.map(\.id))
    tools = Dictionary(scenario.tools.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    variables = Dictionary(
      scenario.variables.map { ($0.id, $0.range) }, uniquingKeysWith: { one, _ in one })
    states = Set(scenario.states.map(\.id))
    ends = Dictionary(
      scenario.ends.map { ($0.id, $0.outcome) }, uniquingKeysWith: { one, _ in one })
  }

  func has(_ kind: String, _ name: String) -> Bool {
    switch kind {
    case "fact": facts[FactID(name)] != nil
    case "cue": cues.contains(CueID(name))
    case "tool": tools[ToolID(name)] != nil
    case "variable": variables[VariableID(name)] != nil
    case "state": states.contains(StateID(name)) || ends[StateID(name)] != nil
    case "end": ends[StateID(name)] != nil
    default: true
    }
  }
}
