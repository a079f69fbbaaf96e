import Curricula
import Foundation
import Reviews
import Rubrics
import Simulations
import Storage
import Testing
import Transcripts

@testable import GuildhallKit

/// Names that are words, that the rubric listens for, that others share, and that are published.
@Suite struct `An erasure that is hard` {
  @Test
  func `of a name that the rubric listens for stores what comes out now and keeps verify clean`()
    throws
  {
    // The greeting that the cue looks for is the agent's name.
    let office = try ReviewOffice(greeting: "noor")
    try office.importing(
      ReviewOffice.chat(20, greeting: "Noor", day: 2) + "\n"
        + ReviewOffice.chat(22, greeting: "Noor", day: 3) + "\n"
        + ReviewOffice.chat(21, greeting: "noor", day: 3))
    let sample = try office.house.drawSample(
      SampleOrder(
        title: "S", rubric: "desk", from: Date(timeIntervalSince1970: 1_700_000_000),
        to: Date(timeIntervalSince1970: 1_900_000_000), perAgent: 1,
        targeted: [.init(.criterion("greets"), perAgent: 2)],
        reviewers: ["Rosa Lindgren", "Jonas Berg"], seed: 7), by: "Sabine Okafor")
    try office.submitted(20)
    try office.submitted(21)
    #expect(try office.house.verify().faults == [])
    let report = try office.erase("Noor Haddad")
    #expect(report.differingCards == 2)
    #expect(try office.house.verify().faults == [])
    #expect(try office.house.drawnSample(sample.number).isReproduced == true)
    // Somebody else's greeting stays.
    #expect(
      try office.house.reviewed("chat-21").first?.interaction.turns[0].text.hasPrefix("noor")
        == true)
    // Published: the rubric holds the word, as a part of no full name.
    #expect(report.publishedFiles.isEmpty && report.search?.places == 0)
    #expect(try office.erase("Pieter Maas").search?.places == 0)
    #expect(try office.house.verify().faults == [])
    #expect(try office.house.drawnSample(sample.number).isReproduced == true)
  }

  @Test func `of a name in a published file says where, and counts no place besides`() throws {
    let office = try ReviewOffice(greeting: "noor haddad here")
    let report = try office.erase("Noor Haddad")
    #expect(report.publishedFiles == ["version 1: rubric.xml"])
    let search = try #require(report.search)
    #expect(search.places == 0 && search.rows == 0 && search.published > 0, "\(search)")
    #expect(try office.house.verify().faults == [])
  }

  @Test func `of an answer that turned on the name freezes the score`() throws {
    let school = try TemporarySchool(
      """
      <quiz id="quiz" title="Quiz" masteryScore="0.5">
        <textEntry id="entry"><prompt>Who helps?</prompt><accept>ilse</accept>
          <rationale>Because.</rationale></textEntry></quiz>
      \(LateParcel.part)
      """, files: LateParcel.files)
    let house = school.house
    let ilse = try house.learner(named: "Ilse Sorry")
    _ = try house.enrol("Rosa Lindgren")
    try school.pass(["entry": .text("ilse")], by: ilse)
    var sitting = try house.play("practice", of: "m", in: try school.version, by: ilse)
    for text in ["Sorry about that.", "What is the order number?"] {
      _ = try house.take(
        PlayInput(.says(text), elapsed: 10_000), with: 0, in: &sitting, by: ilse)
    }
    _ = try house.take(
      PlayInput(.wrapsUp(["category": "delivery", "notes": "x"]), elapsed: 10_000), with: 0,
      in: &sitting, by: ilse)
    _ = try house.finish(sitting, by: ilse)
    let share = try house.finishedPlays().first?.share
    #expect(try house.verify().faults == [])
    let office = Leaving(house: house, clock: school.clock)
    let report = try office.erase("Ilse Sorry")
    #expect(report.frozen == 2 && report.search?.places == 0)
    let verified = try house.verify()
    #expect(verified.faults == [] && verified.frozen == 2)
    #expect(try house.finishedPlays().first?.share == share)
    let tampered = try school.tampered("UPDATE submission SET score = replace(score, '1', '2')")
    #expect(!(try tampered.verify().faults.isEmpty))
  }

  @Test func `of everybody in the shipped school, one after the other, keeps verify clean`() throws
  {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "guildhall-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let clock = StoppedClock()
    let house = try House(
      folder: folder, for: .writing, clock: { clock.now }, random: { clock.next() })
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    for entry in checkCurricula(at: [root.appending(path: "curricula").path]).entries {
      _ = try house.publish(entry, by: "tester")
    }
    _ = try house.importTranscripts(at: [root.appending(path: "transcripts").path], by: "tester")
    #expect(try house.scoreStored(by: "tester") > 15)
    #expect(try house.playRehearsals() > 5)
    #expect(try house.awardByRule().count > 2)
    // Those whose work was imported belong to the house, too.
    for agent in try house.store.agentsOfWork().filter({ $0.count > 2 }).prefix(4) {
      if try house.store.findPerson(named: agent) == nil { _ = try house.enrol(agent) }
    }
    _ = try house.enrol("Rosa Lindgren")
    let before = try house.verify()
    #expect(before.faults == [])
    let people = try house.store.people().filter { $0.name != "Rosa Lindgren" }
    #expect(people.count > 4)
    let (rosa, act) = try house.actor("Rosa Lindgren")
    for person in people {
      try house.store.addPersonEvent("left", to: person.id, text: "", by: rosa.id, act)
    }
    clock.move(2192 * 86_400)
    let report = try house.applyRetention(by: "Rosa Lindgren")
    #expect(report.erased.count == people.count)
    let verified = try house.verify()
    #expect(verified.faults == [])
    #expect(verified.certifications == before.certifications && verified.erased == people.count)
    #expect(verified.scorecards == before.scorecards && verified.plays == before.plays)
    let full = report.erased.compactMap(\.search).filter { $0.tooShort.isEmpty }
    #expect(full.allSatisfy { $0.rows == 0 }, "\(full.filter { $0.rows > 0 })")
  }

  @Test func `of somebody whose conversation is also a held colleague's is refused`() throws {
    let office = try ReviewOffice()
    try office.importing(
      """
      {"id":"t","channel":"chat","participants":[{"role":"agent","agent":"pieter"},\
      {"role":"agent","agent":"noor@harbour.example"}],"turns":[{"by":0,"text":"hello"},\
      {"by":1,"text":"hello again"}]}
      """)
    try office.house.hold("Pieter Maas", because: "A claim", by: "Rosa Lindgren")
    #expect(throws: PeopleFault.sharedWithHeld("Noor Haddad", with: ["Pieter Maas"])) {
      try office.erase("Noor Haddad")
    }
    #expect(
      try office.house.retentionDue().people.contains {
        $0.name == "Noor Haddad" && $0.reason == .sharedWithHeld
      })
    try office.house.release("Pieter Maas", because: "Settled", by: "Rosa Lindgren")
    #expect(
      try office.house.erase("Noor Haddad", because: "x", by: "Jonas Berg").search?.places == 0)
  }

  @Test func `every refusal says what to do`() {
    let day = Date(timeIntervalSince1970: 1_790_000_000)
    let sentences: [(PeopleFault, String)] = [
      (.emptyReason, "A reason is needed; it is kept. Give one with --because."),
      (
        .kept("Noor", until: day, days: 2192),
        "What is stored about Noor is kept until 2026-09-21, 2192 days after they left. "
          + "`guildhall retention set training --days N` changes the rule."
      ),
      (
        .here("Noor"),
        "Noor has not left, so their data stays. `guildhall people leave` says that somebody left."
      ),
      (
        .onHold("Noor", since: day),
        "Noor is on hold since 2026-09-21, so nothing of theirs is erased. `guildhall people "
          + "release` ends a hold."
      ),
      (
        .sharedWithHeld("Noor", with: ["Pieter"]),
        "Conversations of Noor are also those of Pieter, who is on hold, so nothing in them is "
          + "changed. `guildhall people release` ends a hold."
      ),
    ]
    for (fault, expected) in sentences { #expect(sentence(about: fault) == expected) }
  }

  @Test func `of a name that is a word of the house changes no word of it`() throws {
    let office = try ReviewOffice()
    _ = try office.house.enrol("Mark Pass", agentNames: ["chat", "quality", "desk", "7"])
    try office.importing(
      """
      {"id":"c","channel":"chat","participants":[{"role":"agent","agent":"quality"},\
      {"role":"agent","agent":"7"}],"turns":[{"by":0,"text":"hello, I mark it"},\
      {"by":1,"text":"7 it is, Mark"}]}
      """)
    try office.submitted(0)
    let before = try office.house.reviewed("chat-0").map(\.card)
    #expect(try office.house.verify().faults == [])
    _ = try office.erase("Mark Pass")
    let faults = try office.house.verify().faults
    #expect(faults == [])
    #expect(try office.house.reviewed("chat-0").map(\.card) == before)
    let chat = try #require(try office.house.reviewed("c").first?.interaction)
    #expect(chat.turns.map(\.text) == ["hello, I mark it", "7 it is, Xxxx"])
    #expect(chat.participants.map(\.agent).allSatisfy { $0?.hasPrefix("erased-") == true })
    #expect(Set(chat.participants.map(\.agent)).count == 2)
  }

  @Test func `while somebody reads is done, and says that old pages may stay`() throws {
    let office = try ErasureOffice()
    try office.letTimePass()
    let reader = Process()
    reader.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    reader.arguments = [
      "python3", "-c",
      """
      import sqlite3, sys, time
      db = sqlite3.connect(sys.argv[1], isolation_level=None)
      db.execute("BEGIN"); db.execute("SELECT count(*) FROM person").fetchall()
      print("reads", flush=True); sys.stdin.read()
      """, office.school.folder + "/data/guildhall.sqlite",
    ]
    let (said, stop) = (Pipe(), Pipe())
    reader.standardOutput = said
    reader.standardInput = stop
    try reader.run()
    _ = said.fileHandleForReading.availableData
    #expect(try office.erase().search == nil)
    try stop.fileHandleForWriting.close()
    reader.waitUntilExit()
    // The file's bytes are old still; once more, and they are not.
    let again = try office.house.erase(
      "erased-\(office.noor.id)", because: "x", by: "Rosa Lindgren")
    #expect(again.search?.places == 0)
    let text = String(decoding: try office.bytes(), as: UTF8.self).lowercased()
    #expect(!text.contains("noor haddad asked") && !text.contains("noor@harbour"))
    #expect(try office.house.verify().faults == [])
  }
}

/// Lets somebody leave and their time pass, and erases them.
private struct Leaving {
  let house: House
  let clock: StoppedClock

  func erase(_ name: String) throws -> ErasureReport {
    let person = try house.person(name)
    let (rosa, act) = try house.actor("Rosa Lindgren")
    try house.store.addPersonEvent("left", to: person.id, text: "", by: rosa.id, act)
    clock.move(2192 * 86_400)
    return try house.erase(name, because: "The time is over", by: "Rosa Lindgren")
  }
}

extension ReviewOffice {
  fileprivate func erase(_ name: String) throws -> ErasureReport {
    try Leaving(house: house, clock: clock).erase(name)
  }
}
