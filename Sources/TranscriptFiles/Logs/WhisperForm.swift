/// Whisper and the programs that keep its form: WhisperX, faster-whisper, services after OpenAI's.
enum WhisperForm: SpeechForm {
  static let system = "whisper"
  static let title = "Whisper and WhisperX transcripts"

  static func recognises(_ value: JSONValue) -> Bool {
    if case .list(let segments) = value { return segments.first.map(isSegment) ?? false }
    if let segments = value["segments"]?.list, let first = segments.first {
      return isSegment(first) && value["transcript"] == nil && value["participants"] == nil
    }
    // A silent recording has a text and no segment; whisper.cpp has other names.
    return value.has("text", "segments", "language")
      || (value["result"]?.isObject == true
        && value["transcription"]?.list.first?["offsets"]?["from"] != nil)
  }

  private static func isSegment(_ value: JSONValue) -> Bool {
    guard case .number? = value["start"], case .number? = value["end"], case .text? = value["text"]
    else { return false }
    return value["participant"] == nil && value["participantRole"] == nil
  }

  static func transcript(_ value: JSONValue) -> SpeechTranscript {
    var transcript = SpeechTranscript()
    transcript.language = value["language"]?.text ?? value["result"]?["language"]?.text
    transcript.duration = value["duration"]?.number
    transcript.wholeText = value["text"]?.text
    if let pieces = value["transcription"]?.list, !pieces.isEmpty {
      transcript.unit = .milliseconds
      transcript.utterances = pieces.map {
        SpeechTranscript.Utterance(
          speaker: $0["speaker"]?.speakerLabel, start: $0["offsets"]?["from"]?.number,
          end: $0["offsets"]?["to"]?.number, text: $0["text"]?.text ?? "")
      }
      return transcript
    }
    let segments = value["segments"]?.list ?? value.list
    transcript.utterances = segments.map {
      SpeechTranscript.Utterance(
        speaker: $0["speaker"]?.speakerLabel, start: $0["start"]?.number, end: $0["end"]?.number,
        text: $0["text"]?.text ?? "")
    }
    let mixed = segments.count { segment in
      Set((segment["words"]?.list ?? []).compactMap { $0["speaker"]?.text }).count > 1
    }
    if mixed > 0 {
      transcript.assumptions.append(
        "\(mixed) \(mixed == 1 ? "segment has" : "segments have") words of several speakers; all "
          + "of a segment's words are given to the speaker that it names.")
    }
    if segments.isEmpty, let text = transcript.wholeText { transcript.add([], whole: text) }
    return transcript
  }
}
