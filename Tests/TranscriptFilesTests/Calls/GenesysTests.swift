import Testing
import Transcripts

@testable import TranscriptFiles

struct GenesysTests {
  private let start = 1_749_243_600_000

  private func phrase(_ side: String, _ after: Int, _ text: String, length: Int = 1000) -> String {
    """
    {"participantPurpose": "\(side)", "startTimeMs": \(start + after), "text": "\(text)",
     "duration": {"milliseconds": \(length)}}
    """
  }

  private func conversation(_ people: [String], _ phrases: [String], part: String = "p") -> String {
    """
    {"organizationId": "org", "conversationId": "c1", "communicationId": "\(part)",
     "mediaType": "call", "conversationStartTime": \(start), "startTime": \(start),
     "participants": [\(people.joined(separator: ","))],
     "transcripts": [{"language": "en-gb", "phrases": [\(phrases.joined(separator: ","))],
       "analytics": {"acoustic": [{"eventType": "silence", "startTimeMs": \(start), "durationMs": 2500},
        {"eventType": "hold", "startTimeMs": \(start + 90_000), "durationMs": 1000}]}}]}
    """
  }

  private func person(_ purpose: String, _ from: Int, _ to: Int, _ more: String = "") -> String {
    """
    {"participantPurpose": "\(purpose)", "startTimeMs": \(start + from), "endTimeMs": \(start + to)\(more)}
    """
  }

  @Test func `internal is whoever was there: menu, queue, or one of two agents`() throws {
    let text = conversation(
      [
        person("ivr", 0, 5000), person("acd", 5000, 21_000), person("customer", 0, 60_000),
        person("agent", 20_000, 40_000, ", \"userId\": \"u1\""),
        person("agent", 39_000, 60_000, ", \"userId\": \"u2\""),
      ],
      [
        phrase("internal", 50_000, "second"), phrase("internal", 0, "menu"),
        phrase("external", 6000, "customer"), phrase("internal", 20_100, "first"),
        phrase("internal", 39_200, "both", length: 100),
      ])
    let draft = try #require(read(text, as: GenesysForm.self).interactions.first)
    let call = draft.interaction
    let spoken = call.turns.filter(\.isSpoken).filter { $0.event == nil }
    #expect(spoken.map(\.text) == ["menu", "customer", "first", "both", "second"])
    #expect(spoken.map { call.role(of: $0) } == [.bot, .customer, .agent, .unknown, .agent])
    #expect(spoken.compactMap { $0.by.flatMap { call.participants[$0].agent } } == ["u1", "u2"])
    #expect(draft.findings.count == 1)
    #expect(call.turns.last?.event?.type == "held")
    #expect(call.metrics == [Metric(name: "silence_time", value: 2.5, unit: "s")])
    #expect(spoken[1].startMs == 6000)
    #expect(spoken[1].endMs == 7000)
  }

  @Test func `communications of one conversation are joined and taken once`() throws {
    let one = conversation(
      [person("agent", 0, 9000, ", \"userId\": \"u1\"")], [phrase("internal", 0, "a")], part: "1")
    let two = conversation(
      [person("agent", 0, 99_000, ", \"userId\": \"u2\"")], [phrase("internal", 5000, "b")],
      part: "2")
    let reading = read(two, one, two, as: GenesysForm.self)
    #expect(reading.interactions.count == 1)
    let call = reading.interactions[0].interaction
    #expect(call.turns.filter { $0.event == nil }.map(\.text) == ["a", "b"])
    #expect(reading.findings.count == 1)
  }

  @Test func `the shared sample puts the menu's words into the menu's mouth`() throws {
    guard let files = samples(of: "genesys") else { return }
    let reading = readExport(files, ImportAnswers())
    let call = try #require(reading.transcripts.first?.interaction)
    #expect(call.turns.map { call.role(of: $0) } == [.bot, .customer])
    #expect(call.timeBasis == .absolute)
  }
}
