internal import Curricula
internal import Rubrics

/// What is wrong with the walkthroughs, one by one and taken together.
func walkthroughFaults(
  _ played: [(script: Walkthrough, result: WalkthroughResult)], _ coverage: ScenarioCoverage,
  isJudged: Bool
) -> [ScenarioFault] {
  var faults: [ScenarioFault] = []
  for (script, result) in played {
    faults += result.failures.map {
      ScenarioFault(.walkthrough(script.id), .walkthroughFails(step: $0.step, $0.sentence))
    }
    if result.failures.isEmpty, !result.play.hasEnded {
      faults.append(ScenarioFault(.walkthrough(script.id), .walkthroughUnfinished))
    }
  }
  for quality in Walkthrough.Quality.allCases
  where !played.contains(where: { $0.script.quality == quality }) {
    faults.append(ScenarioFault(.scenario, .noWalkthrough(quality)))
  }
  if isJudged { faults += orderFaults(played) }
  let transitions = coverage.transitions
  if !played.isEmpty, transitions.share < leastCoverage {
    faults.append(
      ScenarioFault(
        .scenario, .lowCoverage(touched: transitions.touched, all: transitions.all)))
  }
  return faults
}

/// Below this share of the transitions too much of a scenario is untried.
private let leastCoverage = 0.6

/// The worst of each quality must score more than the best of the next.
private func orderFaults(
  _ played: [(script: Walkthrough, result: WalkthroughResult)]
) -> [ScenarioFault] {
  func scored(_ quality: Walkthrough.Quality) -> [(id: String, share: Double)] {
    played.compactMap { script, result in
      guard script.quality == quality, result.failures.isEmpty, let score = result.score else {
        return nil
      }
      return (script.id, score.share)
    }
  }
  let pairs: [(Walkthrough.Quality, Walkthrough.Quality)] = [
    (.good, .mediocre), (.mediocre, .bad), (.good, .bad),
  ]
  return pairs.compactMap { better, lesser in
    // Good and bad are told apart by what lies between them, where there is anything.
    if better == .good, lesser == .bad, !scored(.mediocre).isEmpty { return nil }
    guard let low = scored(better).min(by: { $0.share < $1.share }),
      let high = scored(lesser).max(by: { $0.share < $1.share }), low.share <= high.share
    else { return nil }
    return ScenarioFault(
      .walkthrough(low.id),
      .walkthroughOrder(better, low.share, than: high.id, lesser, high.share))
  }
}
