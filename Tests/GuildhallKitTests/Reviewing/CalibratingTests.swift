import Foundation
import GuildhallKit
import Reviews
import Rubrics
import Testing
import Transcripts

struct CalibratingTests {
  private func open(_ office: ReviewOffice, expert: String? = nil) throws -> Int64 {
    try office.house.openCalibration(
      CalibrationOrder(
        title: "November", rubric: "desk", interactions: ["chat-0", "chat-1"],
        criteria: ["greets", "closes"], reviewers: ["Rosa Lindgren", "Jonas Berg"],
        expert: expert), by: "Sabine Okafor"
    ).number
  }

  private func answer(
    _ office: ReviewOffice, _ number: Int64, by name: String, _ levels: [String]
  ) throws {
    for level in levels {
      let desk = try #require(try office.house.nextInCalibration(number, for: name))
      #expect(desk.asked == ["greets", "closes"] && desk.machine.isEmpty)
      for criterion in desk.asked {
        _ = try office.house.answer(
          ReviewAnswer(criterion: criterion, choice: ReviewAnswer.Choice(level)),
          in: desk.number, by: name)
      }
      _ = try office.house.submitReview(desk.number, by: name)
    }
  }

  @Test func `nobody sees the others before it is closed, and nobody answers after`() throws {
    let office = try ReviewOffice()
    let house = office.house
    let number = try open(office)
    try answer(office, number, by: "Rosa Lindgren", ["pass", "fail"])
    #expect(throws: ReviewingFault.calibrationOpen(number)) { try house.calibrationReport(number) }
    #expect(throws: ReviewingFault.stillBlind(1)) { try house.review(1, for: "Jonas Berg") }
    #expect(throws: ReviewingFault.tooFewAnswers(number)) {
      try house.closeCalibration(number, by: "Sabine Okafor")
    }
    try answer(office, number, by: "Jonas Berg", ["pass"])
    let draft = try #require(try house.nextInCalibration(number, for: "Jonas Berg"))
    #expect(throws: ReviewingFault.unfinished(["Jonas Berg"])) {
      try house.closeCalibration(number, by: "Sabine Okafor")
    }
    let report = try house.closeCalibration(number, anyway: true, by: "Sabine Okafor")
    #expect(report.criteria.map(\.criterion) == ["greets", "closes"])
    #expect(throws: ReviewingFault.calibrationClosed(number)) {
      try house.answer(
        ReviewAnswer(criterion: "greets", choice: .level("pass")), in: draft.number,
        by: "Jonas Berg")
    }
    #expect(throws: ReviewingFault.closedBefore(number)) {
      try house.closeCalibration(number, by: "Sabine Okafor")
    }
    #expect(try house.review(1, for: "Jonas Berg").state == "submitted")
    // Calibrations are in no figure.
    #expect(try office.count == 0)
    #expect(try house.verify().faults.isEmpty)
  }

  @Test func `the group's word is the baseline once it is given`() throws {
    let office = try ReviewOffice()
    let house = office.house
    let number = try open(office)
    #expect(throws: ReviewingFault.calibrationOpen(number)) {
      try house.agree(
        on: .level("pass"), for: "greets", of: "chat-0", in: number, because: "x",
        by: "Sabine Okafor")
    }
    try answer(office, number, by: "Rosa Lindgren", ["pass", "pass"])
    try answer(office, number, by: "Jonas Berg", ["fail", "pass"])
    let before = try house.closeCalibration(number, by: "Sabine Okafor")
    #expect(before.discussion.count == 2)
    #expect(throws: ReviewingFault.notCalibrated("solves", asked: ["greets", "closes"])) {
      try house.agree(
        on: .level("3"), for: "solves", of: "chat-0", in: number, because: "x",
        by: "Sabine Okafor")
    }
    let after = try house.agree(
      on: .level("pass"), for: "greets", of: "chat-0", in: number, because: "A name is enough",
      by: "Sabine Okafor")
    let rosa = try #require(
      after["greets"]?.reviewers.first { after.name(of: $0.reviewer) == "Rosa Lindgren" })
    #expect(rosa.agreed == 2)
  }

  @Test func `only those who were asked take part, and nobody in their own work`() throws {
    let office = try ReviewOffice()
    let number = try open(office)
    #expect(throws: ReviewingFault.notInCalibration("Pieter Maas")) {
      try office.house.nextInCalibration(number, for: "Pieter Maas")
    }
    #expect(throws: ReviewingFault.ownWork) {
      try office.house.openCalibration(
        CalibrationOrder(
          title: "x", rubric: "desk", interactions: ["chat-0"],
          reviewers: ["Noor Haddad", "Jonas Berg"]), by: "Sabine Okafor")
    }
    #expect(throws: ReviewingFault.unknownInteraction("chat-99")) {
      try office.house.openCalibration(
        CalibrationOrder(
          title: "x", rubric: "desk", interactions: ["chat-99"], reviewers: ["Jonas Berg"]),
        by: "Sabine Okafor")
    }
  }
}
