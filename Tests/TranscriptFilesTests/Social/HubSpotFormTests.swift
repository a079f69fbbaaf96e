import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct HubSpotFormTests {
  private func message(_ id: String, _ members: String) -> String {
    "{\"id\": \"\(id)\", \"conversationsThreadId\": 41, \"createdAt\": "
      + "\"2026-03-02T10:0\(id):00Z\", \(members)}"
  }

  private var thread: String {
    let messages = [
      message(
        "1",
        #""type": "MESSAGE", "direction": "INCOMING", "channelId": "1002", "subject": "Ferry", "#
          + #""createdBy": "E-ro@x.example", "senders": [{"actorId": "E-ro@x.example"}], "text": "Late""#
      ),
      message("2", #""type": "COMMENT", "createdBy": "A-7", "text": "Is it true?", "senders": []"#),
      message(
        "3", #""type": "ASSIGNMENT", "createdBy": "S-x", "assignedTo": "A-7", "senders": []"#),
      message(
        "4",
        #""type": "MESSAGE", "direction": "OUTGOING", "createdBy": "A-7", "text": "Yes", "#
          + #""truncationStatus": "TRUNCATED", "attachments": [{"type": "FILE", "fileId": "f1"}]"#),
      message("5", #""type": "NEW_THING", "createdBy": "B-1""#),
      message(
        "6",
        #""type": "MESSAGE", "direction": "INCOMING", "createdBy": "E-max@x.example", "text": "Me too""#
      ),
    ]
    return
      "{\"results\": [\(messages.joined(separator: ","))], \"paging\": {\"next\": {\"after\": \"9\"}}}"
  }

  @Test func `a comment is an internal note, and events are kept`() throws {
    let reading = readSocial(["t.json": thread])
    let interaction = try #require(reading.conversations.first)
    #expect(interaction.id == "hubspot-41")
    #expect(interaction.channel == .email)
    #expect(interaction.subject == "Ferry")
    #expect(interaction.turns.map(\.kind) == [.message, .note, .event, .message, .event, .message])
    #expect(interaction.turns[1].visibility == .internal)
    #expect(interaction.turns[2].event == Event(type: "assigned", details: ["assignedTo": "A-7"]))
    #expect(interaction.turns[4].event?.type == "NEW_THING")
    #expect(interaction.turns[3].alteration == .truncated)
    #expect(interaction.turns[3].attachments.map(\.name) == ["f1"])
    #expect(reading.says("cut at the source"))
    #expect(reading.says("further pages"))
  }

  @Test func `roles by the letter of an actor are inferred, and a second writer is unknown`() throws
  {
    let interaction = try #require(readSocial(["t.json": thread]).conversations.first)
    #expect(interaction.participants.map(\.role) == [.customer, .agent, .bot, .unknown])
    #expect(interaction.participants.map(\.roleSource) == [.inferred, .inferred, .inferred, nil])
    #expect(interaction.participants[1].agent == "A-7")
  }

  @Test func `what a person said of somebody goes before what is inferred`() throws {
    let answers = ImportAnswers(agents: ["@x.example"])
    let interaction = try #require(readSocial(["t.json": thread], answers).conversations.first)
    #expect(interaction.participants[0].role == .agent)
    #expect(interaction.participants[0].roleSource == .assigned)
  }

  @Test func `tables are read where they hold words, and hashes are named`() throws {
    let reading = readSocial([
      "mails.csv":
        "engagement_id,property_hs_email_subject,property_hs_email_text,property_hs_timestamp\n"
        + "5,Ferry,\"Dear all,\n\"\"late\"\" again\",2026-03-02T10:00:00Z\n"
        + "6,Ferry,8aed29c4d9e20db9fdeca1cc16d919ff,2026-03-02T11:00:00Z\n",
      "links.csv": "ticket_id,engagement_id\n70,5\n",
    ])
    let interaction = try #require(reading.conversations.first)
    #expect(interaction.id == "hubspot-70")
    #expect(interaction.texts == ["Dear all,\n\"late\" again"])
    #expect(reading.says("1 of 2 rows have no words"))
  }

  @Test func `objects of the programming interface are read like rows`() throws {
    let reading = readSocial([
      "mails.json": #"""
      {"results": [
       {"id": "5", "properties": {"hs_email_text": "Late", "hs_email_direction": "INCOMING_EMAIL",
        "hs_email_from_email": "ro@x.example", "hs_timestamp": "2026-03-02T10:00:00Z"},
        "associations": {"tickets": {"results": [{"id": "70"}]}}},
       {"id": "6", "properties": {"hs_note_body": "hm", "hubspot_owner_id": "9",
        "hs_timestamp": "2026-03-02T10:05:00Z"},
        "associations": {"tickets": {"results": [{"id": "70"}]}}}]}
      """#
    ])
    let interaction = try #require(reading.conversation("hubspot-70"))
    #expect(interaction.texts == ["Late", "hm"])
    #expect(interaction.turns.map(\.visibility) == [.public, .internal])
    #expect(interaction.participants.map(\.role) == [.customer, .agent])
    #expect(interaction.participants.allSatisfy { $0.roleSource == .inferred })
  }

  @Test func `the shared samples are read`() throws {
    guard let reading = sharedSocialSamples("hubspot") else { return }
    let thread = try #require(reading.conversation("hubspot-9001"))
    #expect(thread.turns.map(\.kind) == [.message, .note, .event, .message])
    #expect(reading.conversations.count == 2)
    #expect(reading.says("25 of 25 rows"))
  }
}
