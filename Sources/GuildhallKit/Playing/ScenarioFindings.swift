internal import Curricula
internal import CurriculumFiles
internal import Findings
internal import Rubrics
internal import Scoring
internal import Simulations

/// What only playing shows: states that nobody comes to, guards that never hold, scripts that fail.
func scenarioFindings(
  _ curriculum: Curriculum, _ models: [FittedCue], folder: String,
  _ places: [CurriculumPlace: SourceLocation]
) -> [Finding] {
  inParallel(curriculum.scenarios) { scenario -> [Finding] in
    guard let engine = curriculum.engine(scenario.id, fitted: models) else { return [] }
    let check = ScenarioCheck(
      of: engine, walkthroughs: curriculum.walkthroughs.filter { $0.scenario == scenario.id },
      levels: curriculum.levels(of: scenario.id))
    let home = places[.scenario(scenario.id)] ?? SourceLocation(file: folder)
    return check.faults.map { fault in
      Finding(
        fault.isError ? .error : .warning, .meaning,
        at: fault.place.location(in: scenario.id, places) ?? home, fault.sentence)
    }
  }.flatMap { $0 }
}

extension Curriculum {
  /// At which levels modules play a scenario.
  func levels(of scenario: ScenarioID) -> Set<PlayLevel> {
    Set(
      modules.flatMap(\.scenarios).filter { $0.scenarios.contains(scenario) }.map(\.level))
  }
}

extension ScenarioFault.Place {
  /// Where it stands, as closely as the files tell.
  fileprivate func location(
    in scenario: ScenarioID, _ places: [CurriculumPlace: SourceLocation]
  ) -> SourceLocation? {
    switch self {
    case .scenario, .variable: nil
    case .state(let id), .end(let id), .otherwise(let id), .choice(let id, _):
      places[.scenarioState(scenario, id)]
    case .transition(.some(let state), let number):
      places[.scenarioTransition(scenario, state, number)]
    case .transition(nil, let number): places[.scenarioAnywhere(scenario, number)]
    case .reaction(let state, let number): places[.scenarioReaction(scenario, state, number)]
    case .tool(let id), .result(let id, _): places[.scenarioTool(scenario, id)]
    case .fact(let id): places[.fact(scenario, id)]
    case .cue(let id): places[.cue(scope: Scenario.scope(scenario.rawValue), id)]
    case .walkthrough(let id): places[.walkthrough(scenario, id)]
    }
  }
}
