import Testing
import Transcripts

@testable import TranscriptFiles

struct IntercomTests {
  private let conversation = """
    {"type":"conversation","id":5031,"created_at":1767600000,"state":"closed",
     "source":{"type":"email","id":"1","delivered_as":"customer_initiated",
      "subject":"<p>Late</p>","body":"<p>Where is it?</p>",
      "author":{"type":"user","id":"c1","name":"Mia Reef","email":"mia@reef.example"},
      "url":"https://shop.example/?session=secret","redacted":false},
     "contacts":{"type":"contact.list","contacts":[{"type":"contact","id":"c1"},
      {"type":"contact","id":"c2"}]},
     "tags":{"type":"tag.list","tags":[{"type":"tag","id":"1","name":"late"}]},
     "statistics":{"time_to_admin_reply":90,"handling_time":300,"count_reopens":1,
      "last_close_at":1767603600},
     "conversation_rating":{"rating":4,"remark":"fine"},
     "conversation_parts":{"type":"conversation_part.list","total_count":8,"conversation_parts":[
      {"type":"conversation_part","id":"1","part_type":"comment","body":"<p>Hello</p>",
       "created_at":1767600060,"author":{"type":"bot","id":"9","name":"Fin"}},
      {"id":2,"part_type":"note","body":"<p>VIP</p>","created_at":1767600070,
       "author":{"type":"admin","id":44,"name":"Ana"}},
      {"id":"3","part_type":"comment","body":"<p>On its way</p>","created_at":1767600090,
       "author":{"type":"admin","id":"44","name":"Ana"},
       "attachments":[{"name":"a.pdf","content_type":"application/pdf","filesize":3,
        "url":"https://x?sig=1"}]},
      {"id":"4","part_type":"comment","body":"<p>Me too</p>","created_at":1767600100,
       "author":{"type":"user","id":"c2"}},
      {"id":"5","part_type":"comment","body":"","redacted":true,"created_at":1767600110,
       "author":{"type":"user","id":"c1"}},
      {"id":"6","part_type":"assignment","body":null,"created_at":1767600120,
       "assigned_to":{"type":"team","id":"77"},"author":{"type":"admin","id":"44"}},
      {"id":"7","part_type":"close","body":"<p>Bye</p>","created_at":1767600130,
       "author":{"type":"admin","id":"44"}},
      {"id":"8","part_type":"brand_new_thing","body":null,"created_at":1767600140,
       "author":{"type":"admin","id":"44"},"event_details":{"action":{"name":"Refund"}}}]}}
    """

  @Test func `the opening message and every part are turns`() throws {
    let reading = readDesk(conversation)
    let it = try #require(reading.interactions.first)
    #expect(it.id == "intercom-5031")
    #expect(it.channel == .email)
    #expect(it.direction == .inbound)
    #expect(it.subject == "Late")
    #expect(it.turns.count == 9)
    #expect(
      it.roles == [
        .customer, .bot, .agent, .agent, .thirdParty, .customer, .agent, .agent, .agent,
      ])
    #expect(
      it.turns.map(\.kind) == [
        .message, .message, .note, .message, .message, .message, .event, .message, .event,
      ])
    #expect(it.words.prefix(4) == ["Where is it?", "Hello", "VIP", "On its way"])
    #expect(it.turns[2].visibility == .internal)
    #expect(it.turns[5].alteration == .redacted)
    #expect(
      it.turns[6].event == Event(type: "assigned", details: ["to": "77", "how": "assignment"]))
    #expect(it.turns[7].event?.type == "statusChanged")
    #expect(it.turns[7].isSpoken)
    #expect(it.turns[8].event == Event(type: "brand_new_thing", details: ["action": "Refund"]))
    #expect(it.participants.filter { $0.role == .agent }.map(\.agent) == ["44"])
    #expect(it.tags == ["late"])
    #expect(it.survey == Survey(answer: "4", share: 0.75, comment: "fine"))
    #expect(it.metrics.contains(Metric(name: "first_reply_time_business", value: 90, unit: "s")))
    #expect(it.metrics.contains(Metric(name: "handle_time", value: 300, unit: "s")))
    #expect(it.endedAt?.text == "2026-01-05T09:00:00Z")
    #expect(reading.complaints.isEmpty)
    let bytes = String(decoding: try interactionJSON(it), as: UTF8.self)
    #expect(!bytes.contains("secret"))
  }

  @Test func `parts that the export leaves out are told`() {
    let more = conversation.replacing("\"total_count\":8", with: "\"total_count\":600")
    #expect(readDesk(more).complaints.contains("it has 600 parts, and the export holds 8."))
    let list = """
      {"type":"conversation.list","conversations":[{"type":"conversation","id":"1",
       "source":{"type":"conversation","body":"Hi","author":{"type":"lead","id":"2"}}}],
       "total_count":1}
      """
    let reading = readDesk(list)
    #expect(reading.interactions.map(\.words) == [["Hi"]])
    #expect(reading.complaints.contains("its parts are not in the export"))
  }

  @Test func `lines are read, and the fullest state of a conversation counts`() {
    let bare = """
      {"type":"conversation","id":"5031","updated_at":9999999999,"source":{"type":"email"}}
      """
    let lines = conversation.replacing("\n", with: "") + "\n" + bare
    let reading = readDesk(["x.ndjson": lines])
    #expect(reading.interactions.map(\.turns.count) == [9])
    #expect(reading.complaints.contains("came more than once"))
  }

  @Test func `a call is an event with its length, and its missing words are told`() throws {
    let call = """
      {"type":"call","id":"1","conversation_id":"5031","admin_id":"44","contact_id":"c1",
       "direction":"inbound","state":"completed","initiated_at":1767600010,
       "answered_at":1767600020,"ended_at":1767600050,"phone":"+000"}
      """
    let reading = readDesk(["a.json": conversation, "b.json": call])
    let it = try #require(reading.interactions.first)
    #expect(it.turns.count == 10)
    #expect(it.turns[1].event?.type == "call")
    #expect(it.metrics.contains(Metric(name: "talk_time", value: 30, unit: "s")))
    #expect(reading.complaints.contains("the words of its call are not in the export"))
    #expect(readDesk(call).interactions.first?.direction == .inbound)
  }

  @Test func `names come from contacts and admins beside`() throws {
    let people = """
      {"type":"list","data":[{"type":"contact","id":"c2","role":"user","name":"Pal Reef"}]}
      """
    let it = try #require(readDesk(["a.json": conversation, "b.json": people]).interactions.first)
    #expect(it.participants.first { $0.role == .thirdParty }?.name == "Pal Reef")
  }

  @Test func `plain bodies keep their lines, and a silent contact takes part`() throws {
    let text = """
      {"type":"conversation","id":"2","source":{"type":"conversation",
       "delivered_as":"admin_initiated","body":"a < b &amp; c\\r\\nnext","author":{"type":"admin",
       "id":"4"}},"contacts":{"contacts":[{"id":"c9"}]},
       "conversation_parts":{"conversation_parts":[],"total_count":0}}
      """
    let it = try #require(readDesk(text).interactions.first)
    #expect(it.words == ["a < b & c\nnext"])
    #expect(it.participants.map(\.role) == [.agent, .customer])
    #expect(it.direction == .outbound)
  }

  @Test func `tickets of Intercom are conversations too`() throws {
    let text = """
      {"type":"ticket","id":"9","created_at":1767600000,
       "ticket_attributes":{"_default_title_":"Broken","_default_description_":"It broke"},
       "ticket_parts":{"ticket_parts":[{"id":"1","part_type":"comment","body":"Oh",
        "created_at":1767600060,"author":{"type":"admin","id":"4"}}],"total_count":1}}
      """
    let it = try #require(readDesk(text).interactions.first)
    #expect(it.words == ["It broke", "Oh"])
    #expect(it.subject == "Broken")
    #expect(it.roles == [.unknown, .agent])
  }
}
