import Findings
import Testing
import TranscriptFiles
import Transcripts

struct ZoomChatTests {
  private let text =
    "14:02:11\t From Jo Moss  to  Everyone :\n\thello\n\tthere\n14:03:00\t From Ana to Bo(privately) : hm\n"
    + "14:03:01 From Ana to Jo Moss (Direct Message):\n\tpsst\n23:59:59\t From Otto to Acme : is: it\n"
    + "00:00:09\t From Ana : Reacted to \"is: it\" with 👍\n"

  @Test func `messages have their speakers, and only what Zoom writes is a receiver`() {
    let log = LogReading(text, "chat.txt")
    #expect(log.texts == ["hello\nthere", "hm", "psst", "is: it", "Reacted to \"is: it\" with 👍"])
    #expect(log.names == ["Jo Moss", "Ana", "Ana", "Otto to Acme", "Ana"])
    #expect(log.turns.map(\.kind) == [.message, .message, .message, .message, .event])
    #expect(log.turns.map(\.visibility) == [.public, .unknown, .unknown, .public, .public])
    #expect(log.interaction?.id == "zoom-chat")
    #expect(log.interaction?.channel == .chat)
  }

  @Test func `times without a date count from the first, over midnight, until the start is named`()
  {
    let log = LogReading(text, "chat.txt")
    #expect(log.turns.map(\.startMs) == [0, 49_000, 50_000, 35_868_000, 35_878_000])
    #expect(log.interaction?.timeBasis == .relative)
    #expect(log.findings.count == 1)
    let placed = LogReading(
      text, "chat.txt",
      ImportAnswers(timeZone: "Europe/Berlin", start: Timestamp("2026-03-02T13:00:00Z")))
    #expect(placed.times.first == "2026-03-02T13:02:11Z")
    #expect(placed.times.last == "2026-03-02T23:00:09Z")
    #expect(placed.interaction?.timeBasis == .absolute)
    #expect(placed.interaction?.startedAt?.text == "2026-03-02T13:00:00Z")
    #expect(placed.findings == [])
  }

  @Test func `a message between two of the team is internal, one to the customer is not`() {
    let log = LogReading(
      text, "chat.txt", ImportAnswers(agents: ["Ana", "Bo"], customers: ["Jo Moss"]))
    #expect(log.turns.map(\.visibility) == [.public, .internal, .public, .public, .public])
  }

  @Test func `the chat of a cloud recording counts from its start`() {
    let text = "00:01:12\tJo Moss:\thello\n00:02:00\tAna:\thi: you\nmore\n"
    let log = LogReading(
      text, "c.txt",
      ImportAnswers(timeZone: "Europe/Berlin", start: Timestamp("2026-03-02T13:00:00Z")))
    #expect(log.turns.map(\.startMs) == [72_000, 120_000])
    #expect(log.texts == ["hello", "hi: you\nmore"])
    #expect(log.findings.count == 1)
  }
}
