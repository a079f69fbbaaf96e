internal import Curricula
internal import Rubrics

extension ScenarioReach {
  /// Loops that raise a number as often as the trainee likes, where that is worth something.
  var farmFaults: [ScenarioFault] {
    var thresholds: [VariableID: Int] = [:]
    for rule in rules { rule.when?.noteThresholds(&thresholds) }
    let farmed = [VariableID.patience, .mood] + scenario.variables.map(\.id)
    return farmed.flatMap { variable -> [ScenarioFault] in
      // More patience is always worth something; other numbers only where a guard wants many.
      guard let wanted = variable == .patience ? Int.max : thresholds[variable] else { return [] }
      return repeatedReactions(raising: variable, to: wanted)
        + circles(raising: variable, to: wanted)
    }
  }

  private func start(of variable: VariableID) -> Int {
    switch variable {
    case .mood: scenario.customer.mood
    case .patience: scenario.customer.patience
    default: scenario.variables.first { $0.id == variable }?.start ?? 0
    }
  }

  /// What happening once adds; nothing when that costs patience, or is bounded by the guard.
  private func gain(of rule: ScenarioRule, in variable: VariableID) -> Int? {
    if let condition = rule.when, condition.bounds(variable) { return nil }
    func sum(_ variable: VariableID) -> Int {
      rule.changes.filter { $0.variable == variable }.reduce(0) { sum, change in
        guard case .by(let amount) = change.step else { return sum }
        return sum.addingReportingOverflow(amount).partialValue
      }
    }
    return variable != .patience && sum(.patience) < 0
      ? nil : min(max(sum(variable), -mostGain), mostGain)
  }

  private func repeatedReactions(
    raising variable: VariableID, to wanted: Int
  ) -> [ScenarioFault] {
    let costsToAskAgain = scenario.manners.contains { $0.kind == .again && $0.costs > 0 }
    return rules.indices.compactMap { number in
      let rule = rules[number]
      guard happens[number], rule.isReaction || rule.isOtherwise,
        rule.most.map({ $0 > mostKindness }) ?? true,
        let gain = gain(of: rule, in: variable), gain > 0,
        start(of: variable) < wanted.subtractingReportingOverflow(gain).partialValue,
        !(rule.isAnswer(in: scenario) && costsToAskAgain)
      else { return nil }
      let state = rule.state.map { [scenario.states[$0].id] } ?? []
      return ScenarioFault(rule.place, .farmable(variable, through: state))
    }
  }

  /// Circles of transitions whose changes add up to more than nothing, one for each circle of states
  /// (Bellman 1958, Ford 1956: a sum that still grows after as many rounds as there are states).
  private func circles(raising variable: VariableID, to wanted: Int) -> [ScenarioFault] {
    var edges: [FarmEdge] = []
    for (number, rule) in rules.enumerated() where happens[number] {
      guard let target = rule.target.flatMap({ graph.places[$0] }),
        graph.circle[target] == graph.circle[rule.state ?? graph.anywhere],
        let gain = gain(of: rule, in: variable)
      else { continue }
      edges.append(
        FarmEdge(from: rule.state ?? graph.anywhere, to: target, gain: gain, rule: number))
    }
    guard let most = edges.map(\.gain).max(), most > 0,
      start(of: variable) < wanted.subtractingReportingOverflow(most).partialValue
    else { return [] }
    for state in scenario.states.indices
    where isReached[state] && graph.circle[state] == graph.circle[graph.anywhere] {
      edges.append(FarmEdge(from: state, to: graph.anywhere, gain: 0, rule: nil))
    }
    guard let loop = growingLoop(edges, places: graph.next.count) else { return [] }
    let states = loop.map(\.from).filter { $0 < scenario.states.count }.map {
      scenario.states[$0].id
    }
    guard let raising = loop.first(where: { $0.gain > 0 })?.rule else { return [] }
    return [ScenarioFault(rules[raising].place, .farmable(variable, through: states))]
  }
}

/// Up to so many times a kindness may be felt again.
private let mostKindness = 3

/// Far above what any number can be, and far below what overflows.
private let mostGain = 1 << 40

private struct FarmEdge {
  var from: Int
  var to: Int
  var gain: Int
  var rule: Int?
}

private func growingLoop(_ edges: [FarmEdge], places: Int) -> [FarmEdge]? {
  var sums = [Int](repeating: 0, count: places)
  var incoming = [Int?](repeating: nil, count: places)
  let places = Set(edges.map(\.from)).count
  for _ in 0...places {
    var grown: Int?
    for (number, edge) in edges.enumerated() where sums[edge.from] + edge.gain > sums[edge.to] {
      // Bounded, so that nothing overflows: more says nothing more.
      sums[edge.to] = min(sums[edge.from] + edge.gain, mostGain)
      incoming[edge.to] = number
      grown = edge.to
    }
    guard let grown else { return nil }
    if let loop = loop(edges, incoming, from: grown) { return loop }
  }
  return nil
}

/// The circle that the way back runs into, in the order in which it is gone through.
private func loop(_ edges: [FarmEdge], _ incoming: [Int?], from place: Int) -> [FarmEdge]? {
  var seen: [Int: Int] = [:]
  var way: [FarmEdge] = []
  var place = place
  while seen[place] == nil {
    seen[place] = way.count
    guard let number = incoming[place] else { return nil }
    way.append(edges[number])
    place = edges[number].from
  }
  return way[(seen[place] ?? 0)...].reversed()
}

extension ScenarioRule {
  fileprivate func isAnswer(in scenario: Scenario) -> Bool {
    guard case .reaction(_, let number) = place else { return false }
    let list = state.map { scenario.states[$0].own } ?? scenario.anywhere
    return list.reactions[number].repetition == .answer
  }
}

extension Guard {
  /// Whether it stops holding by itself, once the number is high enough or something has happened.
  fileprivate func bounds(_ variable: VariableID) -> Bool {
    switch self {
    case .all(let parts): parts.contains { $0.bounds(variable) }
    case .any(let parts): !parts.isEmpty && parts.allSatisfy { $0.bounds(variable) }
    case .none(let parts): parts.contains { $0.staysTrue(for: variable) }
    case .value(let number, _, let atMost):
      atMost != nil && [variable, .turns, .seconds].contains(number)
    default: false
    }
  }

  /// Whether it goes on holding once it does, with more of the number.
  private func staysTrue(for variable: VariableID) -> Bool {
    switch self {
    case .said, .did, .knows, .visited: true
    case .value(let number, _, nil): [variable, .turns, .seconds].contains(number)
    case .any(let parts): parts.contains { $0.staysTrue(for: variable) }
    default: false
    }
  }

  /// Notes the highest value that is asked for of each number.
  fileprivate func noteThresholds(_ thresholds: inout [VariableID: Int]) {
    for case .value(let variable, let atLeast?, _) in parts {
      thresholds[variable] = max(thresholds[variable] ?? .min, atLeast)
    }
  }
}
