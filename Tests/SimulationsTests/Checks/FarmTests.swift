import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `A loop that can be farmed` {
  private func said(_ change: (inout Scenario) -> Void) -> [ScenarioFault] {
    Sound.kinds(change).filter { if case .farmable = $0.kind { true } else { false } }
  }

  private func raising(
    _ variable: VariableID, by amount: Int, _ repetition: Reaction.Repetition,
    when condition: Guard = .says("explains"), costs: Int = 0
  ) -> Reaction {
    Reaction(
      when: condition, repetition: repetition,
      changes: [Change(variable, .by(amount))]
        + (costs > 0 ? [Change(.patience, .by(-costs))] : []),
      lines: [Line("Oh.")])
  }

  private func wants(_ mood: Int) -> Reaction {
    Reaction(when: .value(.mood, atLeast: mood, atMost: nil), lines: [Line("Ah.")])
  }

  @Test func `is a reaction without a limit that raises what a guard wants much of`() {
    let found = said {
      $0.states[0].own.reactions += [raising(.mood, by: 1, .always), wants(2)]
    }
    #expect(
      found == [ScenarioFault(.reaction("opening", 1), .farmable(.mood, through: ["opening"]))])
    #expect(found[0].sentence.contains("Repeating reaction 2 of “opening” raises “mood”"))
  }

  @Test func `is none where once is enough, or nobody asks`() {
    #expect(
      said { $0.states[0].own.reactions += [raising(.mood, by: 1, .always), wants(0)] } == [])
    #expect(said { $0.states[0].own.reactions += [raising(.mood, by: 1, .always)] } == [])
  }

  @Test func `is none where it is bounded or costs patience`() {
    let bounded = Guard.all([.says("explains"), .value(.mood, atLeast: nil, atMost: 1)])
    #expect(
      said {
        $0.states[0].own.reactions += [raising(.mood, by: 1, .always, when: bounded), wants(2)]
      } == [])
    #expect(
      said {
        $0.states[0].own.reactions += [raising(.mood, by: 1, .always, costs: 1), wants(2)]
      } == [])
    #expect(
      said { $0.states[0].own.reactions += [raising(.mood, by: 1, .times(3)), wants(2)] } == [])
    #expect(
      !said { $0.states[0].own.reactions += [raising(.mood, by: 1, .times(4)), wants(2)] }.isEmpty)
  }

  @Test func `is an answer only where being asked again costs nothing`() {
    func change(_ scenario: inout Scenario) {
      scenario.anywhere.reactions.append(raising(.patience, by: 1, .answer))
    }
    #expect(said(change) == [])
    let found = said {
      change(&$0)
      $0.manners.removeAll { $0.kind == .again }
    }
    #expect(found == [ScenarioFault(.reaction(nil, 2), .farmable(.patience, through: []))])
  }

  @Test func `is what happens otherwise`() {
    let found = said { $0.states[1].otherwise.changes = [Change(.patience, .by(1))] }
    #expect(found == [ScenarioFault(.otherwise("knows"), .farmable(.patience, through: ["knows"]))])
  }

  @Test func `is a circle of transitions that gives more than it takes`() {
    func circle(back loss: Int) -> [ScenarioFault] {
      said {
        $0.states[0].own.transitions[0].changes = [Change(.mood, .by(2))]
        $0.states[1].own.transitions.append(
          Transition(
            to: "opening", when: .says("asks-date"), changes: [Change(.mood, .by(-loss))]))
        $0.anywhere.reactions.append(wants(3))
      }
    }
    #expect(
      circle(back: 1) == [
        ScenarioFault(.transition("opening", 0), .farmable(.mood, through: ["opening", "knows"]))
      ])
    #expect(circle(back: 2) == [])
  }
}
