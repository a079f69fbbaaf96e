internal import Findings
internal import Transcripts

/// The words of a dialog that lie in an analysis.
struct VConTranscript {
  var number: Int
  var words: [SpokenWords]
  var isRedacted: Bool
  /// Milliseconds are meant by makers that count so without saying it.
  var isInMs: Bool
}

extension VConReader {
  /// Analyses that are no words of the conversation, and need no remark.
  private static let derived: Set<String> = [
    "report", "sentiment", "summary", "translation", "tts",
  ]

  /// The transcript of each dialog, by its number; -1 for one of no dialog.
  mutating func chosenTranscripts() -> [Int: VConTranscript] {
    var chosen: [Int: VConTranscript] = [:]
    var others = 0
    for number in analyses.indices {
      let path = "analysis[\(number)]"
      guard analyses[number].isObject else {
        draft.fault(.shape, "\(path) is \(analyses[number].kind) and should be an object.")
        continue
      }
      let type = analyses[number]["type"]?.name?.lowercased() ?? "unknown"
      let isTranscript =
        type.contains("transcript") || type == "diarized" || type == "wtf_transcription"
      guard isTranscript else {
        if !Self.derived.contains(type) {
          draft.fault(.meaning, "\(path) is of the type \(quoted(type)); left out.")
        }
        continue
      }
      guard let transcript = transcript(number, type) else {
        if type != "diarized" {
          draft.fault(.shape, "\(path) is a transcript of a shape that is not known; left out.")
        }
        continue
      }
      let dialog = dialogPlace(number)
      guard let known = chosen[dialog] else {
        chosen[dialog] = transcript
        continue
      }
      if type != "diarized" || names(transcript) > names(known) { others += 1 }
      if isBetter(transcript, than: known) { chosen[dialog] = transcript }
    }
    if others > 0 {
      draft.fault(
        .meaning,
        "\(others) further \(others == 1 ? "transcript" : "transcripts") of a dialog \(others == 1 ? "is" : "are") left out; the one that "
          + "says more of who speaks, or is redacted, is taken.")
    }
    return chosen
  }

  private mutating func dialogPlace(_ number: Int) -> Int {
    let member = analyses[number]["dialog"]
    guard let place = member?.whole ?? member?.list.first?.whole else {
      return dialogs.count == 1 && member == nil ? 0 : -1
    }
    guard dialogs.indices.contains(place), dialogs[place].isObject else {
      draft.fault(
        .reference,
        "analysis[\(number)].dialog names dialog \(place), and there are \(dialogs.count), counted "
          + "from 0.")
      return -1
    }
    return place
  }

  private mutating func transcript(_ number: Int, _ type: String) -> VConTranscript? {
    let analysis = analyses[number]
    guard let body = analysis["body"] else { return nil }
    var value = body
    if case .text = body {
      guard let bytes = self.body(of: analysis, "analysis[\(number)]"),
        let text = decodedText(bytes)
      else { return nil }
      value = .text(text)
    }
    let words = SpokenWords.read(value)
    guard !words.isEmpty else { return nil }
    language =
      language
      ?? (value["detected_language"] ?? value["language"] ?? value["transcript"]?["language"])?
      .name.flatMap { $0.utf8.count <= 12 ? $0 : nil }
    let vendor = analysis["vendor"]?.text?.lowercased() ?? ""
    let isWhole = words.allSatisfy { ($0.start ?? 0).rounded() == ($0.start ?? 0) }
    let seconds = dialogs.isEmpty ? nil : dialogs.first?["duration"]?.number
    let last = words.lazy.compactMap { $0.end ?? $0.start }.max() ?? 0
    // Times that lie far behind the end of the recording are milliseconds.
    let isTooLong = seconds.map { $0 > 0 && last > $0 * 20 && last > 3600 } ?? false
    return VConTranscript(
      number: number, words: words, isRedacted: type.contains("redacted"),
      isInMs: isWhole && (vendor.contains("assembly") || isTooLong))
  }

  private func names(_ transcript: VConTranscript) -> Int {
    Set(transcript.words.compactMap(\.speaker)).count
  }

  private func isBetter(_ one: VConTranscript, than other: VConTranscript) -> Bool {
    let (new, old) = (min(names(one), 2), min(names(other), 2))
    if new != old { return new > old }
    return one.isRedacted && !other.isRedacted
  }

  // MARK: Turns

  mutating func turns(of transcript: VConTranscript, in dialog: Int?, start: Timestamp?) -> [Turn] {
    var unknown = 0
    let turns = transcript.words.map { words in
      let by = participant(words.speaker, in: dialog)
      if by == nil { unknown += 1 }
      var turn = Turn(by: by ?? draft.nobody(), kind: .utterance, text: words.text)
      let scale = transcript.isInMs || words.isInMs ? 1000.0 : 1
      turn.startMs = milliseconds(ofSeconds: words.start.map { $0 / scale })
      turn.endMs = milliseconds(ofSeconds: words.end.map { $0 / scale })
      turn.at = turn.startMs.flatMap { start?.later(byMs: $0) }
      if turn.at == nil, let at = words.at { turn.at = draft.times.take(answers.time(at)) }
      if transcript.isRedacted ? text(words.text, has: "{{") : false || holdsMark(words.text) {
        turn.alteration = .redacted
      }
      return turn
    }
    if unknown > 0 {
      draft.fault(
        .meaning,
        "analysis[\(transcript.number)] does not say who speaks in \(unknown) of \(turns.count) "
          + "turns; their speaker is unknown.")
    }
    return turns
  }

  private func text(_ text: String, has mark: String) -> Bool {
    text.firstRange(of: mark) != nil
  }

  private mutating func participant(_ speaker: SpokenWords.Speaker?, in dialog: Int?) -> Int? {
    switch speaker {
    case .party(let place) where parties.indices.contains(place): return place
    case .party(let place):
      return draft.index(of: "place \(place)", Participant(role: .unknown, name: "party \(place)"))
    case .channel(let channel):
      if let place = dialog.flatMap({ channelParty(channel, of: dialogs[$0]) }) { return place }
      return labelled("channel \(channel)")
    case .label(let label): return party(labelled: label) ?? labelled(label)
    case nil: return nil
    }
  }

  /// A recording's list of parties has a place for each of its channels.
  private func channelParty(_ channel: Int, of dialog: JSONValue) -> Int? {
    let channels = dialog["parties"]?.list ?? []
    guard channels.count > 1, channels.indices.contains(channel),
      let place = channels[channel].whole, parties.indices.contains(place)
    else { return nil }
    return place
  }

  private mutating func labelled(_ label: String) -> Int {
    let declared = Self.role(label)
    let assigned = declared == .unknown ? answers.role(of: label) : nil
    return draft.index(
      of: "label \(label)",
      Participant(
        role: assigned ?? declared, name: declared == .unknown ? label : nil,
        roleSource: assigned == nil ? nil : .assigned))
  }
}
