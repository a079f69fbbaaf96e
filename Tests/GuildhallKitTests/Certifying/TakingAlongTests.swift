import Curricula
import Foundation
import GuildhallKit
import Reports
import Reviews
import Rubrics
import Testing

/// The portfolio that somebody takes along.
struct TakingAlongTests {
  @Test func `somebody without reviews takes along what there is, and what is not there is said`()
    throws
  {
    let guild = try TemporaryGuild()
    try guild.certifyAda()
    let portfolio = try guild.house.portfolio(of: "Ada")
    #expect(portfolio.certifications.map(\.state) == [.inForce])
    #expect(portfolio.training.map(\.module) == ["M"])
    #expect(portfolio.training.map(\.seenBy) == [.mentor])
    #expect(portfolio.skills.map(\.competency) == ["Skill"])
    #expect(portfolio.text.contains("No review of their work counts yet."))
    try expect(portfolio, lacks: ["Rosa", "Sabine", "Ines"])
    let newcomer = try guild.house.portfolio(of: "Sabine")
    #expect(newcomer.text.contains("None was awarded yet."))
    #expect(newcomer.unmeasured == 1)
    #expect(throws: CertifyingFault.unknownPerson("Nobody")) {
      try guild.house.portfolio(of: "Nobody")
    }
  }

  @Test func `each certification has the state that it is in`() throws {
    let guild = try TemporaryGuild()
    try guild.certifyAda()
    func states() throws -> [Portfolio.Certification.State] {
      try guild.house.portfolio(of: "Ada").certifications.filter { $0.programme == "Agent" }
        .map(\.state)
    }
    try guild.house.suspend("Ada", "agent", because: "A complaint", by: "Sabine")
    #expect(try states() == [.suspended])
    try guild.house.reinstate("Ada", "agent", because: "Settled", by: "Sabine")
    guild.days(320)
    try guild.school.pass(["one": .chosen(["secret-b"])])
    _ = try guild.house.certify("Ada", for: "agent", decidedBy: "Sabine")
    #expect(try states() == [.renewed, .inForce])
    try guild.house.revoke("Ada", "agent", because: "Gave data away", by: "Sabine")
    #expect(try states() == [.renewed, .revoked])
    // The reason may name somebody.
    try expect(try guild.house.portfolio(of: "Ada"), lacks: ["Gave data away", "Sabine"])
  }

  @Test func `chosen work is told by how it was judged, and nobody else's name is in the bytes`()
    throws
  {
    let office = try ReviewOffice()
    try office.importing(
      """
      {"id":"chat-20","channel":"chat","startedAt":"2026-11-20T10:00:00Z",\
      "participants":[{"role":"agent","agent":"noor@harbour.example"},\
      {"role":"customer","name":"Kim Weber"}],\
      "turns":[{"by":0,"text":"hello, how can I help?"},{"by":1,"text":"My kettle sings."},\
      {"by":0,"text":"Thank you, goodbye."}]}
      """)
    let desk = try office.house.startReview(
      of: "chat-20", by: "desk", reviewer: "Rosa Lindgren")
    let comment =
      "Kim Weber was angry, and Noor kept calm. Jonas and Pieter Maas should see it; mail "
      + "kim@weber.example. Rosa"
    for (criterion, level) in [("greets", "pass"), ("solves", "2"), ("closes", "pass")] {
      _ = try office.house.answer(
        ReviewAnswer(
          criterion: CriterionID(criterion), choice: ReviewAnswer.Choice(level),
          comment: criterion == "greets" ? comment : ""), in: desk.number, by: "Rosa Lindgren")
    }
    _ = try office.house.submitReview(desk.number, by: "Rosa Lindgren")
    for chat in [0, 2] { try office.submitted(chat) }
    let portfolio = try office.house.portfolio(
      of: "Noor Haddad", cases: ["chat-20", "\(desk.number)"])
    #expect(portfolio.cases.count == 2 && portfolio.cases[0] == portfolio.cases[1])
    #expect(portfolio.cases[0].met == ["Greets", "Closes"] && portfolio.cases[0].asked == 3)
    #expect(portfolio.cases[0].good[0].contains("Noor kept calm"))
    #expect(portfolio.figures.map(\.n) == [3])
    #expect(portfolio.figures[0].lower ?? 1 < portfolio.figures[0].value ?? 0)
    try expect(
      portfolio,
      lacks: [
        "Kim", "Weber", "Rosa", "Lindgren", "Jonas", "Berg", "Sabine", "Okafor", "Pieter", "Maas",
        "kettle", "goodbye",
      ])
  }

  @Test func `only reviews that count of somebody's own work can be shown`() throws {
    let office = try ReviewOffice()
    let own = try office.submitted(0)
    let others = try office.submitted(1)
    let draft = try office.house.startReview(of: "chat-2", by: "desk", reviewer: "Rosa Lindgren")
    for given in ["\(others)", "chat-1", "\(draft.number)", "chat-2", "chat-4", "999", "nothing"] {
      #expect(throws: CertifyingFault.noReview(given, of: "Noor Haddad")) {
        try office.house.portfolio(of: "Noor Haddad", cases: [given])
      }
    }
    try office.house.voidReview(own, because: "A test", by: "Sabine Okafor")
    #expect(throws: CertifyingFault.noReview("\(own)", of: "Noor Haddad")) {
      try office.house.portfolio(of: "Noor Haddad", cases: ["\(own)"])
    }
    #expect(try office.house.portfolio(of: "Noor Haddad").figures.isEmpty)
  }

  private func expect(_ portfolio: Portfolio, lacks words: [String]) throws {
    let encoded = String(decoding: try JSONEncoder().encode(portfolio), as: UTF8.self)
    for edition in [portfolio.text, portfolio.page, encoded] {
      for word in words {
        #expect(!edition.contains(word), "\(word)")
      }
    }
  }
}
