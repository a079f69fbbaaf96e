import Curricula
import Rubrics
import Simulations

/// A scenario with its walkthroughs of which there is nothing to be said, to be spoilt by tests.
enum Sound {
  static func scenario() -> Scenario {
    var scenario = LateParcel.scenario()
    scenario.facts.removeAll { $0.id == "street" }
    for place in scenario.ends.indices { scenario.ends[place].lesson = "Something to learn." }
    return scenario
  }

  static let walkthroughs = [
    Walkthrough(
      id: "good", title: "", scenario: "late-parcel", quality: .good,
      steps: [
        .says("That is worrying. What is the order number?", after: 20),
        .does("trace", arguments: ["order": "{order}"], after: 10),
        .says("I will trace it.", after: 20), .expect(.init(outcome: .resolved, atLeast: 1)),
      ].replacingScore()),
    Walkthrough(
      id: "mediocre", title: "", scenario: "late-parcel", quality: .mediocre,
      steps: [
        .says("What is the order number?", after: 20),
        .does("trace", arguments: ["order": "{order}"], after: 10),
        .says("I will trace it.", after: 20), .expect(.init(outcome: .resolved)),
      ]),
    Walkthrough(
      id: "bad", title: "", scenario: "late-parcel", quality: .bad,
      steps: [
        .says("What is your password?", after: 20), .expect(.init(outcome: .breach)),
      ]),
  ]

  /// What is said of the scenario after a change to it.
  static func kinds(
    _ change: (inout Scenario) -> Void = { _ in }, walkthroughs: [Walkthrough] = walkthroughs,
    levels: Set<PlayLevel> = [], budget: Exploration.Budget? = nil
  ) -> [ScenarioFault] {
    var scenario = scenario()
    change(&scenario)
    return faults(
      of: scenario, walkthroughs: walkthroughs, rubric: LateParcel.rubric, levels: levels,
      budget: budget)
  }
}

extension [Walkthrough.Step] {
  /// The form is filled in before the score is looked at.
  fileprivate func replacingScore() -> [Walkthrough.Step] {
    dropLast() + [.wrapsUp(["category": "delivery", "notes": "Parcel lost"])] + suffix(1)
  }
}

extension [ScenarioFault] {
  func has(_ place: ScenarioFault.Place, _ kind: ScenarioFault.Kind) -> Bool {
    contains(ScenarioFault(place, kind))
  }
}
