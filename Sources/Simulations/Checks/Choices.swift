internal import Curricula
internal import Rubrics

/// What is wrong with the replies to choose from: each is played in its state.
///
/// - Parameter seen: plays that have come to a state, where some are known.
func choiceFaults(
  of engine: ScenarioEngine, _ reach: ScenarioReach, isGuided: Bool, seen: [StateID: [Play]]
) -> [ScenarioFault] {
  var memo = PlayMemo()
  let start = Play(engine, PlaySetup(seed: 1, level: .free))
  var faults: [ScenarioFault] = []
  for (number, state) in engine.scenario.states.enumerated() where reach.hasCome(to: state.id) {
    if state.choices.isEmpty {
      if isGuided { faults.append(ScenarioFault(.state(state.id), .noChoices)) }
      continue
    }
    let plays = [start.moved(to: number)] + (seen[state.id] ?? [])
    var isSame = state.choices.count > 1
    for (attempt, play) in plays.enumerated() {
      let steps = state.choices.map { choice -> PlayStep? in
        var play = play
        return try? play.take(PlayInput(.says(play.filled(choice)), elapsed: 20_000), &memo)
      }
      if isSame { isSame = Set(steps.map { $0.map(Effect.init) }).count == 1 }
      if attempt == 0 {
        faults += zip(state.choices.indices, steps).compactMap { place, step in
          guard let step, step.isUnclear else { return nil }
          return ScenarioFault(.choice(state.id, place), .unclearChoice(state.choices[place]))
        }
      }
      if !isSame { break }
    }
    if isSame { faults.append(ScenarioFault(.state(state.id), .sameChoices)) }
  }
  return faults
}

/// What a step came to, whatever its words were.
private struct Effect: Hashable {
  var rules: [PlayStep.Rule]
  var effects: [PlayStep.Effect]
  var target: StateID?
  var told: [FactID]

  init(_ step: PlayStep) {
    rules = step.rules
    effects = step.effects
    target = step.move?.to
    told = step.told
  }
}

extension PlayStep {
  /// Whether nothing at all was understood.
  fileprivate var isUnclear: Bool {
    [.unclear, .empty, .foreign].contains(manner)
      || (understood.isEmpty && !rules.contains { !$0.isOtherwise })
  }
}

extension PlayStep.Rule {
  fileprivate var isOtherwise: Bool {
    switch self {
    case .otherwise, .manner: true
    default: false
    }
  }
}
