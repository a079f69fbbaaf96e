public import Curricula
public import Rubrics

/// Everything that can be told of a scenario without a trainee.
public struct ScenarioCheck: Sendable {
  /// In the order: the graph, guards, use, loops, texts, walkthroughs, plays.
  public var faults: [ScenarioFault]
  /// One for each walkthrough, in their order.
  public var walkthroughs: [WalkthroughResult]
  /// What the walkthroughs have gone through.
  public var coverage: ScenarioCoverage
  /// Nothing when none was asked for.
  public var exploration: Exploration?

  /// - Parameters:
  ///   - walkthroughs: those of this scenario.
  ///   - levels: at which parts of modules play it.
  ///   - budget: how far plays are searched; nothing to search none.
  public init(
    of engine: ScenarioEngine, walkthroughs: [Walkthrough] = [], levels: Set<PlayLevel> = [],
    budget: Exploration.Budget? = .check
  ) {
    let scenario = engine.scenario
    var reach = ScenarioReach(scenario)
    self.walkthroughs = walkthroughs.map { $0.play(with: engine) }
    coverage = ScenarioCoverage(of: scenario, by: self.walkthroughs.map(\.play))
    exploration = budget.map { explore(engine, walkthroughs: walkthroughs, within: $0) }
    faults = reach.wayFaults
    faults += reach.guardFaults()
    faults += reach.usageFaults(rubric: engine.rubric)
    faults += reach.farmFaults
    faults += textFaults(of: scenario)
    let asked = levels.union(walkthroughs.map(\.level))
    faults += choiceFaults(
      of: engine, reach, isGuided: asked.contains(.guided),
      seen: exploration?.visited ?? [:])
    faults += walkthroughFaults(
      zip(walkthroughs, self.walkthroughs).map { $0 }, coverage, isJudged: engine.rubric != nil)
    if let exploration { faults += playFaults(exploration, reach, engine, self.walkthroughs) }
  }
}

/// What an author is told about a scenario.
///
/// - Parameters:
///   - walkthroughs: those of this scenario.
///   - rubric: the one that judges it; without it nothing is said of scores and of idle tools.
///   - articles: what its tools of kind `search` look through.
///   - levels: at which parts of modules play it.
///   - budget: how far plays are searched; nothing to search none.
public func faults(
  of scenario: Scenario, walkthroughs: [Walkthrough] = [], rubric: Rubric? = nil,
  articles: [Article] = [], levels: Set<PlayLevel> = [], budget: Exploration.Budget? = .check
) -> [ScenarioFault] {
  ScenarioCheck(
    of: ScenarioEngine(scenario, rubric: rubric, articles: articles),
    walkthroughs: walkthroughs, levels: levels, budget: budget
  ).faults
}

/// What is missing besides the graph: manners, wordings, lessons, sensible worths.
private func textFaults(of scenario: Scenario) -> [ScenarioFault] {
  var faults: [ScenarioFault] = []
  for kind in [Manner.Kind.unclear, .empty]
  where !scenario.manners.contains(where: { $0.kind == kind }) {
    faults.append(ScenarioFault(.scenario, .missingManner(kind)))
  }
  if let start = scenario.states.first, start.lines.count < 2 {
    faults.append(ScenarioFault(.state(start.id), .oneOpening))
  }
  let abandoned = scenario.ends.filter { $0.outcome == .abandoned }.max { $0.worth < $1.worth }
  for end in scenario.ends {
    if end.lesson.allSatisfy(\.isWhitespace) {
      faults.append(ScenarioFault(.end(end.id), .noLesson))
    }
    if end.outcome == .resolved, let abandoned, end.worth < abandoned.worth {
      faults.append(ScenarioFault(.end(end.id), .worthLess(than: abandoned.id)))
    }
  }
  return faults
}

/// What the search found out against what the guards seemed to allow.
private func playFaults(
  _ exploration: Exploration, _ reach: ScenarioReach, _ engine: ScenarioEngine,
  _ results: [WalkthroughResult]
) -> [ScenarioFault] {
  var faults: [ScenarioFault] = []
  let scenario = engine.scenario
  if exploration.isExhaustive {
    let seen = Set(exploration.states).union(exploration.ends.map(\.end))
      .union(results.flatMap { $0.play.steps.compactMap { $0.move?.to } })
    faults += scenario.states.filter { reach.hasCome(to: $0.id) && !seen.contains($0.id) }
      .map { ScenarioFault(.state($0.id), .neverPlayed) }
    faults += scenario.ends.filter { reach.hasCome(to: $0.id) && !seen.contains($0.id) }
      .map { ScenarioFault(.end($0.id), .neverPlayed) }
  }
  if !results.isEmpty, engine.rubric != nil, let best = exploration.best?.score?.share,
    best < scenario.masteryScore
  {
    faults.append(
      ScenarioFault(.scenario, .beyondMastery(best: best, needed: scenario.masteryScore)))
  }
  return faults
}
