import Foundation
import GuildhallKit
import Reviews
import Rubrics
import Storage
import Testing

@Suite struct WorkListTests {
  @Test func `work is listed worst first, or by its day where that would tell too much`() throws {
    let office = try ReviewOffice(chats: 4)
    let worst = try office.house.workList(
      WorkQuestion(rubric: "desk", showsMachine: true), for: "Rosa Lindgren")
    #expect(worst.count == 4)
    let newest = try office.house.workList(
      WorkQuestion(rubric: "desk", showsMachine: false), for: "Rosa Lindgren")
    #expect(newest.map(\.interaction) == ["chat-3", "chat-2", "chat-1", "chat-0"])
    #expect(newest.allSatisfy { $0.total == nil && $0.outcome == nil })
    #expect(worst.contains { $0.outcome != nil }, "or the line above shows nothing")
  }

  @Test func `work is found by agent, channel and day, and one's own is marked`() throws {
    let office = try ReviewOffice(chats: 4)
    var question = WorkQuestion(rubric: "desk", agent: "Noor Haddad", showsMachine: false)
    let own = try office.house.workList(question, for: "Noor Haddad")
    #expect(own.map(\.interaction) == ["chat-2", "chat-0"] && own.allSatisfy(\.isOwnWork))
    #expect(own.allSatisfy { $0.agent == "Noor Haddad" && $0.identifier == "noor@harbour.example" })
    question.from = own.first?.day
    #expect(try office.house.workList(question, for: "Jonas Berg").map(\.isOwnWork) == [false])
    question.channel = "phone"
    #expect(try office.house.workList(question, for: "Jonas Berg").isEmpty)
    question = WorkQuestion(rubric: "desk", showsMachine: true, limit: 3, offset: 3)
    #expect(try office.house.workList(question, for: "Jonas Berg").count == 1)
    try office.submitted(0)
    let all = try office.house.workList(
      WorkQuestion(rubric: "desk", showsMachine: false), for: "Jonas Berg")
    #expect(all.map(\.reviews) == [0, 0, 0, 1])
  }

  @Test func `an answer that its writer has not seen is not overwritten`() throws {
    let office = try ReviewOffice()
    let name = "Rosa Lindgren"
    let number = try office.house.startReview(of: "chat-0", by: "desk", reviewer: name).number
    func answer(_ criterion: CriterionID, _ level: String, after known: Int?) throws {
      _ = try office.house.answer(
        ReviewAnswer(criterion: criterion, choice: ReviewAnswer.Choice(level)), in: number,
        after: known, by: name)
    }
    try answer("greets", "pass", after: 0)
    #expect(try office.house.reviewFacts(number, for: name).revision == 1)
    #expect(throws: StorageFault.self) { try answer("greets", "fail", after: 0) }
    try answer("closes", "pass", after: 0)
    try answer("greets", "fail", after: 1)
    #expect(throws: StorageFault.self) { try answer("closes", "fail", after: 1) }
    let desk = try office.house.review(number, for: name)
    #expect(desk.answers["greets"]?.choice == .level("fail"))
    #expect(desk.answers["closes"]?.choice == .level("pass"))
  }
}
