public import Curricula
public import Rubrics
public import Scoring

/// A scenario made ready to be played, any number of times and from any thread.
public struct ScenarioEngine: Sendable {
  public let scenario: Scenario
  /// Judges finished plays; nothing when the rubric is not there, as with a loose file.
  public let rubric: Rubric?
  let judge: RubricEngine?
  let cues: CueFinder
  let articles: [Article]
  /// The cues that guards name: a reply with none of them says nothing to this customer.
  let listensFor: [Bool]
  let cueNumbers: [CueID: Int]
  let factIDs: Set<FactID>
  let stateNumbers: [StateID: Int]
  let endNumbers: [StateID: Int]
  let variableNumbers: [VariableID: Int]
  let anywhere: PreparedReactions
  let states: [PreparedState]
  let ends: [PreparedLines]
  let manners: [Manner.Kind: PreparedManner]
  let tools: [ToolID: PreparedTool]
  /// What tells whether a reply is meant for somebody else.
  let otherNames: Set<String>
  let patterns: [[Character]]
  let reactionCount: Int
  let lineCount: Int

  /// - Parameters:
  ///   - articles: the knowledge base that tools of kind `search` look through.
  ///   - fitted: models of exemplar cues of the scenario and the rubric; what is missing is fitted
  ///     now.
  public init(
    _ scenario: Scenario, rubric: Rubric? = nil, articles: [Article] = [], fitted: [FittedCue] = []
  ) {
    self.scenario = scenario
    self.rubric = rubric
    judge = rubric.map { RubricEngine([$0], fitted: fitted) }
    cues = CueFinder(scenario.cues, of: scenario.cueOwner, fitted: fitted)
    self.articles = articles
    var preparing = Preparing(scenario)
    anywhere = preparing.prepare(scenario.anywhere, of: nil)
    states = scenario.states.map { preparing.prepare($0) }
    ends = scenario.ends.map { preparing.prepare($0.lines) }
    manners = Dictionary(
      scenario.manners.map { ($0.kind, preparing.prepare($0)) }, uniquingKeysWith: { one, _ in one }
    )
    tools = Dictionary(
      scenario.tools.map { ($0.id, preparing.prepare($0)) }, uniquingKeysWith: { one, _ in one })
    otherNames = scenario.possibleNames
    patterns = scenario.numberPatterns
    listensFor = preparing.listensFor
    cueNumbers = preparing.cueNumbers
    factIDs = preparing.factIDs
    stateNumbers = preparing.stateNumbers
    endNumbers = Dictionary(
      scenario.ends.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
    variableNumbers = preparing.variableNumbers
    reactionCount = preparing.reactionCount
    lineCount = preparing.lineCount
  }
}

extension Scenario {
  /// The name under which models of its cues are stored; rubrics have names without a space.
  public var cueOwner: RubricID { RubricID("scenario \(id)") }
}

/// The simulation's version; raised when a change can alter any byte of a play.
public let simulationVersion = 1
