import Foundation
import GuildhallKit
import Reviews
import Rubrics
import Testing
import Transcripts

struct SamplingTests {
  private func draw(
    _ office: ReviewOffice, reviewers: [String] = ["Rosa Lindgren", "Jonas Berg"],
    certifying: Bool = false, targeted: [SampleTarget] = [], perAgent: Int = 2
  ) throws -> SampleReport {
    try office.house.drawSample(
      SampleOrder(
        title: "November", rubric: "desk", from: office.day(1), to: office.day(30),
        perAgent: perAgent, targeted: targeted, reviewers: reviewers,
        isForCertification: certifying, seed: 7), by: "Sabine Okafor")
  }

  @Test func `a sample has so many of each agent, and can be drawn again from what is stored`()
    throws
  {
    let office = try ReviewOffice(chats: 12)
    let report = try draw(office)
    #expect(report.population == 12)
    #expect(
      Dictionary(grouping: report.picks, by: \.agent).mapValues(\.count)
        == ["Noor Haddad": 2, "Pieter Maas": 2])
    #expect(report.picks.allSatisfy { $0.inclusionProbability == 1.0 / 3 })
    let shown = try office.house.drawnSample(report.number)
    #expect(shown.isReproduced == true)
    #expect(shown.picks == report.picks)
  }

  @Test func `nobody is given their own work, nor that of whom they mentor when it certifies`()
    throws
  {
    let office = try ReviewOffice(chats: 12)
    let report = try draw(office, reviewers: ["Noor Haddad", "Rosa Lindgren"], certifying: true)
    // Rosa is Noor's mentor, and Noor is Noor.
    #expect(
      report.picks.filter { $0.agent == "Noor Haddad" }.allSatisfy { $0.reviewer == nil })
    #expect(report.picks.filter { $0.agent == "Pieter Maas" }.allSatisfy { $0.reviewer != nil })
    let pick = try #require(report.picks.first { $0.agent == "Noor Haddad" })
    for name in ["Noor Haddad", "Rosa Lindgren"] {
      #expect(throws: ReviewingFault.ownWork) {
        try office.house.reassignPick(
          pick.number, to: name, because: "why not", by: "Sabine Okafor")
      }
    }
  }

  @Test func `a pick goes to somebody who does not have it, in the place that is named`() throws {
    let office = try ReviewOffice(reviewing: #"reviewers="2""#)
    let house = office.house
    let pick = try #require(
      try house.drawSample(
        SampleOrder(
          title: "Both", rubric: "desk", from: office.clock.now - 400 * 86_400,
          to: office.clock.now + 400 * 86_400, perAgent: 1,
          reviewers: ["Jonas Berg", "Sabine Okafor"], seed: 1), by: "Sabine Okafor"
      ).picks.first)
    func give(_ name: String, from giver: String? = nil) throws {
      try house.reassignPick(
        pick.number, to: name, from: giver, because: "On leave", by: "Sabine Okafor")
    }
    _ = try house.enrol("Callum Reyes")
    let holders = [pick.reviewer, pick.second].compactMap { $0 }
    #expect(Set(holders) == ["Jonas Berg", "Sabine Okafor"])
    #expect(throws: ReviewingFault.reviewsAlready("Jonas Berg")) { try give("Jonas Berg") }
    #expect(throws: ReviewingFault.whosePlace(pick.number, holders: holders)) {
      try give("Callum Reyes")
    }
    #expect(throws: ReviewingFault.notTheirPick(pick.number, holders: holders)) {
      try give("Callum Reyes", from: "Rosa Lindgren")
    }
    try give("Callum Reyes", from: holders[1])
    let given = try #require(try house.drawnSample(1).picks.first { $0.number == pick.number })
    #expect(given.reviewer == holders[0] && given.second == "Callum Reyes")
    #expect(try house.verify().faults.isEmpty)
  }

  @Test func `what the machine found failed is looked for on top`() throws {
    let office = try ReviewOffice(chats: 12)
    let report = try draw(
      office, targeted: [SampleTarget(.criterion("greets"), perAgent: 1)], perAgent: 0)
    // Chats 0, 3, 6 and 9 begin with hello.
    #expect(report.picks.count == 2)
    #expect(
      report.picks.allSatisfy {
        !["chat-0", "chat-3", "chat-6", "chat-9"].contains($0.interaction)
      })
  }

  @Test func `a replaced pick keeps its reason and place, and a removed one leaves the queue`()
    throws
  {
    let office = try ReviewOffice(chats: 12)
    let report = try draw(office, reviewers: ["Rosa Lindgren"])
    #expect(throws: ReviewingFault.emptyReason) {
      try office.house.replacePick(1, because: "", by: "Rosa Lindgren")
    }
    let next = try office.house.replacePick(1, because: "A test call", by: "Rosa Lindgren")
    #expect(next.replaces == 1 && next.agent == report.picks[0].agent)
    #expect(!report.picks.map(\.interaction).contains(next.interaction))
    try office.house.removePick(2, because: "Cut off", by: "Rosa Lindgren")
    let queue = try office.house.queue(of: "Rosa Lindgren").map(\.number)
    #expect(queue == [3, 4, next.number])
    #expect(throws: ReviewingFault.pickDone(2)) {
      try office.house.removePick(2, because: "Again", by: "Rosa Lindgren")
    }
    #expect(try office.house.drawnSample(report.number).isReproduced == true)
  }

  @Test func `the queue gives the next, a draft first, and what is reviewed leaves it`() throws {
    let office = try ReviewOffice(chats: 12)
    let report = try draw(office, reviewers: ["Rosa Lindgren"])
    let first = try #require(try office.house.nextReview(for: "Rosa Lindgren"))
    #expect(first.interaction.id.rawValue == report.picks[0].interaction)
    for criterion in first.asked {
      let level = criterion == "solves" ? "4" : "pass"
      _ = try office.house.answer(
        ReviewAnswer(criterion: criterion, choice: ReviewAnswer.Choice(level)), in: first.number,
        by: "Rosa Lindgren")
    }
    _ = try office.house.submitReview(first.number, by: "Rosa Lindgren")
    #expect(try office.house.queue(of: "Rosa Lindgren").count == 3)
    // What is reviewed, or waits in a queue, is not drawn again.
    #expect(try draw(office).population == 12 - 4)
  }

  @Test func `a queue can be asked for by rubric and by day`() throws {
    let office = try ReviewOffice(chats: 12)
    _ = try draw(office, reviewers: ["Rosa Lindgren"])
    let all = try office.house.queue(of: "Rosa Lindgren", rubric: "desk")
    #expect(all.count == 4)
    let first = try #require(all.compactMap(\.day).min())
    let early = try office.house.queue(of: "Rosa Lindgren", to: first)
    #expect(!early.isEmpty && early.allSatisfy { $0.day == first })
    let late = try office.house.queue(
      of: "Rosa Lindgren", from: first.addingTimeInterval(86_400))
    #expect(early.count + late.count == 4)
    #expect(throws: ReviewingFault.unknownRubric("dusk", known: ["desk"])) {
      try office.house.queue(of: "Rosa Lindgren", rubric: "dusk")
    }
  }

  @Test func `a sample can be withdrawn but for what was reviewed`() throws {
    let office = try ReviewOffice(chats: 12)
    let house = office.house
    let report = try draw(office, reviewers: ["Rosa Lindgren"])
    let chat = try #require(Int(report.picks[1].interaction.dropFirst("chat-".count)))
    try office.submitted(chat)
    _ = try house.nextReview(for: "Rosa Lindgren")
    #expect(throws: ReviewingFault.emptyReason) {
      try house.withdrawSample(report.number, because: " ", by: "Sabine Okafor")
    }
    // A draft is no reason to stay.
    #expect(
      try house.withdrawSample(report.number, because: "Wrong month", by: "Sabine Okafor") == 3)
    let shown = try house.drawnSample(report.number)
    #expect(shown.picks.map(\.state) == ["removed", "submitted", "removed", "removed"])
    #expect(shown.picks[0].change == "removed by Sabine Okafor: Wrong month")
    #expect(shown.isReproduced == true)
    #expect(try house.queue(of: "Rosa Lindgren").isEmpty)
    #expect(throws: ReviewingFault.nothingOpen(report.number)) {
      try house.withdrawSample(report.number, because: "Again", by: "Sabine Okafor")
    }
    #expect(throws: ReviewingFault.unknownCycle(9)) {
      try house.withdrawSample(9, because: "x", by: "Sabine Okafor")
    }
    #expect(try house.verify().faults.isEmpty)
  }

  @Test func `without work or reviewers nothing is drawn`() throws {
    let office = try ReviewOffice(chats: 2)
    #expect(throws: ReviewingFault.noReviewers) { try draw(office, reviewers: []) }
    let known = try office.house.teamList().map(\.name)
    #expect(throws: ReviewingFault.unknownPerson("Nobody Known", known: known)) {
      try draw(office, reviewers: ["Nobody Known"])
    }
    #expect(throws: ReviewingFault.emptyPopulation) {
      try office.house.drawSample(
        SampleOrder(
          title: "S", rubric: "desk", from: office.day(40), to: office.day(41), perAgent: 1,
          reviewers: ["Rosa Lindgren"]), by: "Sabine Okafor")
    }
  }

  @Test func `a later revision takes the place of an earlier one in samples`() throws {
    let office = try ReviewOffice(chats: 2)
    try office.importing(ReviewOffice.chat(0, greeting: "hello again"))
    let report = try draw(office, perAgent: 9)
    #expect(report.population == 2)
  }
}
