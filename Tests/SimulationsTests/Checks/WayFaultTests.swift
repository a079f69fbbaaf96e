import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `The ways through a scenario` {
  @Test func `have no faults where there are none`() {
    #expect(Sound.kinds(budget: .check) == [])
  }

  @Test func `miss states and ends that nothing leads to`() {
    let found = Sound.kinds {
      $0.states.append(
        State(
          id: "island", title: "",
          own: Reactions(transitions: [Transition(to: "far", when: .leaves)]),
          otherwise: Reaction(when: nil)))
      $0.ends.append(End(id: "far", title: "", outcome: .unresolved, lesson: "x"))
    }
    #expect(
      found == [
        ScenarioFault(.state("island"), .unreachable), ScenarioFault(.end("far"), .unreachable),
      ])
  }

  @Test func `miss what only a guard that never holds leads to`() {
    let found = Sound.kinds {
      $0.states[1].own.transitions[0].when = .value("traced", atLeast: 2, atMost: nil)
    }
    #expect(found.has(.transition("knows", 0), .neverHolds(.outOfReach("traced", 0...1))))
    #expect(found.has(.end("solved"), .unreachable))
    // Every state but the last leads on, and none of them to a good end.
    #expect(found.has(.state("opening"), .deadEnd(isStart: true)))
    #expect(found.filter(\.isError).count > 0)
  }

  @Test func `end in a state from which only giving up and breaches are left`() {
    let found = Sound.kinds {
      $0.states.append(State(id: "stuck", title: "", otherwise: Reaction(when: nil)))
      $0.states[0].own.transitions.append(Transition(to: "stuck", when: .says("acknowledges")))
    }
    #expect(found == [ScenarioFault(.state("stuck"), .deadEnd(isStart: false))])
    #expect(!found[0].isError)
  }

  @Test func `are not taken where an earlier transition always holds`() {
    let found = Sound.kinds {
      $0.states[0].own.transitions = [
        Transition(to: "knows", when: nil), Transition(to: "solved", when: .says("explains")),
        Transition(to: "solved", when: .leaves),
      ]
    }
    #expect(found.has(.transition("opening", 1), .behind(.transition("opening", 0))))
    #expect(!found.contains { $0.place == .transition("opening", 2) })
    let everywhere = Sound.kinds {
      $0.anywhere.transitions.append(Transition(to: "knows", when: .none([])))
    }
    #expect(everywhere.has(.transition("opening", 0), .behind(.transition(nil, 1))))
  }

  @Test func `are checked in a chain as long as nobody writes one`() {
    let count = 3_000
    let found = Sound.kinds(
      {
        $0.states = (0..<count).map { number in
          State(
            id: StateID("s\(number)"), title: "", lines: [Line("a"), Line("b")],
            own: Reactions(transitions: [
              Transition(
                to: number + 1 < count ? StateID("s\(number + 1)") : "solved",
                when: .visited(StateID("s\(number)"), atLeast: 1))
            ]),
            otherwise: Reaction(when: nil))
        }
      }, walkthroughs: [])
    #expect(found.filter { $0.kind == .unreachable } == [])
    #expect(found.count { $0.kind == .alwaysHolds } == count)
  }

  @Test func `are checked and played even where there are none`() {
    let empty = Scenario(
      id: "empty", title: "", channel: "chat", rubric: "card",
      customer: Customer(name: "", mood: 0, patience: 1, leavesTo: "nowhere"), states: [], ends: [])
    let engine = ScenarioEngine(empty)
    #expect(faults(of: empty).has(.scenario, .missingManner(.unclear)))
    #expect(explore(engine).ends.isEmpty)
    #expect(fuzz(engine, plays: 3).endless == 3)
  }
}
