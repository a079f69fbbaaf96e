public import Curricula
public import Rubrics
public import Scoring

/// A scenario made ready to be played, any number of times and from any thread.
public struct ScenarioEngine: Sendable {
  private let works: EngineWorks

  /// - Parameters:
  ///   - articles: the knowledge base that tools of kind `search` look through.
  ///   - fitted: models of exemplar cues of the scenario and the rubric; what is missing is fitted
  ///     now.
  public init(
    _ scenario: Scenario, rubric: Rubric? = nil, articles: [Article] = [], fitted: [FittedCue] = []
  ) {
    works = EngineWorks(scenario, rubric, articles, fitted)
  }

  public var scenario: Scenario { works.scenario }
  /// Judges finished plays; nothing when the rubric is not there, as with a loose file.
  public var rubric: Rubric? { works.rubric }
  var judge: RubricEngine? { works.judge }
  var cues: CueFinder { works.cues }
  var articles: [Article] { works.articles }
  /// The cues that guards name: a reply with none of them says nothing to this customer.
  var listensFor: [Bool] { works.listensFor }
  var cueNumbers: [CueID: Int] { works.cueNumbers }
  var factIDs: Set<FactID> { works.factIDs }
  var stateNumbers: [StateID: Int] { works.stateNumbers }
  var endNumbers: [StateID: Int] { works.endNumbers }
  var variableNumbers: [VariableID: Int] { works.variableNumbers }
  var anywhere: PreparedReactions { works.anywhere }
  var states: [PreparedState] { works.states }
  var ends: [PreparedLines] { works.ends }
  var manners: [Manner.Kind: PreparedManner] { works.manners }
  var tools: [ToolID: PreparedTool] { works.tools }
  /// What tells whether a reply is meant for somebody else.
  var otherNames: Set<String> { works.otherNames }
  var patterns: [[Character]] { works.patterns }
}

/// What all plays of a scenario share; an object, so that copying a play does not copy it.
private final class EngineWorks: Sendable {
  let scenario: Scenario
  let rubric: Rubric?
  let judge: RubricEngine?
  let cues: CueFinder
  let articles: [Article]
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
  let otherNames: Set<String>
  let patterns: [[Character]]

  init(
    _ scenario: Scenario, _ rubric: Rubric?, _ articles: [Article], _ fitted: [FittedCue]
  ) {
    self.scenario = scenario
    self.rubric = rubric
    judge = rubric.map { RubricEngine([$0], fitted: fitted) }
    cues = CueFinder(
      scenario.cues, of: scenario.cueOwner, fitted: scenario.models(among: fitted))
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
    listensFor = preparing.listensFor
    cueNumbers = preparing.cueNumbers
    factIDs = preparing.factIDs
    stateNumbers = preparing.stateNumbers
    endNumbers = Dictionary(
      scenario.ends.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
    variableNumbers = preparing.variableNumbers
    otherNames = scenario.possibleNames
    patterns = scenario.numberPatterns
  }
}

extension Scenario {
  /// The name under which models of its own cues are stored; rubrics have names without a space.
  var cueOwner: RubricID { RubricID("scenario \(id)") }
  /// The name under which models are stored that several scenarios use.
  static let sharedOwner: RubricID = "all scenarios"

  /// The models of the scenario's cues: its own before those that it shares.
  fileprivate func models(among fitted: [FittedCue]) -> [FittedCue] {
    let own = fitted.filter { $0.rubric == cueOwner }
    let known = Set(own.map(\.cue))
    return own
      + fitted.filter { $0.rubric == Self.sharedOwner && !known.contains($0.cue) }.map {
        var shared = $0
        shared.rubric = cueOwner
        return shared
      }
  }
}

extension Curriculum {
  /// Fits a model for each exemplar cue of its rubrics and scenarios.
  ///
  /// Scenarios mostly have a cue from the same lexicon: then one model serves them all.
  public func models() -> [FittedCue] {
    var shared: [CueID: Cue] = [:]
    var own: [(owner: RubricID, cues: [Cue])] = []
    for scenario in scenarios {
      var different: [Cue] = []
      for cue in scenario.cues where cue.exemplars != nil {
        if let known = shared[cue.id] {
          if known.exemplars != cue.exemplars { different.append(cue) }
        } else {
          shared[cue.id] = cue
        }
      }
      if !different.isEmpty { own.append((scenario.cueOwner, different)) }
    }
    return fitted(
      rubrics.map { ($0.id, $0.cues) }
        + [(Scenario.sharedOwner, shared.values.sorted { $0.id < $1.id })] + own)
  }
}

/// The simulation's version; raised when a change can alter any byte of a play.
public let simulationVersion = 1
