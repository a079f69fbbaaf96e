/// The common form that is drafted for transcripts in vCons.
enum WTFForm: SpeechForm {
  static let system = "wtf"
  static let title = "transcripts in the World Transcription Format"

  static func recognises(_ value: JSONValue) -> Bool {
    guard value["transcript"]?.isObject == true, value["transcript"]?["text"] != nil else {
      return false
    }
    return value.has("segments") && value["metadata"]?.isObject == true
  }

  static func transcript(_ value: JSONValue) -> SpeechTranscript {
    var transcript = SpeechTranscript()
    transcript.language = value["transcript"]?["language"]?.text
    transcript.duration =
      value["transcript"]?["duration"]?.number ?? value["metadata"]?["audio"]?["duration"]?.number
    transcript.wholeText = value["transcript"]?["text"]?.text
    let labels = value["speakers"]?.members ?? [:]
    transcript.utterances = (value["segments"]?.list ?? []).map { segment in
      let speaker = segment["speaker"]
      let label = speaker?.text.flatMap { labels[$0]?["label"]?.text }
      return SpeechTranscript.Utterance(
        speaker: label ?? speaker?.speakerLabel, start: segment["start"]?.number,
        end: segment["end"]?.number, text: segment["text"]?.text ?? "")
    }
    if transcript.utterances.isEmpty { addWords(of: value, to: &transcript) }
    return transcript
  }

  private static func addWords(of value: JSONValue, to transcript: inout SpeechTranscript) {
    let words = (value["words"]?.list ?? []).map {
      SpokenWord(
        speaker: $0["speaker"]?.speakerLabel, start: $0["start"]?.number, end: $0["end"]?.number,
        text: $0["text"]?.text ?? "")
    }
    transcript.add(words, whole: transcript.wholeText)
  }
}
