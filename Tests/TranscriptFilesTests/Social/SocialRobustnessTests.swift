import Findings
import Foundation
import Testing
import Transcripts

@testable import TranscriptFiles

struct SocialRobustnessTests {
  private static let folders = [
    "livechat", "hubspot", "salesforce", "jira-service-management", "ms-teams", "slack",
    "facebook-messenger", "x-twitter", "rasa", "other-helpdesks",
  ]

  /// Values of the wrong kind, null ones and none at all, in every place of every sample.
  @Test(arguments: folders)
  func `no member of the wrong kind stops the reading`(folder: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/data/transcripts/\(folder)").standardizedFileURL
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: root.path) else {
      print("skipped: the shared samples of \(folder) are not here")
      return
    }
    for name in names.sorted() {
      let text = String(decoding: try Data(contentsOf: root.appending(path: name)), as: UTF8.self)
      guard text.utf8.count < 10_000 else { continue }
      let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
      for place in stride(from: 1, to: parts.count - 1, by: max(1, parts.count / 30)) {
        for other in ["null", "[]", "{}", "7", "\"\"", "[null, 3, {}]"] {
          let changed =
            parts[..<place].joined(separator: "\"") + other
            + parts[(place + 1)...].joined(separator: "\"")
          _ = readSocial([name: changed])
        }
        _ = readSocial([name: parts[..<place].joined(separator: "\"")])
      }
    }
  }

  @Test func `values of no form are refused`() {
    for text in [
      "{}", "[]", "[{}]", "[null]", "7", "\"a\"", "a,b\n1,2\n", "", "id,body\n1,2\n",
    ] {
      #expect(readSocial(["a.json": text]).forms.isEmpty, "\(text)")
    }
  }

  @Test func `identifiers without visible characters fall back on the file's name`() throws {
    let text =
      #"{"sender_id": "\u0000", "slots": {}, "events": [{"event": "user", "text": "a\u0000b\r\nc"}]}"#
    let interaction = try #require(readSocialOne(text))
    #expect(interaction.id == "rasa-sample")
    #expect(interaction.texts == ["a\u{FFFD}b\nc"])
  }

  @Test func `many turns by many people take no longer than they should`() throws {
    let messages = (0..<40_000).map {
      "{\"sender_name\": \"P\($0)\", \"timestamp_ms\": \(1_772_442_000_000 - $0), \"content\": \"x\"}"
    }
    let interaction = try #require(
      readSocialOne(
        "{\"participants\": [], \"messages\": [\(messages.joined(separator: ","))]}"))
    #expect(interaction.turns.count == 40_000)
    #expect(interaction.participants.count == 40_000)
  }

  @Test(arguments: [
    "amazon-connect-contact-lens", "aircall", "confluence", "csv-generic", "email-eml-mbox",
    "freshdesk", "genesys", "gmail-takeout-mbox", "google-ccai", "intercom", "stt-json", "twilio",
    "vcon", "webvtt-srt", "whatsapp", "zendesk", "zendesk-chat", "zoom-meet-chatlogs",
  ])
  func `files of other systems are left to others`(folder: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/data/transcripts/\(folder)").standardizedFileURL
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: root.path) else {
      print("skipped: the shared samples of \(folder) are not here")
      return
    }
    for name in names.sorted() {
      guard let data = try? Data(contentsOf: root.appending(path: name)) else { continue }
      let file = SniffedFile(
        ForeignFile(file: name, name: name, bytes: Array(data)), ImportAnswers())
      #expect(!socialForms.contains { $0.recognises(file) }, "\(name)")
    }
  }
}
