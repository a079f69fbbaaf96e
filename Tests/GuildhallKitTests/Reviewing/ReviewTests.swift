import Findings
import Foundation
import GuildhallKit
import Reviews
import Rubrics
import Scoring
import Storage
import Testing
import Transcripts

struct ReviewTests {
  @Test func `every answer is on disk before the next, and a draft goes on where it was`() throws {
    let office = try ReviewOffice()
    let desk = try office.house.startReview(of: "chat-0", by: "desk", reviewer: "Rosa Lindgren")
    let answer = ReviewAnswer(
      criterion: "greets", choice: .level("fail"), comment: "No name", causes: ["hurry"])
    let saved = try office.house.answer(
      answer, quoting: [(turn: 0, words: "HELLO, how")], in: desk.number, by: "Rosa Lindgren")
    #expect(saved.missing == ["solves", "closes"])
    let again = try office.house.startReview(of: "chat-0", by: "desk", reviewer: "Rosa Lindgren")
    #expect(again.number == desk.number)
    let kept = try #require(again.answers["greets"])
    #expect(kept.comment == "No name" && kept.causes == ["hurry"])
    #expect(kept.quotes == [TurnQuote(turn: 0, scalars: 0..<10)])
  }

  @Test func `a review is submitted only when everything is answered, and then never changes`()
    throws
  {
    let office = try ReviewOffice()
    let house = office.house
    let desk = try house.startReview(of: "chat-0", by: "desk", reviewer: "Rosa Lindgren")
    #expect(throws: ReviewFault.unanswered(["greets", "solves", "closes"])) {
      try house.submitReview(desk.number, by: "Rosa Lindgren")
    }
    let number = try office.submitted(0)
    let review = try house.review(number)
    // (1 + 2/3 + 1) / 3
    #expect(abs((review.tally.total ?? 0) - 8.0 / 9) < 1e-12)
    #expect(review.state == "submitted")
    #expect(throws: ReviewingFault.notDraft(number)) {
      try house.answer(
        ReviewAnswer(criterion: "greets", choice: .level("fail")), in: number,
        by: "Rosa Lindgren")
    }
    #expect(throws: ReviewingFault.notDraft(number)) {
      try house.submitReview(number, by: "Rosa Lindgren")
    }
  }

  @Test func `nobody reviews their own work, whatever sources call them, nor another's draft`()
    throws
  {
    let office = try ReviewOffice()
    #expect(throws: ReviewingFault.ownWork) {
      try office.house.startReview(of: "chat-0", by: "desk", reviewer: "Noor Haddad")
    }
    let desk = try office.house.startReview(of: "chat-0", by: "desk", reviewer: "Rosa Lindgren")
    #expect(throws: ReviewingFault.notTheirReview(desk.number)) {
      try office.house.answer(
        ReviewAnswer(criterion: "greets", choice: .level("pass")), in: desk.number,
        by: "Jonas Berg")
    }
  }

  @Test func `the machine's verdict comes after the reviewer's own`() throws {
    let office = try ReviewOffice()
    let desk = try office.house.startReview(of: "chat-0", by: "desk", reviewer: "Rosa Lindgren")
    #expect(desk.machine.isEmpty)
    let after = try office.house.answer(
      ReviewAnswer(criterion: "greets", choice: .level("fail")), in: desk.number,
      by: "Rosa Lindgren")
    #expect(after.machine["greets"]?.verdict == .met)
    #expect(after.machine["closes"] == nil)
  }

  @Test func `time spent leaves breaks out`() throws {
    let office = try ReviewOffice()
    let desk = try office.house.startReview(of: "chat-0", by: "desk", reviewer: "Rosa Lindgren")
    for (seconds, criterion, level) in [
      (60.0, "greets", "pass"), (4000, "solves", "4"), (30, "closes", "pass"),
    ] {
      office.clock.now += seconds
      _ = try office.house.answer(
        ReviewAnswer(criterion: CriterionID(criterion), choice: ReviewAnswer.Choice(level)),
        in: desk.number, by: "Rosa Lindgren")
    }
    office.clock.now += 10
    // The long break counts five minutes.
    #expect(
      try office.house.submitReview(desk.number, by: "Rosa Lindgren").seconds
        == 60 + 300 + 30 + 10)
  }

  @Test func `a draft keeps the version of the rubric that it was begun with`() throws {
    let office = try ReviewOffice()
    let desk = try office.house.startReview(of: "chat-0", by: "desk", reviewer: "Rosa Lindgren")
    try Data(
      ReviewOffice.rubric(reviewing: "", remedy: "", greeting: "good morning")
        .replacing(
          "<criterion id=\"closes\" title=\"Closes\"><guidance>A farewell.</guidance></criterion>",
          with: ""
        ).utf8
    ).write(to: URL(fileURLWithPath: office.school.folder + "/curriculum/rubric.xml"))
    let check = checkCurriculum(in: office.school.folder + "/curriculum")
    let entry = try #require(check.findings.hasErrors ? nil : check)
    #expect(try office.house.publish(entry, by: "tester")?.isNew == true)
    #expect(
      try office.house.review(desk.number, for: "Rosa Lindgren").missing
        == ["greets", "solves", "closes"])
    let later = try office.house.startReview(of: "chat-1", by: "desk", reviewer: "Rosa Lindgren")
    #expect(later.missing == ["greets", "solves"])
  }

  @Test func `a void review leaves every figure and stays to be read`() throws {
    let office = try ReviewOffice()
    let number = try office.submitted(0)
    #expect(try office.count == 1)
    try office.house.voidReview(number, because: "The wrong one", by: "Sabine Okafor")
    #expect(try office.count == 0)
    #expect(try office.house.review(number).state == "void")
    // The same work may be reviewed again.
    #expect(try office.submitted(0) != number)
    #expect(try office.house.verify().faults.isEmpty)
  }

  @Test func `two reviewers see nothing of each other, and what they differ in is settled`() throws
  {
    let office = try ReviewOffice(reviewing: "reviewers=\"2\"")
    let house = office.house
    let first = try office.submitted(0, greets: "pass", by: "Rosa Lindgren")
    #expect(try office.count == 0)
    #expect(throws: ReviewingFault.stillBlind(first)) { try house.review(first) }
    #expect(throws: ReviewingFault.stillBlind(first)) {
      try house.review(first, for: "Jonas Berg")
    }
    #expect(try house.review(first, for: "Rosa Lindgren").state == "submitted")
    #expect(try house.reviews().first?.total == nil)
    #expect(try house.reviews(states: ["second"]).map(\.number) == [first])
    let second = try office.submitted(0, greets: "fail", by: "Jonas Berg")
    #expect(try house.reviews(states: ["second"]).isEmpty)
    #expect(try house.review(second).divided == ["greets"])
    #expect(try office.count == 0)
    #expect(throws: ReviewingFault.notAgreed(["greets"])) {
      try house.settle(first, choices: [:], because: "talked", by: "Sabine Okafor")
    }
    #expect(throws: ReviewingFault.agreedAlready("closes", open: ["greets"])) {
      try house.settle(
        first, choices: ["greets": .level("fail"), "closes": .level("pass")], because: "talked",
        by: "Sabine Okafor")
    }
    #expect(throws: ReviewingFault.unknownCriterion("smiles", known: ["greets"])) {
      try house.settle(
        first, choices: ["smiles": .level("pass")], because: "talked", by: "Sabine Okafor")
    }
    for party in ["Rosa Lindgren", "Jonas Berg"] {
      #expect(throws: ReviewingFault.partySettles) {
        try house.settle(
          first, choices: ["greets": .level("fail")], because: "talked", by: party)
      }
    }
    let settled = try house.settle(
      second, choices: ["greets": .level("fail")], because: "talked", by: "Sabine Okafor")
    #expect(settled.number == first && settled.answers["greets"]?.choice == .level("fail"))
    #expect(settled.firstTotal != settled.tally.total)
    #expect(try office.count == 1)
    #expect(try house.verify().faults.isEmpty)
  }

  @Test func `two reviewers who agree count once`() throws {
    let office = try ReviewOffice(reviewing: "reviewers=\"2\"")
    try office.submitted(0, by: "Rosa Lindgren")
    try office.submitted(0, by: "Jonas Berg")
    #expect(try office.house.reviews(states: ["second", "draft"]).isEmpty)
    #expect(try office.count == 1)
    #expect(try office.house.verify().faults.isEmpty)
  }

  @Test func `no more reviewers than the rubric asks for, and nobody new by a mistyped name`()
    throws
  {
    let office = try ReviewOffice()
    try office.submitted(0)
    #expect(throws: ReviewingFault.reviewedAlready("chat-0", reviewers: 1)) {
      try office.house.startReview(of: "chat-0", by: "desk", reviewer: "Jonas Berg")
    }
    let known = try office.house.teamList().map(\.name)
    let before = known.count
    #expect(throws: ReviewingFault.unknownPerson("Rosa Lindgrn", known: known)) {
      try office.house.startReview(of: "chat-1", by: "desk", reviewer: "Rosa Lindgrn")
    }
    // An identifier is its owner, whoever writes it how.
    #expect(throws: ReviewingFault.ownWork) {
      try office.house.startReview(of: "chat-2", by: "desk", reviewer: "NOOR@harbour.example")
    }
    #expect(
      throws: ReviewingFault.takenName("Noor@harbour.example", by: "Noor Haddad")
    ) {
      try office.house.enrol("Somebody Else", agentNames: ["Noor@harbour.example"])
    }
    #expect(try office.house.teamList().count == before)
  }

  @Test func `the machine is held against the answer before its verdict was seen`() throws {
    let office = try ReviewOffice()
    let desk = try office.house.startReview(of: "chat-0", by: "desk", reviewer: "Rosa Lindgren")
    for level in ["fail", "pass"] {
      _ = try office.house.answer(
        ReviewAnswer(criterion: "greets", choice: ReviewAnswer.Choice(level)), in: desk.number,
        by: "Rosa Lindgren")
    }
    try office.submitted(0)
    let trial = try #require(try office.house.trials(of: "desk").first?.trial)
    // `submitted` has answered once more with “pass”, and the first “fail” stays the evidence.
    #expect(trial.decided == 1 && trial.agreed == 0)
  }

  @Test func `what was tampered with is found`() throws {
    let office = try ReviewOffice()
    try office.submitted(0)
    _ = try office.house.drawSample(
      SampleOrder(
        title: "S", rubric: "desk", from: office.day(1), to: office.day(30), perAgent: 1,
        reviewers: ["Rosa Lindgren"]), by: "Sabine Okafor")
    #expect(try office.house.verify().faults.isEmpty)
    try office.sql("UPDATE review SET total = 1 WHERE id = 1")
    #expect(
      try office.house.verify().faults.contains(
        "The score of review 1 does not come out as stored."))
    try office.sql("UPDATE review SET total = 8.0/9 WHERE id = 1")
    try office.sql("UPDATE reviewMark SET mark = 'fail' WHERE criterion = 'greets'")
    #expect(
      try office.house.verify().faults.contains(
        "The marks of review 1 are not those of its answers."))
    try office.sql("UPDATE reviewMark SET mark = 'pass' WHERE criterion = 'greets'")
    try office.sql("UPDATE segment SET agent = 'pieter' WHERE number = 0")
    #expect(
      try office.house.verify().faults.contains("Sample 1 does not come out as it was drawn."))
  }
}

extension ReviewOffice {
  /// How many reviews the figures count.
  var count: Int {
    get throws {
      try house.figures(
        FigureQuestion(
          rubric: "desk", grouping: .channel, from: clock.now.addingTimeInterval(-86_400),
          to: clock.now.addingTimeInterval(86_400))
      ).rows.reduce(0) { $0 + $1.n }
    }
  }

  func day(_ number: Int) -> Date {
    // 1 November 2026
    Date(timeIntervalSince1970: 1_793_491_200 + Double(number - 1) * 86_400)
  }

  /// Writes past the house, as somebody with the file would.
  func sql(_ statement: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sqlite3,sys; d=sqlite3.connect(sys.argv[1]); d.execute(sys.argv[2]); d.commit()",
      school.folder + "/data/guildhall.sqlite", statement,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
