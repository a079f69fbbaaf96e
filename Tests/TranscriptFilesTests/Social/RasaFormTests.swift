import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct RasaFormTests {
  private let tracker = #"""
    {"sender_id": "s1", "slots": {}, "latest_input_channel": "telegram", "events": [
     {"event": "session_started", "timestamp": 1772442003.5},
     {"event": "user", "timestamp": 1772442002.25, "text": "hi"},
     {"event": "action", "name": "utter_greet", "timestamp": 1772442001.0, "confidence": 0.5},
     {"event": "bot", "timestamp": 1772442000.5, "text": "Hello", "data":
      {"buttons": [{"title": "Ferry", "payload": "/f"}], "image": "https://x.example/a.png?k=1"}},
     {"event": "action", "name": "utter_bye", "timestamp": 1772442001.0},
     {"event": "novelty", "timestamp": 1601}]}
    """#

  @Test func `the order of the file is kept against its times`() throws {
    let reading = readSocial(["t.json": tracker])
    let interaction = try #require(reading.conversations.first)
    #expect(interaction.id == "rasa-s1")
    #expect(
      interaction.turns.map { $0.event?.type ?? "said" }
        == ["session_started", "said", "botAction", "said", "botAction", "novelty"])
    #expect(interaction.turns[3].text == "Hello\n[Ferry]")
    #expect(interaction.turns[3].attachments == [Attachment(name: "a.png")])
    #expect(interaction.participants.map(\.role) == [.customer, .bot])
    #expect(interaction.channel == .social)
    #expect(reading.says("told by name alone, without their words: 1"))
    #expect(reading.says("before the year 2000"))
  }

  @Test func `events one a line belong to whom they name`() {
    let reading = readSocial([
      "t.json": #"""
      {"sender_id": "a", "event": "user", "timestamp": 1772442002.25, "text": "one"}
      {"sender_id": "b", "event": "user", "timestamp": 1772442002.25, "text": "two"}
      {"sender_id": "a", "event": "agent", "timestamp": 1772442003.25, "text": "three"}
      """#
    ])
    #expect(reading.conversations.map(\.texts) == [["one", "three"], ["two"]])
    #expect(reading.conversations[0].participants.map(\.role) == [.customer, .agent])
  }

  @Test func `the shared samples are read`() throws {
    guard let reading = sharedSocialSamples("rasa") else { return }
    let interaction = try #require(reading.conversations.first)
    #expect(interaction.turns.count == 7)
    #expect(
      interaction.turns.filter { $0.kind == .message }.map(\.text) == ["/greet", "/mood_great"])
  }
}
