internal import Curricula
internal import Rubrics

/// Numbers everything in a scenario, in the order in which it stands there.
struct Preparing {
  private(set) var listensFor: [Bool]
  let cueNumbers: [CueID: Int]
  let factIDs: Set<FactID>
  let stateNumbers: [StateID: Int]
  let variableNumbers: [VariableID: Int]
  private var reactionCount = 0
  private var lineCount = 0
  private var groupCount = 0

  init(_ scenario: Scenario) {
    func numbered<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
      Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { one, _ in one })
    }
    cueNumbers = numbered(scenario.cues.map(\.id))
    listensFor = Array(repeating: false, count: scenario.cues.count)
    factIDs = Set(scenario.facts.map(\.id))
    stateNumbers = numbered(scenario.states.map(\.id))
    variableNumbers = numbered(scenario.variables.map(\.id))
  }

  mutating func prepare(_ state: State) -> PreparedState {
    PreparedState(
      lines: prepare(state.lines),
      choices: state.choices.map { Template($0, known: factIDs) },
      own: prepare(state.own, of: state.id),
      otherwise: prepare(state.otherwise, .otherwise(state.id)))
  }

  mutating func prepare(_ reactions: Reactions, of state: StateID?) -> PreparedReactions {
    PreparedReactions(
      reactions: reactions.reactions.enumerated().map { place, reaction in
        prepare(reaction, .reaction(state, place))
      },
      transitions: reactions.transitions.enumerated().map { place, transition in
        PreparedTransition(
          rule: .transition(state, place), to: transition.to,
          when: transition.when.map { prepare($0) },
          changes: transition.changes.compactMap { prepare($0) }, because: transition.because,
          lines: prepare(transition.lines))
      })
  }

  private mutating func prepare(
    _ reaction: Reaction, _ rule: PlayStep.Rule
  ) -> PreparedReaction {
    defer { reactionCount += 1 }
    let lines = prepare(reaction.lines)
    return PreparedReaction(
      rule: rule, number: reactionCount, when: reaction.when.map { prepare($0) },
      repetition: reaction.repetition, changes: reaction.changes.compactMap { prepare($0) },
      because: reaction.because, lines: lines, tells: lines.lines.flatMap(\.template.facts))
  }

  mutating func prepare(_ manner: Manner) -> PreparedManner {
    PreparedManner(limit: manner.limit, costs: manner.costs, lines: prepare(manner.lines))
  }

  mutating func prepare(_ tool: Tool) -> PreparedTool {
    PreparedTool(
      tool: tool,
      results: tool.results.map { result in
        (
          result.when.map { prepare($0) }, result.changes.compactMap { prepare($0) },
          Template(result.text, known: factIDs)
        )
      })
  }

  mutating func prepare(_ lines: [Line]) -> PreparedLines {
    defer { groupCount += 1 }
    return PreparedLines(
      group: groupCount,
      lines: lines.map { line in
        defer { lineCount += 1 }
        return PreparedLine(
          number: lineCount, template: Template(line.text, known: factIDs), moods: line.moods)
      })
  }

  private func prepare(_ change: Change) -> PreparedChange? {
    let target: PreparedChange.Target
    switch change.variable {
    case .mood: target = .mood
    case .patience: target = .patience
    default:
      guard let number = variableNumbers[change.variable] else { return nil }
      target = .own(number)
    }
    return PreparedChange(target: target, variable: change.variable, step: change.step)
  }

  private mutating func prepare(_ condition: Guard) -> PreparedGuard {
    switch condition {
    case .all(let parts): return .all(parts.map { prepare($0) })
    case .any(let parts): return .any(parts.map { prepare($0) })
    case .none(let parts): return .none(parts.map { prepare($0) })
    case .says(let cue): return heard(cue).map { .says($0) } ?? .never
    case .said(let cue): return heard(cue).map { .said($0) } ?? .never
    case .mentions(let fact): return factIDs.contains(fact) ? .mentions(fact) : .never
    case .does(let tool, let arguments): return .does(tool, prepare(arguments))
    case .did(let tool, let arguments): return .did(tool, prepare(arguments))
    case .knows(let fact): return factIDs.contains(fact) ? .knows(fact) : .never
    case .value(let variable, let atLeast, let atMost):
      let low = atLeast ?? .min
      let high = atMost ?? .max
      guard low <= high, let value = value(variable) else { return .never }
      return .value(value, low...high)
    case .visited(let state, let count):
      return stateNumbers[state].map { .visited($0, atLeast: count) } ?? .never
    case .waits(let seconds): return .waits(seconds: seconds)
    case .leaves: return .leaves
    }
  }

  private mutating func heard(_ cue: CueID) -> Int? {
    guard let number = cueNumbers[cue] else { return nil }
    listensFor[number] = true
    return number
  }

  private func prepare(
    _ arguments: [String: String]
  ) -> [(argument: String, value: Template)] {
    arguments.sorted { $0.key < $1.key }.map { ($0.key, Template($0.value, known: factIDs)) }
  }

  private func value(_ variable: VariableID) -> PreparedGuard.Value? {
    switch variable {
    case .mood: .mood
    case .patience: .patience
    case .turns: .turns
    case .seconds: .seconds
    case .unclear: .unclear
    default: variableNumbers[variable].map { .own($0) }
    }
  }
}
