import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `What a scenario defines` {
  @Test func `is told where it is hidden`() {
    let found = Sound.kinds { $0.anywhere.reactions.remove(at: 1) }
    #expect(found == [ScenarioFault(.fact("date"), .untold)])
    let shown = Sound.kinds {
      $0.anywhere.reactions.remove(at: 1)
      $0.tools[0].results[0].text = "Promised for {date}."
    }
    #expect(shown == [])
  }

  @Test func `is used`() {
    let found = Sound.kinds {
      $0.facts.append(Fact(id: "street", source: .values(["Mill Lane"])))
      $0.variables.append(Variable(id: "idle"))
    }
    #expect(
      found == [
        ScenarioFault(.fact("street"), .unusedFact),
        ScenarioFault(.variable("idle"), .unusedVariable),
      ])
    #expect(
      Sound.kinds {
        $0.facts.append(Fact(id: "street", source: .values(["Mill Lane"])))
        $0.states[0].hint = "It is {street}."
      } == [])
  }

  @Test func `does something where it is a tool`() {
    func said(_ tool: Tool, _ change: (inout Scenario) -> Void = { _ in }) -> [ScenarioFault] {
      Sound.kinds {
        $0.tools.append(tool)
        change(&$0)
      }
    }
    let idle = Tool(id: "note", title: "Note", results: [Tool.Result(text: "Noted.")])
    #expect(said(idle) == [ScenarioFault(.tool("note"), .idleTool)])
    #expect(said(Tool(id: "note", title: "Note", kind: .hold)) == [])
    #expect(
      said(Tool(id: "note", title: "Note", results: [Tool.Result(text: "{order}")])) == [])
    #expect(
      said(idle) {
        $0.anywhere.reactions.append(
          Reaction(when: .did("note", arguments: [:]), lines: [Line("Oh.")]))
      } == [])
  }

  @Test func `does something where the rubric looks for a tool's event`() {
    var scenario = Sound.scenario()
    scenario.tools.append(Tool(id: "note", title: "Note", event: "noted"))
    var rubric = LateParcel.rubric
    func said() -> [ScenarioFault] {
      faults(of: scenario, walkthroughs: Sound.walkthroughs, rubric: rubric, budget: nil)
    }
    #expect(said().has(.tool("note"), .idleTool))
    rubric.sections[0].criteria.append(
      Criterion(
        id: "noted", title: "", weight: 0.1,
        check: .all([.before(.event("noted"), [.channel(["chat"])])])))
    #expect(!said().has(.tool("note"), .idleTool))
    // Without its rubric nobody can tell.
    #expect(!faults(of: scenario, budget: nil).has(.tool("note"), .idleTool))
  }

  @Test func `can be heard where it is a cue`() {
    let found = Sound.kinds {
      $0.cues.append(Cue(id: "deaf"))
      $0.anywhere.reactions.append(Reaction(when: .says("deaf"), lines: [Line("Oh.")]))
    }
    #expect(found == [ScenarioFault(.cue("deaf"), .deafCue)])
    #expect(Sound.kinds { $0.cues.append(Cue(id: "deaf")) } == [])
  }

  @Test func `has the usual manners, wordings and lessons`() {
    let found = Sound.kinds {
      $0.manners.removeAll { [.unclear, .empty].contains($0.kind) }
      $0.states[0].lines.removeLast()
      $0.ends[1].lesson = " "
      $0.ends[0].worth = 0.2
      $0.ends[1].worth = 0.3
    }
    #expect(found.has(.scenario, .missingManner(.unclear)))
    #expect(found.has(.scenario, .missingManner(.empty)))
    #expect(found.has(.state("opening"), .oneOpening))
    #expect(found.has(.end("gave-up"), .noLesson))
    #expect(found.has(.end("solved"), .worthLess(than: "gave-up")))
  }
}
