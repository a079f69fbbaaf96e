import Foundation
import Storage
import Testing
import Transcripts

@testable import GuildhallKit

@Suite struct `Erasing somebody` {
  @Test func `leaves every count and figure, a clean verify, and no byte of the names`() throws {
    let office = try ErasureOffice()
    #expect(try office.house.verify().faults == [])
    try office.letTimePass()
    let (figures, triggers) = (try office.figures(), try office.triggers())
    let report = try office.erase()
    let search = try #require(report.search)
    #expect(search.places == 0 && search.rows == 0 && search.published == 0, "\(search)")
    #expect(search.names == 3 && search.bytes > 100_000)
    #expect(search.tooShort == ["nh-17"])
    #expect(report.interactions >= 8 && report.publishedFiles.isEmpty)
    let left = try office.figures().split(separator: "\n")
    #expect(left.filter { !figures.split(separator: "\n").contains($0) } == [])
    #expect(figures.split(separator: "\n").filter { !left.contains($0) } == [])
    #expect(try office.triggers() == triggers)
    let verified = try office.house.verify()
    #expect(verified.faults == [] && verified.erased == 1)
    #expect(report.frozen == verified.frozen)
    // Independent of our own search: she is gone, and her namesake is not.
    let text = String(decoding: try office.bytes(), as: UTF8.self).lowercased()
    for name in ["noor haddad", "noor@harbour", "noor-haddad"] {
      let left = text.components(separatedBy: name).dropFirst().filter { !$0.hasPrefix("-visser") }
      #expect(left.isEmpty, "\(name): \(left.prefix(3).map { $0.prefix(40) })")
    }
    #expect(text.contains("noor haddad-visser") && text.contains("nh-171"))
    #expect(try office.house.teamList().contains { $0.name == "Erased person \(office.noor.id)" })
  }

  @Test func `masks what people wrote scalar for scalar, and keeps offsets right`() throws {
    let office = try ErasureOffice()
    let before = try office.house.store.allInteractions(after: 0, limit: 1000).compactMap(decoded)
    try office.letTimePass()
    _ = try office.erase()
    let after = try office.house.store.allInteractions(after: 0, limit: 1000).compactMap(decoded)
    #expect(after.count == before.count)
    for (one, other) in zip(before, after) {
      #expect(
        one.turns.map { $0.text.unicodeScalars.count }
          == other.turns.map { $0.text.unicodeScalars.count })
      #expect(one.participants.map(\.role) == other.participants.map(\.role))
    }
    let chat = try #require(after.first { $0.id.rawValue == "chat-0" })
    let alias = "erased-\(office.noor.id)"
    #expect(
      chat.turns.map(\.text) == [
        "Hello, Xxxx here, how can I help? 🙂 XXXX",
        "Thanks Xxxx, or is it Xxxx XXXXXX? Write to [EMAIL].",
        "Hello from Xxxx\nXxxxxx, no order 0, goodbye.",
      ])
    #expect(chat.participants.map(\.agent).first == "\(alias)-3")
    #expect(chat.participants.map(\.name) == ["\(alias)-3", nil, "Noor Haddad-Visser"])
    #expect(chat.subject == "For xxxx xxxxxx")
  }

  @Test func `is refused while she is here, kept, or on hold, and to herself`() throws {
    let office = try ErasureOffice()
    let house = office.house
    #expect(throws: PeopleFault.here("Noor Haddad")) { try office.erase() }
    try office.letTimePass()
    office.school.clock.move(-office.day)
    let until = office.school.clock.now.addingTimeInterval(office.day)
    #expect(throws: PeopleFault.kept("Noor Haddad", until: until, days: 2192)) {
      try office.erase()
    }
    office.school.clock.move(office.day)
    try house.hold("Noor Haddad", because: "A court asked", by: "Rosa Lindgren")
    #expect(throws: PeopleFault.onHold("Noor Haddad", since: office.school.clock.now)) {
      try office.erase()
    }
    #expect(throws: PeopleFault.ownErasure) {
      try house.erase("Noor Haddad", because: "I want it", by: "Noor Haddad")
    }
    try house.release("Noor Haddad", because: "It is over", by: "Rosa Lindgren")
    #expect(throws: PeopleFault.notOnHold("Noor Haddad")) {
      try house.release("Noor Haddad", because: "It is over", by: "Rosa Lindgren")
    }
    // Her conversations are also those of somebody whose records must stay as they are.
    #expect(try house.verify().faults == [])
    _ = try office.erase()
    #expect(throws: PeopleFault.erased("Erased person \(office.noor.id)")) {
      try house.hold("erased-\(office.noor.id)", because: "Late", by: "Rosa Lindgren")
    }
    // Erasing again writes the database anew and changes nothing.
    let events = try house.verify().auditEvents
    #expect(
      try house.erase("erased-\(office.noor.id)", because: "x", by: "Rosa Lindgren").rows == [:])
    #expect(try house.verify().auditEvents == events)
  }

  @Test func `that is stopped in the middle has changed nothing`() throws {
    struct Stop: Error {}
    let office = try ErasureOffice()
    try office.letTimePass()
    let (figures, triggers) = (try office.figures(), try office.triggers())
    let (rosa, act) = try office.house.actor("Rosa Lindgren")
    let events = try office.house.verify().auditEvents
    var killed = ""
    #expect(throws: Stop.self) {
      _ = try office.house.store.erase(
        office.noor.id, because: "x", by: rosa.id, act, encode: { Array("\($0)".utf8) }
      ) { _ in
        // What another process finds when this one is killed here.
        killed = try office.python(
          "print(db.execute('SELECT name FROM person WHERE id = \(office.noor.id)').fetchall())")
        throw Stop()
      }
    }
    #expect(killed.contains("Noor Haddad"))
    #expect(try office.figures() == figures)
    #expect(try office.triggers() == triggers && triggers.contains("auditEvent_kept"))
    #expect(try office.house.verify().auditEvents == events)
    #expect(try office.house.verify().faults == [])
    _ = try office.erase()
    #expect(try office.house.verify().faults == [])
  }

  @Test func `does not hide a change by somebody else`() throws {
    let office = try ErasureOffice()
    try office.letTimePass()
    _ = try office.erase()
    for sql in [
      "UPDATE submission SET score = replace(score, '1', '2') WHERE attempt = 1",
      "UPDATE signOff SET note = 'Somebody can'",
      "UPDATE playResult SET score = replace(score, '1', '2')",
      "UPDATE pick SET drawn = replace(drawn, 'all', 'any')",
      "UPDATE importSource SET text = x'41'", "UPDATE interaction SET importedAt = '2026-01-01'",
      "UPDATE scorecard SET scoredAt = '2026-01-01'", "UPDATE review SET seconds = seconds + 1",
      "UPDATE reviewScore SET scoredBy = 1", "UPDATE coachingNote SET text = 'Somebody can'",
    ] {
      #expect(!(try office.school.tampered(sql).verify().faults.isEmpty), "\(sql)")
      try FileManager.default.removeItem(atPath: office.school.folder + "/tampered")
    }
  }

  @Test(arguments: ["coachingNote SET text = text || '!'", "review SET seconds = seconds + 1"])
  func `does not hide a change from before it`(sql: String) throws {
    let office = try ErasureOffice()
    try office.letTimePass()
    try office.school.changing("UPDATE " + sql)
    _ = try office.erase()
    let faults = try office.house.verify().faults
    #expect(!faults.isEmpty && faults.allSatisfy { $0.contains(" changed between events ") })
  }
}
