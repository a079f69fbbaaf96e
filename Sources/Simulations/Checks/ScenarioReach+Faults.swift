internal import Curricula
internal import Rubrics

extension ScenarioReach {
  /// What is wrong with the ways through the conversation.
  var wayFaults: [ScenarioFault] { unreachablePlaces + deadEnds }

  private var unreachablePlaces: [ScenarioFault] {
    scenario.states.compactMap { state in
      hasCome(to: state.id) ? nil : ScenarioFault(.state(state.id), .unreachable)
    }
      + scenario.ends.compactMap { end in
        hasCome(to: end.id) ? nil : ScenarioFault(.end(end.id), .unreachable)
      }
  }

  func hasCome(to place: StateID) -> Bool { graph.places[place].map { isReached[$0] } ?? false }

  /// A breach is a way out that nobody is to take, so it does not count.
  private var deadEnds: [ScenarioFault] {
    let goals = scenario.ends.filter {
      $0.id != scenario.customer.leavesTo && $0.outcome != .breach
    }.compactMap { graph.places[$0.id] }
    let leads = ScenarioGraph(scenario, rules, taking: { happens[$0] }).leading(to: goals)
    let dead = scenario.states.indices.filter { isReached[$0] && !leads[$0] }
    // Where the very beginning is one, so is all that follows.
    if dead.first == 0 {
      return [ScenarioFault(.state(scenario.states[0].id), .deadEnd(isStart: true))]
    }
    return dead.map { ScenarioFault(.state(scenario.states[$0].id), .deadEnd(isStart: false)) }
  }

  /// What is wrong with the guards of what belongs to states that are come to.
  mutating func guardFaults() -> [ScenarioFault] {
    var faults: [ScenarioFault] = []
    for (number, rule) in rules.enumerated() {
      if let state = rule.state, !isReached[state] { continue }
      let truth = truth(of: rule)
      if truth.possible.isEmpty {
        // Said of the cue and of the fact already.
        switch truth.why {
        case .deaf, nil: break
        case .untold(let fact) where isHidden(fact): break
        case .some(let why): faults.append(ScenarioFault(rule.place, .neverHolds(why)))
        }
        continue
      }
      if let earlier = covering(truth.possible, before: number) {
        faults.append(ScenarioFault(rule.place, .behind(rules[earlier].place)))
      } else if rule.when != nil, truth.certain == (rule.tool == nil ? .all : .tool) {
        faults.append(ScenarioFault(rule.place, .alwaysHolds))
      }
    }
    return faults
  }

  private func isHidden(_ fact: FactID) -> Bool {
    scenario.facts.contains { $0.id == fact && $0.isHidden }
  }
}
