import Testing
import Transcripts

@testable import TranscriptFiles

struct GoogleTests {
  @Test func `few microseconds are relative, many are a time`() throws {
    let few = """
      {"conversation_info": {"categories": [{"display_name": "late"}]}, "entries": [
       {"start_timestamp_usec": 2000000, "text": "Two", "user_id": 1, "role": "CUSTOMER"},
       {"start_timestamp_usec": "1000000", "text": "One", "user_id": 2, "role": "AGENT"}]}
      """
    let call = try #require(read(few, as: GoogleForm.self).interactions.first).interaction
    #expect(call.timeBasis == .relative)
    #expect(call.turns.map(\.text) == ["One", "Two"])
    #expect(call.participants.map(\.role) == [.customer, .agent])
    #expect(call.participants.map(\.agent) == [nil, "2"])
    #expect(call.tags == ["late"])
    let many = """
      {"entries": [{"start_timestamp_usec": 1675230581000000, "text": "a", "user_id": 2, "role": "AUTOMATED_AGENT"},
       {"start_timestamp_usec": 1675230581000001, "text": "b", "user_id": 3, "role": "ODD"}]}
      """
    let draft = try #require(read(many, as: GoogleForm.self).interactions.first)
    #expect(draft.interaction.turns[0].at == Timestamp("2023-02-01T05:49:41.000000Z"))
    #expect(draft.interaction.participants.map(\.role) == [.bot, .unknown])
    #expect(draft.findings.count == 1)
  }

  @Test func `conversations of CX Insights are read`() throws {
    let text = """
      {"name": "projects/p/locations/l/conversations/77", "startTime": "2026-03-02T10:00:00Z",
       "duration": "12.5s", "medium": "PHONE_CALL", "transcript": {"transcriptSegments": [
       {"messageTime": "2026-03-02T10:00:01Z", "text": "Hello", "channelTag": 1,
        "words": [{"startOffset": "1.000s", "endOffset": "1.400s", "word": "Hello"}],
        "segmentParticipant": {"userId": "ana", "role": "HUMAN_AGENT"}}]}}
      """
    let call = try #require(read(text, as: GoogleForm.self).interactions.first).interaction
    #expect(call.id == "google-ccai-77")
    #expect(call.channel == .phone)
    #expect(call.turns[0].kind == .utterance)
    #expect(call.turns[0].endMs == 1400)
    #expect(call.participants[0] == Participant(role: .agent, agent: "ana"))
    #expect(call.metrics == [Metric(name: "duration", value: 12.5, unit: "s")])
  }

  @Test func `rows of Dialogflow are turns of customer and bot in their order`() throws {
    let rows = """
      {"conversation_name": "a/b/c9", "turn_position": 2, "request_time": "2026-03-02T10:00:09Z", "language_code": "en", "request": "{\\"queryInput\\": {\\"text\\": {\\"text\\": \\"Parcel\\"}}}", "response": {"queryResult": {"responseMessages": [{"text": {"text": ["Which?"]}}]}}}
      {"conversation_name": "a/b/c9", "turn_position": 1, "request_time": "2026-03-02 10:00:01 UTC", "request": {"queryInput": {"event": {"event": "WELCOME"}}}, "response": {"queryResult": {"responseMessages": [{"text": {"text": ["Hi"]}}]}}}
      """
    let reading = read(rows, as: GoogleForm.self)
    #expect(reading.interactions.count == 1)
    let call = reading.interactions[0].interaction
    #expect(call.turns.map(\.text) == ["", "Hi", "Parcel", "Which?"])
    #expect(call.turns[0].event?.type == "WELCOME")
    #expect(call.turns.map { call.role(of: $0) } == [.customer, .bot, .customer, .bot])
  }

  @Test func `the shared sample is read`() throws {
    guard let files = samples(of: "google-ccai") else { return }
    let reading = readExport(files, ImportAnswers())
    let chat = try #require(reading.transcripts.first?.interaction)
    #expect(chat.turns.count == 14)
    #expect(Set(chat.turns.map { chat.role(of: $0) }) == [.agent, .customer])
    #expect(chat.timeBasis == .absolute)
  }
}
