public import Curricula
internal import Rubrics
internal import Scoring

/// One play of a scenario: a value that every step of the trainee changes.
///
/// Nothing but the setup and the inputs decides what happens: the same ones give the same steps on
/// any machine.
public struct Play: Sendable {
  /// Where the conversation is.
  public enum Place: Sendable, Hashable {
    case state(StateID)
    case end(StateID)
  }

  public let engine: ScenarioEngine
  public let setup: PlaySetup
  public let facts: DrawnFacts
  public internal(set) var steps: [PlayStep] = []
  public internal(set) var place: Place
  public internal(set) var mood: Int
  public internal(set) var patience: Int
  /// Milliseconds from the beginning.
  public internal(set) var clock = 0
  /// How many replies were given.
  public internal(set) var replies = 0
  public internal(set) var form: [String: String]?

  var stateNumber = 0
  var values: [Int]
  var unclear = 0
  /// Milliseconds for which the customer has been waiting.
  var waited = 0
  /// How often they have spoken up in this wait.
  var nudges = 0
  var isOnHold = false
  var saidCues: [Bool]
  /// In which reply each fact was told, 0 for before the first.
  var toldIn: [FactID: Int] = [:]
  /// How often each reaction happened, each state was entered and each line was said, by number;
  /// few of many, so that copying a play stays cheap however large the scenario is.
  var fired: [Int: Int] = [:]
  var visits: [Int: Int] = [:]
  var lineUses: [Int: Int] = [:]
  var used: [ToolUse] = []
  /// Replies so far, folded.
  var earlier: Set<String> = []

  /// Begins: the customer says the first words.
  public init(_ engine: ScenarioEngine, _ setup: PlaySetup) {
    let scenario = engine.scenario
    self.engine = engine
    self.setup = setup
    facts = DrawnFacts(scenario.facts, seed: setup.seed)
    mood = scenario.customer.mood
    patience = scenario.customer.patience
    values = scenario.variables.map(\.start)
    saidCues = Array(repeating: false, count: scenario.cues.count)
    place = .state(scenario.states.first?.id ?? "")
    var step = emptyStep(for: nil)
    if !scenario.states.isEmpty { enterState(0, &step) }
    finish(&step)
  }

  /// The play as if it had just come to another state, for trying what is offered there.
  func moved(to number: Int) -> Play {
    var play = self
    play.stateNumber = number
    play.place = .state(scenario.states[number].id)
    return play
  }

  public var scenario: Scenario { engine.scenario }
  public var customerName: String {
    Template(scenario.customer.name, known: engine.factIDs).text(facts)
  }

  public var end: End? { if case .end(let id) = place { scenario.end(id) } else { nil } }
  /// True when the conversation has ended; the form may still be open.
  public var hasEnded: Bool { if case .end = place { true } else { false } }
  public var isOver: Bool { hasEnded && (scenario.wrapUp == nil || form != nil) }
  public var state: State? { if case .state(let id) = place { scenario.state(id) } else { nil } }

  /// The replies offered here, in an order drawn from the seed.
  public var choices: [String] {
    guard !hasEnded, engine.states.indices.contains(stateNumber) else { return [] }
    return engine.states[stateNumber].choices.map { $0.text(facts) }
      .shuffled(seed: setup.seed ^ UInt64(truncatingIfNeeded: stateNumber)) { _ in false }
  }

  var hasChoices: Bool {
    !hasEnded && engine.states.indices.contains(stateNumber)
      && !engine.states[stateNumber].choices.isEmpty
  }

  /// Whether the trainee is to choose a reply now.
  public var offersChoices: Bool { !hasEnded && steps.last?.offersChoices == true }

  /// A text with the facts of this play in the place of braces.
  public func filled(_ text: String) -> String {
    Template(text, known: engine.factIDs).text(facts)
  }

  /// What may be known to the trainee of a fact.
  public func isTold(_ fact: FactID) -> Bool { toldIn[fact] != nil }

  func emptyStep(for input: PlayInput?) -> PlayStep {
    PlayStep(
      number: steps.count, input: input, at: clock, until: clock, understood: [], rules: [],
      effects: [], told: [], said: [], offersChoices: false)
  }
}
