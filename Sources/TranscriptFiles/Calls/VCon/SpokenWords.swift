/// One speaker's words in a transcript of whatever maker.
struct SpokenWords {
  enum Speaker: Hashable {
    /// A place among the parties.
    case party(Int)
    /// The channel of a recording.
    case channel(Int)
    case label(String)
  }

  var speaker: Speaker?
  var text: String
  /// Seconds, or milliseconds where `isInMs` is true of all words together.
  var start: Double?
  var end: Double?
  var isInMs = false
  /// A point in time, as it is written.
  var at: JSONValue?
}

extension SpokenWords {
  /// The words in a transcript's body, whose shape every maker chooses.
  ///
  /// Lists of utterances are looked for before the whole text, because only they say who speaks.
  static func read(_ body: JSONValue, depth: Int = 0) -> [SpokenWords] {
    guard depth < 8 else { return [] }
    switch body {
    case .text(let text):
      let first = text.utf8.first { $0 > 0x20 }
      if first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
        case .success(let inner) = JSONValue.read(text)
      {
        return read(inner, depth: depth + 1)
      }
      return LabelledText.read(text)
    case .list(let elements): return elements.flatMap { read(element: $0, depth) }
    case .object: return read(object: body, depth)
    default: return []
    }
  }

  /// Members that hold a list of utterances, the most telling first.
  private static let lists = [
    "utterances", "monologues", "segments", "dialogue", "dialog", "conversation", "messages",
    "turns", "phrases", "entries", "sentences", "transcriptSegments", "speaker_segments",
    "paragraphs", "transcript", "transcription", "transcripts", "results", "words",
  ]

  private static func read(object: JSONValue, _ depth: Int) -> [SpokenWords] {
    if let channels = object["results"]?["channels"]?.list, !channels.isEmpty {
      let utterances = read(object["results"]?["utterances"] ?? .null, depth: depth + 1)
      return utterances.isEmpty ? read(channels: channels, depth) : utterances
    }
    for name in lists {
      guard let value = object[name] else { continue }
      if case .text = value { continue }
      let found =
        name == "words" ? read(words: value.list) : read(value, depth: depth + 1)
      if !found.isEmpty { return found }
    }
    for name in ["transcript", "text", "transcription", "body", "content"] {
      if case .text(let text)? = object[name] { return LabelledText.read(text) }
    }
    return []
  }

  /// Deepgram: each channel is one side of the call, and the sides talk in turns.
  private static func read(channels: [JSONValue], _ depth: Int) -> [SpokenWords] {
    var all: [SpokenWords] = []
    for (number, channel) in channels.enumerated() {
      guard let best = channel["alternatives"]?.list.first else { continue }
      var words = read(best, depth: depth + 1)
      for place in words.indices where channels.count > 1 {
        words[place].speaker = .channel(number)
      }
      all += words
    }
    guard channels.count > 1, all.allSatisfy({ $0.start != nil }) else { return all }
    return all.enumerated().sorted {
      ($0.element.start ?? 0, $0.offset) < ($1.element.start ?? 0, $1.offset)
    }.map(\.element)
  }

  private static func read(element: JSONValue, _ depth: Int) -> [SpokenWords] {
    guard element.isObject else {
      return element.text.map { LabelledText.read($0) } ?? read(element, depth: depth + 1)
    }
    guard let text = words(of: element) else { return read(element, depth: depth + 1) }
    var spoken = SpokenWords(speaker: speaker(of: element), text: text)
    let pieces = ["elements", "sentences", "words"].lazy.compactMap { element[$0]?.list }.first
    (spoken.start, spoken.isInMs) = time(of: element, isEnd: false)
    (spoken.end, _) = time(of: element, isEnd: true)
    if spoken.start == nil, let first = pieces?.first {
      (spoken.start, spoken.isInMs) = time(of: first, isEnd: false)
    }
    if spoken.end == nil, let last = pieces?.last { (spoken.end, _) = time(of: last, isEnd: true) }
    spoken.at = element["timestamp"] ?? element["created_at"]
    if spoken.at?.number != nil { spoken.at = nil }
    return [spoken]
  }

  private static func words(of element: JSONValue) -> String? {
    for name in ["text", "message", "transcript", "content", "utterance", "sentence", "body"] {
      if let value = element[name], case .text(let text) = value { return text }
    }
    if let elements = element["elements"]?.list {
      return elements.compactMap { $0["value"]?.text }.joined()
    }
    if let sentences = element["sentences"]?.list {
      return sentences.compactMap { $0["text"]?.text ?? $0.text }.joined(separator: " ")
    }
    return nil
  }

  private static func speaker(of element: JSONValue) -> Speaker? {
    if let party = element["party"]?.whole ?? element["party_index"]?.whole { return .party(party) }
    let names = [
      "speaker", "speaker_label", "speakerLabel", "speaker_name", "speaker_id", "name", "role",
      "party", "participant", "participant_id", "from", "user", "author",
    ]
    for name in names {
      guard let value = element[name] else { continue }
      if let label = value.name ?? value["name"]?.name ?? value["label"]?.name ?? value["id"]?.name
      {
        return .label(label)
      }
    }
    if let channel = element["channel"]?.whole { return .channel(channel) }
    return element["words"]?.list.first?["speaker"]?.name.map { .label($0) }
  }

  private static func time(of element: JSONValue, isEnd: Bool) -> (Double?, Bool) {
    let names =
      isEnd
      ? ["end", "end_time", "endTime", "end_ts", "stop"]
      : ["start", "start_time", "startTime", "begin", "ts", "offset", "timestamp"]
    for name in names {
      if let number = element[name]?.number { return (number, false) }
    }
    let inMs =
      isEnd
      ? ["end_ms", "endMs", "endOffsetMillis", "EndOffsetMillis"]
      : ["start_ms", "startMs", "beginOffsetMillis", "BeginOffsetMillis", "offset_ms"]
    for name in inMs {
      if let number = element[name]?.number { return (number, true) }
    }
    return (nil, false)
  }

  /// Words one by one, joined while one speaker has the word.
  private static func read(words: [JSONValue]) -> [SpokenWords] {
    var all: [SpokenWords] = []
    var texts: [[String]] = []
    for word in words {
      guard
        let text = (word["punctuated_word"] ?? word["text"] ?? word["word"] ?? word["value"])?.text
      else { continue }
      let speaker = speaker(of: word)
      let (start, isInMs) = time(of: word, isEnd: false)
      let (end, _) = time(of: word, isEnd: true)
      if let last = all.indices.last, all[last].speaker == speaker {
        texts[last].append(text)
        all[last].end = end ?? all[last].end
      } else {
        all.append(
          SpokenWords(speaker: speaker, text: "", start: start, end: end, isInMs: isInMs))
        texts.append([text])
      }
    }
    for place in all.indices { all[place].text = texts[place].joined(separator: " ") }
    return all
  }
}
