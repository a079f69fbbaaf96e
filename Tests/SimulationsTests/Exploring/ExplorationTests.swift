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

extension `The search` {
  @Test func `uses no number that the customer has not told`() throws {
    for found in explore(engine, within: .check).ends {
      var play = Play(engine, found.setup)
      for input in found.inputs {
        if case .does(_, let entries) = input.act, let order = play.facts["order"] {
          #expect(play.isTold("order") || !entries.values.contains(order))
        }
        try play.take(input)
      }
    }
  }

  @Test func `stops where its budget ends and says so`() {
    let budget = Exploration.Budget(steps: 25, plays: 100, scored: 4, wordings: 0)
    let found = explore(engine, within: budget)
    #expect(found.steps == 25)
    #expect(!found.isExhaustive)
  }

  @Test func `words the best play better where the rubric wants more`() throws {
    var rubric = LateParcel.rubric
    rubric.cues.append(Cue(id: "farewell", phrases: ["have a lovely day"]))
    rubric.sections[0].criteria.append(
      Criterion(
        id: "farewell", title: "Says goodbye", check: .says("farewell", by: .agent, atLeast: 1)))
    let engine = ScenarioEngine(LateParcel.scenario(), rubric: rubric)
    let plain = try #require(explore(engine, within: .check).best?.score?.share)
    let worded = try #require(explore(engine, within: .thorough).best?.score?.share)
    #expect(plain < 0.95)
    #expect(worded == 1)
  }

  @Test func `is the same whenever it is done`() {
    let one = explore(engine, within: .check)
    let other = explore(
      ScenarioEngine(LateParcel.scenario(), rubric: LateParcel.rubric), within: .check)
    #expect(one.ends.map(\.inputs) == other.ends.map(\.inputs))
    #expect(one.best?.inputs == other.best?.inputs)
    #expect(one.steps == other.steps)
  }
}
