/// Answers of Deepgram to a recording.
enum DeepgramForm: SpeechForm {
  static let system = "deepgram"
  static let title = "Deepgram transcripts"

  static func recognises(_ value: JSONValue) -> Bool {
    guard let results = value["results"] else { return false }
    return results["channels"]?.list.first?["alternatives"] != nil
      || results["utterances"]?.list.first?["transcript"] != nil
  }

  static func transcript(_ value: JSONValue) -> SpeechTranscript {
    var transcript = SpeechTranscript()
    let channels = value["results"]?["channels"]?.list ?? []
    let count = max(
      channels.count, value["metadata"]?["channels"]?.number.flatMap(Int.init(exactly:)) ?? 0)
    transcript.externalID = value["metadata"]?["request_id"]?.text
    transcript.duration = value["metadata"]?["duration"]?.number
    transcript.language = channels.first?["detected_language"]?.text
    transcript.isByChannel = count > 1
    let best = channels.map { $0["alternatives"]?.list.first ?? .null }
    transcript.wholeText = best.compactMap { $0["transcript"]?.text }.joined(separator: " ")
    if let utterances = value["results"]?["utterances"]?.list, !utterances.isEmpty {
      transcript.utterances = utterances.map {
        SpeechTranscript.Utterance(
          speaker: speaker($0, channel: count > 1 ? $0["channel"] : nil),
          start: $0["start"]?.number,
          end: $0["end"]?.number, text: $0["transcript"]?.text ?? "")
      }
      return transcript
    }
    for (index, alternative) in best.enumerated() {
      let channel = count > 1 ? JSONValue.number(String(index)) : nil
      if let paragraphs = alternative["paragraphs"]?["paragraphs"]?.list, !paragraphs.isEmpty {
        transcript.utterances += paragraphs.map { paragraph in
          SpeechTranscript.Utterance(
            speaker: speaker(paragraph, channel: channel), start: paragraph["start"]?.number,
            end: paragraph["end"]?.number,
            text: (paragraph["sentences"]?.list ?? []).compactMap { $0["text"]?.text }
              .joined(separator: " "))
        }
        continue
      }
      let words = (alternative["words"]?.list ?? []).map {
        SpokenWord(
          speaker: speaker($0, channel: channel), start: $0["start"]?.number,
          end: $0["end"]?.number, text: ($0["punctuated_word"] ?? $0["word"])?.text ?? "")
      }
      transcript.add(words, whole: alternative["transcript"]?.text)
      if words.isEmpty, let channel, let last = transcript.utterances.indices.last {
        transcript.utterances[last].speaker = speaker(.null, channel: channel)
      }
    }
    return transcript
  }

  /// A channel is a speaker; within one channel there may be several.
  private static func speaker(_ value: JSONValue, channel: JSONValue?) -> String? {
    let label = value["speaker"]?.speakerLabel
    guard let number = (channel?.list.first ?? channel)?.text else { return label }
    guard let label, label != "Speaker 0" else { return "Channel \(number)" }
    return "Channel \(number), \(label)"
  }
}
