import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct LiveChatFormTests {
  private let chat = #"""
    {"id": "C1", "users": [
      {"id": "v-1", "type": "customer", "name": "Rosa", "last_visit": {"ip": "192.0.2.7"}},
      {"id": "ben@harbour.example", "type": "agent", "name": "Ben"}],
     "thread": {"id": "T1", "created_at": "2026-03-02T10:00:00.000001Z", "active": false,
      "tags": ["tickets"], "properties": {"rating": {"score": 1, "comment": "Quick"}},
      "events": [
       {"id": "e1", "type": "filled_form", "visibility": "all", "author_id": "v-1",
        "created_at": "2026-03-02T10:00:00.000001Z",
        "fields": [{"label": "Order:", "value": "a late ferry"}]},
       {"id": "e2", "type": "message", "text": "Where is it?", "visibility": "all",
        "author_id": "v-1", "created_at": "2026-03-02T10:00:05.000000Z"},
       {"id": "e3", "type": "message", "text": "Check the log", "visibility": "agents",
        "author_id": "ben@harbour.example", "created_at": "2026-03-02T10:00:09.000000Z"},
       {"id": "e4", "type": "file", "name": "plan.pdf", "url": "https://x.example/plan.pdf?t=1",
        "content_type": "application/pdf", "size": 12, "recipients": "all",
        "author_id": "ben@harbour.example", "created_at": "2026-03-02T10:01:00.000000Z"},
       {"id": "e5", "type": "message", "text": "odd", "author_id": "nobody",
        "created_at": "2026-03-02T10:02:00.000000Z"},
       {"id": "e6", "type": "hologram", "visibility": "all",
        "created_at": "2026-03-02T10:03:00.000000Z"}]}}
    """#

  @Test func `a thread of a chat is a conversation with declared roles`() throws {
    let reading = readSocial(["a.json": "{\"chats\": [\(chat)], \"found_chats\": 1}"])
    let interaction = try #require(reading.conversations.first)
    #expect(reading.forms == ["LiveChat chats"])
    #expect(interaction.id == "livechat-C1-T1")
    #expect(interaction.participants.map(\.role) == [.customer, .agent, .unknown])
    #expect(interaction.participants[1].agent == "ben@harbour.example")
    #expect(interaction.participants.allSatisfy { $0.roleSource == nil })
    #expect(interaction.startedAt?.text == "2026-03-02T10:00:00.000001Z")
    #expect(interaction.tags == ["tickets"])
    #expect(interaction.survey == Survey(answer: "1", share: 1, comment: "Quick"))
    #expect(interaction.timeBasis == .absolute)
  }

  @Test func `what only agents see is a note, and what does not say is unknown`() throws {
    let interaction = try #require(readSocialOne(chat))
    #expect(
      interaction.turns.map(\.visibility)
        == [.public, .public, .internal, .public, .unknown, .public])
    #expect(interaction.turns[2].kind == .note)
    #expect(interaction.turns[0].event?.type == "formFilled")
    #expect(interaction.turns[0].text == "Order: a late ferry")
    #expect(
      interaction.turns[3].attachments
        == [Attachment(name: "plan.pdf", mediaType: "application/pdf", bytes: 12)])
    #expect(interaction.turns[5].event?.type == "hologram")
  }

  @Test func `calls of a webhook join the thread they speak of`() throws {
    let call = { (action: String, payload: String) in
      "{\"webhook_id\": \"w\", \"license_id\": 7, \"action\": \"\(action)\", \"payload\": \(payload)}"
    }
    let event =
      "{\"chat_id\": \"C1\", \"thread_id\": \"T1\", \"event\": {\"id\": \"e7\", \"type\": "
      + "\"message\", \"text\": \"Hello?\", \"visibility\": \"all\", \"author_id\": \"v-1\", "
      + "\"created_at\": \"2026-03-02T10:04:00Z\"}}"
    let reading = readSocial([
      "1.json": call(
        "chat_deactivated", #"{"chat_id": "C1", "thread_id": "T1", "user_id": "v-1"}"#),
      "2.json": call("incoming_chat", "{\"chat\": \(chat)}"),
      "3.json": call("incoming_event", event),
      "4.json": call("thread_tagged", #"{"chat_id": "C1", "thread_id": "T1", "tag": "late"}"#),
    ])
    let interaction = try #require(reading.conversations.first)
    #expect(reading.conversations.count == 1)
    #expect(interaction.source.account == "7")
    #expect(interaction.tags == ["tickets", "late"])
    #expect(interaction.turns.count == 8)
    #expect(interaction.turns[6].text == "Hello?")
    #expect(interaction.turns[7].event?.type == "chat_deactivated")
    #expect(interaction.participant(of: 7)?.role == .customer)
  }

  @Test func `a restricted thread is a stub with a warning`() throws {
    let reading = readSocial([
      "a.json": #"""
      {"id": "C2", "users": [], "thread": {"id": "T2", "restricted_access": "not a member",
       "access": {}, "created_at": "2026-03-02T10:00:00Z"}}
      """#
    ])
    #expect(reading.conversations.first?.turns.isEmpty == true)
    #expect(reading.says("restricts access"))
  }

  @Test func `pages that are missing are counted`() {
    let reading = readSocial(["a.json": "{\"chats\": [\(chat)], \"found_chats\": 9}"])
    #expect(reading.says("counts 9 chats, and these files hold 1"))
  }

  @Test func `the shared samples are read`() throws {
    guard let reading = sharedSocialSamples("livechat") else { return }
    #expect(reading.conversations.count == 2)
    let chat = try #require(reading.conversation("livechat-PS0X0L086G-PZ070E0W1B"))
    #expect(chat.turns.count == 4)
    #expect(reading.conversation("livechat-PJ0MRSHTDG-K600PKZON8")?.tags == ["bug_report"])
    #expect(!reading.findings.hasErrors)
  }
}
