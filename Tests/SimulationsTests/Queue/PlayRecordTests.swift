import Curricula
import Foundation
import Rubrics
import Simulations
import Testing

@Suite struct `A recorded play` {
  @Test func `goes again as it went, also from its file`() throws {
    let play = try played()
    let file = try JSONEncoder().encode(PlayRecord(play))
    let record = try JSONDecoder().decode(PlayRecord.self, from: file)
    #expect(record == PlayRecord(play))
    let again = record.replay(with: play.engine)
    #expect(again.differences == [])
    #expect(again.play.steps == play.steps)
    #expect(again.play.score() == play.score())
  }

  @Test func `shows every kind of difference, and where it is`() throws {
    func differences(_ change: (inout Scenario) -> Void) throws -> [PlayDifference] {
      var scenario = LateParcel.scenario()
      change(&scenario)
      return PlayRecord(try played()).replay(
        with: ScenarioEngine(scenario, rubric: LateParcel.rubric)
      ).differences
    }
    #expect(
      try differences { $0.cues[2].title = "some pity" } == [
        .step(
          1, .understood, was: "a question for the order number, an acknowledgement",
          isNow: "a question for the order number, some pity")
      ])
    #expect(
      try differences { $0.ends[0].lines = [Line("Bye.")] } == [
        .step(3, .said, was: "Great, thank you!", isNow: "Bye.")
      ])
    #expect(
      try differences { $0.tools[0].results[0].text = "Done." }.count == 1)
    #expect(
      try differences { $0.anywhere.reactions[0].changes = [Change(.mood, .by(2))] } == [
        .step(1, .numbers, was: "mood -1 → 0", isNow: "mood -1 → 1")
      ])
    #expect(
      try differences { $0.states[0].own.transitions = [] }.first
        == .step(1, .place, was: "knows", isNow: ""))
    #expect(
      try differences { $0.tools = [] }.last
        == .refused(step: 2, because: "There is no tool “trace” here; there is none."))
    #expect(
      try differences { $0.wrapUp = nil } == [
        .refused(step: 4, because: "This play is over; begin another one.")
      ])
  }

  @Test func `shows that choices are offered where they were not`() throws {
    var play = LateParcel.play { $0.states[0].choices = [] }
    try play.says("Bananas are yellow.")
    try play.says("Trains run on rails.")
    #expect(
      PlayRecord(play).replay(with: LateParcel.play().engine).differences == [
        .step(2, .choices, was: "false", isNow: "true")
      ])
  }

  @Test func `shows that the reasons are others, where all else is the same`() throws {
    var record = PlayRecord(try played())
    record.steps[1].rules = []
    #expect(record.replay(with: LateParcel.play().engine).differences.count == 1)
  }

  @Test func `shows that a step came at another time`() throws {
    var record = PlayRecord(try played())
    record.steps[2].at += 1
    #expect(record.replay(with: LateParcel.play().engine).differences.count == 1)
  }

  private func played() throws -> Play {
    var play = LateParcel.play()
    try play.solves()
    try play.fills(["category": "delivery", "notes": "Lost"])
    return play
  }
}
