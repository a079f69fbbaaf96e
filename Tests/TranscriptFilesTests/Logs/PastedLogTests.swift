import Findings
import Testing
import TranscriptFiles
import Transcripts

struct PastedLogTests {
  @Test(arguments: [
    "10:15 Ilse: hello\n10:16 Amara: hi", "10:15 - Ilse: hello\n10:16 - Amara: hi",
    "(10:15) Ilse: hello\n(10:16) Amara: hi", "[10:15] Ilse: hello\n[10:16] Amara: hi",
    "Ilse (10:15): hello\nAmara (10:16): hi", "Ilse [10:15 AM]: hello\nAmara [10:16 AM]: hi",
    "10:15 <Ilse> hello\n10:16 <Amara> hi", "Ilse 10:15 AM\nhello\nAmara 10:16 AM\nhi",
    "2026-03-02 10:15 Ilse: hello\n2026-03-02 10:16 Amara: hi",
    "[2026-03-02 10:15] Ilse: hello\n[2026-03-02 10:16] Amara: hi",
  ])
  func `times in other places are found, and wait for a zone and a day`(text: String) {
    let plain = LogReading(text, "log.txt")
    #expect(plain.names == ["Ilse", "Amara"])
    #expect(plain.texts == ["hello", "hi"])
    #expect(plain.times == [nil, nil])
    #expect(plain.findings.count == 1)
    let placed = LogReading(
      text, "log.txt",
      ImportAnswers(timeZone: "Europe/Berlin", start: Timestamp("2026-03-02T09:00:00Z")))
    #expect(placed.times == ["2026-03-02T09:15Z", "2026-03-02T09:16Z"])
    #expect(placed.interaction?.assumedTimeZone == "Europe/Berlin")
    #expect(placed.findings == [])
  }

  @Test func `our own log is the same by either door`() {
    let text =
      "# ID: case-7\n# Agent: Ilse\n# Customer: Amara\n[2026-03-02T10:15:04Z] Amara: hi\nIlse: at 10:30\n"
    let old = readTranscript(Array(text.utf8), format: .text, file: "log.txt")
    #expect(LogReading(text, "log.txt").interaction == old.interaction)
    #expect(old.interaction?.id == "case-7")
  }

  @Test func `one line of an agent is a log`() {
    #expect(LogReading("Agent: hello\n", "l.txt").texts == ["hello"])
  }

  @Test func `answers name people, and the header's word stands`() {
    let answers = ImportAnswers(agents: ["Bo", "Amara"], customers: ["Cy"])
    let log = LogReading(
      "# Customer: Amara\nAmara: a\n[2026-03-02T10:15:04Z] Bo: b\nBo: c\nCy: d\n", "l.txt", answers)
    #expect(log.interaction?.participants.map(\.role) == [.customer, .agent, .customer])
    #expect(log.interaction?.participants.map(\.roleSource) == [nil, .assigned, .assigned])
  }

  @Test func `a character set that somebody names is read, and is asked for otherwise`() {
    let bytes: [UInt8] =
      Array("Agent: caf".utf8) + [0xE9, 0x0A] + Array("Customer: ".utf8) + [0x93, 0x81, 0x94]
    #expect(LogReading(bytes, "l.txt").findings.map(\.category) == [.encoding])
    let log = LogReading(bytes, "l.txt", ImportAnswers(encoding: "Windows-1252"))
    #expect(log.texts == ["café", "“\u{81}”"])
    let chinese = LogReading(
      Array("Agent: ".utf8) + [0xD3, 0xEE] + Array("\nCustomer: x".utf8), "l.txt",
      ImportAnswers(encoding: "gb2312"))
    #expect(chinese.texts == ["宇", "x"])
  }

  @Test(arguments: [
    "From: a@b.example\nSubject: x\n\nTom: a\nTom: b",
    "id,who,text\n1,A,\"Agent: hi\nAgent: ho\nAgent: x\"\n",
    "just words\nand more", "# Heading\n\nNote: one\n\ntext\n\n# Note: two\n",
    "<p>Agent: a\nAgent: b</p>",
    "BEGIN:VCARD\nVERSION:3.0\nTEL: 1\nTEL: 2", "", "var a = {\n\"id\": 1,\n\"id\": 2\n}",
  ])
  func `mail, tables, prose and markup are no log`(text: String) {
    #expect(LogReading(text, "x.txt").reading.forms == [])
  }
}
