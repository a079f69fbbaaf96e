import Testing
import Transcripts

@testable import TranscriptFiles

struct ZendeskTicketTests {
  private let ticket = """
    {"ticket":{"url":"https://harbour.zendesk.com/api/v2/tickets/71.json","id":71,
     "via":{"channel":"email","source":{"from":{"address":"mia@reef.example"}}},
     "subject":"Parcel","description":"My parcel is late.","status":"solved","is_public":true,
     "requester_id":900,"submitter_id":900,"assignee_id":"501","tags":["late","late","parcel"],
     "satisfaction_rating":{"score":"good","comment":"quick"},
     "created_at":"2026-02-01T09:00:00Z"},
    """
  private let rest = """
    "comments":[
     {"id":1,"type":"Comment","author_id":900,"body":"My parcel is late.","public":true,
      "created_at":"2026-02-01T09:00:00Z",
      "metadata":{"system":{"ip_address":"203.0.113.7","location":"Reef Town"}}},
     {"id":3,"type":"Comment","author_id":502,"body":"He called twice.","public":false,
      "created_at":"2026-02-01T09:30:00Z"},
     {"id":2,"type":"Comment","author_id":501,"plain_body":"Tea &amp; cake&nbsp;follow",
      "html_body":"<p>x</p>","public":true,"created_at":"2026-02-01T09:20:00Z",
      "attachments":[{"file_name":"label.png","content_type":"image/png","size":2048,
       "content_url":"https://x.example/a?token=secret"}]},
     {"id":4,"author_id":777,"body":"I am copied in.","public":true,
      "created_at":"2026-02-01T10:00:00Z"},
     {"id":5,"author_id":999,"body":"Who am I?","created_at":"2026-02-01T10:05:00Z"},
     {"id":6,"author_id":-1,"body":"My number is ▇▇▇▇!","public":true,
      "created_at":"2026-02-01T10:06:00Z"}],
    "users":[{"id":501,"name":"Ana Quay","email":"ana@harbour.example","role":"agent",
      "time_zone":"New Caledonia"},
     {"id":502,"name":"Bo Pier","email":"bo@harbour.example","role":"admin"},
     {"id":777,"name":"Cy Copy","email":"cy@other.example","role":"end-user"}]}
    """

  @Test func `a ticket with comments and users in one answer is read whole and in time`() throws {
    let reading = readDesk(ticket + rest)
    let it = try #require(reading.interactions.first)
    #expect(reading.forms == ["Zendesk tickets"])
    #expect(it.id == "zendesk-71")
    #expect(it.source == Source(system: "zendesk", account: "harbour", externalID: "71"))
    #expect(it.channel == .email)
    #expect(it.direction == .inbound)
    #expect(it.tags == ["late", "parcel"])
    #expect(it.status == "solved")
    #expect(it.timeBasis == .absolute)
    #expect(it.survey == Survey(answer: "good", share: 1, comment: "quick"))
    #expect(
      it.roles == [.customer, .agent, .agent, .thirdParty, .unknown, .system])
    #expect(it.turns.count == 6, "the description repeats the first comment")
    #expect(it.turns[1].text == "Tea & cake follow")
    #expect(
      it.turns[1].attachments == [
        Attachment(name: "label.png", mediaType: "image/png", bytes: 2048)
      ])
    #expect(it.turns[2].kind == .note)
    #expect(it.turns[2].visibility == .internal)
    #expect(it.turns[4].visibility == .unknown, "nobody said that it is public")
    #expect(it.turns[5].alteration == .redacted)
    #expect(it.participants[0].roleSource == .inferred)
    let agent = try #require(it.participants.first { $0.name == "Ana Quay" })
    #expect(agent.agent == "501")
    #expect(agent.roleSource == nil)
  }

  @Test func `nothing of the visitor's machine is taken`() throws {
    let it = try #require(readDesk(ticket + rest).interactions.first)
    let bytes = String(decoding: try interactionJSON(it), as: UTF8.self)
    for secret in ["203.0.113.7", "Reef Town", "token=secret"] { #expect(!bytes.contains(secret)) }
  }

  @Test func `without comments the description is the first message`() throws {
    let it = try #require(readDesk(ticket.dropLast(1) + "}").interactions.first)
    #expect(it.words == ["My parcel is late."])
    #expect(it.roles == [.customer])
    #expect(it.turns[0].visibility == .public)
  }

  @Test func `the description of a ticket of notes only is internal`() throws {
    let text = """
      {"id":8,"via":{"channel":"web"},"requester_id":1,"submitter_id":2,"subject":"x",
       "description":"Between us","is_public":false}
      """
    let it = try #require(readDesk(text).interactions.first)
    #expect(it.turns.map(\.kind) == [.note])
    #expect(it.turns.map(\.visibility) == [.internal])
    let unsaid = readDesk(text.replacing("is_public", with: "is_other")).interactions.first
    #expect(unsaid?.turns.map(\.visibility) == [.unknown])
  }

  @Test func `a person's word on a role is taken where the export has none`() throws {
    let text = """
      {"comments":[{"id":1,"ticket_id":4,"author_id":31,"body":"Hello","public":true},
       {"id":2,"ticket_id":4,"author_id":32,"body":"Hi","public":true}]}
      """
    let it = try #require(readDesk(text, ImportAnswers(agents: ["31"])).interactions.first)
    #expect(it.roles == [.agent, .unknown])
    #expect(it.participants[0].roleSource == .assigned)
    #expect(it.participants[0].agent == "31")
    #expect(it.timeBasis == .none)
  }

  @Test func `without the ticket an end user is a customer and nobody is copied in`() throws {
    let text = """
      {"comments":[{"id":1,"ticket_id":4,"author_id":31,"body":"Hello","public":true}],
       "users":[{"id":31,"name":"Mia","email":null,"role":"end-user","suspended":false}]}
      """
    let reading = readDesk(text)
    #expect(reading.interactions.first?.roles == [.customer])
    #expect(reading.complaints.contains("the ticket itself is not in the export"))
  }

  @Test func `metrics name their clock and are in seconds`() throws {
    let metric = """
      {"ticket_metrics":[{"ticket_id":71,"reopens":2,"solved_at":"2026-02-02T09:00:00Z",
       "reply_time_in_minutes":{"calendar":20,"business":5},
       "full_resolution_time_in_minutes":{"calendar":60,"business":null}}]}
      """
    let events = """
      {"ticket_metric_events":[
       {"ticket_id":71,"metric":"agent_work_time","instance_id":1,"type":"update_status",
        "status":{"calendar":4,"business":3}},
       {"ticket_id":71,"metric":"agent_work_time","instance_id":2,"type":"update_status",
        "status":{"calendar":6,"business":3}}]}
      """
    let reading = readDesk(["a.json": ticket + rest, "b.json": metric, "c.json": events])
    let it = try #require(reading.interactions.first)
    let values = Dictionary(it.metrics.map { ($0.name, $0.value) }) { one, _ in one }
    #expect(values["first_reply_time"] == 1200)
    #expect(values["first_reply_time_business"] == 300)
    #expect(values["resolution_time"] == 3600)
    #expect(values["resolution_time_business"] == nil)
    #expect(values["handle_time"] == 600)
    #expect(values["reopens"] == 2)
    #expect(it.endedAt?.text == "2026-02-02T09:00:00Z")
  }
}
