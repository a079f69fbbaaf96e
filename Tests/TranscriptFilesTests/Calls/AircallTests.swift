import Testing
import Transcripts

@testable import TranscriptFiles

struct AircallTests {
  private let transcription = """
    {"transcription": {"id": 9, "call_id": 5616655556879.0, "call_created_at": "2026-03-02T10:00:00.000Z",
     "type": "call", "content": {"language": "en", "utterances": [
      {"start_time": 7.0, "end_time": 8.25, "text": "How can I help?", "participant_type": "internal", "user_id": 12},
      {"start_time": 5.12, "end_time": 6.5, "text": "Good morning", "participant_type": "external", "phone_number": "+12025550100"},
      null, {"text": "?", "participant_type": "odd"}]}}}
    """

  @Test func `times stay relative, and who called is inferred`() throws {
    let draft = try #require(read(transcription, as: AircallForm.self).interactions.first)
    let call = draft.interaction
    #expect(call.id == "aircall-5616655556879")
    #expect(call.timeBasis == .relative)
    #expect(call.startedAt == Timestamp("2026-03-02T10:00:00.000Z"))
    #expect(call.turns.map(\.startMs) == [7000, 5120, nil])
    #expect(call.participants[0] == Participant(role: .agent, agent: "12"))
    #expect(call.participants[1] == Participant(role: .customer, roleSource: .inferred))
    #expect(call.participants[2].role == .unknown)
    #expect(draft.findings.count == 2)
  }

  @Test func `comments of the call object are internal notes`() throws {
    let call = """
      {"call": {"id": 5616655556879, "direction": "inbound", "status": "done", "started_at": 1772445600,
       "answered_at": 1772445605, "ended_at": 1772445700, "duration": 100, "tags": [{"name": "vip"}],
       "user": {"id": 12, "name": "Ana"},
       "comments": [{"content": "Called before.", "posted_at": 1772445800, "posted_by": {"id": 12, "name": "Ana"}}]}}
      """
    let reading = read(call, transcription, as: AircallForm.self)
    #expect(reading.interactions.count == 1)
    let joined = reading.interactions[0].interaction
    #expect(joined.direction == .inbound)
    #expect(joined.tags == ["vip"])
    #expect(joined.turns.count == 4)
    #expect(joined.turns[3].kind == .note)
    #expect(joined.turns[3].visibility == .internal)
    #expect(joined.turns[3].by == joined.turns[0].by)
    #expect(joined.participants[0].name == "Ana")
  }

  @Test func `the shared sample is read`() throws {
    guard let files = samples(of: "aircall") else { return }
    let reading = readExport(files, ImportAnswers())
    let call = try #require(reading.transcripts.first?.interaction)
    #expect(call.turns.map { call.role(of: $0) } == [.customer, .agent])
  }
}
