import Testing
import Transcripts

@testable import TranscriptFiles

struct DeskTableTests {
  private let comments = """
    id,_fivetran_synced,body,created,public,ticket_id,user_id,voice_comment\r
    1,2026-01-01 00:00:00,"Hello, ""you""
    there",2026-01-01 10:00:00,TRUE,5,70,FALSE\r
    2,2026-01-01 00:00:00,Between us,2026-01-01 10:05:00,FALSE,5,80,FALSE\r
    """
  private let tickets = """
    id,_fivetran_synced,created_at,description,requester_id,status,subject,submitter_id,via_channel,merged_ticket_ids
    5,2026-01-01 00:00:00,2026-01-01 10:00:00,"Hello, ""you"" there",70,open,S,70,email,[6]
    """

  @Test func `tables with words are read, and it is said that they are tables`() throws {
    let reading = readDesk(["c.csv": comments, "t.csv": tickets])
    let it = try #require(reading.interactions.first)
    #expect(reading.interactions.count == 1)
    #expect(it.words == ["Hello, \"you\"\nthere", "Between us"])
    #expect(it.turns.map(\.visibility) == [.public, .internal])
    #expect(it.roles == [.customer, .unknown])
    #expect(it.timeBasis == .none)
    #expect(reading.complaints.contains("table of a data warehouse"))
    #expect(reading.complaints.contains("these are missing: user"))
    #expect(reading.complaints.contains("merged into it (6)"))
    #expect(reading.complaints.contains("--zone"))
  }

  @Test func `a zone that somebody gave makes their times whole`() throws {
    let it = try #require(
      readDesk(["c.csv": comments], ImportAnswers(timeZone: "UTC")).interactions.first)
    #expect(it.turns.map { $0.at?.text } == ["2026-01-01T10:00:00Z", "2026-01-01T10:05:00Z"])
    #expect(it.assumedTimeZone == "UTC")
  }

  @Test func `hashes are no words, and history counts once`() throws {
    let rows = """
      id,updated_at,_fivetran_synced,created_at,source_author_id,source_author_type,source_delivered_as,source_body,source_subject,source_type,state,_fivetran_active
      1,2026-01-02 00:00:00,2026-01-09 00:00:00,2026-01-01 00:00:00,u,user,customer_initiated,Wwv4V+vvEudRW0Hi5bSkeQ==,1B2M2Y8AsgTpgAmY7PhCfg==,conversation,closed,true
      1,2026-01-03 00:00:00,2026-01-09 00:00:00,2026-01-01 00:00:00,u,user,customer_initiated,Wwv4V+vvEudRW0Hi5bSkeQ==,1B2M2Y8AsgTpgAmY7PhCfg==,conversation,open,false
      """
    let reading = readDesk(["x.csv": rows])
    let it = try #require(reading.interactions.first)
    #expect(reading.interactions.count == 1)
    #expect(it.status == "closed")
    #expect(it.subject == nil)
    #expect(it.turns.map(\.text) == [""])
    #expect(it.turns[0].alteration == .redacted)
    #expect(it.roles == [.customer])
    #expect(reading.complaints.contains("hashes"))
    #expect(reading.complaints.contains("conversation_part_history"))
  }

  @Test func `exports without words say what to export instead`() {
    let figures = "Summation column,Id,Requester,Requester id,Assignee stations\n1,5,Mia,7,1\n"
    #expect(readDesk(["x.csv": figures]).complaints.contains("none of their comments"))
    let receipts = "user_id,email,content_id,content_type,receipt_id\n1,m@reef.example,2,email,3\n"
    #expect(readDesk(["x.csv": receipts]).complaints.contains("receipts of messages"))
    let groups = #"{"groups":[{"id":1,"url":"https://a.zendesk.com/api/v2/groups/1.json"}]}"#
    #expect(readDesk(groups).forms == ["Zendesk tickets"])
    let companies = #"[{"id":1,"name":"n","domains":[],"description":null,"created_at":null}]"#
    #expect(readDesk(companies).complaints.contains("nothing of a conversation"))
    let teams = #"{"type":"team.list","teams":[{"type":"team","id":"1","name":"Tide"}]}"#
    #expect(readDesk(teams).complaints.contains("nothing of a conversation"))
  }

  @Test func `a table that is cut is told`() {
    #expect(readDesk(["c.csv": comments + "3,x,\"never"]).complaints.contains("quotation marks"))
  }

  @Test func `tables in which no conversation is are refused, and named columns are obeyed`() throws
  {
    let tags = "tag,ticket_id,_fivetran_synced\nlate,5,2026-01-01\n"
    #expect(readDesk(["x.csv": tags]).complaints.contains("error: [shape]"))
    let named = ImportAnswers(columns: ["text": "body", "conversation_source_id": "ticket_id"])
    #expect(readDesk(["c.csv": comments], named).interactions.map(\.turns.count) == [2])
  }

  @Test func `other tables with a column of copying are not taken`() {
    let text = "engagement_id,_fivetran_synced,body\n1,2026-01-01,x\n"
    #expect(readDesk(["x.csv": text]).forms.contains { $0.contains("Zendesk") } == false)
    #expect(readDesk(["x.csv": text]).forms.contains { $0.contains("Intercom") } == false)
  }
}
