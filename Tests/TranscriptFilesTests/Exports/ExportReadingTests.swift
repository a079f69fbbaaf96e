import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct ExportReadingTests {
  private func read(_ files: (String, String)...) -> ExportReading {
    readExport(
      files.map { ForeignFile(file: $0, name: stem(of: $0), bytes: Array($1.utf8)) },
      ImportAnswers())
  }

  private func ownOne() throws -> String {
    let interaction = Interaction(
      id: "a-1", source: Source(system: "harbour", externalID: "1"), channel: .chat,
      participants: [Participant(role: .customer)], turns: [Turn(by: 0, text: "Late")])
    return String(decoding: try interactionJSON(interaction), as: UTF8.self)
  }

  @Test func `our own JSON is read as one, as a list and one a line`() throws {
    let one = try ownOne()
    let second = one.replacing("a-1", with: "a-2")
    let alone = readTranscript(Array(one.utf8), format: .json, file: "a.json")
    #expect(read(("a.json", one)).transcripts.first?.interaction == alone.interaction)
    for text in ["[\(one),\(second)]", "\(one)\n\(second)\n"] {
      let reading = read(("a.json", text))
      #expect(reading.transcripts.compactMap(\.interaction?.id) == ["a-1", "a-2"])
      #expect(reading.forms == ["Guildhall interactions (JSON)"])
      #expect(reading.findings.isEmpty)
    }
  }

  @Test func `our own JSON that does not keep to the form is refused with its member`() throws {
    let one = try ownOne()
    let broken = one.replacing("\"chat\"", with: "\"pigeon\"")
    let reading = read(("a.ndjson", "\(one)\n\(broken)\n"))
    #expect(reading.transcripts.count == 1)
    #expect(reading.findings.map(\.location) == [SourceLocation(file: "a.ndjson", line: 2)])
    #expect(reading.findings.first?.message.hasPrefix("channel has a value") == true)
    // A turn by nobody of the list is an error of the conversation.
    let stray = read(("a.json", one.replacing("\"by\":0", with: "\"by\":7")))
    #expect(stray.transcripts.allSatisfy { $0.interaction == nil })
    #expect(stray.transcripts.flatMap(\.findings).hasErrors)
  }

  @Test(arguments: [
    ("", "The file is empty."), (" \n\t\r\n", "The file is empty."), ("\u{FEFF}", "empty"),
    ("<?xml version=\"1.0\"?><a/>", "XML of no form"), ("<!doctype html><p>Hi", "page of HTML"),
    ("{\"a\": 1}", "JSON of no form"), ("Dear all, the meeting is at ten.", "of no form"),
    ("%PDF-1.4", "a PDF"),
  ])
  func `a file of no form is told for what it is`(text: String, words: String) {
    let reading = read(("a.txt", text))
    #expect(reading.transcripts.isEmpty)
    #expect(reading.findings.count == 1)
    #expect(reading.findings.first?.message.contains(words) == true)
  }

  @Test func `binary files are told by their first bytes`() {
    let starts: [([UInt8], String)] = [
      ([0x50, 0x4B, 3, 4, 0xFF], "ZIP"), ([0xD0, 0xCF, 0x11, 0xE0, 0xFF], "Outlook"),
      ([0x89, 0x50, 0x4E, 0x47, 0xFF], "picture"), ([0xFF, 0xFF, 0xFF], "neither UTF-8"),
    ]
    for (bytes, words) in starts {
      let reading = readExport(
        [ForeignFile(file: "a", name: "a", bytes: bytes)], ImportAnswers())
      #expect(reading.findings.count == 1)
      #expect(reading.findings.first?.message.contains(words) == true, "\(reading.findings)")
    }
  }

  @Test func `each of a thousand unknown files has its finding`() {
    let files = (0..<1000).map { ForeignFile(file: "\($0).txt", name: "\($0)", bytes: [0x41]) }
    let reading = readExport(files, ImportAnswers())
    #expect(reading.findings.map(\.location.file) == files.map(\.file))
    #expect(reading.forms.isEmpty)
  }

  @Test func `of two forms that could claim a file the first has it`() {
    // A chat of Slack whose messages also look like a tracker's events.
    let text = """
      [{"type": "message", "ts": "1772442000.000100", "user": "U1", "text": "Late",
        "event": "user", "sender_id": "U1"}]
      """
    let reading = read(("2026-03-02.json", text))
    #expect(reading.forms.count == 1)
    #expect(reading.transcripts.flatMap { $0.interaction?.turns ?? [] }.map(\.text) == ["Late"])
  }

  @Test func `the list of forms is sorted, and each form is on it once`() {
    let list = exportFormList
    #expect(list.count == exportForms.count)
    #expect(Set(list.map(\.title)).count == list.count)
    #expect(list.map(\.system) == list.map(\.system).sorted())
    #expect(list.contains { $0.system == "zendesk" && $0.title == "Zendesk tickets" })
  }

  @Test func `a number of times is named as one or several`() {
    var times = TimeFaults()
    _ = times.take(.zoneMissing)
    _ = times.take(.implausible)
    _ = times.take(.implausible)
    #expect(
      times.findings(at: SourceLocation(file: "a")).map(\.message) == [
        "1 time has no zone, and none is guessed; name it with --zone; left out.",
        "2 times have a date before the year 2000 or in the future; left out.",
      ])
  }
}
