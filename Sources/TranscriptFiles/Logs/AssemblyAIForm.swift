/// Transcripts of AssemblyAI.
enum AssemblyAIForm: SpeechForm {
  static let system = "assemblyai"
  static let title = "AssemblyAI transcripts"

  static func recognises(_ value: JSONValue) -> Bool {
    guard value.has("status", "text"), value.has("words") || value.has("utterances") else {
      return false
    }
    return ["audio_duration", "audio_url", "language_code", "speaker_labels", "speech_model"]
      .contains { value.has($0) }
  }

  static func transcript(_ value: JSONValue) -> SpeechTranscript {
    var transcript = SpeechTranscript()
    transcript.externalID = value["id"]?.text
    transcript.language = value["language_code"]?.text
    transcript.duration = value["audio_duration"]?.number
    transcript.wholeText = value["text"]?.text
    if value["status"]?.text == "error" {
      transcript.failure = "its status is “error”."
    } else if let status = value["status"]?.text, status != "completed" {
      transcript.assumptions.append("The status is not “completed”; words may be missing.")
    }
    let utterances = value["utterances"]?.list ?? []
    if utterances.isEmpty {
      let words = (value["words"]?.list ?? []).map {
        SpokenWord(
          speaker: speaker($0), start: $0["start"]?.number,
          end: $0["end"]?.number, text: $0["text"]?.text ?? "")
      }
      transcript.add(words, whole: transcript.wholeText)
    } else {
      transcript.utterances = utterances.map {
        SpeechTranscript.Utterance(
          speaker: speaker($0), start: $0["start"]?.number,
          end: $0["end"]?.number, text: $0["text"]?.text ?? "")
      }
    }
    let elements = (value["words"]?.list ?? []) + utterances
    setUnit(of: &transcript, elements.flatMap { [$0["start"], $0["end"]].compactMap(\.self) })
    return transcript
  }

  private static func speaker(_ value: JSONValue) -> String? {
    value["speaker"]?.speakerLabel ?? value["channel"]?.text.map { "Channel \($0)" }
  }

  /// The service sends milliseconds and some programs write seconds: told by the duration, which
  /// is in seconds always.
  private static func setUnit(of transcript: inout SpeechTranscript, _ times: [JSONValue]) {
    guard let last = times.compactMap(\.number).max(), last > 0 else { return }
    if let duration = transcript.duration, duration > 0 {
      // Nobody speaks after the end, give or take what is rounded.
      let latest = duration * 1.1 + 1
      transcript.unit = last > latest ? .milliseconds : .seconds
      if last > latest * 1000 {
        transcript.assumptions.append(
          "The times lie behind the end of the recording even when taken for milliseconds.")
      }
      return
    }
    let hasFractions = times.contains { $0.text?.contains(".") == true }
    transcript.unit = hasFractions ? .seconds : .milliseconds
    transcript.assumptions.append(
      "The file does not tell the recording's length; its times are taken for "
        + (hasFractions ? "seconds, because they have fractions." : "milliseconds."))
  }
}
