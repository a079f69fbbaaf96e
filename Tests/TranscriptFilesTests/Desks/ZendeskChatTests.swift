import Testing
import Transcripts

@testable import TranscriptFiles

struct ZendeskChatTests {
  private let chat = """
    {"id":"c9","type":"chat","visitor":{"id":"v","name":"Mia","email":"m@reef.example"},
     "session":{"ip":"203.0.113.5","city":"Reef Town","start_date":"2026-03-01T10:00:00Z",
      "end_date":"2026-03-01T10:10:00Z"},"timestamp":"2026-03-01T10:00:01Z","duration":600,
     "started_by":"visitor","rating":"bad","comment":"slow","response_time":{"first":30},
     "count":{"visitor":1,"agent":2,"total":4},"tags":["web"],"agent_ids":["77"],
     "agent_names":["Ana"],"history":[
      {"type":"chat.memberjoin","timestamp":"2026-03-01T10:00:01Z","name":"Mia","nick":"visitor"},
      {"type":"chat.msg","timestamp":"2026-03-01T10:00:02Z","name":"Hello bot",
       "sender_type":"Trigger","msg":"Welcome"},
      {"type":"chat.msg","timestamp":"2026-03-01T10:00:05Z","name":"Mia","sender_type":"Visitor",
       "msg":"Hi"},
      {"type":"chat.msg","timestamp":"2026-03-01T10:00:35Z","name":"Ana","sender_type":"Agent",
       "msg":"Hello"},
      {"type":"chat.file","timestamp":"2026-03-01T10:01:00Z","name":"Ana","nick":"agent:77",
       "attachment":{"name":"map.pdf","mime_type":"application/pdf","size":9,"url":"https://x?t=1"}},
      {"type":"chat.unheard.of","timestamp":"2026-03-01T10:02:00Z"}, 7]}
    """

  @Test func `a chat is read with its roles, events and figures`() throws {
    let reading = readDesk(chat)
    let it = try #require(reading.interactions.first)
    #expect(it.id == "zendesk-chat-c9")
    #expect(it.channel == .chat)
    #expect(it.direction == .inbound)
    #expect(it.roles == [.customer, .bot, .customer, .agent, .agent, .system])
    #expect(it.turns.map(\.kind) == [.event, .message, .message, .message, .message, .event])
    #expect(it.participants.filter { $0.role == .agent }.map(\.agent) == ["77"])
    #expect(it.turns[4].attachments.map(\.name) == ["map.pdf"])
    #expect(it.turns[5].event?.type == "chat.unheard.of")
    #expect(it.survey == Survey(answer: "bad", share: 0, comment: "slow"))
    #expect(it.metrics.first == Metric(name: "first_reply_time", value: 30, unit: "s"))
    #expect(it.startedAt?.text == "2026-03-01T10:00:00Z")
    #expect(reading.complaints.contains("rows of its history that are no objects, left out: 1."))
    let bytes = String(decoding: try interactionJSON(it), as: UTF8.self)
    #expect(!bytes.contains("203.0.113.5"))
    #expect(!bytes.contains("Reef Town"))
  }

  @Test func `messages that the history lacks are told`() {
    let text = chat.replacing("\"total\":4", with: "\"total\":40")
    #expect(readDesk(text).complaints.contains("it counts 40 messages, and the export holds 4."))
  }

  @Test func `lists, bulk answers and offline messages are read`() {
    let offline = """
      {"id":"o","type":"offline_msg","visitor":{"name":"Mia"},"message":"Call me",
       "timestamp":"2026-03-01T10:00:00Z"}
      """
    #expect(readDesk("[\(chat),\(offline)]").interactions.count == 2)
    #expect(readDesk("{\"chats\":[\(chat),\(chat)]}").interactions.count == 1)
    let bulk = readDesk("{\"docs\":{\"o\":\(offline)}}")
    #expect(bulk.interactions.map(\.words) == [["Call me"]])
    #expect(bulk.interactions.first?.roles == [.customer])
  }
}
