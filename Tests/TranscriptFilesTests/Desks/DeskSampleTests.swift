import Testing
import Transcripts

@testable import TranscriptFiles

/// The shared samples: that they are read at all, and what their own bytes say.
struct DeskSampleTests {
  @Test(arguments: ["zendesk", "zendesk-chat", "freshdesk", "intercom"])
  func `every sample is of a form that is known, and no error keeps one out`(folder: String) {
    for ending in [".json", ".csv"] {
      guard let files = sharedSamples(folder, ending), !files.isEmpty else { continue }
      let reading = readExport(files, ImportAnswers())
      #expect(!reading.complaints.contains("of no form that is known"))
      #expect(!reading.transcripts.isEmpty)
      #expect(reading.transcripts.allSatisfy { $0.interaction != nil })
    }
  }

  @Test func `samples of other systems are left alone`() {
    let others = [
      "aircall", "amazon-connect-contact-lens", "csv-generic", "facebook-messenger", "genesys",
      "google-ccai", "hubspot", "jira-service-management", "livechat", "ms-teams",
      "other-helpdesks", "rasa", "salesforce", "slack", "stt-json", "twilio", "vcon", "whatsapp",
    ]
    for folder in others {
      for file in sharedSamples(folder, "") ?? [] {
        let sniffed = SniffedFile(file, ImportAnswers())
        #expect(!deskForms.contains { $0.recognises(sniffed) }, "\(folder)/\(file.file)")
      }
    }
  }

  @Test func `notes in the samples are internal`() {
    guard let zendesk = sharedSamples("zendesk", ".json"),
      let freshdesk = sharedSamples("freshdesk", ".json")
    else { return }
    let turns = readExport(zendesk + freshdesk, ImportAnswers()).interactions.flatMap(\.turns)
    let notes = turns.filter { $0.text.contains("private") || $0.text.contains("Next steps") }
    #expect(notes.count == 3)
    #expect(notes.allSatisfy { $0.visibility == .internal && $0.kind == .note })
  }
}
