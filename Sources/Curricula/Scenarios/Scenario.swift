public import Rubrics

/// A simulated customer: who they are, what they know, and how the conversation can go.
///
/// A definition: it knows no trainee and no play. `Simulations` plays it.
public struct Scenario: Sendable, Hashable, Codable {
  public var id: ScenarioID
  public var title: String
  /// What is practised, for the author's colleagues and for the list of scenarios.
  public var summary: String
  /// What the trainee is told before the conversation begins.
  public var brief: String
  /// One of `Transcripts.Channel`'s raw values.
  public var channel: String
  public var language: String
  /// The rubric that judges the conversation, as it would a recorded one.
  public var rubric: RubricID
  /// The share, 0 to 1, that the unrounded score must reach.
  public var masteryScore: Double
  public var customer: Customer
  public var facts: [Fact]
  public var variables: [Variable]
  public var cues: [Cue]
  public var tools: [Tool]
  /// What the customer does about replies that say nothing, or nothing fitting.
  public var manners: [Manner]
  /// What counts in every state, before the state's own.
  public var anywhere: Reactions
  /// The first is where the conversation begins.
  public var states: [State]
  public var ends: [End]
  public var wrapUp: WrapUp?
  public var par: Par?
  public var weights: ScoreWeights

  public init(
    id: ScenarioID, title: String, summary: String = "", brief: String = "", channel: String,
    language: String = "en", rubric: RubricID, masteryScore: Double = 0.7, customer: Customer,
    facts: [Fact] = [], variables: [Variable] = [], cues: [Cue] = [], tools: [Tool] = [],
    manners: [Manner] = [], anywhere: Reactions = Reactions(), states: [State], ends: [End],
    wrapUp: WrapUp? = nil, par: Par? = nil, weights: ScoreWeights = ScoreWeights()
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.brief = brief
    self.channel = channel
    self.language = language
    self.rubric = rubric
    self.masteryScore = masteryScore
    self.customer = customer
    self.facts = facts
    self.variables = variables
    self.cues = cues
    self.tools = tools
    self.manners = manners
    self.anywhere = anywhere
    self.states = states
    self.ends = ends
    self.wrapUp = wrapUp
    self.par = par
    self.weights = weights
  }

  public func state(_ id: StateID) -> State? { states.first { $0.id == id } }
  public func end(_ id: StateID) -> End? { ends.first { $0.id == id } }
  public func tool(_ id: ToolID) -> Tool? { tools.first { $0.id == id } }
}

public struct ScenarioID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A state or an end of a scenario.
public struct StateID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

public struct FactID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

public struct ToolID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A number that the conversation changes: mood, patience, or one of the author's own.
public struct VariableID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}
