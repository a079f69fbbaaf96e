import Certifications
import Curricula
import Findings
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Scoring
import Testing
import TranscriptFiles
import Transcripts

struct HouseTests {
  @Test func `the shipped school is sound, and its rehearsals earn what they expect`() throws {
    let check = checkCurricula(at: [shipped("curricula")])
    #expect(check.allFindings == [])
    let curriculum = try #require(check.entries.first?.curriculum)
    #expect(Set(curriculum.modules.map(\.kind)) == Set(Module.Kind.allCases))
    #expect(curriculum.rehearsals.count == 8)
    let kinds = Set(curriculum.modules.flatMap(\.quizzes).flatMap(\.items).map(\.interaction.name))
    #expect(kinds.count == 12, "\(kinds.sorted())")
    #expect(!curriculum.modules.flatMap(\.reviews).isEmpty)
    #expect(!curriculum.modules.flatMap(\.checklists).isEmpty)
    #expect(curriculum.articles.count >= 8)
  }

  @Test func `a rehearsal that earns something else is a finding on its line`() throws {
    let folder = try CopiedCurriculum()
    try folder.replace("expect=\"0.9697\"", with: "expect=\"1\"", in: "rehearsals/noor-haddad.xml")
    let findings = checkCurricula(at: [folder.path]).allFindings
    #expect(
      findings.map(\.message) == [
        "The answers earn 0.9697 and the rehearsal expects 1. Either an answer or a key is not as meant."
      ])
    #expect(findings[0].location.line != nil)
  }

  @Test func `a path without a curriculum is a finding`() {
    #expect(checkCurricula(at: ["/nonexistent"]).allFindings.map(\.category) == [.file])
  }

  @Test func `every sample interaction is read and noted in the list`() throws {
    var count = 0
    let list = try String(contentsOfFile: shipped("transcripts/README.md"), encoding: .utf8)
    let folder = shipped("transcripts")
    let faults = try TranscriptSource(paths: [folder]).forEachBatch { batch in
      for raw in batch {
        count += 1
        let reading = raw.read()
        #expect(reading.findings == [], "\(reading.findings)")
        #expect(reading.interaction != nil)
        // A sample is a file, or a folder with the files of one export.
        let name = raw.file.dropFirst(folder.count + 1).split(separator: "/")
        let noted = name.count == 1 ? "`\(name[0])`" : "`\(name[0])/`"
        #expect(list.contains(noted), "\(noted) has no note")
      }
    }
    #expect(faults == [])
    #expect(count >= 16)
  }

  @Test func `the newest version is what people learn, an open sitting keeps its own`() throws {
    let folder = try CopiedCurriculum()
    let house = try TemporaryHouse().house
    try house.publishAll(folder.path)
    let learner = try house.learner(named: "Ada")
    let (old, module) = try #require(try house.module("calm-conversations"))
    let quiz = module.quizzes[0].id
    var sitting = try house.sit(quiz, of: module.id, in: old, by: learner)
    let first = try #require(sitting.presented.first)
    let response = try #require(first.response(to: "a"))
    try house.answer(response, to: first.item, in: &sitting, by: learner)
    try folder.replace(
      "title=\"Calm conversations\"", with: "title=\"Calmer conversations\"",
      in: "modules/calm-conversations.xml")
    try house.publishAll(folder.path)
    let (new, changed) = try #require(try house.module("calm-conversations"))
    #expect(changed.title == "Calmer conversations")
    #expect(new.version != old.version)
    let resumed = try house.sit(quiz, of: changed.id, in: new, by: learner)
    #expect(resumed.answers == [first.item: [Answer(response)]])
    #expect(
      resumed.presented.map { $0.options.map(\.text) }
        == sitting.presented.map { $0.options.map(\.text) })
  }

  @Test func `two curricula in one house do not share the ids of modules`() throws {
    let house = try TemporaryHouse().house
    try house.publishAll(shipped("curricula"))
    let other = try CopiedCurriculum()
    try other.replace("id=\"first-line\"", with: "id=\"second-line\"", in: "curriculum.xml")
    let first = try #require(try house.current().first?.curriculum.modules.first)
    #expect(
      throws: PublishingFault.idTaken(kind: "module", id: first.id.rawValue, by: "first-line")
    ) { try house.publishAll(other.path) }
    #expect(try house.current().map(\.curriculum.id) == ["first-line"])
  }

  @Test func `answers of the wrong kind are refused and change nothing`() throws {
    let house = try TemporaryHouse().house
    try house.publishAll(shipped("curricula"))
    let learner = try house.learner(named: "Ada")
    let (version, module) = try #require(try house.module("calm-conversations"))
    var sitting = try house.sit(module.quizzes[0].id, of: module.id, in: version, by: learner)
    let item = try #require(sitting.open.first)
    #expect(throws: LearningFault.unknownItem("nothing")) {
      try house.answer(.text("x"), to: "nothing", in: &sitting, by: learner)
    }
    #expect(throws: LearningFault.response(.wrongShape(item.id))) {
      try house.answer(.text("x"), to: item.id, in: &sitting, by: learner)
    }
    #expect(throws: LearningFault.response(.unknownOption(item.id, "zz"))) {
      try house.answer(.chosen(["zz"]), to: item.id, in: &sitting, by: learner)
    }
    #expect(sitting.answers.isEmpty)
    let again = try house.sit(module.quizzes[0].id, of: module.id, in: version, by: learner)
    #expect(again.answers.isEmpty)
  }

  @Test func `letters stand for options of this attempt, and only for those`() throws {
    let house = try TemporaryHouse().house
    try house.publishAll(shipped("curricula"))
    let (version, module) = try #require(try house.module("calm-conversations"))
    let sitting = try house.sit(
      module.quizzes[0].id, of: module.id, in: version, by: try house.learner(named: "Ada"))
    for item in sitting.presented where item.kind != .text {
      #expect(item.response(to: "") == nil)
      #expect(item.response(to: "z9") == nil)
      #expect(item.response(to: "aa") == nil)
      let letters = item.options.map(\.letter).joined(separator: " ")
      switch item.kind {
      case .chooseOne:
        #expect(item.response(to: "A)") != nil)
        #expect(item.response(to: "ab") == nil)
      case .chooseSeveral: #expect(item.response(to: letters) != nil)
      case .order:
        #expect(item.response(to: letters) != nil)
        #expect(item.response(to: "a") == nil)
      default: break
      }
    }
  }

  @Test func `an order is not shown in its right order to everybody`() throws {
    let house = try TemporaryHouse().house
    try house.publishAll(shipped("curricula"))
    let (version, module) = try #require(try house.module("calm-conversations"))
    var orders: Set<[String]> = []
    for number in 0..<12 {
      let sitting = try house.sit(
        module.quizzes[0].id, of: module.id, in: version,
        by: try house.learner(named: "Learner \(number)"))
      for item in sitting.presented where item.kind == .order {
        orders.insert(item.options.map(\.text))
      }
    }
    #expect(orders.count > 4)
  }

  @Test func `what is stored verifies, and a changed score is found`() throws {
    let place = try TemporaryHouse()
    let house = place.house
    try house.publishAll(shipped("curricula"))
    _ = try house.importTranscripts(at: [shipped("transcripts")], by: "tester")
    #expect(try house.scoreStored(by: "tester") > 15)
    #expect(try house.scoreStored(by: "tester") == 0)
    #expect(try house.playRehearsals() == 8)
    #expect(try house.playRehearsals() == 0)
    #expect(try house.awardByRule().map(\.person) == ["Amara Osei", "Ines Duarte", "Noor Haddad"])
    #expect(try house.awardByRule().isEmpty)
    let report = try house.verify()
    #expect(report.faults == [])
    #expect(report.submissions == 9 && report.certifications == 3 && report.scorecards > 15)
    // Somebody with the file in their hands, who drops the triggers and changes what they like.
    for sql in [
      "DELETE FROM scorecard WHERE outcome = 'fail'",
      "UPDATE submission SET share = 1, isPassed = 1",
      "UPDATE answer SET response = '{\"chosen\":[\"x\"]}'", "DELETE FROM certification",
      "UPDATE interaction SET body = x'7b7d'",
      "UPDATE certification SET expiresAt = '2999-01-01T00:00:00.000Z'",
      "UPDATE publicationFile SET bytes = x'00'", "UPDATE scorecard SET total = 1 WHERE total < 1",
    ] {
      #expect(try place.tampered(sql).verify().faults.isEmpty == false, "\(sql)")
    }
  }

  @Test func `a person decides on what was shown, never on their own, never on less`() throws {
    let house = try TemporaryHouse().house
    try house.publishAll(shipped("curricula"))
    _ = try house.playRehearsals()
    _ = try house.enrol("Sabine")
    #expect(throws: CertifyingFault.ownCertification) {
      try house.certify("Noor Haddad", for: "supervised-chats", decidedBy: "noor  haddad")
    }
    #expect(throws: CertifyingFault.unknownPerson("Nobody")) {
      try house.certify("Nobody", for: "supervised-chats", decidedBy: "Sabine")
    }
    let known = try house.current().flatMap(\.curriculum.programmes).map(\.id)
    #expect(throws: CertifyingFault.unknownProgramme("none", known: known)) {
      try house.certify("Noor Haddad", for: "none", decidedBy: "Sabine")
    }
    #expect(throws: CertifyingFault.missing(["pass “Calm conversations” (1 part open)"])) {
      try house.certify("Tomas Lindqvist", for: "supervised-chats", decidedBy: "Sabine")
    }
    #expect(throws: ReviewingFault.self) {
      try house.certify("Noor Haddad", for: "supervised-chats", decidedBy: "Sabina")
    }
    #expect(try house.certify("Noor Haddad", for: "supervised-chats", decidedBy: "Sabine") != nil)
    #expect(try house.certify("Noor Haddad", for: "supervised-chats", decidedBy: "Sabine") == nil)
    #expect(try house.verify().faults == [])
  }

  @Test func `a certificate that has lapsed is shown as expired, and can be earned again`() throws {
    let clock = TestClock()
    let house = try TemporaryHouse(clock).house
    try house.publishAll(shipped("curricula"))
    _ = try house.playRehearsals()
    #expect(try house.awardByRule().count == 3)
    clock.now.addTimeInterval(400 * 86_400)
    func state() throws -> TeamTable.Certification.State? {
      try house.team().rows.first { $0.person == "Noor Haddad" }?
        .certifications.first { $0.programme == "supervised-chats" }?.state
    }
    #expect(try state() == .expired)
    #expect(try house.awardByRule().isEmpty)
    let learner = try house.learner(named: "Noor Haddad")
    let (version, module) = try #require(try house.module("calm-conversations"))
    var sitting = try house.sit(module.quizzes[0].id, of: module.id, in: version, by: learner)
    for answer in try #require(
      version.curriculum.rehearsals.first { $0.learner == "Noor Haddad" }?.sittings.first
    ).answers {
      try house.answer(answer.response, to: answer.item, in: &sitting, by: learner)
    }
    _ = try house.submit(sitting, by: learner)
    #expect(try house.awardByRule().count == 1)
    #expect(try state() == .awarded)
    #expect(try house.verify().faults == [])
  }
}

private func shipped(_ name: String) -> String {
  URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: name).path
}

private final class TestClock: @unchecked Sendable {
  // Finer than what is stored, as a real clock is.
  var now = Date(timeIntervalSince1970: 1_772_442_904.123_456_7)
}

private final class TemporaryHouse {
  let path = FileManager.default.temporaryDirectory.appending(
    path: "guildhall-\(UUID().uuidString)"
  ).path
  let house: House

  init(_ clock: TestClock = TestClock()) throws {
    house = try House(folder: path, for: .writing, clock: { clock.now })
  }

  /// A copy of the house in which the statement was run without the triggers that forbid it.
  func tampered(_ sql: String) throws -> House {
    let copy = FileManager.default.temporaryDirectory
      .appending(path: "guildhall-\(UUID().uuidString)").path
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", tampering, copy, sql]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try House(folder: copy, for: .reading)
  }

  private let tampering = """
    import sqlite3, sys
    db = sqlite3.connect(sys.argv[1] + "/guildhall.sqlite")
    for name, in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        db.execute("DROP TRIGGER " + name)
    assert db.execute(sys.argv[2]).rowcount > 0
    db.commit()
    """

  // The open database outlives its name.
  deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension House {
  fileprivate func publishAll(_ path: String) throws {
    for entry in checkCurricula(at: [path]).entries { _ = try publish(entry, by: "tester") }
  }
}

/// The shipped curriculum in a folder where it can be changed.
private final class CopiedCurriculum {
  let path = FileManager.default.temporaryDirectory.appending(
    path: "guildhall-\(UUID().uuidString)"
  ).path

  init() throws {
    try FileManager.default.copyItem(atPath: shipped("curricula/first-line"), toPath: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func replace(_ old: String, with new: String, in file: String) throws {
    let url = URL(fileURLWithPath: path + "/" + file)
    let text = try String(contentsOf: url, encoding: .utf8)
    try #require(text.contains(old))
    try Data(text.replacing(old, with: new).utf8).write(to: url)
  }
}
