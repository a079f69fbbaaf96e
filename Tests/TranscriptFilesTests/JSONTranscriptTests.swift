import Findings
import Testing
import TranscriptFiles
import Transcripts

struct JSONTranscriptTests {
  private let whole = """
    {"id":"x","source":{"system":"s","account":"a","externalID":"1"},"channel":"chat",
     "direction":"inbound","subject":"Sub","language":"en","startedAt":"2026-03-02T10:15:00Z",
     "timeBasis":"absolute","tags":["t"],
     "participants":[{"role":"customer","name":"C"},{"role":"agent","name":"A","agent":"a.a"}],
     "turns":[{"by":0,"at":"2026-03-02T10:15:04.250Z","text":"hi"},
              {"by":1,"kind":"note","text":"secret"},
              {"event":{"type":"held","details":{"why":"x"}}},
              {"by":1,"kind":"utterance","startMs":10,"endMs":20,"text":"yes"}],
     "metrics":[{"name":"handleTime","value":640,"unit":"s"}]}
    """

  private func read(_ text: String) -> TranscriptReading {
    readTranscript(Array(text.utf8), format: .json, file: "f.json")
  }

  @Test func `all members are read, and defaults are what the format says`() throws {
    let interaction = try #require(read(whole).interaction)
    #expect(interaction.turns.map(\.kind) == [.message, .note, .event, .utterance])
    #expect(interaction.turns.map(\.visibility) == [.public, .internal, .public, .public])
    #expect(interaction.turns[0].at?.precision == .millisecond)
    #expect(interaction.participants[1].agent == "a.a")
    let small = try #require(
      read(#"{"id":"y","channel":"email","participants":[],"turns":[{"text":"x"}]}"#).interaction)
    #expect(small.source == Source(system: "file", externalID: "y"))
    #expect(small.direction == .unknown)
    #expect(small.timeBasis == .none)
  }

  @Test func `writing and reading gives the same value, and the same value the same bytes`() throws
  {
    let interaction = try #require(read(whole).interaction)
    let bytes = try interactionJSON(interaction)
    let again = readTranscript(bytes, format: .ndjson, file: "f", line: 1)
    #expect(again.interaction == interaction)
    #expect(try interactionJSON(try #require(again.interaction)) == bytes)
    #expect(!bytes.contains(0x0A))
  }

  @Test(arguments: [
    ("{", "f.json: error: [syntax] This is not well-formed JSON"),
    ("", "f.json: error: [syntax] This is not well-formed JSON"),
    ("[1]", "f.json: error: [shape] The interaction is not an object."),
    (#"{"channel":"chat"}"#, "f.json: error: [shape] id is missing."),
    (
      #"{"id":"x","channel":"fax","participants":[],"turns":[]}"#,
      "f.json: error: [shape] channel has a value that is not one of those allowed: phone, email, chat, social, other."
    ),
    (
      #"{"id":"x","channel":"chat","participants":[],"turns":[{"text":5}]}"#,
      "f.json: error: [shape] turns[0].text is not a text."
    ),
    (
      #"{"id":"x","channel":"chat","participants":[],"turns":[{"text":"a","at":"2026-03-02T10:15:04"}]}"#,
      "f.json: error: [shape] turns[0].at is not a time with a zone"
    ),
    (
      #"{"id":"x","channel":"chat","participants":[],"turns":[{"by":0,"text":"a"}]}"#,
      "f.json: error: [reference] turns[0].by is 0, and there are 0 participants"
    ),
    (
      #"{"id":"","channel":"chat","participants":[],"turns":[{"text":"a"}]}"#,
      "f.json: error: [meaning] The id is empty."
    ),
  ])
  func `a fault is a sentence with the way to the member`(text: String, finding: String) throws {
    let reading = read(text)
    #expect(reading.interaction == nil)
    let first = try #require(reading.findings.first)
    #expect(first.description.hasPrefix(finding), "\(first)")
  }

  @Test func `no turns and a turn that ends before it starts are warnings`() {
    let none = read(#"{"id":"x","channel":"chat","participants":[],"turns":[]}"#)
    #expect(none.interaction != nil)
    #expect(none.findings.map(\.severity) == [.warning])
    let back = read(
      #"{"id":"x","channel":"chat","participants":[],"turns":[{"startMs":9,"endMs":1,"text":"a"}]}"#
    )
    #expect(back.findings.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000),
    "{\"id\":" + String(repeating: "{\"a\":", count: 10_000),
    #"{"id":"\ud800","channel":"chat","participants":[],"turns":[]}"#, "nul\u{0}l", "\u{FEFF}{}",
  ])
  func `hostile JSON is a finding`(text: String) {
    #expect(read(text).findings.hasErrors)
  }

  @Test func `a fault never quotes what was said`() {
    let reading = read(
      #"{"id":"x","channel":"chat","participants":[],"turns":[{"text":"my card is 4111","kind":"secret words"}]}"#
    )
    #expect(reading.findings.hasErrors)
    #expect(!reading.findings.description.contains("4111"))
    #expect(!reading.findings.description.contains("secret words"))
  }
}
