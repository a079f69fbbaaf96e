import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct TwilioTests {
  private let account = "AC" + String(repeating: "1", count: 32)
  private let talk = "CH" + String(repeating: "2", count: 32)
  private let call = "GT" + String(repeating: "3", count: 32)

  private func message(_ index: Int, _ author: String, _ body: String, _ more: String = "")
    -> String
  {
    """
    {"sid": "IM\(index)", "account_sid": "\(account)", "conversation_sid": "\(talk)", "index": \(index),
     "author": "\(author)", "body": \(body), "date_created": "2026-03-02T10:00:0\(index)Z"\(more)}
    """
  }

  @Test func `messages go by their index, and come once`() throws {
    let page = """
      {"meta": {"key": "messages"}, "messages": [\(message(2, "ana", "\"Two\"")),
       \(message(1, "+12025550100", "null", ", \"media\": [{\"filename\": \"car.jpg\", \"content_type\": \"image/jpeg\", \"size\": 5}]")),
       \(message(1, "+12025550100", "null"))]}
      """
    let people = """
      {"participants": [{"sid": "MB\(String(repeating: "4", count: 32))", "account_sid": "\(account)",
        "conversation_sid": "\(talk)", "identity": null,
        "messaging_binding": {"type": "sms", "address": "+12025550100"}}], "meta": {"url": "https://conversations.twilio.com/v1/x"}}
      """
    let reading = read(
      page, people, as: TwilioForm.self, ImportAnswers(agents: ["ana"]))
    let draft = try #require(reading.interactions.first)
    #expect(draft.interaction.turns.map(\.text) == ["", "Two"])
    #expect(
      draft.interaction.turns[0].attachments == [
        Attachment(name: "car.jpg", mediaType: "image/jpeg", bytes: 5)
      ])
    #expect(
      draft.interaction.participants == [
        Participant(role: .customer, roleSource: .inferred),
        Participant(role: .agent, name: "ana", agent: "ana", roleSource: .assigned),
      ])
    #expect(draft.findings.map(\.message) == ["1 message comes again; taken once."])
  }

  @Test func `an author whom nobody declared has no role`() throws {
    let page = "{\"messages\": [\(message(0, "ana", "\"Hi\""))]}"
    let draft = try #require(read(page, as: TwilioForm.self).interactions.first)
    #expect(draft.interaction.participants.map(\.role) == [.unknown])
    #expect(draft.findings.count == 1)
  }

  @Test func `sentences find their transcript by the page's address`() throws {
    let sentences = """
      {"sentences": [
       {"media_channel": 2, "sentence_index": 1, "start_time": 3.5, "end_time": 4, "transcript": "Hi"},
       {"media_channel": 1, "sentence_index": 0, "start_time": 1, "end_time": 2, "transcript": "Hello"}],
       "meta": {"key": "sentences", "url": "https://intelligence.twilio.com/v2/Transcripts/\(call)/Sentences?PageSize=50"}}
      """
    let transcript = """
      {"sid": "\(call)", "account_sid": "\(account)", "media_start_time": "2026-03-02T10:00:00Z",
       "duration": 12, "language_code": "en-GB", "channel": {"participants": [
        {"channel_participant": 1, "role": "Agent", "user_id": "u7", "full_name": "Ana"},
        {"channel_participant": 2, "role": "Customer"}]}}
      """
    let draft = try #require(
      read(sentences, transcript, as: TwilioForm.self).interactions.first)
    #expect(draft.findings == [])
    #expect(draft.interaction.source.externalID == call)
    #expect(draft.interaction.turns.map(\.text) == ["Hello", "Hi"])
    #expect(draft.interaction.turns[1].at == Timestamp("2026-03-02T10:00:03.500Z"))
    #expect(
      draft.interaction.participants[0] == Participant(role: .agent, name: "Ana", agent: "u7"))
    let alone = read(sentences, as: TwilioForm.self).interactions[0]
    #expect(alone.interaction.timeBasis == .relative)
    #expect(alone.interaction.participants.map(\.role) == [.unknown, .unknown])
    #expect(alone.findings.count == 1)
  }

  @Test func `segments are metrics and said to be`() {
    let page = """
      {"segments": [{"segment_id": "s"}], "meta": {"url": "https://flex-api.twilio.com/v1/Insights/Segments", "key": "segments"}}
      """
    let reading = read(page, as: TwilioForm.self)
    #expect(reading.interactions.isEmpty)
    #expect(reading.messages.count == 1)
    #expect(reading.messages[0].contains("metrics and no conversation"))
  }

  @Test func `of the shared samples every answer is a conversation or is named`() throws {
    guard let files = samples(of: "twilio") else { return }
    let reading = readExport(files, ImportAnswers())
    #expect(reading.transcripts.compactMap(\.interaction).map(\.turns.count) == [1, 6])
    #expect(!reading.findings.hasErrors)
    #expect(reading.findings.count > 20)
  }
}
