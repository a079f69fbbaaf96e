import Findings
import Testing
import TranscriptFiles
import Transcripts

struct SpeechFormsTests {
  @Test func `segments of Whisper are turns, with speakers where WhisperX has them`() {
    let log = LogReading(
      """
      {"segments": [{"start": 0.5, "end": 1.25, "text": " Hello.", "speaker": "SPEAKER_00",
        "words": [{"word": "Hello."}]},
        {"start": 1.5, "end": 2, "text": " Again.", "speaker": "SPEAKER_00"},
        {"start": null, "end": 3, "text": "Hi", "speaker": null}], "language": "en"}
      """, "call.json", ImportAnswers(agents: ["SPEAKER_00"]))
    #expect(log.texts == ["Hello.", "Again.", "Hi"])
    #expect(log.turns.map(\.startMs) == [500, 1500, nil])
    #expect(log.turns.map(\.endMs) == [1250, 2000, 3000])
    #expect(log.interaction?.participants.map(\.role) == [.agent, .unknown])
    #expect(log.interaction?.id == "whisper-call")
    #expect(log.interaction?.language == "en")
    #expect(log.interaction?.timeBasis == .relative)
    #expect(log.findings.count == 1)
  }

  @Test func `words of Deepgram become a turn for each change of speaker`() {
    let log = LogReading(
      """
      {"metadata": {"request_id": "r-1", "duration": 4.5, "channels": 1}, "results": {"channels": [
        {"alternatives": [{"transcript": "Hello there. Hi.", "words": [
          {"word": "hello", "punctuated_word": "Hello", "start": 0.1, "end": 0.4, "speaker": 0},
          {"word": "there", "punctuated_word": "there.", "start": 0.5, "end": 0.8, "speaker": 0},
          {"word": "hi", "punctuated_word": "Hi.", "start": 1, "end": 1.2, "speaker": 1}]}]}]}}
      """, "d.json")
    #expect(log.texts == ["Hello there.", "Hi."])
    #expect(log.names == ["Speaker 0", "Speaker 1"])
    #expect(log.turns.map(\.startMs) == [100, 1000])
    #expect(log.interaction?.id == "deepgram-r-1")
    #expect(log.interaction?.metrics == [Metric(name: "recording_duration", value: 4.5, unit: "s")])
  }

  @Test func `channels of Deepgram are speakers and are merged by time`() {
    let log = LogReading(
      """
      {"results": {"channels": [
        {"alternatives": [{"transcript": "late", "words": [{"word": "late", "start": 5, "end": 6}]}]},
        {"alternatives": [{"transcript": "early", "words": [{"word": "early", "start": 1, "end": 2}]}]}
      ]}}
      """, "d.json")
    #expect(log.texts == ["early", "late"])
    #expect(log.names == ["Channel 1", "Channel 0"])
  }

  @Test func `a whole text that its words do not cover is said`() {
    let log = LogReading(
      """
      {"results": {"channels": [{"alternatives": [{"transcript": "one two three four five six",
        "words": [{"word": "one", "start": 0, "end": 1, "speaker": 0},
          {"word": "two", "start": 1, "end": 2, "speaker": 1}]}]}]}}
      """, "d.json")
    #expect(log.texts == ["one", "two"])
    #expect(log.findings.count == 1)
  }

  @Test(arguments: [
    ("9", "[{\"speaker\": \"A\", \"start\": 250, \"end\": 8000, \"text\": \"x\"}]", 250, 0),
    ("9", "[{\"speaker\": \"A\", \"start\": 0.25, \"end\": 8, \"text\": \"x\"}]", 250, 0),
    ("null", "[{\"speaker\": \"A\", \"start\": 250, \"end\": 8000, \"text\": \"x\"}]", 250, 1),
    ("null", "[{\"speaker\": \"A\", \"start\": 0.25, \"end\": 8.5, \"text\": \"x\"}]", 250, 1),
  ])
  func `the unit of AssemblyAI follows from the length, or is an assumption that is said`(
    duration: String, utterances: String, start: Int, findings: Int
  ) {
    let log = LogReading(
      """
      {"id": "t1", "status": "completed", "text": "x", "audio_duration": \(duration),
       "language_code": "en_us", "words": [], "utterances": \(utterances)}
      """, "a.json")
    #expect(log.turns.map(\.startMs) == [start])
    #expect(log.names == ["A"])
    #expect(log.interaction?.language == "en-us")
    #expect(log.findings.count == findings)
  }

  @Test func `a failed transcript is refused with the reason`() {
    let log = LogReading(
      #"{"id": "t1", "status": "error", "text": null, "words": null, "audio_duration": null}"#,
      "a.json")
    #expect(log.interaction == nil)
    #expect(log.findings.hasErrors)
  }

  @Test func `monologues of Rev are turns, with or without spaces of their own`() {
    let log = LogReading(
      """
      {"monologues": [{"speaker": 0, "elements": [
          {"type": "text", "value": "Hi", "ts": 0.5, "end_ts": 0.9},
          {"type": "punct", "value": ", "}, {"type": "text", "value": "Jo", "ts": 1, "end_ts": 1.5},
          {"type": "punct", "value": "."}]},
        {"speaker": 1, "elements": [{"type": "text", "value": "Oh", "ts": 2, "end_ts": 2.1},
          {"type": "punct", "value": ","}, {"type": "text", "value": "hi", "ts": 3, "end_ts": 3.5}]}],
       "speakers": [{"id": 1, "name": "Jo Moss"}]}
      """, "r.json")
    #expect(log.texts == ["Hi, Jo.", "Oh, hi"])
    #expect(log.names == ["Speaker 0", "Jo Moss"])
    #expect(log.turns.map(\.endMs) == [1500, 3500])
  }

  @Test func `the common form names its speakers`() {
    let log = LogReading(
      """
      {"transcript": {"text": "hi yes", "language": "en-us", "duration": 3},
       "segments": [{"start": 0, "end": 1, "text": "hi", "speaker": 0},
         {"start": 1, "end": 2, "text": "yes", "speaker": "b"}],
       "metadata": {"provider": "x"}, "speakers": {"0": {"label": "Ana"}}}
      """, "w.json")
    #expect(log.names == ["Ana", "b"])
    #expect(log.interaction?.source.system == "wtf")
  }

  @Test func `one recording a line is one interaction a line`() {
    let line =
      #"{"text": "x", "language": "en", "segments": [{"start": 0, "end": 1, "text": "x"}]}"#
    let reading = LogReading("\(line)\n\(line)\n{\"a\": 1}\n", "calls.ndjson").reading
    #expect(
      reading.transcripts.compactMap(\.interaction?.id) == ["whisper-calls-1", "whisper-calls-2"])
    #expect(reading.findings.map(\.location.line) == [3])
  }

  @Test(arguments: [
    #"{"segments": [{"id": 1, "name": "vip"}]}"#, #"{"results": [{"id": 1}]}"#,
    #"{"status": "open", "text": "x", "words": 4}"#, "[]", "{}",
  ])
  func `other JSON is no transcript`(text: String) {
    #expect(LogReading(text, "x.json").reading.forms == [])
  }

  @Test(arguments: ["null", "[]", "{}", "\"x\"", "-5", "1e300"])
  func `members of the wrong kind never end in a crash`(value: String) {
    for text in [
      #"{"segments": [{"start": 0, "end": 1, "text": "x"}, \#(value)], "language": \#(value)}"#,
      #"{"segments": [{"start": 0, "end": 1, "text": "x"}, {"start": \#(value), "text": \#(value)}]}"#,
      #"{"results": {"channels": [{"alternatives": [\#(value)]}, \#(value)]}, "metadata": {"channels": \#(value)}}"#,
      #"{"monologues": [{"elements": [\#(value), {"value": \#(value), "ts": \#(value)}]}]}"#,
      #"{"status": "completed", "text": \#(value), "words": [\#(value)], "audio_duration": \#(value)}"#,
    ] {
      let log = LogReading(text, "x.json")
      #expect(log.interaction != nil || log.findings.hasErrors)
    }
  }
}
