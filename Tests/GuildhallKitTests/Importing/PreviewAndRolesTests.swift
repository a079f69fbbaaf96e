import Foundation
import GuildhallKit
import Testing
import TranscriptFiles
import Transcripts

struct PreviewAndRolesTests {
  @Test func `a preview says what nobody has said, and stores nothing`() throws {
    let place = try ImportPlace()
    try place.write(ImportPlace.table, to: "messages.csv")
    let preview = try previewImport(at: [place.export], ImportAnswers())
    #expect(preview.report.conversations == 2)
    #expect(preview.report.turns == 4)
    #expect(preview.unknownRoles.map(\.name) == ["Mika"])
    #expect(preview.timesWithoutZone == 4)
    #expect(preview.samples.count == 3)
    #expect(preview.samples.first?.dayFirst == "2025-04-03T10:00Z")
    #expect(preview.samples.first?.monthFirst == "2025-03-04T10:00Z")
    #expect(try place.stored().isEmpty)
    let answered = try previewImport(
      at: [place.export],
      ImportAnswers(timeZone: "UTC", dateOrder: .dayFirst, customers: ["mika"]))
    #expect(answered.unknownRoles.isEmpty)
    #expect(answered.timesWithoutZone == 0)
  }

  @Test func `a role that nobody knew is assigned in a new revision`() throws {
    let place = try ImportPlace()
    try place.write(ImportPlace.table, to: "messages.csv")
    _ = try place.house.enrol("Jo")
    _ = try place.take()
    let name = try #require(
      try place.stored().first { $0.participants.contains { $0.name == "Mika" } }
    ).id.rawValue
    let done = try place.house.assignRole(.agent, to: "Mika", agent: "m-7", in: name, by: "Jo")
    #expect(done.revision == 2)
    let mika = try place.stored().flatMap(\.participants).first { $0.name == "Mika" }
    #expect(mika?.role == .agent && mika?.agent == "m-7" && mika?.roleSource == .assigned)
    // The same again changes nothing; another role is another revision.
    #expect(
      try place.house.assignRole(.agent, to: "Mika", agent: "m-7", in: name, by: "Jo").revision
        == nil)
    #expect(try place.house.assignRole(.customer, to: "mika", in: name, by: "Jo").revision == 3)
    #expect(try place.house.assignRole(.unknown, to: "Mika", in: name, by: "Jo").revision == 4)
    #expect(try place.house.verify().faults == [])
    // The import itself is still the same.
    #expect(try place.take().same == 2)
  }

  @Test func `a role that the source declares is not changed`() throws {
    let place = try ImportPlace()
    try place.write(ImportPlace.table, to: "messages.csv")
    _ = try place.house.enrol("Jo")
    _ = try place.take()
    let name = try #require(
      try place.stored().first { $0.participants.contains { $0.name == "Ilse" } }
    ).id.rawValue
    #expect(throws: ImportFault.roleDeclared("Ilse")) {
      try place.house.assignRole(.customer, to: "Ilse", in: name, by: "Jo")
    }
    #expect(throws: ImportFault.noInteraction("x")) {
      try place.house.assignRole(.customer, to: "Ilse", in: "x", by: "Jo")
    }
    #expect {
      try place.house.assignRole(.customer, to: "Nobody", in: name, by: "Jo")
    } throws: {
      if case .noParticipant("Nobody", _) = $0 as? ImportFault { true } else { false }
    }
  }

  @Test func `answers are read from a file, and a slip in it is told`() throws {
    let place = try ImportPlace()
    let file = try place.write(
      #"{"timeZone":"Europe/Berlin","dateOrder":"dayFirst","agents":["Ilse"],"columns":{"text":"Body"}}"#,
      to: "answers.json")
    #expect(
      try readImportAnswers(at: file)
        == ImportAnswers(
          timeZone: "Europe/Berlin", dateOrder: .dayFirst, agents: ["Ilse"],
          columns: ["text": "Body"]))
    for (text, member) in [
      (#"{"timezone":"UTC"}"#, "timezone"), (#"{"timeZone":"Mars"}"#, "timeZone"),
      (#"{"agents":"Ilse"}"#, "agents"), ("[]", ""), ("", ""),
    ] {
      try place.write(text, to: "answers.json")
      #expect(throws: ImportFault.answersUnreadable(file: file, member: member), "\(text)") {
        try readImportAnswers(at: file)
      }
    }
    #expect(throws: ImportFault.answersMissing(file: "/nowhere")) {
      try readImportAnswers(at: "/nowhere")
    }
  }

  @Test func `every fault has its sentence`() {
    let sentences: [(ImportFault, String)] = [
      (
        .answersMissing(file: "a.json"),
        "The answers in a.json cannot be read; check the name, and that you may read the file."
      ),
      (
        .answersUnreadable(file: "a.json", member: ""),
        "The answers in a.json are not JSON. `guildhall import --save-answers` writes them."
      ),
      (
        .answersUnreadable(file: "a.json", member: "start"),
        "The member “start” of the answers in a.json is not as it should be. "
          + "`guildhall import --save-answers` writes them."
      ),
      (
        .noInteraction("x"),
        "No stored interaction is called “x”. `guildhall reviews` lists them."
      ),
      (
        .severalInteractions("x", count: 2),
        "2 interactions of different sources are called “x”, so it is not known which is meant. "
          + "Import them with --agent instead."
      ),
      (
        .noParticipant("Mika", names: ["Ilse", "Pim"]),
        "Nobody in the interaction is called “Mika”. There are: Ilse, Pim."
      ),
      (
        .roleDeclared("Ilse"),
        "The source itself says who “Ilse” is, so no other role is assigned."
      ),
    ]
    for (fault, sentence) in sentences { #expect(fault.sentence == sentence) }
  }
}
