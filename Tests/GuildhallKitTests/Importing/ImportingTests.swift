import Findings
import Foundation
import GuildhallKit
import Storage
import Testing
import TranscriptFiles
import Transcripts

struct ImportingTests {
  @Test func `a folder with files of several systems and of ours is read whole`() throws {
    let place = try ImportPlace()
    try place.write(ImportPlace.table, to: "messages.csv")
    try place.write(ImportPlace.vcon, to: "calls/call.vcon")
    try place.write(ImportPlace.own("o-1") + "\n" + ImportPlace.own("o-2"), to: "ours.ndjson")
    try place.write(ImportPlace.own("o-3"), to: "ours.json")
    try place.write("Agent: Hello\nCustomer: Hi\n", to: "chat.txt")
    try place.write("notes", to: "README.md")
    try place.write("", to: ".DS_Store")
    let report = try place.take()
    #expect(report.new == 7)
    #expect(report.skipped == 0)
    #expect(!report.findings.hasErrors, "\(report.findings)")
    #expect(report.conversations == 7)
    #expect(report.keptFiles >= 2)
    #expect(try place.house.verify().faults == [])
  }

  @Test func `importing twice stores once, and keeps each file once`() throws {
    let place = try ImportPlace()
    try place.write(ImportPlace.table, to: "messages.csv")
    try place.write(ImportPlace.vcon, to: "call.json")
    let first = try place.take()
    #expect(first.new == 3)
    #expect(first.keptFiles == 2)
    let again = try place.take()
    #expect(again.new == 0 && again.changed == 0 && again.same == 3)
    #expect(again.keptFiles == 0)
    #expect(try place.house.verify().faults == [])
  }

  @Test func `an archive is read as its files are`() throws {
    let place = try ImportPlace()
    try place.write(ImportPlace.table, to: "export/messages.csv")
    try place.write(ImportPlace.own("o-1"), to: "ours/a.json")
    try place.write(
      "# Agent: Ilse\nIlse: Hello\nPim: Hi\n", to: "ours/chat.txt")
    try place.write(ImportPlace.own("o-2") + "\n", to: "ours/b.ndjson")
    let archive = try place.zip(as: "export.zip")
    let report = try place.take(from: archive)
    #expect(report.new == 5)
    #expect(!report.findings.hasErrors, "\(report.findings)")
    #expect(try place.take(from: archive).same == 5)
  }

  @Test func `internal notes and unknown roles stay what they are`() throws {
    let place = try ImportPlace()
    try place.write(ImportPlace.table, to: "messages.csv")
    _ = try place.take()
    let turns = try place.stored().flatMap(\.turns)
    let notes = turns.filter { $0.text.contains("upset") }
    #expect(notes.map(\.visibility) == [.internal])
    #expect(notes.allSatisfy { !$0.isSpoken })
    let mika = try place.stored().flatMap(\.participants).filter { $0.name == "Mika" }
    #expect(mika.map(\.role) == [.unknown])
    #expect(turns.allSatisfy { $0.at == nil })
  }

  @Test func `answers that come later make a new revision`() throws {
    let place = try ImportPlace()
    try place.write(ImportPlace.table, to: "messages.csv")
    _ = try place.take()
    let later = try place.take(
      ImportAnswers(timeZone: "Europe/Berlin", dateOrder: .dayFirst, agents: ["Mika"]))
    #expect(later.changed == 2 && later.new == 0)
    let mika = try place.stored().flatMap(\.participants).first { $0.name == "Mika" }
    #expect(mika?.role == .agent)
    #expect(mika?.roleSource == .assigned)
    #expect(
      try place.stored().flatMap(\.turns).compactMap(\.at?.text).min() == "2025-04-03T08:00Z")
    // Without them the content is that of the first revision, which is there.
    #expect(try place.take().same == 2)
  }

  @Test func `a card number of a file is nowhere in the database`() throws {
    let place = try ImportPlace()
    try place.write(ImportPlace.table, to: "messages.csv")
    try place.write(
      ImportPlace.vcon.replacing("Where is my lamp?", with: "4111-1111-1111-1111 is my card"),
      to: "4111111111111111.vcon")
    _ = try place.take(ImportAnswers(agents: ["4111111111111111"]))
    #expect(try place.keeps("Thank you Pim"))
    #expect(try place.keeps("[CARD]"))
    for written in ["4111 1111", "4111-1111", "41111111"] {
      #expect(try !place.keeps(written), "\(written)")
    }
  }

  @Test func `what only the conversation shows to be secret is in no kept file`() throws {
    let place = try ImportPlace()
    try place.write(
      """
      conversation_id,message_id,author_role,visibility,text
      c1,1,agent,public,What is your password?
      c1,2,customer,public,tulip/bulb77
      c1,3,agent,public,And the card number please
      c1,4,customer,public,4111 1111
      c1,5,agent,public,ok
      c1,6,customer,public,1111 1111

      """, to: "messages.csv")
    let report = try place.take()
    #expect(report.redacted[.password] == 1 && report.redacted[.card] == 2, "\(report.redacted)")
    #expect(try place.keeps("conversation_id,message_id"))
    for written in ["tulip", "4111 1111", "1111 1111"] {
      #expect(try !place.keeps(written), "\(written)")
    }
  }

  @Test func `files are not kept when nobody wants them`() throws {
    let place = try ImportPlace()
    try place.write(ImportPlace.table, to: "messages.csv")
    let report = try place.house.importTranscripts(
      at: [place.export], by: "tester", ImportPlan(keepsSources: false))
    #expect(report.keptFiles == 0)
    #expect(try !place.keeps("conversation_id,message_id"))
  }

  @Test func `files that nobody can read are named up to twenty, then counted`() throws {
    let place = try ImportPlace()
    for number in 0..<25 { try place.write("settings", to: "\(number).cfg") }
    try place.write(ImportPlace.own("o-1"), to: "ours.json")
    let report = try place.take()
    #expect(report.new == 1)
    #expect(report.findings.count == 21)
    #expect(!report.findings.hasErrors)
    #expect(report.findings.last?.message == "5 more files are of no form that is known.")
    let named = try place.take(from: place.export + "/1.cfg")
    #expect(named.findings.hasErrors)
  }

  @Test func `a folder with too much is refused with what to do`() throws {
    let place = try ImportPlace()
    try place.write(ImportPlace.table, to: "messages.csv")
    var source = TranscriptSource(paths: [place.export])
    source.groupBytes = 100
    let findings = try source.forEachBatch { _ in Issue.record("nothing may be read") }
    #expect(findings.count == 1)
    #expect(findings.first?.message.contains("Split them") == true)
  }
}

extension ImportPlace {
  /// The newest revisions, as they are stored.
  func stored() throws -> [Interaction] {
    let store = try Store(folder: path + "/data", access: .readOnly)
    let rows = try store.allInteractions(after: 0, limit: 1000)
    return try rows.filter { row in
      !rows.contains { $0.name == row.name && $0.revision > row.revision }
    }.map { try JSONDecoder().decode(Interaction.self, from: $0.body) }
  }
}
