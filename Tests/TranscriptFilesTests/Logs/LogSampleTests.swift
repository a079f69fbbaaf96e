import Findings
import Foundation
import Testing
import TranscriptFiles
import Transcripts

/// Over the shared samples; each test skips, saying so, where they are not.
struct LogSampleTests {
  private struct Expectations: Decodable {
    var files: [String: File]

    struct File: Decodable {
      var cues: Int?
      var reject: Bool?
      var texts: [String]?
      var expected: [Cue]?
    }

    struct Cue: Decodable {
      var text: String
      var start: Double
      var end: Double
    }
  }

  @Test func `captions are what others assert of them`() throws {
    guard let bytes = SharedTranscripts.file("webvtt-srt/expected.json") else { return }
    let expectations = try JSONDecoder().decode(Expectations.self, from: Data(bytes))
    // Cues without words are no turns, and a finding says so.
    let empty = ["wp-missing_caption_text.vtt": 1]
    for (name, expected) in expectations.files.sorted(by: { $0.key < $1.key }) {
      let file = try #require(SharedTranscripts.file("webvtt-srt/\(name)"))
      let log = LogReading(file, name)
      if let cues = expected.cues {
        #expect(log.turns.count == cues - empty[name, default: 0], "\(name)")
      }
      if expected.reject == true {
        #expect(!log.findings.isEmpty, "\(name)")
      }
      if let texts = expected.texts {
        #expect(log.texts == texts.map { $0.trimmingCharacters(in: .whitespaces) }, "\(name)")
      }
      for (turn, cue) in zip(log.turns, expected.expected ?? []) {
        #expect(turn.text == cue.text, "\(name)")
        #expect(turn.startMs == Int((cue.start * 1000).rounded()), "\(name)")
        #expect(turn.endMs == Int((cue.end * 1000).rounded()), "\(name)")
      }
    }
  }

  @Test func `a film in GB2312 is refused by name or decoded`() throws {
    guard let file = SharedTranscripts.file("webvtt-srt/cdown-gb2312.srt") else { return }
    #expect(LogReading(file, "a.srt").findings.map(\.category) == [.encoding])
    let log = LogReading(file, "a.srt", ImportAnswers(encoding: "gb2312"))
    #expect(log.turns.count == 3)
    #expect(log.texts[0].hasPrefix("宇宙"))
  }

  @Test func `speakers of Teams and Zoom are found or asked for`() throws {
    guard let teams = SharedTranscripts.file("webvtt-srt/teams-style.synthetic.vtt"),
      let zoom = SharedTranscripts.file("webvtt-srt/zoom-style.synthetic.vtt")
    else { return }
    #expect(LogReading(teams, "t.vtt").names == ["Ana Agent", "Jo Customer"])
    let answers = ImportAnswers(agents: ["Ana Agent"], customers: ["Jo Customer"])
    let log = LogReading(zoom, "z.vtt", answers)
    #expect(log.names == ["Ana Agent", "Jo Customer", "Unknown speaker"])
    #expect(log.texts[1] == "Hi: my order 1234 is late.")
    #expect(log.interaction?.participants.map(\.role) == [.agent, .customer, .unknown])
  }

  @Test func `WhatsApp chats lose no message`() throws {
    guard let one = SharedTranscripts.file("whatsapp/chatistics-_chat.txt"),
      let three = SharedTranscripts.file("whatsapp/chatistics-_chat3.txt")
    else { return }
    let answers = ImportAnswers(timeZone: "Europe/Berlin")
    let first = LogReading(one, "a.txt", answers)
    #expect(first.turns.count == 21)
    #expect(first.turns.count { $0.kind == .event } == 1)
    #expect(first.times.first == "2018-01-04T10:53:57Z")
    #expect(first.times.last == "2019-04-19T14:18:33Z")
    #expect(Set(first.names) == ["Alice Placeholder", "John Doe", nil])
    let third = LogReading(three, "b.txt", answers)
    #expect(third.turns.count == 11)
    #expect(third.turns.count { $0.kind == .event } == 2)
    #expect(third.turns.allSatisfy { $0.at == nil })
    #expect(third.findings.count == 1)
  }

  @Test func `chats of Zoom and Meet are read`() throws {
    guard let zoom = SharedTranscripts.file("zoom-meet-chatlogs/zoom-chat.txt"),
      let meet = SharedTranscripts.file("zoom-meet-chatlogs/google-meet-chat.sbv")
    else { return }
    let chat = LogReading(zoom, "chat.txt")
    #expect(chat.turns.count == 6)
    #expect(chat.interaction?.participants.count == 2)
    #expect(chat.turns.map(\.startMs) == [0, 14_000, 48_000, 75_000, 103_000, 127_000])
    let sbv = LogReading(meet, "m.sbv")
    #expect(sbv.turns.map(\.startMs) == [21_199, 39_362, 57_735])
    #expect(sbv.interaction?.source.system == "google-meet")
  }

  @Test(arguments: [
    ("assemblyai_sample.json", 1, 7500), ("deepgram_sample.json", 1, 3900),
    ("deepgram_sample.wtf.json", 1, 3900), ("rev_ai_sample.json", 1, 7200),
    ("whisper_sample.json", 2, 8500), ("whisper_sample.wtf.json", 2, 8500),
  ])
  func `what engines heard is read in milliseconds`(name: String, turns: Int, end: Int) throws {
    guard let file = SharedTranscripts.file("stt-json/\(name)") else { return }
    let log = LogReading(file, name)
    #expect(log.turns.count == turns)
    #expect(log.turns.last?.endMs == end)
    #expect(log.findings == [])
    #expect(log.interaction?.participants.map(\.role) == [.unknown])
  }
}
