import Curricula
import Rubrics
import Simulations

extension LateParcel {
  /// A play of the scenario with something changed in it.
  static func play(
    seed: UInt64 = 1, level: PlayLevel = .free, rubric: Rubric? = rubric,
    _ change: (inout Scenario) -> Void
  ) -> Play {
    var scenario = scenario()
    change(&scenario)
    return Play(ScenarioEngine(scenario, rubric: rubric), PlaySetup(seed: seed, level: level))
  }

  /// The play of the first seed whose customer has this name.
  static func play(named name: String) throws -> Play {
    for seed in 1...100 as ClosedRange<UInt64> {
      let play = play(seed: seed)
      if play.customerName == name { return play }
    }
    throw NotDrawn(name: name)
  }

  struct NotDrawn: Error {
    var name: String
  }
}

extension Scenario {
  /// Puts a manner in the place of the one of its kind.
  mutating func mind(_ manner: Manner) {
    manners.removeAll { $0.kind == manner.kind }
    manners.append(manner)
  }
}

extension Play {
  @discardableResult
  mutating func waits(_ seconds: Int) throws -> PlayStep {
    try take(PlayInput(.waits, elapsed: seconds * 1000))
  }

  @discardableResult
  mutating func leaves() throws -> PlayStep { try take(PlayInput(.leaves, elapsed: 1000)) }

  @discardableResult
  mutating func fills(_ fields: [String: String]) throws -> PlayStep {
    try take(PlayInput(.wrapsUp(fields), elapsed: 1000))
  }

  /// The short way to the good end.
  mutating func solves() throws {
    try says("That is worrying. What is the order number?")
    try traces(facts["order"] ?? "")
    try says("I will trace it today.")
  }
}
