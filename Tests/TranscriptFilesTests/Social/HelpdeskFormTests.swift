import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct HelpdeskFormTests {
  @Test func `threads of Help Scout are turned round, and notes and drafts are internal`() throws {
    let thread = { (id: Int, type: String, who: String, more: String) in
      "{\"id\": \(id), \"type\": \"\(type)\", \"body\": \"words \(id)\", \"createdBy\": {\(who)}, "
        + "\"createdAt\": \"2026-03-02T10:0\(id):00Z\", \(more)}"
    }
    let user = #""id": 7, "type": "user", "first": "Ben", "email": "ben@harbour.example""#
    let customer = #""id": 8, "type": "customer", "first": "Rosa", "last": "M""#
    let friend = #""id": 9, "type": "customer", "email": "max@y.example""#
    let threads = [
      thread(5, "message", user, #""state": "draft""#),
      thread(
        4, "lineitem", user, #""state": "published", "action": {"type": "closed", "text": "x"}"#),
      thread(3, "customer", friend, #""state": "published""#),
      thread(2, "note", user, #""state": "published""#),
      thread(
        1, "customer", customer,
        #""state": "published", "_embedded": {"attachments": [{"filename": "a.pdf", "mimeType": "application/pdf", "size": 4}]}"#
      ),
    ]
    let reading = readSocial([
      "h.json": """
      [{"id": 1, "number": 2, "threads": 8, "subject": "Ferry", "mailboxId": 3, "type": "email",
       "status": "closed", "createdAt": "2026-03-02T10:00:00Z", "closedAt": "2026-03-02T11:00:00Z",
       "cc": ["max@y.example"], "tags": [{"tag": "late"}], "primaryCustomer": {\(customer)},
       "_embedded": {"threads": [\(threads.joined(separator: ","))]}}]
      """
    ])
    let interaction = try #require(reading.conversations.first)
    #expect(interaction.id == "helpscout-1")
    #expect(interaction.texts.map { $0.last } == ["1", "2", "3", "4", "5"])
    #expect(
      interaction.turns.map(\.visibility) == [.public, .internal, .public, .internal, .internal])
    #expect(interaction.turns.map(\.kind) == [.message, .note, .message, .event, .note])
    #expect(
      interaction.turns.indices.compactMap { interaction.participant(of: $0)?.role }
        == [.customer, .agent, .thirdParty, .agent, .agent])
    #expect(interaction.turns[0].attachments.map(\.bytes) == [4])
    #expect(interaction.tags == ["late"])
    #expect(reading.says("8 threads, and 5 are in this file"))
    #expect(reading.says("never sent"))
  }

  @Test func `actions of Groove are messages, notes and events`() throws {
    let interaction = try #require(
      readSocialOne(
        #"""
        [{"number": 3, "state": "closed", "title": "Ferry", "created_at": "2026-03-02T10:00:00Z",
          "resolution_time": 60, "actions": [
          {"id": "1", "actor": {"id": "8", "type": "Customer"}, "created_at": "2026-03-02T10:00:00Z",
           "change": {"type": "Message", "note": false, "plain_text_body": "late?"}},
          {"id": "2", "actor": {"id": "7", "type": "Agent"}, "created_at": "2026-03-02T10:01:00Z",
           "change": {"type": "Message", "note": true, "plain_text_body": "hm"}},
          {"id": "3", "actor": {"id": "7", "type": "Agent"}, "created_at": "2026-03-02T10:02:00Z",
           "change": {"type": "State", "state": "closed"}}]}]
        """#))
    #expect(interaction.turns.map(\.kind) == [.message, .note, .event])
    #expect(interaction.participants.map(\.role) == [.customer, .agent])
    #expect(interaction.metrics == [Metric(name: "resolution_time", value: 60, unit: "s")])
    #expect(interaction.turns[2].event?.type == "statusChanged")
  }

  private let ticket = #"""
    {"tid": "55", "deptid": "1", "subject": "Ferry", "status": "Open", "email": "ro@x.example",
     "date": "2026-07-01 10:00:00", "replies": {"reply": [
      {"replyid": "0", "requestor_name": "Rosa", "requestor_email": "ro@x.example",
       "requestor_type": "Owner", "date": "2026-07-01 10:00:00", "message": "late?", "admin": ""},
      {"replyid": "1", "requestor_type": "Operator", "date": "2026-07-01 12:00:00",
       "message": "yes", "admin": "Ben", "attachments": [[]]}]},
     "notes": {"note": [{"noteid": "1", "date": "2026-07-01 11:00:00", "message": "hm",
      "admin": "Ben"}]}}
    """#

  @Test func `times of WHMCS have no zone and are left out`() throws {
    let reading = readSocial(["w.json": ticket])
    let interaction = try #require(reading.conversations.first)
    #expect(interaction.turns.allSatisfy { $0.at == nil })
    #expect(interaction.texts == ["late?", "yes", "hm"])
    #expect(interaction.timeBasis == .none)
    #expect(interaction.assumedTimeZone == nil)
    #expect(reading.says("no zone"))
  }

  @Test func `with a zone they are taken, and the zone is noted`() throws {
    let interaction = try #require(readSocialOne(ticket, ImportAnswers(timeZone: "Europe/Berlin")))
    #expect(interaction.texts == ["late?", "hm", "yes"])
    #expect(interaction.turns.map(\.visibility) == [.public, .internal, .public])
    #expect(interaction.startedAt?.text == "2026-07-01T08:00:00Z")
    #expect(interaction.assumedTimeZone == "Europe/Berlin")
    #expect(interaction.participants.map(\.role) == [.customer, .agent])
  }

  @Test func `the shared sample of Help Scout is read`() throws {
    guard let reading = sharedSocialSamples("other-helpdesks") else { return }
    let interaction = try #require(reading.conversation("helpscout-2107900999"))
    #expect(interaction.turns.count == 5)
    #expect(interaction.turns.map(\.visibility) == [.public, .public, .public, .internal, .public])
    #expect(
      interaction.turns.indices.compactMap { interaction.participant(of: $0)?.role }
        == [.customer, .agent, .customer, .agent, .agent])
  }
}
