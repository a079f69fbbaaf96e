import Foundation
import GuildhallKit
import Reviews
import Rubrics
import Testing

struct UnknownNameTests {
  private func ask(
    _ office: ReviewOffice, rubric: RubricID = "desk", agent: String? = nil, team: String? = nil,
    reviewer: String? = nil, channel: String? = nil
  ) throws -> Int {
    try office.house.figures(
      FigureQuestion(
        rubric: rubric, grouping: .channel, from: office.clock.now.addingTimeInterval(-86_400),
        to: office.clock.now.addingTimeInterval(86_400), agent: agent, team: team,
        reviewer: reviewer, channel: channel)
    ).rows.reduce(0) { $0 + $1.n }
  }

  /// The sentence of the refusal; empty where nothing is refused.
  private func refusal(_ question: () throws -> Void) -> String {
    do {
      try question()
      return ""
    } catch {
      return sentence(about: error) ?? "\(error)"
    }
  }

  @Test func `figures of what is not there are refused, with what is there`() throws {
    let office = try ReviewOffice()
    try office.submitted(0)
    #expect(try ask(office, agent: "Noor Haddad", team: "Harbour", channel: "chat") == 1)
    for (sentence, nearest) in [
      (refusal { _ = try ask(office, rubric: "desc") }, "desk"),
      (refusal { _ = try ask(office, agent: "noor hadad") }, "Noor Haddad"),
      (refusal { _ = try ask(office, team: "harbor") }, "Harbour"),
      (refusal { _ = try ask(office, reviewer: "Rosa Lindgrn") }, "Rosa Lindgren"),
      (refusal { _ = try ask(office, channel: "Chat") }, "chat"),
    ] {
      #expect(sentence.contains("Did you mean “\(nearest)”?"), "\(sentence)")
    }
    #expect(refusal { _ = try ask(office, team: "Pine") }.contains("There are: Harbour, Hill."))
  }

  @Test func `a list of reviews by an unknown agent, reviewer or state is refused`() throws {
    let office = try ReviewOffice()
    try office.submitted(0)
    #expect(try office.house.reviews(of: "NOOR@harbour.example").count == 1)
    #expect(refusal { _ = try office.house.reviews(of: "noor@harbor.example") } != "")
    #expect(
      refusal { _ = try office.house.reviews(states: ["draft", "submited"]) }
        .contains("Did you mean “submitted”?"))
    #expect(
      refusal { _ = try office.house.reviews(by: "Jonas Borg") }
        .contains("Did you mean “Jonas Berg”?"))
  }

  @Test func `an identifier that belongs to nobody is known by its work`() throws {
    let office = try ReviewOffice()
    try office.importing(
      ReviewOffice.chat(1, greeting: "hello").replacing("pieter", with: "Desk-7")
        .replacing("chat-1", with: "chat-77"))
    try office.submitted(77)
    #expect(try office.house.reviews(of: "Desk-7").count == 1)
    #expect(try office.house.reviews(of: "desk-7").count == 1)
    #expect(try ask(office, agent: "Desk-7") == 1)
    #expect(refusal { _ = try ask(office, agent: "Desk-8") }.contains("Did you mean “Desk-7”?"))
    // Notes are for people.
    #expect(throws: ReviewingFault.unknownAgent("Desk-7")) {
      try office.house.coachingNotes(for: "Desk-7")
    }
    #expect(refusal { _ = try office.house.coachingNotes(for: "Desk-9") }.contains("There are: "))
  }

  @Test func `drift by an unknown rubric is refused, by a known one empty`() throws {
    let office = try ReviewOffice()
    #expect(try office.house.reviewerDrift(rubric: "desk").reviewers.isEmpty)
    #expect(throws: ReviewingFault.unknownRubric("dusk", known: ["desk"])) {
      try office.house.reviewerDrift(rubric: "dusk")
    }
  }
}
