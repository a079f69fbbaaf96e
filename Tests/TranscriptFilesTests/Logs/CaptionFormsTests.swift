import Findings
import Testing
import TranscriptFiles
import Transcripts

struct CaptionFormsTests {
  @Test func `a lost blank line and a cue right below the first line cost no cue`() {
    let log = LogReading(
      "WEBVTT\nLanguage: en\n00:01.000 --> 00:02.000\none\n00:02.000-->00:03.000\ntwo", "a.vtt")
    #expect(log.texts == ["one", "two"])
    #expect(log.interaction?.language == "en")
    #expect(log.findings == [])
  }

  @Test func `numbered cues of Zoom and identifiers of Teams are no words`() {
    let log = LogReading(
      "WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:02.000\r\nAna: hello\r\n\r\n"
        + "5f1c/9-0\r\n00:00:03.000 --> 00:00:04.000\r\n<v Jo Moss>hi <c.loud>there</c></v>\r\n\r\n"
        + "3\r\n00:00:05.000 --> 00:00:06.000\r\nAna: Hi: look\r\n", "call.vtt")
    #expect(log.texts == ["hello", "hi there", "Hi: look"])
    #expect(log.names == ["Ana", "Jo Moss", "Ana"])
  }

  @Test func `a label counts once, a name twice or when somebody named it`() {
    let text =
      "WEBVTT\n\n00:01.000 --> 00:02.000\n[SPEAKER_00]: hello\n\n"
      + "00:02.000 --> 00:03.000\nAna: yes\n"
    let plain = LogReading(text, "a.vtt")
    #expect(plain.names == ["SPEAKER_00", "Unknown speaker"])
    #expect(plain.texts == ["hello", "Ana: yes"])
    #expect(plain.findings.map(\.severity) == [.warning])
    let named = LogReading(text, "a.vtt", ImportAnswers(agents: ["ana"], customers: ["speaker_00"]))
    #expect(named.texts == ["hello", "yes"])
    #expect(named.interaction?.participants.map(\.role) == [.customer, .agent])
    #expect(named.interaction?.participants.map(\.agent) == [nil, "Ana"])
    #expect(named.interaction?.participants.map(\.roleSource) == [.assigned, .assigned])
    #expect(named.findings == [])
  }

  @Test func `two speakers in one cue are two turns`() {
    let log = LogReading(
      "WEBVTT\n\n00:01.000 --> 00:02.000\nAna: a\nJo: b\nmore\n\n00:02.000 --> 00:03.000\n"
        + "Jo: c\nAna: d\n", "a.vtt")
    #expect(log.texts == ["a", "b more", "c", "d"])
    #expect(log.names == ["Ana", "Jo", "Jo", "Ana"])
  }

  @Test(arguments: [
    ("&amp;lt; &lt;b&gt; &quot;x&quot;", "&lt; <b> \"x\""),
    ("I <3 it, a < b & c", "I <3 it, a < b & c"),
    ("<i>so</i><00:01.500> <b.x>it</b> is", "so it is"), ("R&D; x &", "R&D; x &"),
    ("<ruby>a<rt>b</ruby>c<c", "abc"), ("one\0two", "one\u{FFFD}two"),
  ])
  func `tags go, entities are decoded once and other signs stay`(payload: String, text: String) {
    #expect(LogReading("WEBVTT\n\n00:01.000 --> 00:02.000\n\(payload)\n", "a.vtt").texts == [text])
  }

  @Test func `what is left out is said with its line`() {
    let log = LogReading(
      "WEBVTT\n\n00:01.000 --> 00:02,000\ncomma\n\n00:03.000 --> 00:04.000\n\n"
        + "stray words\n\n00:05.000 --> 00:04.000\nback\n", "a.vtt")
    #expect(log.texts == ["back"])
    #expect(log.findings.map(\.location.line) == [3, 6, 10, 8])
  }

  @Test func `many faults of one kind are counted`() {
    let log = LogReading(
      "WEBVTT\n\n" + String(repeating: "x --> y\n\n", count: 150)
        + "00:01.000 --> 00:02.000\nword\n", "a.vtt")
    #expect(log.findings.count == 101)
    #expect(log.texts == ["word"])
  }

  @Test func `a recording begins when somebody says so`() throws {
    let start = try #require(Timestamp("2026-03-02T09:00:00Z"))
    let log = LogReading(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>x\n", "call.vtt",
      ImportAnswers(start: start, account: "harbour", channel: .chat))
    #expect(log.interaction?.startedAt == start)
    #expect(log.interaction?.timeBasis == .relative)
    #expect(log.interaction?.id == "call")
    #expect(log.interaction?.source.account == "harbour")
    #expect(log.interaction?.channel == .chat)
  }

  @Test func `SRT is read with comma, point, no counter and blank lines in its words`() {
    let log = LogReading(
      "1\n00:00:01,500 --> 00:00:02,000 X1:10\n{\\an8}<font color=red>one</font>\n\nstill one\n\n"
        + "2\n0:00:03.5 --> 0:00:04\ntwo\n3\n00:00:05,000 --> 00:00:06,000\nthree\n\n"
        + "00:00:07,000 --> 00:00:08,000\n42\n", "film.srt")
    #expect(log.texts == ["one still one", "two", "three", "42"])
    #expect(log.turns.map(\.startMs) == [1500, 3500, 5000, 7000])
    #expect(log.interaction?.id == "srt-film")
    #expect(log.findings == [])
  }

  @Test func `an SRT file with a blank line behind every line is read`() {
    let log = LogReading(
      "1\n\n00:00:01,000 --> 00:00:02,000\n\none\n\n2\n\n00:00:02,000 --> 00:00:03,000\n\ntwo\n",
      "a.srt")
    #expect(log.texts == ["one", "two"])
    #expect(log.findings == [])
  }

  @Test func `an SRT cue without times or with broken ones is left out alone`() {
    let log = LogReading(
      "1\n00:00:01,000 --> 00:00:02,000\none\n\n2\ntwo\n\n3\n00:00:0x,000 --> 00:00:02,000\n"
        + "three\n\n4\n00:00:03,000 --> 00:00:04,000\nfour\n", "a.srt")
    #expect(log.texts == ["one", "four"])
    #expect(log.findings.map(\.location.line) == [5, 9])
  }

  @Test func `SBV is captions, and a chat where each cue has a speaker and the same length`() {
    let captions = LogReading(
      "0:00:01.000,0:00:02.500\none[br]two\n\n0:00:03.000,0:00:04.000\nx\n", "a.sbv")
    #expect(captions.texts == ["one two", "x"])
    #expect(captions.interaction?.channel == .phone)
    let chat = LogReading(
      "00:00:01.000,00:00:04.000\nAna: see https://example.com\n\n00:01:01.000,00:01:04.000\n"
        + "Jo: thanks\n\nreally\n", "chat.sbv", ImportAnswers(customers: ["Jo"]))
    #expect(chat.interaction?.source.system == "google-meet")
    #expect(chat.interaction?.channel == .chat)
    #expect(chat.names == ["Ana", "Jo"])
    #expect(chat.turns.map(\.kind) == [.message, .message])
    #expect(chat.texts.last == "thanks really")
    #expect(chat.interaction?.participants.map(\.role) == [.unknown, .customer])
  }

  @Test func `a file that only its ending calls WebVTT is refused with the reason`() {
    let log = LogReading("00:01.000 --> 00:02.000\nx\n", "a.vtt")
    #expect(log.interaction == nil)
    #expect(log.findings.map(\.location.line) == [1])
  }

  @Test func `one start for several recordings is doubted`() {
    let file = {
      ForeignFile(
        file: "\($0).vtt", name: $0, bytes: Array("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>x".utf8))
    }
    let reading = readExport(
      [file("a"), file("b")], ImportAnswers(start: Timestamp("2026-03-02T09:00Z")))
    #expect(reading.transcripts.count == 2)
    #expect(reading.findings.count == 1)
  }
}
