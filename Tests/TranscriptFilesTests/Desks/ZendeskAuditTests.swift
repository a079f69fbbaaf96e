import Testing
import Transcripts

@testable import TranscriptFiles

struct ZendeskAuditTests {
  private let audits = """
    {"audits":[{"id":10,"ticket_id":7,"author_id":1,"created_at":"2026-01-05T08:00:00Z",
     "via":{"channel":"web"},"events":[
      {"id":100,"type":"Comment","body":"Help me","public":true},
      {"id":101,"type":"Create","field_name":"priority","value":"high"},
      {"id":102,"type":"Notification","subject":"We got it","body":"Dear you","recipients":[1]}]},
     {"id":11,"ticket_id":7,"author_id":2,"created_at":"2026-01-05T08:10:00Z","events":[
      {"id":110,"type":"Comment","author_id":2,"body":"Secret stuff","public":true},
      {"id":111,"type":"Change","field_name":"status","value":"open","previous_value":"new"}]},
     {"id":12,"ticket_id":7,"author_id":2,"created_at":"2026-01-05T08:11:00Z","events":[
      {"id":112,"type":"CommentPrivacyChange","comment_id":110,"public":false},
      {"id":113,"type":"SomethingNew","value":"9"}]}]}
    """

  @Test func `every event of an audit is a turn, known or not`() throws {
    let it = try #require(readDesk(audits).interactions.first)
    #expect(
      it.turns.map { $0.event?.type } == [
        nil, "created", "Notification", nil, "statusChanged", "CommentPrivacyChange",
        "SomethingNew",
      ])
    #expect(it.turns[4].event?.details == ["field": "status", "from": "new", "to": "open"])
    #expect(it.turns[2].visibility == .unknown)
    #expect(it.turns[2].isSpoken == false)
    #expect(it.turns[0].at?.text == "2026-01-05T08:00:00Z")
  }

  @Test func `a comment that was made private later is internal`() throws {
    let it = try #require(readDesk(audits).interactions.first)
    #expect(it.turns[3].text == "Secret stuff")
    #expect(it.turns[3].visibility == .internal)
    #expect(it.turns[3].kind == .note)
  }

  @Test func `a comment in two files is one turn`() throws {
    let comments = """
      {"comments":[{"id":100,"author_id":1,"body":"Help me","public":true,"audit_id":10},
       {"id":110,"author_id":2,"body":"Secret stuff","public":true,"audit_id":11}]}
      """
    let reading = readDesk(["audits.json": audits, "comments.json": comments])
    let it = try #require(reading.interactions.first)
    #expect(reading.interactions.count == 1)
    #expect(it.turns.count == 7)
    #expect(it.turns.allSatisfy { $0.at != nil }, "the audit says when")
    #expect(it.turns.first { $0.text == "Secret stuff" }?.visibility == .internal)
  }

  @Test func `incremental events carry comments and changes`() throws {
    let lines = """
      {"id":1,"ticket_id":9,"timestamp":1767600000,"updater_id":5,"event_type":"Audit","child_events":[{"id":2,"event_type":"Comment","body":"Hello","comment_public":true},{"id":3,"event_type":"Change","status":"open","previous_value":"new"}]}
      {"id":4,"ticket_id":9,"timestamp":1767600060,"updater_id":6,"event_type":"Audit","child_events":[{"id":5,"event_type":"Comment","comment_present":true,"comment_public":false}]}
      """
    let reading = readDesk(lines)
    let it = try #require(reading.interactions.first)
    #expect(it.turns.map(\.kind) == [.message, .event, .note])
    #expect(it.turns[1].event?.type == "statusChanged")
    #expect(it.turns[1].event?.details["to"] == "open")
    #expect(it.turns[2].alteration == .truncated)
    #expect(reading.complaints.contains("comments without their words: 1."))
  }

  @Test func `a chat inside an audit is read once, though start and end both hold it`() throws {
    let row = """
      {"type":"ChatMessage","timestamp":1767600000000,"actor_type":"end-user","actor_id":"1",
       "actor_name":"Mia","message":"Anybody there?","chat_index":1}
      """
    let text = """
      {"ticket":{"id":3,"via":{"channel":"chat"},"requester_id":1,"submitter_id":1,
        "subject":"Chat"},
       "audits":[{"id":1,"ticket_id":3,"author_id":-1,"created_at":"2026-01-05T08:00:00Z",
        "events":[{"id":2,"type":"ChatStartedEvent","value":{"history":[\(row)]}}]},
       {"id":3,"ticket_id":3,"author_id":-1,"created_at":"2026-01-05T08:09:00Z",
        "events":[{"id":4,"type":"ChatEndedEvent","value":{"history":[\(row)]}}]}]}
      """
    let it = try #require(readDesk(text).interactions.first)
    #expect(it.words == ["Anybody there?"])
    #expect(it.roles == [.customer])
    #expect(it.channel == .chat)
  }

  @Test func `a ticket that began as a chat says where its words are`() {
    let text = """
      {"ticket":{"id":3,"via":{"channel":"chat"},"requester_id":1,"submitter_id":1,
        "subject":"Chat","description":"Conversation with Mia"}}
      """
    #expect(readDesk(text).complaints.contains("export the chats, or the audits"))
  }
}
