import Findings
import Foundation
import Testing
import Transcripts

@testable import TranscriptFiles

struct VConSampleTests {
  @Test func `every valid sample gives its turns`() throws {
    guard let files = samples(of: "vcon"), let fakes = samples(of: "vcon/fake-vcons") else {
      return
    }
    for file in files + fakes where file.file.hasSuffix(".vcon.json") {
      let reading = readExport([file], ImportAnswers())
      let interaction = try #require(reading.transcripts.first?.interaction, "\(file.file)")
      #expect(interaction.turns.count > 2, "\(file.file)")
      #expect(interaction.participants.count(where: { $0.role == .customer }) == 1)
      #expect(interaction.participants.count(where: { $0.agent != nil }) == 1)
    }
  }

  @Test(arguments: [
    (
      "invalid-bad_dialog_types.json",
      ["mimetype", "duration", "parties 1 and 0", "call_started_on"]
    ),
    ("invalid-bad_mimetype.json", ["no media type"]),
    ("invalid-bad_url.json", ["url is no URL"]),
    (
      "invalid-invalid_dialog_url.json",
      ["url is no URL", "mimetype is null", "signature is too short"]
    ),
    ("invalid-null_dialog_string_analysis.json", ["dialog is null", "analysis is a text"]),
    ("invalid-out_of_range_party_indices.json", ["parties 5 and 9", "party 7"]),
  ])
  func `what is wrong in the invalid samples is said`(name: String, words: [String]) throws {
    guard let file = samples(of: "vcon")?.first(where: { $0.file == name }) else { return }
    let reading = readExport([file], ImportAnswers())
    let messages = reading.transcripts.flatMap(\.findings).map(\.message)
    for word in words { #expect(messages.contains { $0.contains(word) }, "\(word)") }
  }

  @Test func `a sample cut at any place, or without any one member, is read or refused`() throws {
    let systems = [
      "vcon", "genesys", "aircall", "google-ccai", "amazon-connect-contact-lens", "twilio",
    ]
    for file in systems.flatMap({ samples(of: $0) ?? [] }) where file.file.hasSuffix(".json") {
      for cut in stride(from: 0, to: file.bytes.count, by: max(1, file.bytes.count / 9)) {
        let part = ForeignFile(
          file: file.file, name: file.name, bytes: Array(file.bytes.prefix(cut)))
        _ = readExport([part], ImportAnswers())
      }
      guard let text = decodedText(file.bytes), case .success(let value) = JSONValue.read(text)
      else { continue }
      for kind in [JSONValue.null, .number("-1e400"), .list([.null])] {
        for broken in value.withEachMember(replacedBy: kind) {
          let file = ForeignFile(file: file.file, name: file.name, bytes: writtenJSON(broken))
          let sniffed = SniffedFile(file, ImportAnswers())
          for form in callForms where form.recognises(sniffed) {
            let reading = form.read([sniffed], ImportAnswers())
            #expect(!reading.interactions.isEmpty || !reading.findings.isEmpty, "\(file.file)")
          }
        }
      }
    }
  }
}

extension JSONValue {
  /// The value once for every name of a member within, with all members of that name replaced.
  fileprivate func withEachMember(replacedBy value: JSONValue) -> [JSONValue] {
    names.sorted().map { replacing($0, by: value) }
  }

  private var names: Set<String> {
    switch self {
    case .object(let members):
      members.reduce(into: Set(members.keys)) { $0.formUnion($1.value.names) }
    case .list(let values): values.reduce(into: []) { $0.formUnion($1.names) }
    default: []
    }
  }

  private func replacing(_ name: String, by value: JSONValue) -> JSONValue {
    switch self {
    case .object(let members):
      .object(
        Dictionary(
          uniqueKeysWithValues: members.map {
            ($0.key, $0.key == name ? value : $0.value.replacing(name, by: value))
          }))
    case .list(let values): .list(values.map { $0.replacing(name, by: value) })
    default: self
    }
  }
}
