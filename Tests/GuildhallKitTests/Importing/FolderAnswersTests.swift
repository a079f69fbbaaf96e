import Findings
import Foundation
import GuildhallKit
import Testing
import TranscriptFiles
import Transcripts

struct FolderAnswersTests {
  private let saved = #"{"timeZone":"UTC","dateOrder":"dayFirst","customers":["mika"]}"#

  @Test func `a folder says itself what its export does not`() throws {
    let place = try ImportPlace()
    try place.write(ImportPlace.table, to: "one/messages.csv")
    try place.write(saved, to: "one/answers.json")
    let preview = try previewImport(at: [place.export], ImportAnswers())
    #expect(preview.report.findings == [])
    #expect(preview.unknownRoles.isEmpty && preview.timesWithoutZone == 0)
    #expect(preview.report.conversations == 2)
  }

  @Test func `what is said when importing counts more, and only in that folder`() throws {
    let place = try ImportPlace()
    try place.write(ImportPlace.table, to: "one/messages.csv")
    try place.write(saved, to: "one/answers.json")
    try place.write(ImportPlace.table, to: "two/messages.csv")
    let preview = try previewImport(at: [place.export], ImportAnswers(dateOrder: .monthFirst))
    #expect(preview.timesWithoutZone == 4)
    let answers = ImportAnswers(timeZone: "Europe/Berlin", agents: ["Ilse"])
      .filled(from: ImportAnswers(timeZone: "UTC", agents: ["Jo", "Ilse"], columns: ["text": "a"]))
    #expect(answers.timeZone == "Europe/Berlin")
    #expect(answers.agents == ["Jo", "Ilse"])
    #expect(answers.columns == ["text": "a"])
  }

  @Test func `answers with a slip of the pen are named, and the export is read without them`()
    throws
  {
    let place = try ImportPlace()
    try place.write(ImportPlace.table, to: "one/messages.csv")
    try place.write(#"{"timezone":"UTC"}"#, to: "one/answers.json")
    let preview = try previewImport(at: [place.export], ImportAnswers())
    let faults = preview.report.findings.filter { $0.severity == .error }
    #expect(faults.count == 1)
    #expect(faults.first?.message.contains("“timezone”") == true)
    #expect(preview.report.conversations == 2)
  }

  @Test func `experts' scorecards beside samples are no conversations`() throws {
    let place = try ImportPlace()
    try place.write(ImportPlace.table, to: "messages.csv")
    try place.write(
      "rubric,criterion,agent,answer,quote,reason\ncard,greets,Ilse,pass,Hello,She says hello.\n",
      to: "scorecards/messages.csv")
    let preview = try previewImport(at: [place.export], ImportAnswers())
    #expect(preview.report.conversations == 2)
    #expect(preview.report.findings.allSatisfy { !$0.location.file.contains("scorecards") })
  }

  @Test(arguments: [false, true])
  func `the people of a Slack export stand above the folders of its channels`(zipped: Bool) throws {
    let place = try ImportPlace()
    try place.write(
      #"[{"id":"U1","name":"rosa","profile":{"real_name":"Rosa","email":"rosa@harbour.example"}}]"#,
      to: "slack/users.json")
    try place.write(
      #"[{"id":"C1","name":"help","created":1,"members":["U1"]}]"#, to: "slack/channels.json")
    for channel in ["help", "orders"] {
      try place.write(
        #"[{"type":"message","user":"U1","text":"Good morning","ts":"1772442000.000100"}]"#,
        to: "slack/\(channel)/2026-03-02.json")
    }
    try place.write(ImportPlace.table, to: "other/messages.csv")
    let path = zipped ? try place.zip(as: "export.zip") : place.export
    let preview = try previewImport(
      at: [path], ImportAnswers(timeZone: "UTC", dateOrder: .dayFirst, agents: ["@harbour.example"])
    )
    #expect(preview.report.conversations == 4)
    #expect(preview.unknownRoles.map(\.name) == ["Mika"])
  }
}
