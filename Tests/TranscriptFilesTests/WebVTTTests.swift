import Findings
import Foundation
import Testing
import TranscriptFiles
import Transcripts

struct WebVTTTests {
  private func read(_ text: String) -> TranscriptReading {
    readTranscript(Array(text.utf8), format: .webVTT, file: "call.vtt")
  }

  @Test func `cues are utterances with voices, notes say who is who`() throws {
    let reading = read(
      """
      WEBVTT - A call

      NOTE Channel: phone

      NOTE
      Agent: Ilse Brandt
      Customer: Amara

      STYLE
      ::cue { color: red }

      1
      00:01.000 --> 00:02.500 align:start
      <v Ilse Brandt>Hello &amp; <b>welcome</b></v>

      00:00:02.000 --> 01:00:00.000
      <v Amara>Hi <00:00:03.000>there
      <v Ilse Brandt>Yes?
      """)
    #expect(reading.findings == [])
    let interaction = try #require(reading.interaction)
    #expect(interaction.participants.map(\.role) == [.agent, .customer])
    #expect(interaction.turns.map(\.text) == ["Hello & welcome", "Hi there", "Yes?"])
    #expect(interaction.turns.map(\.by) == [0, 1, 0])
    #expect(interaction.turns[0].startMs == 1000)
    #expect(interaction.turns[1].endMs == 3_600_000)
    #expect(interaction.timeBasis == .relative)
  }

  @Test func `a cue with malformed times is left out with its line, and the rest is read`() throws {
    let reading = read("WEBVTT\n\n00:61.000 --> 00:02.000\nbad\n\n00:01.000 --> 00:02.000\ngood\n")
    #expect(reading.findings.map(\.location.line) == [3])
    #expect(reading.findings.map(\.severity) == [.warning])
    #expect(try #require(reading.interaction).turns.map(\.text) == ["good"])
  }

  @Test func `a name before a colon counts when it comes twice`() throws {
    let interaction = try #require(
      read(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nTom: hi\n\n00:03.000 --> 00:04.000\nTom: one: two\n\n00:05.000 --> 00:06.000\nThis: is no name"
      ).interaction)
    #expect(interaction.turns.map(\.text) == ["hi", "one: two", "This: is no name"])
    #expect(interaction.participants.map(\.name) == ["Tom", "Unknown speaker"])
    #expect(interaction.participants.allSatisfy { $0.role == .unknown })
  }

  @Test(arguments: [
    "", "WEBVT\n\n", "WEBVTTX", "1\n00:00:01,000 --> 00:00:02,000\nsrt", "WEBVTT\n\n",
  ])
  func `what is no WebVTT, or holds no cue, is refused`(text: String) {
    #expect(read(text).findings.hasErrors)
    #expect(read(text).interaction == nil)
  }

  /// The shared samples of well and badly formed files: none may crash, and those that other
  /// readers accept must give turns.
  @Test func `the shared samples are read or refused with a finding`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/data/transcripts/webvtt-srt").standardizedFileURL
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      print("skipped: the shared WebVTT samples are not here")
      return
    }
    let files = names.filter { $0.hasSuffix(".vtt") }.sorted()
    #expect(!files.isEmpty)
    for name in files {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      let reading = readTranscript(bytes, format: .webVTT, file: name)
      #expect(reading.interaction != nil || reading.findings.hasErrors, "\(name)")
    }
  }
}
