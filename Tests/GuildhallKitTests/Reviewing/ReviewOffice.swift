import Curricula
import Foundation
import GuildhallKit
import Reviews
import Rubrics
import Testing

/// A house with a rubric of three criteria, work of two agents, two reviewers and a lead.
final class ReviewOffice {
  let school: TemporarySchool
  var house: House { school.house }
  var clock: StoppedClock { school.clock }

  /// - Parameters:
  ///   - reviewing: attributes of the rubric's `reviewing` element.
  ///   - files: more files of the curriculum, by their paths in it.
  init(
    reviewing: String = "", remedy: String = "", chats: Int = 6, greeting: String = "hello",
    files: [String: String] = [:]
  ) throws {
    school = try TemporarySchool(
      """
      <lesson id="read" title="Read"><p>Greet.</p></lesson>
      """,
      files: [
        "rubric.xml": Self.rubric(reviewing: reviewing, remedy: remedy, greeting: greeting)
      ].merging(files) { _, new in new })
    let text = (0..<chats).map { Self.chat($0, greeting: $0 % 3 == 0 ? "hello" : "yes?") }
      .joined(separator: "\n")
    try importing(text)
    for name in ["Rosa Lindgren", "Jonas Berg", "Sabine Okafor"] { _ = try house.enrol(name) }
    _ = try house.enrol(
      "Noor Haddad", agentNames: ["noor@harbour.example"], team: "Harbour", mentor: "Rosa Lindgren")
    _ = try house.enrol("Pieter Maas", agentNames: ["pieter"], team: "Hill")
  }

  func importing(_ text: String) throws {
    let path = school.folder + "/chats-\(UUID().uuidString).ndjson"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let report = try house.importTranscripts(at: [path], by: "tester")
    #expect(report.findings.isEmpty)
    _ = try house.scoreStored(by: "tester")
  }

  /// A chat of Noor's or Pieter's, by turns, on a day of November.
  static func chat(_ number: Int, greeting: String, day: Int? = nil) -> String {
    let agent = number % 2 == 0 ? "noor@harbour.example" : "pieter"
    let date = "2026-11-\(10 + (day ?? number % 10))"
    return """
      {"id":"chat-\(number)","channel":"chat","startedAt":"\(date)T10:00:00Z",\
      "participants":[{"role":"agent","agent":"\(agent)"},{"role":"customer"}],\
      "turns":[{"by":0,"text":"\(greeting), how can I help?"},\
      {"by":1,"text":"My parcel \(number) is late."},{"by":0,"text":"Thank you, goodbye."}]}
      """
  }

  static func module(_ id: String, _ parts: String, after prerequisite: String = "") -> String {
    """
    <module xmlns="urn:guildhall:curriculum:1" id="\(id)" title="\(id)" kind="tool">
      <summary>For tests.</summary>
      <builds competency="skill"/>
      \(prerequisite.isEmpty ? "" : "<requires module=\"\(prerequisite)\"/>")
      \(parts)
    </module>
    """
  }

  static func rubric(reviewing: String, remedy: String, greeting: String) -> String {
    """
    <rubric xmlns="urn:guildhall:curriculum:1" id="desk" title="Desk" passMark="0.8"
      channels="chat"><summary>For tests.</summary>
      <cue id="hello" title="Hello"><phrase>\(greeting)</phrase></cue>
      <rootCause id="hurry" title="In a hurry"/>
      \(reviewing.isEmpty ? "" : "<reviewing \(reviewing)/>")
      \(remedy)
      <section id="talk" title="Talk">
        <criterion id="greets" title="Greets"><guidance>A greeting.</guidance>
          <check><says cue="hello"/></check></criterion>
        <criterion id="solves" title="Solves" scale="4"><guidance>Solved.</guidance></criterion>
        <criterion id="closes" title="Closes"><guidance>A farewell.</guidance></criterion>
      </section>
    </rubric>
    """
  }

  /// A submitted review of a chat.
  @discardableResult
  func submitted(
    _ chat: Int, greets: String = "pass", solves: String = "3", by name: String = "Rosa Lindgren"
  ) throws -> Int64 {
    let desk = try house.startReview(of: "chat-\(chat)", by: "desk", reviewer: name)
    for (criterion, level) in [("greets", greets), ("solves", solves), ("closes", "pass")] {
      _ = try house.answer(
        ReviewAnswer(
          criterion: CriterionID(criterion), choice: ReviewAnswer.Choice(level)),
        in: desk.number, by: name)
    }
    _ = try house.submitReview(desk.number, by: name)
    return desk.number
  }

  /// A closed calibration of two reviewers, with the group's word on one criterion.
  func calibrated() throws {
    let number = try house.openCalibration(
      CalibrationOrder(
        title: "November", rubric: "desk", interactions: ["chat-1"], criteria: ["closes"],
        reviewers: ["Rosa Lindgren", "Jonas Berg"]), by: "Sabine Okafor"
    ).number
    for (name, level) in [("Rosa Lindgren", "pass"), ("Jonas Berg", "fail")] {
      let desk = try #require(try house.nextInCalibration(number, for: name))
      _ = try house.answer(
        ReviewAnswer(criterion: "closes", choice: ReviewAnswer.Choice(level)), in: desk.number,
        by: name)
      _ = try house.submitReview(desk.number, by: name)
    }
    _ = try house.closeCalibration(number, by: "Sabine Okafor")
    _ = try house.agree(
      on: .level("pass"), for: "closes", of: "chat-1", in: number, because: "A word is enough",
      by: "Sabine Okafor")
  }
}

extension ReviewAnswer.Choice {
  init(_ level: String) { self = .level(LevelID(level)) }
}
