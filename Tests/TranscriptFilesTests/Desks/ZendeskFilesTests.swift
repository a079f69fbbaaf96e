import Testing
import Transcripts

@testable import TranscriptFiles

struct ZendeskFilesTests {
  private func ticket(_ id: Int, requester: Int, words: String, updated: String = "") -> String {
    """
    {"id":\(id),"via":{"channel":"email"},"requester_id":\(requester),"submitter_id":\(requester),
     "subject":"s","description":"\(words)","updated_at":"\(updated)","status":"open"}
    """
  }

  private func comments(_ author: Int, _ words: String, _ more: String = "") -> String {
    """
    {"comments":[{"id":\(author)1,"author_id":\(author),"body":"\(words)","public":true\(more)}]}
    """
  }

  @Test func `comments that do not name their ticket are joined by facts, and it is said`() throws {
    let reading = readDesk([
      "tickets.json": "{\"tickets\":[\(ticket(21, requester: 7, words: "One")),"
        + "\(ticket(22, requester: 7, words: "Two")),\(ticket(23, requester: 8, words: "Three"))]}",
      "a.json": comments(7, "Two"), "b.json": comments(8, "Other words"),
      "ticket_21_comments.json": comments(9, "By the name"),
    ])
    #expect(reading.interactions.count == 3)
    #expect(reading.interaction("zendesk-22")?.words == ["Two"])
    #expect(reading.interaction("zendesk-23")?.words == ["Three", "Other words"])
    #expect(reading.interaction("zendesk-21")?.words == ["One", "By the name"])
    #expect(reading.complaints.contains("because the first comment is its description"))
  }

  @Test func `comments of nobody's ticket are kept by themselves`() throws {
    let reading = readDesk([
      "tickets.json": "{\"tickets\":[\(ticket(21, requester: 7, words: "One"))]}",
      "zz.json": comments(55, "Strange"),
    ])
    #expect(reading.interaction("zendesk-zz")?.words == ["Strange"])
    #expect(reading.interaction("zendesk-zz")?.roles == [.unknown])
    #expect(reading.complaints.contains("kept as a conversation of their own"))
  }

  @Test func `lines of an incremental export are read, and the latest state of a ticket counts`() {
    let lines = [
      ticket(5, requester: 1, words: "Old", updated: "2026-01-01T00:00:00Z"),
      ticket(5, requester: 1, words: "New", updated: "2026-01-03T00:00:00Z"),
      ticket(5, requester: 1, words: "Middle", updated: "2026-01-02T00:00:00Z"),
    ].map { $0.replacing("\n", with: "") }.joined(separator: "\n")
    let reading = readDesk(["export.ndjson": lines])
    #expect(reading.interactions.map(\.words) == [["New"]])
    #expect(reading.complaints.contains("Tickets that came more than once"))
  }

  @Test func `missing pages are told`() {
    let page = "{\"tickets\":[\(ticket(1, requester: 1, words: "a"))],\"next_page\":\"https://x\"}"
    let last = "{\"tickets\":[\(ticket(2, requester: 1, words: "b"))],\"next_page\":null}"
    #expect(readDesk(page).complaints.contains("more pages"))
    #expect(!readDesk(["1.json": page, "2.json": last]).complaints.contains("more pages"))
  }

  @Test func `a comment that was redacted later shows no more than that`() {
    let reading = readDesk([
      "1.json": comments(7, "I live at 12 Quay Lane", ",\"ticket_id\":1"),
      "2.json": comments(7, "I live at ▇▇ ▇▇▇▇ ▇▇▇▇", ",\"ticket_id\":1"),
    ])
    #expect(reading.interactions.map(\.words) == [["I live at ▇▇ ▇▇▇▇ ▇▇▇▇"]])
    #expect(reading.interactions.first?.turns.first?.alteration == .redacted)
  }

  @Test func `a comment that comes again with other words is told`() {
    let reading = readDesk([
      "1.json": comments(7, "First", ",\"ticket_id\":1"),
      "2.json": comments(7, "Second", ",\"ticket_id\":1"),
    ])
    #expect(reading.interactions.map(\.words) == [["First"]])
    #expect(reading.complaints.contains("came again with other words"))
  }

  @Test func `a merge is an event and keeps its words`() throws {
    let text = comments(
      7, "Request 12 was merged",
      """
      ,"ticket_id":1,"via":{"channel":"web","source":{"rel":"merge","from":{"ticket_id":12}}}
      """)
    let turn = try #require(readDesk(text).interactions.first?.turns.first)
    #expect(turn.event == Event(type: "merged", details: ["ticket": "12"]))
    #expect(turn.text == "Request 12 was merged")
    #expect(!turn.isSpoken)
  }

  @Test func `a voicemail has its letters for line ends and its time without a zone`() throws {
    let text = #"""
      {"id":6,"via":{"channel":"voice","source":{"rel":"voicemail"}},"requester_id":3,
       "submitter_id":3,"subject":"Voicemail","is_public":true,
       "description":"Voicemail from: caller\\nTime of call: June 17, 2022 at 2:48:27 PM\\nEnd"}
      """#
    let bare = try #require(readDesk(text).interactions.first)
    #expect(bare.channel == .phone)
    #expect(bare.turns[0].text.split(separator: "\n").count == 3)
    #expect(bare.turns[0].at == nil)
    #expect(readDesk(text).complaints.contains("--zone"))
    let told = try #require(
      readDesk(text, ImportAnswers(timeZone: "Europe/Berlin")).interactions.first)
    #expect(told.turns[0].at?.text == "2022-06-17T12:48:27Z")
    #expect(told.assumedTimeZone == "Europe/Berlin")
  }

  @Test func `a voice comment is a call, and its transcript is speech`() throws {
    let text = """
      {"comments":[{"id":1,"ticket_id":2,"type":"VoiceComment","author_id":3,"public":false,
       "body":"Call from +000","created_at":"2026-01-01T10:00:00Z",
       "data":{"call_duration":61,"recorded":true,"started_at":"2026-01-01T09:58:00Z",
        "transcription_text":"please call me back"}}]}
      """
    let it = try #require(readDesk(text).interactions.first)
    #expect(it.turns.map(\.kind) == [.event, .utterance])
    #expect(it.turns[0].event?.details["duration_s"] == "61")
    #expect(it.turns[0].event?.details["started_at"] == "2026-01-01T09:58:00Z")
    #expect(it.turns[0].visibility == .internal)
    #expect(it.turns[1].text == "please call me back")
    #expect(it.channel == .phone)
  }

  @Test func `articles are knowledge and give a finding`() {
    let text = """
      {"articles":[{"id":1,"title":"T","body":"<p>B</p>","section_id":2,"locale":"en",
       "draft":false,"label_names":[]}]}
      """
    let reading = readDesk(text)
    #expect(reading.interactions.isEmpty)
    #expect(reading.complaints.contains("knowledge"))
  }
}
