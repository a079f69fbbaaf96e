import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct TeamsFormTests {
  private func message(_ id: String, _ minute: Int, _ members: String) -> String {
    "{\"id\": \"\(id)\", \"createdDateTime\": \"2026-03-02T10:0\(minute):00Z\", \"messageType\": "
      + "\"message\", \(members)}"
  }

  private let rosa = #""from": {"user": {"id": "u1", "displayName": "Rosa"}}"#
  private let channel = #""channelIdentity": {"teamId": "t", "channelId": "19:c"}"#

  private func said(_ text: String) -> String {
    "\"body\": {\"contentType\": \"text\", \"content\": \"\(text)\"}"
  }

  @Test func `a thread of a channel is a conversation without declared roles`() throws {
    let list = [
      message("2", 5, "\"replyToId\": \"1\", \(rosa), \(channel), \(said("b"))"),
      message("1", 1, "\"subject\": \"Ferry\", \(rosa), \(channel), \(said("a"))"),
      message("3", 2, "\(rosa), \(channel), \(said("other"))"),
    ]
    let reading = readSocial(["t.json": "{\"value\": [\(list.joined(separator: ","))]}"])
    let interaction = try #require(reading.conversation("ms-teams-19:c-1"))
    #expect(reading.conversations.count == 2)
    #expect(interaction.texts == ["a", "b"])
    #expect(interaction.subject == "Ferry")
    #expect(interaction.participants.map(\.role) == [.unknown])
    let assigned = readSocial(
      ["t.json": "{\"value\": [\(list.joined(separator: ","))]}"], ImportAnswers(agents: ["u1"]))
    #expect(assigned.conversations.first?.participants.first?.agent == "u1")
    #expect(assigned.conversations.first?.participants.first?.roleSource == .assigned)
  }

  @Test func `deleted, edited and withheld messages are marked, and events are kept`() throws {
    let list = [
      message(
        "1", 1,
        "\"chatId\": \"c\", \"deletedDateTime\": \"2026-03-02T11:00:00Z\", \(rosa), \(said(""))"),
      message(
        "2", 2,
        "\"chatId\": \"c\", \"lastEditedDateTime\": \"2026-03-02T11:00:00Z\", \(rosa), \(said("b"))"
      ),
      message(
        "3", 3,
        "\"chatId\": \"c\", \"policyViolation\": {\"dlpAction\": \"blockAccess\"}, \(rosa), \(said(""))"
      ),
      #"""
      {"id": "4", "createdDateTime": "2026-03-02T10:04:00Z", "messageType": "systemEventMessage",
       "chatId": "c", "from": null, "body": {"contentType": "html", "content": "<systemEventMessage/>"},
       "eventDetail": {"@odata.type": "#microsoft.graph.callEndedEventMessageDetail", "callId": "9"}}
      """#,
    ]
    let interaction = try #require(readSocialOne("[\(list.joined(separator: ","))]"))
    #expect(interaction.turns.map(\.alteration) == [.deleted, .edited, .redacted, nil])
    #expect(interaction.turns[3].event == Event(type: "callEnded", details: ["callId": "9"]))
    #expect(interaction.turns[3].text.isEmpty)
  }

  @Test func `an application is a bot whose words stand in its card`() throws {
    let interaction = try #require(
      readSocialOne(
        "["
          + message(
            "1", 1,
            #""chatId": "c", "from": {"application": {"id": "app", "displayName": "Desk"}}, "#
              + #""body": {"contentType": "text", "content": ""}, "attachments": ["#
              + #"{"contentType": "application/vnd.microsoft.card.adaptive", "content": "#
              + #""{\"body\": [{\"type\": \"TextBlock\", \"text\": \"New ticket\"}]}"}, "#
              + #"{"contentType": "reference", "name": "a.pdf", "contentUrl": "https://x.example/a?k=1"}]"#
          ) + "]"))
    #expect(interaction.participants.map(\.role) == [.bot])
    #expect(interaction.texts == ["New ticket"])
    #expect(interaction.turns[0].attachments == [Attachment(name: "a.pdf")])
  }

  @Test func `the shared samples are read`() throws {
    guard let reading = sharedSocialSamples("ms-teams") else { return }
    #expect(reading.conversations.map(\.turns.count) == [3, 1])
    #expect(reading.conversations[0].turns.map(\.alteration) == [nil, .edited, .deleted])
    #expect(reading.conversations[1].turns[0].event?.type == "membersAdded")
  }
}
