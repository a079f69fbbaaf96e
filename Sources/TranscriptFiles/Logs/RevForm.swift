/// Transcripts of Rev and Rev AI.
enum RevForm: SpeechForm {
  static let system = "rev"
  static let title = "Rev transcripts"

  static func recognises(_ value: JSONValue) -> Bool {
    monologues(value).first.map { $0.has("elements") } ?? false
  }

  private static func monologues(_ value: JSONValue) -> [JSONValue] {
    value["monologues"]?.list ?? value["monologue"].map { [$0] } ?? []
  }

  static func transcript(_ value: JSONValue) -> SpeechTranscript {
    var transcript = SpeechTranscript()
    transcript.externalID = value["id"]?.text
    transcript.language = value["language"]?.text
    transcript.duration = value["duration_seconds"]?.number
    var names: [String: String] = [:]
    for speaker in value["speakers"]?.list ?? [] {
      if let id = speaker["id"]?.text, let name = speaker["name"]?.text { names[id] = name }
    }
    transcript.utterances = monologues(value).map { monologue in
      let elements = monologue["elements"]?.list ?? []
      let speaker = monologue["speaker"]
      return SpeechTranscript.Utterance(
        speaker: monologue["speaker_info"]?["display_name"]?.text
          ?? speaker?.text.flatMap { names[$0] } ?? speaker?.speakerLabel,
        start: elements.lazy.compactMap { time($0, "ts", "timestamp") }.first,
        end: elements.reversed().lazy.compactMap { time($0, "end_ts", "end_timestamp") }.first,
        text: words(of: elements))
    }
    return transcript
  }

  /// Seconds, or `00:01:02,345` as the edited transcripts have it.
  private static func time(_ element: JSONValue, _ names: String...) -> Double? {
    for name in names {
      guard let value = element[name] else { continue }
      if let number = value.number { return number }
      let parts = (value.text ?? "").replacing(",", with: ".").split(separator: ":")
      let units = parts.compactMap { Double($0) }
      if units.count == parts.count, units.count == 3 {
        return (units[0] * 60 + units[1]) * 60 + units[2]
      }
    }
    return nil
  }

  /// Spaces are elements of their own, and some writers leave them out.
  private static func words(of elements: [JSONValue]) -> String {
    let hasSpaces = elements.contains {
      $0["type"]?.text == "punct" && $0["value"]?.text?.contains(where: \.isWhitespace) == true
    }
    var text = ""
    for element in elements {
      guard let value = element["value"]?.text else { continue }
      if !hasSpaces, element["type"]?.text != "punct", !text.isEmpty { text += " " }
      text += value
    }
    return text
  }
}
