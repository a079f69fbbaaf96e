import Findings
import Testing
import TranscriptFiles
import Transcripts

struct WhatsAppTests {
  private let berlin = ImportAnswers(timeZone: "Europe/Berlin")

  @Test(arguments: [
    "[13.01.18, 14:18:03] Jo: hi", "\u{200E}[13/01/2018, 2:18:03\u{202F}PM] Jo: \u{200E}hi",
    "[2018-01-13, 14:18:03] Jo: hi", "13/01/18, 14:18:03: Jo: hi",
    "[13.01.18 14:18:03] ~\u{202F}Jo: hi",
  ])
  func `every style of a telephone with seconds gives the same message`(line: String) {
    let log = LogReading(line, "chat.txt", berlin)
    #expect(log.times == ["2018-01-13T13:18:03Z"])
    #expect(log.names == ["Jo"])
    #expect(log.texts == ["hi"])
    #expect(log.findings == [])
    #expect(log.interaction?.id == "whatsapp-chat")
    #expect(log.interaction?.timeBasis == .absolute)
    #expect(log.interaction?.assumedTimeZone == "Europe/Berlin")
  }

  @Test(arguments: [
    "1/13/18, 14:18 - Jo: hi", "1/13/18, 2:18 PM - Jo: hi", "13.1.2018, 14:18 – Jo: hi",
    "13/1/18, 2:18 p. m. - Jo: hi", "2018-01-13 14:18 - Jo: hi", "13.1.2018 klo 14.18 - Jo: hi",
  ])
  func `every style with minutes gives the same message`(line: String) {
    let log = LogReading(line, "chat.txt", berlin)
    #expect(log.times == ["2018-01-13T13:18Z"])
    #expect(log.names == ["Jo"])
    #expect(log.findings == [])
  }

  @Test func `one date above twelve settles the order of all`() {
    let log = LogReading(
      "[01.02.19, 10:00:00] A: x\n[13.02.19, 10:00:00] B: y\n", "c.txt",
      ImportAnswers(timeZone: "UTC"))
    #expect(log.times == ["2019-02-01T10:00:00Z", "2019-02-13T10:00:00Z"])
    let against = LogReading(
      "[01.02.19, 10:00:00] A: x\n[13.02.19, 10:00:00] B: y\n", "c.txt",
      ImportAnswers(timeZone: "UTC", dateOrder: .monthFirst))
    #expect(against.times == log.times)
    #expect(against.findings.count == 1)
  }

  @Test func `an order or a zone that nobody said is asked for and never guessed`() {
    let text = "2/11/19, 14:18 - A: x\n10/11/19, 14:18 - B: y\n"
    let plain = LogReading(text, "c.txt")
    #expect(plain.times == [nil, nil])
    #expect(plain.interaction?.timeBasis == TimeBasis.none)
    #expect(plain.findings.count == 2)
    #expect(plain.findings.contains { $0.message.contains("--dates") })
    #expect(plain.findings.contains { $0.message.contains("--zone") })
    let said = LogReading(text, "c.txt", ImportAnswers(timeZone: "UTC", dateOrder: .monthFirst))
    #expect(said.times == ["2019-02-11T14:18Z", "2019-10-11T14:18Z"])
    #expect(said.findings == [])
  }

  @Test func `dates that contradict each other are said and wait for an answer`() {
    let text = "13/1/19, 14:18 - A: x\n1/13/19, 14:18 - B: y\n"
    #expect(LogReading(text, "c.txt", berlin).times == [nil, nil])
    let said = LogReading(text, "c.txt", ImportAnswers(timeZone: "UTC", dateOrder: .dayFirst))
    #expect(said.times == ["2019-01-13T14:18Z", nil])
    #expect(said.findings.count == 2)
  }

  @Test func `lines without a date go on, and another style of dates is somebody's words`() {
    let log = LogReading(
      "13/2/19, 14:48 - Jo:\n\n\nlong\n13/2/19: Arrival\n[13.2.2019, 00:00:00] Jo: pasted\n"
        + "14/2/19, 14:49 - Ana: ok\n", "c.txt", berlin)
    #expect(
      log.texts == ["long\n13/2/19: Arrival\n[13.2.2019, 00:00:00] Jo: pasted", "ok"])
    #expect(log.findings.map(\.location.line) == [6])
  }

  @Test func `lines of the system have no speaker and no certain reader`() {
    let log = LogReading(
      "13/2/19, 14:18 - Messages are end-to-end encrypted. Tap for more.\n"
        + "13/2/19, 14:18 - Jo created group “Late: parcels”\n13/2/19, 14:19 - Jo: hi\n"
        + "13/2/19, 14:20 - Jo: is it end-to-end encrypted?\n", "c.txt", berlin)
    #expect(log.turns.map(\.kind) == [.event, .event, .message, .message])
    #expect(log.turns.map(\.by) == [nil, nil, 0, 0])
    #expect(log.turns.map(\.visibility) == [.unknown, .unknown, .public, .public])
    #expect(log.turns[0].event?.type == "systemMessage")
    #expect(log.turns[0].text.hasPrefix("Messages are"))
  }

  @Test func `files are attachments, deleted and edited messages are marked`() {
    let log = LogReading(
      "13/2/19, 14:19 - Ana: IMG-1.jpg (file attached)\nthe label: torn\n"
        + "13/2/19, 14:20 - Ana: <Media omitted>\n13/2/19, 14:21 - Ana: This message was deleted\n"
        + "13/2/19, 14:22 - Ana: fine <This message was edited>\n"
        + "13/2/19, 14:23 - Ana: \u{200E}<attached: 12-PHOTO.png>\n"
        + "13/2/19, 14:24 - Ana: (see above)\n", "c.txt", berlin)
    #expect(
      log.turns.map { $0.attachments.map(\.name) } == [
        ["IMG-1.jpg"], ["Media omitted"], [], [], ["12-PHOTO.png"], [],
      ])
    #expect(log.turns[0].attachments.first?.mediaType == "image/jpeg")
    #expect(log.turns[0].text == "the label: torn")
    #expect(log.turns.map(\.alteration) == [nil, nil, .deleted, .edited, nil, nil])
    #expect(log.texts[3...] == ["fine", "", "(see above)"])
  }

  @Test func `roles are unknown until somebody says them`() {
    let text = "13/2/19, 14:19 - Ana Brandt: a\n13/2/19, 14:20 - +49 30 5550100: b\n"
    #expect(
      LogReading(text, "c.txt", berlin).interaction?.participants.allSatisfy { $0.role == .unknown }
        == true)
    let said = LogReading(text, "c.txt", ImportAnswers(timeZone: "UTC", agents: ["Ana Brandt"]))
    #expect(said.interaction?.participants.map(\.role) == [.agent, .unknown])
    #expect(said.interaction?.participants.first?.agent == "Ana Brandt")
  }

  @Test func `other logs are not taken for it`() {
    for text in [
      "[2026-03-02T10:15:04Z] A: x\n[2026-03-02T10:15:05Z] A: y\n",
      "[2026-03-02 10:15] A: x\n[2026-03-02 10:16] A: y",
      "# Agent: A\n[2026-03-02 10:15:00] A: x", "2026-03-02 10:15:00 ERROR main: x\n",
    ] {
      #expect(!LogReading(text, "c.txt").reading.forms.contains("WhatsApp chats"), "\(text)")
    }
  }
}
