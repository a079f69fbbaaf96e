import Foundation
import Storage
import Testing

@testable import GuildhallKit

@Suite struct `Rules of retention` {
  @Test func `hold as they were last set, and are six years and for good where nobody said more`()
    throws
  {
    let office = try ErasureOffice()
    let house = office.house
    #expect(try house.retention().map(\.days) == [2192, nil])
    try house.setRetention(.training, days: 30, because: "A short law", by: "Rosa Lindgren")
    try house.setRetention(.training, days: 3650, because: "A long law", by: "Rosa Lindgren")
    let rule = try #require(try house.retention().first)
    #expect(rule.days == 3650 && rule.reason == "A long law" && rule.setBy == "Rosa Lindgren")
    for days in [0, -1, 365_251, Int.max] {
      #expect(throws: PeopleFault.daysOutOfRange(most: 365_250)) {
        try house.setRetention(.interactions, days: days, because: "x", by: "Rosa Lindgren")
      }
    }
    #expect(throws: PeopleFault.emptyReason) {
      try house.setRetention(.interactions, days: 1, because: " ", by: "Rosa Lindgren")
    }
    #expect(try house.verify().faults == [])
    let tampered = try office.school.tampered("UPDATE retentionRule SET days = 1")
    #expect(!(try tampered.verify().faults.isEmpty))
  }

  @Test func `say who is due, and why the others are not`() throws {
    let office = try ErasureOffice()
    let house = office.house
    #expect(Set(try house.retentionDue().people.map(\.reason)) == [.stillHere])
    try office.letTimePass()
    office.school.clock.move(-1)
    let line = try #require(
      try house.retentionDue().people.first { $0.name == "Noor Haddad" })
    #expect(line.reason == .notOver)
    #expect(line.from == office.school.clock.now.addingTimeInterval(1))
    office.school.clock.move(1)
    #expect(try house.retentionDue().due == ["Noor Haddad"])
    try house.hold("Noor Haddad-Visser", because: "A claim", by: "Rosa Lindgren")
    #expect(try house.retentionDue().due == ["Noor Haddad"])
    try house.hold("Noor Haddad", because: "A claim", by: "Rosa Lindgren")
    #expect(try house.retentionDue().due == [])
    #expect(try house.applyRetention(by: "Rosa Lindgren").erased.isEmpty)
    try house.release("Noor Haddad", because: "Settled", by: "Rosa Lindgren")
    #expect(try house.applyRetention(by: "Rosa Lindgren").erased.count == 1)
    #expect(try house.retentionDue().due == [])
    #expect(try house.verify().faults == [])
  }

  @Test func `empty old conversations and leave every number`() throws {
    let office = try ErasureOffice()
    let house = office.house
    let figures = try office.figures()
    try house.setRetention(.interactions, days: 14, because: "A law", by: "Rosa Lindgren")
    let plan = try house.retentionDue()
    #expect(plan.interactions == 8 && plan.heldInteractions == 0)
    try house.hold("Pieter Maas", because: "A claim", by: "Rosa Lindgren")
    #expect(try house.retentionDue().heldInteractions == 3)
    // A file that holds a conversation of his too stays.
    let report = try house.applyRetention(by: "Rosa Lindgren")
    #expect(report.emptied.interactions == 5 && report.emptied.reviews == 3)
    #expect(report.emptied.sources == 0 && report.erased.isEmpty)
    let verified = try house.verify()
    #expect(verified.faults == [] && verified.emptied == 5)
    #expect(numbers(try office.figures()) == numbers(figures))
    let text = String(decoding: try office.bytes(), as: UTF8.self)
    // The play is training; Pieter's conversations are held.
    #expect(!text.contains("no order 0") && !text.contains("did\\\" this"))
    #expect(text.contains("no order 1") && text.contains("bananas"))
    #expect(throws: PeopleFault.emptied("chat-0")) { try house.reviewed("chat-0") }
    #expect(try !house.reviewed("chat-1").isEmpty)
    // A new version scores nothing that has no words, and another import brings none back.
    #expect(try house.scoreStored(by: "tester") == 0)
    let again = try house.importTranscripts(
      at: [office.school.folder + "/own.ndjson"], by: "tester")
    #expect(again.same == 8 && again.new == 0)
    #expect(try house.applyRetention(by: "Rosa Lindgren").emptied.interactions == 0)
    for sql in [
      "UPDATE scorecard SET total = 0.123 WHERE id = 1", "UPDATE interaction SET body = x''",
    ] {
      #expect(!(try office.school.tampered(sql).verify().faults.isEmpty), "\(sql)")
      try FileManager.default.removeItem(atPath: office.school.folder + "/tampered")
    }
    // Both together: erasing somebody whose conversations are empty.
    try house.release("Pieter Maas", because: "Settled", by: "Rosa Lindgren")
    try office.letTimePass()
    let last = try house.applyRetention(by: "Rosa Lindgren")
    #expect(last.erased.first?.search?.places == 0)
    #expect(last.emptied.interactions == 5 && last.emptied.sources == 1)
    #expect(try house.verify().faults == [])
  }

  /// Without what an emptying or a hold changes by purpose.
  private func numbers(_ figures: String) -> [Substring] {
    figures.split(separator: "\n").filter {
      !$0.hasPrefix("segment:") && !$0.hasPrefix("retentionRule:")
    }
  }
}
