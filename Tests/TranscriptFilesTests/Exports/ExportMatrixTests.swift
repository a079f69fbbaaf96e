import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

/// Every file of every shared sample, read together with those beside it.
struct ExportMatrixTests {
  /// What a folder of samples gives; most folders were compared with their files by hand.
  struct Row: Sendable, CustomTestStringConvertible {
    var folder: String
    /// Systems that may take files of the folder.
    var systems: Set<String>
    /// Conversations that can be stored.
    var interactions: Int
    var turns: Int
    /// Turns that are internal.
    var notes: Int
    /// Files that no form takes.
    var unknown: Int

    var testDescription: String { folder }

    init(
      _ folder: String, _ systems: Set<String>, _ interactions: Int, _ turns: Int, _ notes: Int,
      _ unknown: Int
    ) {
      (self.folder, self.systems, self.interactions) = (folder, systems, interactions)
      (self.turns, self.notes, self.unknown) = (turns, notes, unknown)
    }
  }

  static let rows: [Row] = [
    Row("aircall", ["aircall"], 1, 2, 0, 0),
    Row("amazon-connect-contact-lens", ["amazon-connect"], 2, 45, 0, 0),
    Row("confluence", [], 0, 0, 0, 2),
    Row("csv-generic", ["csv"], 1, 3, 1, 0),
    Row("email-eml-mbox", ["email"], 20, 20, 0, 17),
    Row("facebook-messenger", ["facebook-messenger"], 1, 3, 0, 0),
    Row("freshdesk", ["freshdesk", "articles"], 1, 3, 1, 0),
    Row("genesys", ["genesys"], 1, 2, 0, 0),
    Row("gmail-takeout-mbox", ["email"], 1, 2, 0, 0),
    Row("google-ccai", ["google-ccai"], 1, 14, 0, 0),
    Row("hubspot", ["hubspot"], 2, 5, 2, 0),
    Row("intercom", ["intercom"], 9, 17, 12, 0),
    Row("jira-service-management", ["jira"], 4, 5, 1, 0),
    Row("livechat", ["livechat"], 2, 5, 0, 0),
    Row("ms-teams", ["ms-teams"], 2, 4, 0, 0),
    Row("other-helpdesks", ["gorgias", "helpscout", "tidio", "groove", "whmcs"], 6, 20, 1, 0),
    Row("rasa", ["rasa"], 1, 7, 5, 0),
    Row("salesforce", ["salesforce"], 2, 11, 0, 0),
    Row("slack", ["slack"], 2, 4, 0, 0),
    Row("stt-json", ["assemblyai", "deepgram", "rev", "whisper", "wtf"], 6, 8, 0, 0),
    Row("twilio", ["twilio"], 2, 7, 0, 0),
    Row("vcon", ["vcon", "email"], 9, 34, 7, 3),
    Row("vcon/fake-vcons", ["vcon"], 15, 176, 0, 0),
    Row("webvtt-srt", ["webvtt", "srt", "sbv"], 32, 152, 0, 7),
    Row("whatsapp", ["whatsapp"], 2, 32, 0, 0),
    Row("x-twitter", ["x"], 2, 4, 0, 0),
    Row("zendesk", ["zendesk"], 30, 54, 3, 0),
    Row("zendesk-chat", ["zendesk-chat"], 1, 4, 0, 0),
    Row("zoom-meet-chatlogs", ["zoom", "sbv"], 2, 9, 0, 0),
  ]

  @Test(arguments: rows)
  func `no file is taken by another system, and none goes unmentioned`(row: Row) {
    guard let files = SharedSamples.files(row.folder) else { return }
    let reading = readExport(files, SharedSamples.answers)
    let findings = reading.findings + reading.transcripts.flatMap(\.findings)
    var unknown = 0
    for file in files {
      let sniffed = SniffedFile(file, SharedSamples.answers)
      let takers = exportForms.filter { $0.recognises(sniffed) }
      // Logs and tables of any kind come last, for what no system's own form has taken.
      let own = takers.filter { !["text", "csv", "warehouse"].contains($0.system) }
      #expect(own.count <= 1, "\(file.file) is claimed by \(own.map { $0.title })")
      if let form = takers.first {
        #expect(row.systems.contains(form.system), "\(file.file) is taken by \(form.title)")
      } else {
        unknown += 1
        #expect(findings.contains { $0.location.file == file.file }, "\(file.file)")
      }
      // A file on its own says something or gives something, unless it only names people.
      let alone = readExport([file], SharedSamples.answers)
      let isPeople = ["user", "owner", "admin", "contact", "agent"].contains {
        file.file.contains($0)
      }
      #expect(
        isPeople || !alone.transcripts.isEmpty || !alone.findings.isEmpty, "\(file.file) is silent")
    }
    #expect(unknown == row.unknown)
  }

  @Test(arguments: rows)
  func `every conversation and turn of a folder comes out`(row: Row) {
    guard let files = SharedSamples.files(row.folder) else { return }
    let interactions = readExport(files, SharedSamples.answers).transcripts
      .compactMap(\.interaction)
    let turns = interactions.flatMap(\.turns)
    #expect(interactions.count == row.interactions)
    #expect(turns.count == row.turns)
    #expect(turns.count { $0.visibility == .internal } == row.notes)
    #expect(Set(interactions.map(\.id)).count == interactions.count)
    #expect(turns.allSatisfy { $0.kind != .note || $0.visibility != .public })
  }
}
