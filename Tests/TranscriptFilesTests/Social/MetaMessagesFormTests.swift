import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct MetaMessagesFormTests {
  private func part(_ messages: String) -> String {
    """
    {"participants": [{"name": "R\\u00c3\\u00a9mi"}, {"name": "Harbour"}],
     "title": "R\\u00c3\\u00a9mi", "thread_path": "inbox/remi_7", "is_still_participant": true,
     "messages": [\(messages)]}
    """
  }

  private func message(_ time: Int, _ members: String) -> String {
    "{\"sender_name\": \"R\\u00c3\\u00a9mi\", \"timestamp_ms\": 17724420000\(time), \(members)}"
  }

  @Test func `parts are joined and turned round, the oldest message first`() throws {
    let reading = readSocial([
      "message_1.json": part(
        message(90, #""content": "d""#) + "," + message(80, #""content": "c""#)),
      "message_10.json": part(message(10, #""content": "a""#)),
      "message_2.json": part(message(50, #""content": "b""#)),
    ])
    let interaction = try #require(reading.conversations.first)
    #expect(reading.conversations.count == 1)
    #expect(interaction.id == "facebook-messenger-remi_7")
    #expect(interaction.texts == ["a", "b", "c", "d"])
    #expect(interaction.participants.map(\.name) == ["Rémi", "Harbour"])
    #expect(interaction.participants.allSatisfy { $0.role == .unknown })
    #expect(interaction.channel == .social)
  }

  @Test func `messages of one time keep their order turned round`() throws {
    let interaction = try #require(
      readSocialOne(part(message(10, #""content": "b""#) + "," + message(10, #""content": "a""#))))
    #expect(interaction.texts == ["a", "b"])
  }

  @Test func `names given for a role are those people read`() throws {
    let interaction = try #require(
      readSocialOne(
        part(message(10, #""content": "a""#)),
        ImportAnswers(agents: ["harbour"], customers: ["Rémi"])))
    #expect(interaction.participants.map(\.role) == [.customer, .agent])
    #expect(interaction.participants[1].agent == "Harbour")
  }

  @Test func `files, calls, links and messages taken back`() throws {
    let list = [
      message(50, #""is_unsent": true"#),
      message(40, #""share": {"link": "https://x.example/a?token=1"}, "content": "see""#),
      message(30, #""call_duration": 61, "content": "called""#),
      message(20, #""photos": [{"uri": "your_instagram_activity/inbox/p/1.jpg"}]"#),
    ]
    let interaction = try #require(readSocialOne(part(list.joined(separator: ","))))
    #expect(interaction.source.system == "instagram")
    #expect(interaction.turns[0].attachments == [Attachment(name: "1.jpg")])
    #expect(interaction.turns[1].event?.details["seconds"] == "61")
    #expect(interaction.texts[2] == "see\nhttps://x.example/a")
    #expect(interaction.turns[3].alteration == .deleted)
  }

  @Test(arguments: [
    ("R\u{C3}\u{A9}mi", "Rémi"), ("Rémi", "Rémi"), ("plain", "plain"),
    ("\u{F0}\u{9F}\u{91}\u{8D}", "👍"), ("👍 \u{C3}\u{A9}", "👍 \u{C3}\u{A9}"), ("\u{C3}", "\u{C3}"),
  ])
  func `bytes written as characters are put together, and anything else stays`(
    text: String, mended: String
  ) {
    #expect(withoutMojibake(text) == mended)
  }

  @Test func `threads of encrypted chats have other names for the same`() throws {
    let interaction = try #require(
      readSocialOne(
        #"""
        {"participants": ["Rosa", "Harbour"], "threadName": "Rosa_3", "messages": [
         {"senderName": "Rosa", "timestamp": 1772442000000, "text": "é", "isUnsent": false,
          "media": [], "type": "text"}]}
        """#))
    #expect(interaction.texts == ["é"])
    #expect(interaction.turns[0].at?.text == "2026-03-02T09:00:00.000Z")
  }

  @Test func `the shared samples are read`() throws {
    guard let reading = sharedSocialSamples("facebook-messenger") else { return }
    let interaction = try #require(reading.conversations.first)
    #expect(interaction.participants.map(\.name) == ["Łukasz Café", "Acme Support"])
    #expect(interaction.turns.count == 3)
    #expect(interaction.texts.last == "Thanks – we’ll refund it today 👍")
  }
}
