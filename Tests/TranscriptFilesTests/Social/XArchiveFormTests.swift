import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct XArchiveFormTests {
  private let messages = #"""
    [{"dmConversation": {"conversationId": "1-2", "messages": [
      {"messageCreate": {"id": "9", "senderId": "2", "recipientId": "1",
       "text": "see https://t.co/a", "createdAt": "2026-03-02T10:02:00.000Z",
       "urls": [{"url": "https://t.co/a", "expanded": "https://x.example/b?k=1"}],
       "mediaUrls": ["https://ton.x.example/dm/p.jpg?k=1"],
       "reactions": [{"senderId": "1", "reactionKey": "like",
        "createdAt": "2026-03-02T10:03:00.000Z"}]}},
      {"participantsJoin": {"initiatingUserId": "1", "userIds": ["3"],
       "createdAt": "2026-03-02T10:01:00.000Z"}},
      {"messageCreate": {"id": "8", "senderId": "1", "recipientId": "2", "text": "late?",
       "createdAt": "2026-03-02T10:00:00.000Z"}}]}}]
    """#

  private func script(_ name: String, _ json: String) -> String {
    "/* kept */\n// by hand\nwindow.YTD.\(name).part0 = \(json);\n"
  }

  @Test func `a script of direct messages is read, the oldest first`() throws {
    let reading = readSocial(
      [
        "account.js": script(
          "account",
          #"[{"account": {"accountId": "1", "username": "harbour", "email": "it@harbour.example"}}]"#
        ),
        "direct-messages.js": script("direct_messages", messages),
      ], ImportAnswers(agents: ["@harbour.example"]))
    let interaction = try #require(reading.conversations.first)
    #expect(reading.forms == ["X direct messages"])
    #expect(interaction.id == "x-1-2")
    #expect(interaction.texts == ["late?", "", "see https://x.example/b", ""])
    #expect(interaction.turns.compactMap(\.event?.type) == ["joined", "reaction"])
    #expect(interaction.turns[1].event?.details == ["people": "3"])
    #expect(interaction.turns[2].attachments == [Attachment(name: "p.jpg")])
    let agent = try #require(interaction.participant(of: 0))
    #expect(agent == Participant(role: .agent, name: "harbour", agent: "1", roleSource: .assigned))
    #expect(interaction.participant(of: 2)?.role == .unknown)
  }

  @Test func `a message without a time keeps its place`() throws {
    let untimed = messages.replacing(
      #""createdAt": "2026-03-02T10:01:00.000Z""#, with: #""x": "y""#)
    let interaction = try #require(
      readSocial(["d.js": script("direct_messages_group", untimed)]).conversations.first)
    #expect(interaction.turns.map { $0.at != nil } == [true, false, true, true])
    #expect(interaction.texts.first == "late?")
  }

  @Test func `a script that is cut off is an error, and another script is not taken`() {
    let cut = script("direct_messages", String(messages.dropLast(9)))
    #expect(readSocial(["d.js": cut]).findings.hasErrors)
    #expect(readSocial(["d.js": script("like", "[]")]).forms.isEmpty)
    #expect(readSocial(["d.js": "window.YTD"]).forms.isEmpty)
  }

  @Test func `the shared samples are read`() throws {
    guard let reading = sharedSocialSamples("x-twitter") else { return }
    #expect(reading.conversations.map(\.turns.count) == [3, 1])
    #expect(reading.conversations[0].turns.map { $0.at == nil } == [false, false, true])
  }
}
