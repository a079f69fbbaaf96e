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
  let facts: [FactID: Fact]
  let cues: [CueID: Bool]
  let variables: Set<VariableID>
  let factIDs: Set<FactID>

  /// Which places are come to, by their numbers in the graph.
  private(set) var isReached: [Bool]
  private(set) var happens: [Bool]
  private(set) var told: Set<FactID> = []
  private(set) var numbers: [VariableID: NumberReach]
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

extension Cue {
  /// Whether there is anything that it could match.
  var canBeHeard: Bool {
    !phrases.isEmpty || !expressions.isEmpty || !(exemplars?.like.isEmpty ?? true)
  }
}
