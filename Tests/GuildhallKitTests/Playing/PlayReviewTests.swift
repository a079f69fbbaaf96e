import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Simulations
import Testing

@Suite struct `A finished play` {
  @Test func `is gone through with its score and what mentors said`() throws {
    let school = try TemporarySchool.withPlay()
    let replayed = try school.house.replay(1)
    #expect(replayed.learner == "Ada")
    #expect(replayed.plays.map(\.steps.count) == [4])
    #expect(replayed.result.scores.map(\.outcome) == [.resolved])
    #expect(
      replayed.comments == [[PlayComment(step: 1, by: "Sabine", text: "What was this?")]])
    #expect(replayed.differences == [])
    #expect(replayed.rubrics.map { $0?.id } == ["card"])
    #expect(throws: LearningFault.unknownPlay(2)) { try school.house.replay(2) }
  }

  @Test func `is commented on by others, on a step there is, and in words`() throws {
    let school = try TemporarySchool.withPlay()
    func comment(
      _ step: Int, of play: Int64 = 1, with customer: Int = 0, by mentor: String, _ text: String
    ) throws {
      try school.house.comment(on: play, step: step, with: customer, by: mentor, text: text)
    }
    #expect(throws: LearningFault.ownWork) { try comment(1, by: "Ada", "Well done, me.") }
    #expect(throws: LearningFault.ownWork) { try comment(1, by: " ada ", "Well done, me.") }
    #expect(throws: LearningFault.unknownStep(99, of: 1)) { try comment(99, by: "Sabine", "Hm.") }
    #expect(throws: LearningFault.unknownStep(1, of: 1)) {
      try comment(1, with: 1, by: "Sabine", "Hm.")
    }
    #expect(throws: LearningFault.emptyReason) { try comment(1, by: "Sabine", " \n ") }
    #expect(throws: LearningFault.badName) { try comment(1, by: "\u{200B}", "Hm.") }
    #expect(throws: LearningFault.unknownPlay(7)) { try comment(1, of: 7, by: "Sabine", "Hm.") }
    // One that goes on is nobody's business yet.
    let open = try school.play()
    #expect(throws: LearningFault.unknownPlay(open.number)) {
      try comment(0, of: open.number, by: "Sabine", "Hm.")
    }
    _ = try school.house.enrol("Ben")
    try comment(0, by: "Ben", "A good beginning.")
    #expect(
      try school.house.replay(1).comments[0].map(\.text) == ["A good beginning.", "What was this?"])
    #expect(try school.house.verify().faults == [])
  }

  @Test func `is no work with a customer: it is not scored again, nor among the reviewed`() throws {
    let school = try TemporarySchool.withPlay()
    #expect(try school.house.scoreStored(by: "tester") == 0)
    let list = try school.house.scorecardList(limit: 10)
    #expect(list.rows.isEmpty)
    #expect(list.count == 0)
    let report = try school.house.verify()
    #expect(report.faults == [])
    #expect(report.plays == 1 && report.interactions == 1 && report.scorecards == 1)
  }

  @Test(arguments: [
    "UPDATE play SET seed = seed + 1", "UPDATE play SET level = 'timed'",
    "UPDATE play SET person = 2", "UPDATE play SET isOpen = 1",
    "UPDATE playStep SET input = replace(input, 'Bananas', 'Lemons')",
    "UPDATE playStep SET input = replace(input, 'Sorry about that.', 'Nonsense.')",
    "UPDATE playStep SET outcome = replace(outcome, 'Thank you.', 'Thanks.')",
    "UPDATE playStep SET outcome = '[]'", "UPDATE playStep SET customer = 1 WHERE sequence = 1",
    "UPDATE playStep SET outcome = replace(outcome, '\"customer\":0', '\"customer\":1')",
    "UPDATE playStep SET outcome = replace(outcome, 'You were kind', 'You were rude')",
    "DELETE FROM playStep WHERE sequence = 1", "DELETE FROM playStep WHERE sequence = 3",
    "UPDATE playResult SET share = 0.5", "UPDATE playResult SET isPassed = 0",
    "UPDATE playResult SET isProvisional = 1",
    "UPDATE playResult SET score = replace(score, '\"share\":1', '\"share\":0')",
    "DELETE FROM playResult", "UPDATE playComment SET text = 'Wonderful!'",
    "UPDATE playComment SET step = 2", "UPDATE playComment SET commentedBy = 1",
    "DELETE FROM playComment", "UPDATE scorecard SET total = 0",
    "UPDATE interaction SET body = x'7b7d'",
  ])
  func `cannot be changed unseen`(sql: String) throws {
    let school = try TemporarySchool.withPlay()
    #expect(try school.tampered(sql).verify().faults != [])
  }
}
