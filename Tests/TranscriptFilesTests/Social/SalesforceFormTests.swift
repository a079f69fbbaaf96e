import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct SalesforceFormTests {
  private let start =
    #"<p align=\"center\">Chat Started: Monday, March 02, 2026, 09:00:00 (-0500)</p>"#

  private func chat(_ body: String) -> String { "[{\"Id\": \"570A\", \"Body\": \"\(body)\"}]" }

  @Test func `a transcript's lines count from its start`() throws {
    let interaction = try #require(
      readSocialOne(
        chat(
          start + #"<p align=\"center\">Agent Ben B</p>( 5s ) Ben B: Hello<br>"#
            + "( 1m 2s ) Rosa: one<br>two: three<br>( 1h 1s ) Ben B: Bye<br>")))
    #expect(interaction.id == "salesforce-570A")
    #expect(interaction.startedAt?.text == "2026-03-02T14:00:00Z")
    let said = interaction.turns.filter { $0.kind == .message }
    #expect(said.map(\.text) == ["Hello", "one\ntwo: three", "Bye"])
    #expect(said.map(\.startMs) == [5000, 62_000, 3_601_000])
    #expect(said[1].at?.text == "2026-03-02T14:01:02Z")
    #expect(interaction.timeBasis == .absolute)
    #expect(interaction.participants.map(\.role) == [.agent, .customer])
    #expect(interaction.participants.map(\.roleSource) == [nil, .inferred])
  }

  @Test func `each further agent's notice is a transfer, and two strangers stay unknown`() throws {
    let interaction = try #require(
      readSocialOne(
        chat(
          start + #"<p align=\"center\">Agent Ben</p>( 5s ) Ben: Hello<br>( 6s ) Rosa: a<br>"#
            + #"( 7s ) Max: b<br><p align=\"center\">Agent Eve: Night</p>( 9s ) Eve: Night: c<br>"#)
      ))
    #expect(interaction.turns.compactMap(\.event?.type) == ["joined", "transferred"])
    #expect(interaction.texts.suffix(1) == ["c"])
    let roles = Dictionary(
      uniqueKeysWithValues: interaction.participants.map { ($0.name ?? "", $0.role) })
    #expect(roles == ["Ben": .agent, "Rosa": .unknown, "Max": .unknown, "Eve: Night": .agent])
  }

  @Test func `without a start that can be read the times are relative`() throws {
    let body = #"<p align=\"center\">Chat gestartet: gestern</p>( 5s ) Visitor: Hallo<br>"#
    let reading = readSocial(["c.json": chat(body)])
    let interaction = try #require(reading.conversations.first)
    #expect(interaction.timeBasis == .relative)
    #expect(interaction.turns.last?.at == nil)
    #expect(interaction.turns.last?.startMs == 5000)
    #expect(interaction.participants.first?.role == .customer)
    #expect(reading.says("--start"))
    let answered = readSocialOne(
      chat(body), ImportAnswers(start: Timestamp("2026-03-02T09:00:00Z")))
    #expect(answered?.turns.last?.at?.text == "2026-03-02T09:00:05Z")
  }

  @Test func `a line without words is counted`() {
    #expect(
      readSocial(["c.json": chat(start + "( 5s ) Visitor: Hi<br>( 9s ) ")]).says("no words: 1"))
  }

  @Test func `a table of transcripts is read, with its figures and events`() throws {
    let reading = readSocial([
      "chats.csv":
        "Id,Body,ChatDuration,Status\n570B,\"<p align=\"\"center\"\">Chat Started: Monday, March 02, "
        + "2026, 09:00:00 AM (GMT)</p>( 5s ) Visitor: Hi<br>\",120,Completed\n",
      "events.csv":
        "Id,LiveChatTranscriptId,Type,Time,AgentId\n0DV,570B,Accept,2026-03-02T09:00:03Z,005B\n",
    ])
    let interaction = try #require(reading.conversation("salesforce-570B"))
    #expect(interaction.turns.map { $0.event?.type ?? $0.text } == ["Accept", "Hi"])
    #expect(interaction.participants.map(\.role) == [.customer, .agent])
    #expect(interaction.metrics == [Metric(name: "handle_time", value: 120, unit: "s")])
    #expect(interaction.status == "Completed")
  }

  @Test func `mails and comments of a case are one conversation`() throws {
    let reading = readSocial([
      "cases.csv":
        "ID,CASENUMBER,SUBJECT,STATUS,SUPPLIEDEMAIL,CREATEDDATE,OWNERID,DESCRIPTION\n"
        + "500A,0017,Ferry,Closed,ro@x.example,2026-03-02T09:00:00.000Z,005B,Late again\n",
      "comments.json": #"""
      [{"attributes": {"type": "CaseComment"}, "Id": "00a1", "ParentId": "500A", "CommentBody": "Hm",
        "IsPublished": false, "CreatedById": "005B", "CreatedDate": "2026-03-02T09:05:00.000+0000"},
       {"Id": "00a2", "ParentId": "500A", "CommentBody": "Who knows", "CreatedById": "005C",
        "CreatedDate": "2026-03-02T09:06:00.000+0000"}]
      """#,
      "mails.json": #"""
      {"totalSize": 3, "done": true, "records": [
       {"Id": "02s2", "ParentId": "500A", "Incoming": false, "FromAddress": "ben@harbour.example",
        "TextBody": "Sorry", "Subject": "RE", "MessageDate": "2026-03-02T09:10:00.000+0000"},
       {"Id": "02s1", "ParentId": "500A", "Incoming": true, "FromAddress": "Ro@x.example",
        "TextBody": "Late again", "Subject": "F", "MessageDate": "2026-03-02T09:00:00.000+0000"},
       {"Id": "02s3", "ParentId": "500A", "Incoming": true, "FromAddress": "max@y.example",
        "TextBody": "Me too", "MessageDate": "2026-03-02T09:20:00.000+0000"}]}
      """#,
    ])
    let interaction = try #require(reading.conversation("salesforce-500A"))
    #expect(reading.conversations.count == 1)
    #expect(interaction.texts == ["Late again", "Hm", "Who knows", "Sorry", "Me too"])
    #expect(
      interaction.turns.map(\.visibility) == [.public, .internal, .unknown, .public, .public])
    #expect(interaction.turns[1].kind == .note)
    #expect(interaction.channel == .email)
    #expect(interaction.status == "Closed")
    #expect(
      interaction.turns.indices.compactMap { interaction.participant(of: $0)?.role }
        == [.customer, .agent, .unknown, .agent, .thirdParty])
  }

  @Test func `a sent mail is whose user made it, and a draft is a note`() throws {
    let reading = readSocial([
      "mails.json": #"""
      [{"ParentId": "500A", "Incoming": false, "FromAddress": "help@harbour.example", "Status": "3",
        "CreatedById": "005B", "TextBody": "Sorry", "MessageDate": "2026-03-02T09:10:00Z"},
       {"ParentId": "500A", "Incoming": false, "FromAddress": "help@harbour.example", "Status": "5",
        "CreatedById": "005C", "TextBody": "Never", "MessageDate": "2026-03-02T09:11:00Z"}]
      """#
    ])
    let interaction = try #require(reading.conversations.first)
    #expect(interaction.participants.map(\.agent) == ["005B", "005C"])
    #expect(interaction.turns.map(\.visibility) == [.public, .internal])
    #expect(reading.says("never sent"))
  }

  @Test func `messaging entries declare their actors`() throws {
    let interaction = try #require(
      readSocialOne(
        #"""
        [{"Id": "1", "ConversationId": "0Mw", "ActorType": "EndUser", "ActorName": "Guest",
          "EntryType": "Text", "EntryTime": "2026-03-02T09:00:00Z", "Message": "Hi"},
         {"Id": "2", "ConversationId": "0Mw", "ActorType": "Bot", "ActorName": "Bot",
          "EntryType": "BotEscalated", "EntryTime": "2026-03-02T09:00:01Z"},
         {"identifier": "3", "conversation_identifier": "0Mw", "entry_type": "MESSAGE",
          "sender": "{\"role\": \"Agent\", \"subject\": \"005B\"}",
          "entry_payload": "{\"abstractMessage\": {\"staticContent\": {\"text\": \"Hello\"}}}",
          "transcripted_timestamp": "2026-03-02T09:00:02Z"}]
        """#))
    #expect(interaction.texts == ["Hi", "", "Hello"])
    #expect(interaction.turns[1].event?.type == "BotEscalated")
    #expect(interaction.participants.map(\.role) == [.customer, .bot, .agent])
    #expect(interaction.participants[2].agent == "005B")
  }

  @Test func `the shared samples are read`() throws {
    guard let reading = sharedSocialSamples("salesforce") else { return }
    #expect(reading.conversations.count == 2)
    let first = try #require(reading.conversations.first)
    #expect(first.turns.count { $0.kind == .message } == 5)
    #expect(first.startedAt?.text == "2018-12-18T04:27:57Z")
    #expect(first.participants.map(\.role) == [.agent, .customer])
    #expect(reading.says("no words: 1"))
  }
}
