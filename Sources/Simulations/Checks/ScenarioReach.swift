internal import Curricula
internal import Rubrics

/// What can happen in a scenario, whoever plays it: which states are come to, which rules happen,
/// which facts are told, and between which bounds numbers lie.
///
/// A fixed point: everything is taken for impossible until something possible leads to it. What it
/// calls impossible is; what it calls possible may still not be.
struct ScenarioReach {
  let scenario: Scenario
  let rules: [ScenarioRule]
  /// With all transitions, whether they happen or not.
  let graph: ScenarioGraph
  let tools: [ToolID: Tool]
  private let facts: [FactID: Fact]
  private let cues: [CueID: Bool]
  private let variables: Set<VariableID>
  private let factIDs: Set<FactID>

  /// Which places are come to, by their numbers in the graph.
  private(set) var isReached: [Bool]
  private(set) var happens: [Bool]
  private(set) var told: Set<FactID> = []
  private var numbers: [VariableID: NumberReach]
  private var waiting: [Int] = []
  private let rulesOfState: [[Int]]
  /// On which kinds of steps each rule certainly holds; it only ever shrinks.
  private var certain: [StepKinds?]
  private var isSettled = false

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let rules = scenario.rules
    self.rules = rules
    graph = ScenarioGraph(scenario, rules)
    func table<ID: Hashable, Value>(_ pairs: [(ID, Value)]) -> [ID: Value] {
      Dictionary(pairs, uniquingKeysWith: { one, _ in one })
    }
    tools = table(scenario.tools.map { ($0.id, $0) })
    facts = table(scenario.facts.map { ($0.id, $0) })
    factIDs = Set(scenario.facts.map(\.id))
    cues = table(scenario.cues.map { ($0.id, $0.canBeHeard) })
    variables = Set(scenario.variables.map(\.id) + VariableID.known)
    numbers = table(scenario.variables.map { ($0.id, NumberReach($0.start, in: $0.range)) })
    numbers[.mood] = NumberReach(scenario.customer.mood, in: Customer.moods)
    numbers[.patience] = NumberReach(scenario.customer.patience, in: Customer.patienceRange)
    isReached = Array(repeating: false, count: graph.next.count)
    happens = Array(repeating: false, count: rules.count)
    certain = Array(repeating: nil, count: rules.count)
    var rulesOfState = [[Int]](repeating: [], count: scenario.states.count)
    for (number, rule) in rules.enumerated() {
      if let state = rule.state {
        rulesOfState[state].append(number)
      } else {
        waiting.append(number)
      }
    }
    self.rulesOfState = rulesOfState
    begin()
    settle()
    certain = Array(repeating: nil, count: rules.count)
    isSettled = true
  }

  private mutating func begin() {
    for manner in scenario.manners {
      if manner.costs > 0 { numbers[.patience]?.change(.by(-manner.costs), most: nil) }
      tell(manner.lines.map(\.text))
      if manner.kind == .unclear { numbers[.patience]?.change(.by(-1), most: nil) }
    }
    if let start = scenario.states.first { come(to: start.id) }
    come(to: scenario.customer.leavesTo)
  }

  private mutating func settle() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      let open = waiting
      waiting = []
      for number in open {
        if canHappen(number) {
          happen(number)
          hasChanged = true
        } else {
          waiting.append(number)
        }
      }
    }
  }

  private mutating func canHappen(_ number: Int) -> Bool {
    let possible = truth(of: rules[number]).possible
    return !possible.isEmpty && covering(possible, before: number) == nil
  }

  /// The rule of the list with which all these kinds of steps are taken by earlier ones.
  mutating func covering(_ kinds: StepKinds, before number: Int) -> Int? {
    var open = kinds
    for range in rules[number].earlier {
      for earlier in range where certain[earlier] != [] {
        if !isSettled || certain[earlier] == nil {
          certain[earlier] = truth(of: rules[earlier]).certain
        }
        open.subtract(certain[earlier] ?? [])
        if open.isEmpty { return earlier }
      }
    }
    return nil
  }

  private mutating func happen(_ number: Int) {
    happens[number] = true
    let rule = rules[number]
    tell(rule.lines)
    var most = rule.most
    if let target = rule.target, !graph.canRepeat(from: rule.state, to: target) { most = 1 }
    for change in rule.changes { numbers[change.variable]?.change(change.step, most: most) }
    if let target = rule.target { come(to: target) }
  }

  private mutating func come(to place: StateID) {
    guard let number = graph.places[place], !isReached[number] else { return }
    isReached[number] = true
    if number < scenario.states.count {
      tell(scenario.states[number].lines.map(\.text))
      waiting += rulesOfState[number]
    } else {
      tell(scenario.ends[number - scenario.states.count].lines.map(\.text))
    }
  }

  private mutating func tell(_ texts: [String]) {
    for text in texts where text.utf8.contains(UInt8(ascii: "{")) {
      told.formUnion(factNames(in: text))
    }
  }
}

extension ScenarioReach {
  func canHear(_ cue: CueID) -> Bool { cues[cue] ?? false }

  /// The bounds between which a number lies when the rule is judged.
  func range(of number: GuardNumber, for rule: ScenarioRule) -> ClosedRange<Int> {
    switch number {
    case .waited: return 0...(.max)
    case .variable(.turns), .variable(.seconds), .variable(.unclear): return 0...(.max)
    case .variable(let id):
      let range = numbers[id]?.range ?? 0...0
      // Without patience nobody waits for a transition or a result.
      guard id == .patience, rule.isTransition || rule.tool != nil, range.upperBound > 0 else {
        return range
      }
      return max(1, range.lowerBound)...range.upperBound
    case .visits(let id):
      guard let place = graph.places[id], place < scenario.states.count, isReached[place] else {
        return 0...0
      }
      let isCertain = place == 0 || rule.state == place
      let least = isCertain ? 1 : 0
      return least...(graph.canReturn(to: place) ? .max : 1)
    }
  }

  func contradiction(
    of number: GuardNumber, _ range: ClosedRange<Int>, isNarrowed: Bool = false
  ) -> ScenarioFault.Contradiction {
    switch number {
    case .variable(let id): isNarrowed ? .bounds(id) : .outOfReach(id, range)
    case .visits(let id):
      range.upperBound == 0 ? .unreachable(id) : .visits(id, most: range.upperBound)
    case .waited: .ruledOut
    }
  }

  /// A name in the guard itself that leads to nothing.
  func unknownName(in part: Guard) -> String? {
    switch part {
    case .says(let cue), .said(let cue): cues[cue] == nil ? cue.rawValue : nil
    case .mentions(let fact), .knows(let fact): facts[fact] == nil ? fact.rawValue : nil
    case .value(let id, _, _): variables.contains(id) ? nil : id.rawValue
    case .visited(let state, _):
      (graph.places[state] ?? .max) < scenario.states.count ? nil : state.rawValue
    default: nil
    }
  }

  func factNames(in text: String) -> [FactID] { Template(text, known: factIDs).facts }

  /// What a text that names facts can come to; of patterns an example.
  func possibleTexts(of text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [text] }
    let names = Template(text, known: factIDs).facts
    guard let name = names.first, names.count == 1, case .values(let values)? = facts[name]?.source
    else {
      return [Template(text, known: factIDs).text(DrawnFacts(scenario.facts, seed: 1))]
    }
    return values.map { value in
      var whole = ""
      var rest = text[...]
      let brace = "{\(name)}"
      while let start = rest.firstIndex(of: "{") {
        whole += rest[..<start]
        rest = rest[start...]
        if rest.hasPrefix(brace) {
          whole += value
          rest = rest.dropFirst(brace.count)
        } else {
          whole += "{"
          rest = rest.dropFirst()
        }
      }
      return whole + rest
    }
  }
}

/// The bounds that a number's start and its changes can bring it to.
private struct NumberReach {
  private let bounds: ClosedRange<Int>
  private var low: Int
  private var high: Int
  /// What changes that happen so often can add or take at most; nothing when there is no limit.
  private var gain: Int? = 0
  private var loss: Int? = 0

  init(_ start: Int, in bounds: ClosedRange<Int>) {
    self.bounds = min(bounds.lowerBound, start)...max(bounds.upperBound, start)
    low = start
    high = start
  }

  mutating func change(_ step: Change.Step, most: Int?) {
    switch step {
    case .to(let value):
      let value = min(max(value, bounds.lowerBound), bounds.upperBound)
      low = min(low, value)
      high = max(high, value)
    case .by(let amount) where amount > 0: gain = sum(gain, amount, most)
    case .by(let amount) where amount < 0: loss = sum(loss, amount, most)
    case .by: break
    }
  }

  /// A sum that stops where the bounds are passed anyway.
  private func sum(_ before: Int?, _ amount: Int, _ most: Int?) -> Int? {
    guard let before, let most else { return nil }
    let (product, isTooMuch) = amount.multipliedReportingOverflow(by: max(0, most))
    let (sum, isMore) = before.addingReportingOverflow(product)
    return isTooMuch || isMore ? nil : sum
  }

  var range: ClosedRange<Int> {
    func within(_ value: Int, _ change: Int?, _ bound: Int) -> Int {
      guard let change else { return bound }
      let (sum, isTooMuch) = value.addingReportingOverflow(change)
      return isTooMuch ? bound : min(max(sum, bounds.lowerBound), bounds.upperBound)
    }
    return within(low, loss, bounds.lowerBound)...within(high, gain, bounds.upperBound)
  }
}

extension Cue {
  /// Whether there is anything that it could match.
  var canBeHeard: Bool {
    !phrases.isEmpty || !expressions.isEmpty || !(exemplars?.like.isEmpty ?? true)
  }
}
