import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `Walkthroughs` {
  @Test func `are there for each quality`() {
    let found = Sound.kinds(walkthroughs: [])
    #expect(
      found
        == Walkthrough.Quality.allCases.map { ScenarioFault(.scenario, .noWalkthrough($0)) })
  }

  @Test func `say what failed and at which step`() {
    var scripts = Sound.walkthroughs
    scripts[2].steps[1] = .expect(.init(outcome: .resolved))
    let found = Sound.kinds(walkthroughs: scripts)
    #expect(
      found == [
        ScenarioFault(
          .walkthrough("bad"),
          .walkthroughFails(step: 1, "The outcome is “breach” and should be “resolved”."))
      ])
    #expect(found[0].isError)
    #expect(
      found[0].sentence
        == "Step 2 of the walkthrough “bad”: The outcome is “breach” and should be “resolved”.")
  }

  @Test func `go on until the conversation has ended`() {
    var scripts = Sound.walkthroughs
    scripts[1].steps = [scripts[1].steps[0]]
    let found = Sound.kinds(walkthroughs: scripts)
    #expect(found == [ScenarioFault(.walkthrough("mediocre"), .walkthroughUnfinished)])
  }

  @Test func `score by their quality`() throws {
    var scripts = Sound.walkthroughs
    scripts[0].quality = .mediocre
    scripts[1].quality = .good
    let found = Sound.kinds(walkthroughs: scripts)
    let fault = try #require(found.first)
    #expect(found.count == 1)
    #expect(fault.place == .walkthrough("mediocre"))
    #expect(fault.isError)
    #expect(
      fault.sentence
        == "The walkthrough “mediocre” is good and scores 0.650, which is not more than the 1.000 "
        + "of “good”, which is mediocre.")
  }

  @Test func `take most of the transitions`() {
    let scripts = Sound.walkthroughs
    let check = ScenarioCheck(
      of: ScenarioEngine(Sound.scenario(), rubric: LateParcel.rubric), walkthroughs: scripts)
    #expect(check.coverage.transitions.share == 1)
    #expect(check.coverage.ends.untouched == [.end("gave-up")])
    #expect(check.coverage.reactions.touched == 2)
    let found = Sound.kinds {
      $0.states[0].own.transitions += (0..<4).map { _ in
        Transition(to: "solved", when: .leaves)
      }
    }
    #expect(found.has(.scenario, .lowCoverage(touched: 3, all: 7)))
  }

  @Test func `and plays that are searched show whether anybody can pass`() {
    let found = Sound.kinds({ $0.masteryScore = 1.5 }, budget: .check)
    #expect(found == [ScenarioFault(.scenario, .beyondMastery(best: 1, needed: 1.5))])
  }

  @Test func `and plays that are searched miss what nobody knows words for`() {
    let found = Sound.kinds(
      {
        $0.cues.append(Cue(id: "odd", expressions: ["zz+top"]))
        $0.ends.append(End(id: "far", title: "", outcome: .unresolved, lesson: "x"))
        $0.states[0].own.transitions.append(Transition(to: "far", when: .says("odd")))
      }, budget: .check)
    #expect(found == [ScenarioFault(.end("far"), .neverPlayed)])
    // Where the search was cut, nothing can be said.
    let cut = Sound.kinds(
      {
        $0.cues.append(Cue(id: "odd", expressions: ["zz+top"]))
        $0.ends.append(End(id: "far", title: "", outcome: .unresolved, lesson: "x"))
        $0.states[0].own.transitions.append(Transition(to: "far", when: .says("odd")))
      }, budget: Exploration.Budget(steps: 20, plays: 10, scored: 2, wordings: 0))
    #expect(cut == [])
  }
}
