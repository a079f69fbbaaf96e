import Curricula
import Foundation
import GuildhallKit
import Reviews
import Rubrics
import Testing

struct CoachingTests {
  private static let remedy = """
    <remedy criterion="greets" failures="2" window="5" module="m" part="read" deadlineDays="7"
      coolDownDays="28" followUp="2"/>
    """

  @Test func `from a failed criterion to a recovered skill`() throws {
    let office = try ReviewOffice(remedy: Self.remedy)
    let house = office.house
    for chat in [0, 2] { try office.submitted(chat, greets: "fail") }
    let decided = try house.applyRemedies(
      of: "desk", reviewers: ["Rosa Lindgren"], by: "Sabine Okafor")
    let assigned = try #require(decided.first)
    #expect(decided.count == 1 && assigned.isAssigned && assigned.agent == "Noor Haddad")
    #expect(assigned.dueAt == office.clock.now + 7 * 86_400)
    // Still open: that is logged once, with its reason.
    let again = try house.applyRemedies(
      of: "desk", reviewers: ["Rosa Lindgren"], by: "Sabine Okafor")
    #expect(again.map(\.isAssigned) == [false])
    #expect(
      try house.applyRemedies(of: "desk", reviewers: ["Rosa Lindgren"], by: "Sabine Okafor").isEmpty
    )
    // The lesson is done; then the next conversations are looked at, on that criterion alone.
    let learner = try house.learner(named: "Noor Haddad")
    let version = try #require(try house.current().first)
    let module = try #require(version.curriculum.modules.first)
    let lesson = try #require(module.lessons.first)
    try house.read(lesson, of: module, in: version.version, by: learner)
    try office.importing(
      (20..<24).map { ReviewOffice.chat($0 * 2, greeting: "hello", day: 1) }
        .joined(separator: "\n"))
    var queued: [String] = []
    _ = try house.applyRemedies(of: "desk", reviewers: ["Rosa Lindgren"], by: "Sabine Okafor") {
      queued.append("\($0), \($1), \($2)")
    }
    #expect(queued == ["Noor Haddad, Rosa Lindgren, 2"])
    // The next conversation stands in for one that is taken out.
    let out = try #require(try house.queue(of: "Rosa Lindgren").first)
    try house.removePick(out.number, because: "A test call", by: "Sabine Okafor")
    _ = try house.applyRemedies(of: "desk", reviewers: ["Rosa Lindgren"], by: "Sabine Okafor")
    let queue = try house.queue(of: "Rosa Lindgren").map(\.interaction)
    #expect(queue.count == 2 && !queue.contains(out.interaction))
    for _ in 0..<2 {
      let desk = try #require(try house.nextReview(for: "Rosa Lindgren"))
      #expect(desk.purpose == "followUp" && desk.asked == ["greets"])
      _ = try house.answer(
        ReviewAnswer(criterion: "greets", choice: .level("pass")), in: desk.number,
        by: "Rosa Lindgren")
      _ = try house.submitReview(desk.number, by: "Rosa Lindgren")
    }
    let loop = try #require(try house.remedies(for: "Noor Haddad").first)
    let recovery = try #require(loop.recovery)
    #expect(recovery.before.met == 0 && recovery.before.of == 2)
    #expect(recovery.after.met == 2 && recovery.after.of == 2)
    #expect(loop.doneAt != nil && loop.followUps == 2)
    // Follow-ups are no part of the quality score.
    #expect(try office.count == 2)
    #expect(try house.verify().faults.isEmpty)
  }

  /// An office whose failing agent has read the lesson and has new work.
  private func officeWithFollowUps() throws -> ReviewOffice {
    let office = try ReviewOffice(remedy: Self.remedy)
    for chat in [0, 2] { try office.submitted(chat, greets: "fail") }
    _ = try office.house.applyRemedies(
      of: "desk", reviewers: ["Noor Haddad"], by: "Sabine Okafor")
    let version = try #require(try office.house.current().first)
    let module = try #require(version.curriculum.modules.first)
    try office.house.read(
      try #require(module.lessons.first), of: module, in: version.version,
      by: try office.house.learner(named: "Noor Haddad"))
    try office.importing(ReviewOffice.chat(40, greeting: "hello", day: 14))
    return office
  }

  @Test func `nobody is given the follow-ups of their own work, and that is logged once`() throws {
    let office = try officeWithFollowUps()
    let house = office.house
    let alone = try house.applyRemedies(
      of: "desk", reviewers: ["Noor Haddad"], by: "Sabine Okafor")
    #expect(alone.map(\.isAssigned) == [false])
    #expect(alone.first?.because.contains("go to nobody: Noor Haddad does not") == true)
    #expect(
      try house.applyRemedies(of: "desk", reviewers: ["Noor Haddad"], by: "Sabine Okafor").isEmpty)
    let two = try house.applyRemedies(
      of: "desk", reviewers: ["Noor Haddad", "Jonas Berg"], by: "Sabine Okafor")
    #expect(two.first?.because.contains("go to Jonas Berg, because Noor Haddad does") == true)
    #expect(try house.queue(of: "Jonas Berg").count == 2)
    #expect(try house.queue(of: "Noor Haddad").isEmpty)
  }

  @Test func `what could not be done is not assigned, and the log says why`() throws {
    let lesson = "<lesson id=\"l\" title=\"L\"><p>x</p></lesson>"
    let office = try ReviewOffice(
      remedy: Self.remedy.replacing("module=\"m\" part=\"read\"", with: "module=\"second\""),
      files: [
        "first.xml": ReviewOffice.module("first", lesson),
        "second.xml": ReviewOffice.module("second", lesson, after: "first"),
      ])
    for chat in [0, 2] { try office.submitted(chat, greets: "fail") }
    func apply() throws -> [RemedyReport] {
      try office.house.applyRemedies(
        of: "desk", reviewers: ["Rosa Lindgren"], by: "Sabine Okafor")
    }
    let withheld = try #require(try apply().first)
    #expect(!withheld.isAssigned && withheld.because.contains("opens only after “first”"))
    #expect(try apply().isEmpty)
    // Open now, so it is assigned.
    let version = try #require(try office.house.current().first)
    let first = try #require(version.curriculum.module("first"))
    try office.house.read(
      try #require(first.lessons.first), of: first, in: version.version,
      by: try office.house.learner(named: "Noor Haddad"))
    #expect(try apply().map(\.isAssigned) == [true])
  }

  @Test func `a module of lessons and a checklist is done when all is read`() throws {
    let office = try ReviewOffice(
      remedy: Self.remedy.replacing("module=\"m\" part=\"read\"", with: "module=\"second\""),
      files: [
        "second.xml": ReviewOffice.module(
          "second",
          """
          <lesson id="one" title="1"><p>x</p></lesson><lesson id="two" title="2"><p>x</p></lesson>
          <checklist id="seen" title="S"><summary>x</summary><point id="a">Greets.</point></checklist>
          """)
      ])
    for chat in [0, 2] { try office.submitted(chat, greets: "fail") }
    let decided = try office.house.applyRemedies(
      of: "desk", reviewers: ["Rosa Lindgren"], by: "Sabine Okafor")
    #expect(decided.map(\.isAssigned) == [true])
    let version = try #require(try office.house.current().first)
    let module = try #require(version.curriculum.module("second"))
    for lesson in module.lessons {
      #expect(try office.house.remedies(for: "Noor Haddad").first?.doneAt == nil)
      try office.house.read(
        lesson, of: module, in: version.version,
        by: try office.house.learner(named: "Noor Haddad"))
    }
    #expect(try office.house.remedies(for: "Noor Haddad").first?.doneAt != nil)
  }

  @Test func `notes and actions belong to the agent`() throws {
    let office = try ReviewOffice()
    let house = office.house
    let number = try office.submitted(0, greets: "fail")
    let note = try house.coach(
      "Say your name", review: number, criterion: "greets", turn: 1, by: "Rosa Lindgren")
    #expect(note.agent == "Noor Haddad")
    #expect(throws: ReviewingFault.unknownNote(note.number)) {
      try house.acknowledgeNote(note.number, by: "Pieter Maas")
    }
    #expect(try house.acknowledgeNote(note.number, by: "Noor Haddad"))
    #expect(try !house.acknowledgeNote(note.number, by: "Noor Haddad"))
    #expect(try house.coachingNotes(for: "noor@harbour.example")[0].acknowledgedAt != nil)
    #expect(throws: ReviewingFault.ownWork) {
      try house.coach("Well done", agent: "Noor Haddad", by: "Noor Haddad")
    }
    let action = try house.setAction(
      "Listen to two calls", agent: "Noor Haddad",
      dueAt: office.clock.now + 86_400, by: "Rosa Lindgren")
    office.clock.now += 2 * 86_400
    #expect(try house.coachingActions(for: "Noor Haddad")[0].isLate)
    #expect(try house.finishAction(action.number, by: "Noor Haddad"))
    #expect(try !house.finishAction(action.number, by: "Noor Haddad"))
    #expect(
      throws: ReviewingFault.dueInThePast("2026-09-20", today: "2026-09-23")
    ) {
      try house.setAction(
        "Listen again", agent: "Noor Haddad", dueAt: office.clock.now - 3 * 86_400,
        by: "Rosa Lindgren")
    }
    #expect(try house.coachingActions()[0].doneAt == office.clock.now)
  }

  @Test func `the machine rises only by blind evidence`() throws {
    let office = try ReviewOffice()
    try office.submitted(0, greets: "pass")
    try office.submitted(1, greets: "pass")
    let trial = try #require(try office.house.trials(of: "desk").first)
    #expect(trial.criterion == "greets" && trial.trial.reviewed == 2 && trial.trial.agreed == 1)
    #expect(throws: ReviewingFault.self) {
      try office.house.trust(
        "greets", of: "desk", as: .shownFirst, because: "I like it", by: "Sabine Okafor")
    }
    #expect(try office.house.trials(of: "desk").first?.standing == .suggested)
  }
}
