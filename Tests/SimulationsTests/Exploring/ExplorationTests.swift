import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `The search` {
  let engine = ScenarioEngine(LateParcel.scenario(), rubric: LateParcel.rubric)

  @Test func `finds the way to the resolved end and a play that is worth everything`() throws {
    let found = explore(engine, within: .check)
    #expect(found.isExhaustive)
    #expect(found.states == ["opening", "knows"])
    #expect(found.ends.map(\.end) == ["solved", "gave-up", "breach"])
    #expect(found.best?.end == "solved")
    #expect(found.best?.score?.share ?? 0 >= 0.99)
    #expect(found.worst?.score?.share == 0)
  }

  @Test func `gives inputs that lead to the same end again`() throws {
    for found in explore(engine, within: .check).ends {
      var play = Play(engine, found.setup)
      for input in found.inputs { try play.take(input) }
      #expect(play.end?.id == found.end)
      #expect(play.isOver)
    }
  }
}
