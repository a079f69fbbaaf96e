import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `A guard` {
  /// What is said of the guard of one more reaction anywhere.
  private func said(
    _ condition: Guard, _ change: (inout Scenario) -> Void = { _ in }
  ) -> ScenarioFault.Kind? {
    Sound.kinds {
      change(&$0)
      $0.anywhere.reactions.append(Reaction(when: condition, lines: [Line("Oh.")]))
    }.first { $0.place == .reaction(nil, 2) }?.kind
  }

  @Test(arguments: [
    Guard.says("asks-order"), .all([.says("asks-order"), .says("asks-date")]),
    .any([.does("trace", arguments: [:]), .says("explains")]), .none([.says("asks-order")]),
    .all([.says("explains"), .none([.said("asks-order")])]),
    .value(.mood, atLeast: 0, atMost: nil), .value(.turns, atLeast: 3, atMost: 9),
    .all([.value(.mood, atLeast: -1, atMost: nil), .none([.value(.mood, atLeast: 0, atMost: nil)])]
    ),
    .all([.did("trace", arguments: [:]), .leaves]), .visited("knows", atLeast: 1),
    .all([.waits(seconds: 30), .none([.waits(seconds: 60)])]), .knows("date"),
    .mentions("name"), .all([.says("explains"), .any([.leaves, .says("asks-date")])]),
  ])
  func `that may hold is left alone`(_ condition: Guard) {
    #expect(said(condition) == nil)
  }

  @Test(
    arguments: [
      (Guard.value(.mood, atLeast: 1, atMost: nil), .outOfReach(.mood, -1...0)),
      (.value("traced", atLeast: nil, atMost: -1), .outOfReach("traced", 0...1)),
      (
        .all([.value(.turns, atLeast: 5, atMost: nil), .value(.turns, atLeast: nil, atMost: 4)]),
        .bounds(.turns)
      ),
      (
        .all([
          .value(.mood, atLeast: -1, atMost: nil), .none([.value(.mood, atLeast: -1, atMost: 3)]),
        ]),
        .bounds(.mood)
      ),
      (.all([.says("explains"), .none([.says("explains")])]), .ruledOut),
      (.all([.says("explains"), .none([.any([.said("explains"), .leaves])])]), .ruledOut),
      (
        .all([.does("trace", arguments: ["order": "1"]), .none([.did("trace", arguments: [:])])]),
        .ruledOut
      ),
      (
        .all([.does("trace", arguments: ["order": "1"]), .does("trace", arguments: ["order": "2"])]
        ),
        .twoUses
      ),
      (.all([.says("explains"), .leaves]), .differentSteps),
      (.all([.waits(seconds: 9), .does("trace", arguments: [:])]), .differentSteps),
      (.all([.leaves, .any([.says("explains"), .mentions("name")])]), .differentSteps),
      (.visited("knows", atLeast: 2), .visits("knows", most: 1)),
      (.says("nonsense"), .unknown("nonsense")), (.knows("nonsense"), .unknown("nonsense")),
      (.does("nonsense", arguments: [:]), .unknown("nonsense")),
      (.value("nonsense", atLeast: 1, atMost: nil), .unknown("nonsense")),
      (.does("trace", arguments: ["colour": "red"]), .unknown("colour")),
      (.none([.none([])]), .noneOfAlways), (.any([]), .empty),
    ] as [(Guard, ScenarioFault.Contradiction)])
  func `that can never hold says why`(_ condition: Guard, _ why: ScenarioFault.Contradiction) {
    #expect(said(condition) == .neverHolds(why))
  }

  @Test func `knows nothing of a fact that nothing tells`() {
    #expect(
      said(.knows("date")) {
        $0.anywhere.reactions.remove(at: 1)
        $0.anywhere.reactions.insert(Reaction(when: .leaves), at: 0)
      } == nil)
    #expect(
      said(.knows("name")) == .neverHolds(.untold("name")))
  }

  @Test func `asks for options that exist`() {
    func said(_ value: String) -> ScenarioFault.Kind? {
      self.said(.does("trace", arguments: ["why": value])) {
        $0.tools[0].arguments.append(
          Tool.Argument(id: "why", title: "Reason", options: ["Lost", "Saturday"]))
      }
    }
    #expect(said("lost") == nil)
    #expect(said("{date}") == nil)
    #expect(said("Broken") == .neverHolds(.noOption("Broken", argument: "Reason")))
    #expect(said("{name}") == .neverHolds(.noOption("{name}", argument: "Reason")))
  }

  @Test func `of a state that nothing leads to can never hold`() {
    let kind = said(.visited("island", atLeast: 1)) {
      $0.states.append(State(id: "island", title: "", otherwise: Reaction(when: nil)))
    }
    #expect(kind == .neverHolds(.unreachable("island")))
  }

  @Test(arguments: [
    Guard.all([]), .none([.any([])]), .value(.mood, atLeast: -3, atMost: 3),
    .value(.turns, atLeast: 0, atMost: nil), .visited("opening", atLeast: 1),
    .any([.says("explains"), .none([])]),
  ])
  func `that always holds is no guard`(_ condition: Guard) {
    #expect(said(condition) == .alwaysHolds)
  }

  @Test func `of a tool's result cannot ask for a reply or another tool`() {
    func said(_ condition: Guard) -> ScenarioFault.Kind? {
      Sound.kinds {
        $0.tools.append(Tool(id: "other", title: "", kind: .search))
        $0.tools[0].results.insert(
          Tool.Result(when: condition, changes: [Change("traced", .to(1))], text: "x"), at: 0)
      }.first { $0.place == .result("trace", 0) }?.kind
    }
    #expect(said(.knows("order")) == nil)
    #expect(said(.says("explains")) == .neverHolds(.differentSteps))
    #expect(said(.does("other", arguments: [:])) == .neverHolds(.twoUses))
    #expect(said(.does("trace", arguments: [:])) == .alwaysHolds)
  }

  @Test func `of a transition finds the customer with some patience left`() {
    let found = Sound.kinds {
      $0.states[0].own.transitions.append(
        Transition(to: "knows", when: .value(.patience, atLeast: nil, atMost: 0)))
      $0.states[0].own.reactions.append(
        Reaction(when: .value(.patience, atLeast: nil, atMost: 0), lines: [Line("Oh.")]))
    }
    #expect(found.has(.transition("opening", 1), .neverHolds(.outOfReach(.patience, 1...3))))
    #expect(!found.contains { $0.place == .reaction("opening", 1) })
  }

  @Test func `of a number counts how often its changes can happen`() {
    func said(_ times: Int, _ wanted: Int) -> ScenarioFault.Kind? {
      Sound.kinds {
        $0.variables.append(Variable(id: "kindness", range: 0...10))
        $0.anywhere.reactions.append(
          Reaction(
            when: .says("explains"), repetition: .times(times),
            changes: [Change("kindness", .by(2))], lines: [Line("Oh.")]))
        $0.anywhere.reactions.append(
          Reaction(when: .value("kindness", atLeast: wanted, atMost: nil), lines: [Line("Oh.")]))
      }.first { $0.place == .reaction(nil, 3) }?.kind
    }
    #expect(said(2, 4) == nil)
    #expect(said(2, 5) == .neverHolds(.outOfReach("kindness", 0...4)))
    #expect(said(9, 10) == nil)
  }
}
