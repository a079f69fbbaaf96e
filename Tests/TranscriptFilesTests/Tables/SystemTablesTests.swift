import Findings
import Foundation
import Testing
import Transcripts

@testable import TranscriptFiles

struct SystemTablesTests {
  @Test func `Gorgias tickets and messages are joined by the ticket`() throws {
    let files = [
      (
        "conversations.csv",
        """
        Ticket id,Tags,Initial channel,Created by an agent,Subject,Creation date,Closed date,Survey score,Assignee name,Assignee email,Customer email,Customer name,First response time (s),Resolution time (s)
        501,"late,parcel",email,False,Where is it?,2025-08-26 10:12:38,2025-08-29 16:57:21,4,Runa,runa@wick.example,bo@post.example,Bo Lind,176,2834
        """
      ),
      (
        "messages.csv",
        """
        id,subject,body_text,sent_datetime,customer_id,sender_info
        501,Where is it?,On its way.,2025-08-26 11:12:38.369865,77,"{""name"": ""Wick team"", ""address"": ""runa@wick.example""}"
        501,Where is it?,"Where is my parcel?
        Bo",2025-08-26 10:12:38,77,"{""name"": ""Bo Lind"", ""address"": ""bo@post.example""}"
        """
      ),
    ]
    let bare = readTables(files)
    let one = try #require(bare.tableInteractions.first)
    #expect(one.id == "gorgias-501")
    #expect(one.channel == .email)
    #expect(one.tags == ["late", "parcel"])
    #expect(one.participants.map(\.role) == [.customer, .agent])
    #expect(one.participants.map(\.agent) == [nil, "runa@wick.example"])
    #expect(one.turns.map(\.text) == ["Where is my parcel?\nBo", "On its way."])
    #expect(one.turns.map(\.visibility) == [.public, .unknown])
    #expect(one.turns.map(\.at) == [nil, nil])
    #expect(one.metrics.map(\.name) == ["first_reply_time", "resolution_time"])
    #expect(bare.tableFindings.count == 3)
    #expect(bare.tableFindings.contains { $0.message.hasPrefix("4 times have no zone") })
    let told = readTables(
      files,
      ImportAnswers(timeZone: "UTC", columns: ["csat_scale": "=1-5", "visibility": "=public"]))
    #expect(told.tableFindings.isEmpty)
    #expect(told.tableInteractions.first?.survey?.share == 0.75)
    #expect(told.tableInteractions.first?.assumedTimeZone == "UTC")
    #expect(told.tableInteractions.first?.turns.first?.at == Timestamp("2025-08-26T10:12:38Z"))
  }

  @Test func `Tidio has a row for each message`() throws {
    let reading = readTables([
      (
        "tidio.csv",
        """
        CONVERSATION_ID,THREAD_ID,TIME_SENT,CHANNEL,SENDER,MESSAGE_CONTENT,NAME,FIRST_NAME,LAST_NAME,EMAIL,PHONE,OS_NAME,BROWSER
        31,1,2025-04-17T15:19:13Z,chat,automation,Ahoy 👋,,,,,,,
        31,1,2025-04-17T15:22:31Z,chat,visitor,Do you rent kayaks?,#a1,,,,,OS X,Safari
        31,1,2025-04-17T15:23:31Z,chat,operator,Yes, for two, three or four.,,,,,,,
        """
      )
    ])
    let one = try #require(reading.tableInteractions.first)
    #expect(one.id == "tidio-31")
    #expect(one.channel == .chat)
    #expect(one.participants.map(\.role) == [.bot, .customer, .agent])
    #expect(one.participants.map(\.name) == [nil, "#a1", nil])
    #expect(
      one.turns.map(\.text) == [
        "Ahoy 👋", "Do you rent kayaks?", "Yes, for two, three or four.",
      ])
    #expect(one.turns.map(\.visibility) == [.unknown, .public, .unknown])
    #expect(reading.findings.map(\.location.line) == [4, nil])
  }

  @Test func `Hootsuite needs a zone, and says which way a message went`() throws {
    let files = [
      (
        "conversations.csv",
        """
        Conversation ID,Medium,Channel Display Name,Contact Profile ID,Contact Primary Identifier,Created at,Last Status Change Agent ID
        h1,Facebook Messenger,Quay shop,c5,Ida Holm,2025-05-01 09:00:00,a8
        """
      ),
      (
        "messages.csv",
        """
        Message ID,Conversation ID,Contact Profile ID,Direction,Agent ID,Created at,Message
        1,h1,c5,Inbound,,2025-05-01 09:00:00,Open on Sunday?
        2,h1,c5,Outbound,a8,2025-05-01 09:05:00,We are.
        """
      ),
    ]
    let one = try #require(
      readTables(files, ImportAnswers(timeZone: "Europe/Oslo")).tableInteractions.first)
    #expect(one.id == "hootsuite-h1")
    #expect(one.channel == .social)
    #expect(one.participants.map(\.role) == [.customer, .agent])
    #expect(one.participants.map(\.agent) == [nil, "a8"])
    #expect(
      one.turns.map(\.at) == [
        Timestamp("2025-05-01T07:00:00Z"), Timestamp("2025-05-01T07:05:00Z"),
      ])
  }

  @Test func `Sprout cases and their messages are joined by the case`() throws {
    let files = [
      (
        "cases.csv",
        "id,status,priority,type,queue_id,assignees,created,updated,closed_time\n"
          + "s1,closed,high,question,q1,Mio,2025-05-01T09:00:00Z,,2025-05-01T10:00:00Z\n"
      ),
      (
        "messages.csv",
        "message_guid,case_id,direction,author_name,created,text\n"
          + "g1,s1,inbound,Ida,2025-05-01T09:00:00Z,Open?\ng2,s1,outbound,Mio,"
          + "2025-05-01T09:01:00Z,Yes\n"
      ),
    ]
    let reading = readTables(files)
    #expect(reading.tableFindings.map(\.category) == [.meaning])
    let one = try #require(reading.tableInteractions.first)
    #expect(one.id == "sprout-s1")
    #expect(one.endedAt == Timestamp("2025-05-01T10:00:00Z"))
    #expect(one.participants.map(\.role) == [.customer, .agent])
  }

  @Test func `a warehouse's table says what it is and what is missing`() {
    let comments = "id,_fivetran_synced,body,created,public,ticket_id,user_id\n1,,hi,,TRUE,2,3\n"
    let tags = "ticket_id,_fivetran_synced,tag\n1,,hi\n"
    let reading = readTables([("tags.csv", tags), ("x.csv", "_airbyte_raw_id,a\n1,2")])
    #expect(reading.tableInteractions.isEmpty)
    #expect(reading.findings.map(\.severity) == [.error, .error])
    #expect(
      reading.findings.first?.message.hasPrefix(
        "This is a data warehouse's table of Zendesk tags; what is missing is the tickets and "
          + "their comments.") == true)
    let named = readTables(
      [("comments.csv", comments)],
      ImportAnswers(columns: ["text": "body", "conversation_source_id": "ticket_id"]))
    #expect(named.tableInteractions.first?.turns.first?.visibility == .public)
    #expect(named.tableInteractions.first?.participants.first?.role == .unknown)
  }

  @Test func `the shared tables of help desks are read`() throws {
    guard
      let gorgias = sharedTables(
        "other-helpdesks", "crisp-conversations_gorgias.csv", "crisp-messages_gorgias.csv"),
      let tidio = sharedTables("other-helpdesks", "crisp-messages_tidio.csv")
    else { return }
    let tickets = readExport(gorgias, ImportAnswers(agents: ["@smallworlds.fr"]))
    #expect(tickets.tableInteractions.map(\.turns.count).reduce(0, +) > 3)
    #expect(tickets.tableInteractions.allSatisfy { $0.turns.first?.by == 0 })
    #expect(tickets.tableInteractions.allSatisfy { $0.participants.first?.role == .customer })
    let chats = readExport(tidio, ImportAnswers())
    #expect(chats.tableInteractions.map(\.turns.count) == [2, 3, 5])
    #expect(chats.findings.map(\.location.line) == [6, nil])
    #expect(chats.tableInteractions[1].turns[2].text.hasSuffix("en quelle configuration ?"))
  }

  @Test func `the shared warehouse tables are known for what they are`() throws {
    let tables = [
      ("zendesk", ["dbt-ticket_comment_data.csv", "dbt-ticket_data.csv", "dbt-user_data.csv"]),
      ("intercom", ["dbt-conversation_part_history_data.csv", "dbt-admin_data.csv"]),
      ("hubspot", ["dbt-ticket_data.csv", "dbt-owner_data.csv", "dbt-engagement_data.csv"]),
      ("jira-service-management", ["dbt-issue.csv", "dbt-user.csv"]),
    ]
    let names = [
      "zendesk": "Zendesk", "intercom": "Intercom", "hubspot": "HubSpot",
      "jira-service-management": "Jira",
    ]
    for (system, files) in tables {
      for file in files {
        guard let found = sharedTables(system, file) else { return }
        let sniffed = found.map { SniffedFile($0, ImportAnswers()) }
        #expect(WarehouseTables.recognises(sniffed[0]), "\(file)")
        let finding = try #require(WarehouseTables.read(sniffed, ImportAnswers()).findings.first)
        #expect(finding.message.contains(names[system] ?? "?"), "\(finding)")
      }
    }
  }

  @Test func `no table is seen in the shared samples of other forms`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/data/transcripts").standardizedFileURL
    guard let found = FileManager.default.enumerator(atPath: folder.path) else {
      print("skipped: the shared samples are not here")
      return
    }
    for case let name as String in found where name.contains("/") && !name.hasSuffix(".csv") {
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { continue }
      let file = SniffedFile(
        ForeignFile(file: name, name: name, bytes: Array(data)), ImportAnswers())
      #expect(!tableForms.contains { $0.recognises(file) }, "\(name)")
    }
  }

  @Test func `no bytes break the reading of a table`() {
    var state: UInt64 = 11
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pieces = [
      "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", "\0", "1", "text", "=1", "é", "{\"name\":", "[",
      "2026-01-01T10:00:00Z", "1/2/26 10:00", "customer", " ", "99999999999999999999", "-",
    ]
    for _ in 0..<400 {
      let header =
        random(2) == 0
        ? "conversation_id,seq,sent_at,sender,visibility,text,csat_score,csat_scale,tags\n"
        : "source_id,started_at,tags,handle_time_s,csat_score,csat_scale\n"
      let body = (0..<random(120)).map { _ in pieces[random(pieces.count)] }.joined()
      _ = readTables([("a.csv", header + body), ("b.csv", body)])
    }
  }
}
