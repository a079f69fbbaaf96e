public import Curricula
internal import Foundation
internal import Rubrics
internal import Scoring
public import Simulations
internal import Storage

/// A scenario part that is being played: the play with the very version it is frozen to.
public struct PlaySitting: Sendable {
  var play: StoredPlay
  public var part: ScenarioPart
  /// The customers, of whom there may be one.
  public var queue: PlayQueue
  /// The number of the last saved step.
  var sequence: Int
  /// What plays differently now than when it was saved; mostly nothing.
  public var differences: [PlayDifference]

  /// The knowledge base of its version.
  var known: [Article]
  /// What was done last; nothing before the first step.
  var lastAct: PlayInput.Act?

  /// The number by which people speak of it.
  public var number: Int64 { play.id }
  /// True when steps were saved before: the play goes on.
  public var isResumed: Bool { sequence > 0 }
  /// With whom the last step was.
  public var lastCustomer = 0
}

extension Curriculum {
  /// What is needed to play a scenario of the curriculum.
  func engine(_ id: ScenarioID, fitted: [FittedCue] = []) -> ScenarioEngine? {
    scenario(id).map { scenario in
      ScenarioEngine(
        scenario, rubric: rubric(scenario.rubric), articles: articles, fitted: fitted)
    }
  }
}

extension House {
  /// The customers of a part, drawn from its setup; nothing when a scenario is not there.
  func queue(
    _ part: ScenarioPart, of version: PublishedCurriculum, _ setup: PlaySetup
  ) -> PlayQueue? {
    let found = part.scenarios.compactMap { engines.engine($0, of: version) }
    return found.count == part.scenarios.count ? PlayQueue(found, setup) : nil
  }
}
