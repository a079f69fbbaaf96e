import Testing
import Transcripts

@testable import TranscriptFiles

struct FreshdeskTests {
  private let ticket = """
    {"id":40,"subject":"Boots","description":"<div>My boots <b>leak</b></div>",
     "description_text":"My boots leak","status":4,"priority":1,"source":1,"requester_id":900,
     "responder_id":12,"cc_emails":["Friend <pal@reef.example>"],"tags":["boots"],
     "created_at":"2026-04-01T10:00:00+05:30","updated_at":"2026-04-02T10:00:00Z",
     "attachments":[{"name":"boot.jpg","content_type":"image/jpeg","file_size":12,
      "attachment_url":"https://x.example/b?sig=1"}],
     "stats":{"first_responded_at":"2026-04-01T04:40:00Z","resolved_at":"2026-04-01T05:30:00Z",
      "closed_at":null},
     "requester":{"id":900,"name":"Mia Reef","email":"mia@reef.example"}}
    """
  private let replies = """
    [{"id":2,"ticket_id":40,"user_id":12,"incoming":false,"private":false,"source":0,
      "body":"<p>Sorry!</p>","body_text":"Sorry!","created_at":"2026-04-01T04:40:00Z"},
     {"id":1,"ticket_id":40,"user_id":12,"incoming":false,"private":true,"source":2,
      "body_text":"Batch 7 again","body":"","created_at":"2026-04-01T04:35:00Z"},
     {"id":3,"ticket_id":40,"user_id":901,"incoming":true,"private":false,"source":0,
      "body_text":"Mine too","body":"","from_email":"pal@reef.example",
      "created_at":"2026-04-01T10:20:00+05:30"},
     {"id":4,"ticket_id":40,"user_id":12,"incoming":false,"private":false,"source":8,
      "body_text":"Fwd: boots","body":"","created_at":"2026-04-01T05:00:00Z"},
     {"id":5,"ticket_id":40,"user_id":44,"incoming":true,"private":false,"source":0,
      "body_text":"Who?","body":"","created_at":"2026-04-01T05:01:00Z"}]
    """
  private let agents = """
    [{"id":12,"ticket_scope":1,"available":true,"occasional":false,
      "contact":{"name":"Ana Quay","email":"ana@harbour.example"}}]
    """

  @Test func `separate files are joined, and the description is the first message`() throws {
    let times = """
      [{"id":1,"ticket_id":40,"agent_id":12,"time_spent":"01:15","billable":true},
       {"id":2,"ticket_id":40,"agent_id":12,"time_spent":"00:05","billable":true}]
      """
    let ratings = """
      [{"id":1,"survey_id":3,"ticket_id":40,"feedback":"nice","ratings":{"default_question":102}}]
      """
    let reading = readDesk([
      "agents.json": agents, "conversations.json": replies, "ratings.json": ratings,
      "ticket.json": ticket, "times.json": times,
    ])
    let it = try #require(reading.interactions.first)
    #expect(reading.interactions.count == 1)
    #expect(it.id == "freshdesk-40")
    #expect(it.status == "resolved")
    #expect(it.channel == .email)
    #expect(
      it.words == ["My boots leak", "Batch 7 again", "Sorry!", "Mine too", "Fwd: boots", "Who?"])
    #expect(it.roles == [.customer, .agent, .agent, .thirdParty, .agent, .unknown])
    #expect(it.turns[0].at?.text == "2026-04-01T04:30:00Z")
    #expect(it.turns[0].attachments.map(\.name) == ["boot.jpg"])
    #expect(it.turns[1].kind == .note)
    #expect(it.turns[1].visibility == .internal)
    #expect(it.turns[4].visibility == .internal, "a forward is not seen by the customer")
    let values = Dictionary(it.metrics.map { ($0.name, $0.value) }) { one, _ in one }
    #expect(values["first_reply_time"] == 600)
    #expect(values["resolution_time"] == 3600)
    #expect(values["handle_time"] == 4800)
    #expect(it.survey == Survey(answer: "102", share: 5.0 / 6, comment: "nice"))
    #expect(it.participants[0].name == "Mia Reef")
    #expect(it.participants.first { $0.role == .agent }?.roleSource == nil)
  }

  @Test(arguments: [(103, 1.0), (100, 0.5), (-103, 0.0), (-101, 1.0 / 3)])
  func `ratings are spread from -103 to 103`(answer: Int, share: Double) throws {
    let rating = """
      [{"survey_id":3,"ticket_id":40,"ratings":{"default_question":\(answer)}}]
      """
    let it = readDesk(["a.json": ticket, "b.json": rating]).interactions.first
    #expect(it?.survey?.share == share)
  }

  @Test func `conversations inside the ticket are read, and lists without words say so`() throws {
    let inside = ticket.dropLast(1) + ",\"conversations\":\(replies)}"
    #expect(readDesk(String(inside)).interactions.first?.turns.count == 6)
    let bare = """
      [{"id":1,"requester_id":2,"responder_id":3,"source":1,"status":2,"subject":"s"}]
      """
    let reading = readDesk(bare)
    #expect(reading.interactions.count == 1)
    #expect(reading.complaints.contains("it has no description"))
  }

  @Test
  func `ten conversations inside a ticket may not be all, and one that comes twice counts once`() {
    let ten = (0..<10).map {
      #"{"id":\#($0),"user_id":12,"incoming":false,"private":false,"body_text":"x","body":""}"#
    }.joined(separator: ",")
    let inside = ticket.dropLast(1) + ",\"conversations\":[\(ten)]}"
    #expect(readDesk(String(inside)).complaints.contains("there may be more"))
    let twice = readDesk(["a.json": ticket, "b.json": replies, "c.json": replies])
    #expect(twice.interactions.first?.turns.count == 6)
    #expect(twice.complaints.contains("conversations that came more than once"))
  }

  @Test func `older exports wrap the ticket and its notes`() throws {
    let text = """
      [{"helpdesk_ticket":{"id":9001,"display_id":7,"subject":"s","description":"Hello",
       "requester_id":5,"source":1,"status":2,"created_at":"2026-01-01T00:00:00Z",
       "helpdesk_notes":[{"id":1,"body":"Dear","private":false,"incoming":false,"user_id":8,
        "created_at":"2026-01-01T01:00:00Z"}]}}]
      """
    let it = try #require(readDesk(text).interactions.first)
    #expect(it.id == "freshdesk-7")
    #expect(it.words == ["Hello", "Dear"])
    #expect(it.roles == [.customer, .agent])
    #expect(it.participants[1].roleSource == .inferred)
  }

  @Test
  func `conversations without their ticket are kept, and privacy that is not said is unknown`()
    throws
  {
    let text = """
      [{"id":1,"ticket_id":3,"user_id":4,"incoming":true,"private":null,"body_text":"x","body":""}]
      """
    let reading = readDesk(text)
    let it = try #require(reading.interactions.first)
    #expect(it.turns[0].visibility == .unknown)
    #expect(it.roles == [.unknown])
    #expect(reading.complaints.contains("the ticket itself is not in the export"))
  }

  @Test func `solutions are knowledge`() {
    let text = """
      [{"id":4,"folder_id":3,"title":"How","description":"<p>So</p>","status":2}]
      """
    #expect(readDesk(text).complaints.contains("knowledge"))
  }
}
