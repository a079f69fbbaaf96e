import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

struct ContactLensTests {
  private func voice(_ output: String, _ words: String, contact: String = "c-1") -> String {
    """
    {"Version": "1.1.0", "AccountId": "42", "Channel": "VOICE", "LanguageCode": "en-GB",
     "ContentMetadata": {"Output": "\(output)"}, "CustomerMetadata": {"ContactId": "\(contact)"},
     "Categories": {"MatchedCategories": ["late parcel"]},
     "ConversationCharacteristics": {"TotalConversationDurationMillis": 9500},
     "Participants": [{"ParticipantId": "x", "ParticipantRole": "AGENT"},
       {"ParticipantId": "y", "ParticipantRole": "CUSTOMER"}],
     "Transcript": [
      {"Id": "1", "ParticipantId": "x", "Content": "Hello.", "BeginOffsetMillis": 0, "EndOffsetMillis": 900},
      {"Id": "2", "ParticipantId": "y", "Content": "\(words)", "BeginOffsetMillis": 1000,
       "EndOffsetMillis": 2000, "Redaction": {"RedactedTimestamps": [{}]}},
      {"Id": "3", "ParticipantId": "z", "Content": "Who?", "BeginOffsetMillis": 2500}, 7]}
    """
  }

  @Test func `voice has offsets and no start, and roles by the list of participants`() throws {
    let reading = read(voice("Raw", "I am Wen."), as: ContactLensForm.self)
    let draft = try #require(reading.interactions.first)
    let call = draft.interaction
    #expect(call.id == "amazon-connect-c-1")
    #expect(call.source.account == "42")
    #expect(call.timeBasis == .relative)
    #expect(call.startedAt == nil)
    #expect(call.turns.map(\.startMs) == [0, 1000, 2500])
    #expect(call.turns.map { call.role(of: $0) } == [.agent, .customer, .unknown])
    #expect(call.turns.allSatisfy { $0.kind == .utterance && $0.alteration == nil })
    #expect(call.tags == ["late parcel"])
    #expect(call.metrics == [Metric(name: "duration", value: 9.5, unit: "s")])
    #expect(draft.findings.map(\.message) == ["Transcript[3] is a number; left out."])
  }

  @Test func `the redacted form is taken before the original, and its marks count`() throws {
    let reading = read(
      voice("Raw", "I am Wen."), voice("Redacted", "I am [PII]."), as: ContactLensForm.self)
    #expect(reading.interactions.count == 1)
    #expect(reading.interactions[0].interaction.turns[1].text == "I am [PII].")
    #expect(reading.interactions[0].interaction.turns[1].alteration == .redacted)
    #expect(reading.findings.count == 1)
  }

  @Test func `a start that a person gives makes the times absolute`() throws {
    let start = Timestamp("2026-03-02T10:00:00Z")
    let reading = read(
      voice("Raw", "Hi"), as: ContactLensForm.self, ImportAnswers(start: start))
    let call = reading.interactions[0].interaction
    #expect(call.timeBasis == .absolute)
    #expect(call.turns[1].at == Timestamp("2026-03-02T10:00:01.000Z"))
  }

  @Test func `the newest contact record gives agent, start and handle time`() throws {
    func record(_ updated: String, _ agent: String) -> String {
      """
      {"AWSAccountId": "42", "ContactId": "c-1", "InitiationMethod": "INBOUND",
       "InitiationTimestamp": "2026-03-02T10:00:00Z", "DisconnectTimestamp": "2026-03-02T10:05:00Z",
       "LastUpdateTimestamp": "\(updated)", "Agent": {"Username": "\(agent)",
        "AgentInteractionDuration": 60, "CustomerHoldDuration": 10, "AfterContactWorkDuration": 5}}
      """
    }
    let reading = read(
      record("2026-03-02T11:00:00Z", "ana"), record("2026-03-02T10:06:00Z", "old"),
      voice("Raw", "Hi"), as: ContactLensForm.self)
    let call = reading.interactions[0].interaction
    #expect(call.participants[0].agent == "ana")
    #expect(call.direction == .inbound)
    #expect(call.startedAt == Timestamp("2026-03-02T10:00:00Z"))
    #expect(call.metrics.contains(Metric(name: "handle_time", value: 75, unit: "s")))
    #expect(call.timeBasis == .relative)
  }

  @Test func `a chat has events, files and cards`() throws {
    let chat = """
      {"Channel": "CHAT", "JobStatus": "COMPLETED", "Participants": [], "Transcript": [
       {"AbsoluteTime": "2026-03-02T10:00:02.000Z", "Type": "MESSAGE", "ContentType": "text/plain",
        "Content": "Hi", "ParticipantId": "a", "ParticipantRole": "AGENT", "DisplayName": "Ana"},
       {"AbsoluteTime": "2026-03-02T10:00:01.000Z", "Type": "EVENT", "ParticipantId": "a",
        "ContentType": "application/vnd.amazonaws.connect.event.participant.joined",
        "ParticipantRole": "AGENT", "DisplayName": "Ana"},
       {"AbsoluteTime": "2026-03-02T10:00:03.000Z", "Type": "ATTACHMENT", "ParticipantId": "c",
        "ParticipantRole": "CUSTOMER", "DisplayName": "[PII]",
        "Attachments": [{"AttachmentName": "box.png", "ContentType": "image/png"}]},
       {"AbsoluteTime": "2026-03-02T10:00:04.000Z", "Type": "MESSAGE", "ParticipantId": "b",
        "ParticipantRole": "CUSTOM_BOT", "ContentType": "application/vnd.amazonaws.connect.message.interactive",
        "Content": "{\\"data\\": {\\"content\\": {\\"title\\": \\"Which?\\", \\"elements\\": [{\\"title\\": \\"One\\"}]}}}"},
       {"AbsoluteTime": "1601-01-01T00:00:00Z", "Type": "EVENT", "ContentType": "application/odd"}]}
      """
    let draft = try #require(read(chat, as: ContactLensForm.self).interactions.first)
    let turns = draft.interaction.turns
    #expect(turns.map(\.event?.type) == [nil, "joined", nil, nil, "application/odd"])
    #expect(turns[2].attachments == [Attachment(name: "box.png", mediaType: "image/png")])
    #expect(turns[3].text == "Which?\nOne")
    #expect(draft.interaction.participants.map(\.name) == ["Ana", nil, nil])
    #expect(draft.interaction.participants.map(\.role) == [.agent, .customer, .bot])
    #expect(draft.findings.count == 1)
  }

  @Test func `the shared samples have all their turns`() throws {
    guard let files = samples(of: "amazon-connect-contact-lens") else { return }
    let reading = readExport(files, ImportAnswers())
    #expect(reading.findings == [])
    let found = reading.transcripts.compactMap(\.interaction)
    #expect(found.map(\.turns.count) == [35, 10])
    #expect(found.map(\.timeBasis) == [.absolute, .relative])
    #expect(found[0].turns.count { $0.alteration == .redacted } == 8)
  }
}
