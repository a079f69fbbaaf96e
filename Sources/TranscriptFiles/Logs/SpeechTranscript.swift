internal import Findings
internal import Transcripts

/// What a speech-to-text engine heard, in the terms that all of them share.
struct SpeechTranscript: Sendable {
  var utterances: [Utterance] = []
  var externalID: String?
  var language: String?
  /// The length of the recording in seconds.
  var duration: Double?
  /// The whole text as the engine gives it beside the utterances.
  var wholeText: String?
  /// The engine's own word for why there is no transcript.
  var failure: String?
  /// Several channels were heard one by one, so their utterances lie behind one another.
  var isByChannel = false
  var unit = TimeUnit.seconds
  /// What the reader had to assume.
  var assumptions: [String] = []

  /// A stretch of one speaker.
  struct Utterance: Sendable {
    /// The engine's label, such as `SPEAKER_00`.
    var speaker: String?
    /// In the transcript's unit.
    var start: Double?
    var end: Double?
    var text: String
  }

  enum TimeUnit: Sendable { case seconds, milliseconds }
}

/// A word with its time, as most engines give it.
struct SpokenWord {
  var speaker: String?
  var start: Double?
  var end: Double?
  var text: String
  /// Punctuation that some engines give as a word of its own.
  var isMark: Bool { !text.isEmpty && text.allSatisfy(\.isPunctuation) }
}

extension SpeechTranscript {
  /// Makes one utterance of the words that one speaker says in a row.
  ///
  /// Where one speaker says all, the engine's own text is better than its words with spaces between.
  mutating func add(_ words: [SpokenWord], whole: String?) {
    let whole = whole?.folded
    if let whole, !whole.isEmpty, Set(words.map(\.speaker)).count <= 1 {
      let first = words.first
      utterances.append(
        Utterance(
          speaker: first?.speaker, start: words.lazy.compactMap(\.start).first,
          end: words.last(where: { $0.end != nil })?.end, text: whole))
      return
    }
    var open: Utterance?
    for word in words where !word.text.isBlank {
      if let last = open, last.speaker == word.speaker || word.speaker == nil {
        open?.text += (word.isMark ? "" : " ") + word.text.folded
        open?.end = word.end ?? last.end
        open?.start = last.start ?? word.start
      } else {
        if let open { utterances.append(open) }
        open = Utterance(
          speaker: word.speaker, start: word.start, end: word.end, text: word.text.folded)
      }
    }
    if let open { utterances.append(open) }
  }
}

extension SpeechTranscript {
  /// The interaction, with everything that is wrong with it.
  func draft(
    system: String, name: String, at place: SourceLocation, _ answers: ImportAnswers
  ) -> ForeignReading.Draft {
    var header = TranscriptHeader(answers)
    var findings = assumptions.map { Finding(.warning, .meaning, at: place, $0) }
    if let failure {
      findings.append(
        Finding(.error, .meaning, at: place, "The engine gave no transcript: \(failure)"))
    }
    var turns: [Turn] = []
    var untimed = 0
    for utterance in ordered where !utterance.text.isBlank {
      let start = milliseconds(utterance.start)
      if start == nil { untimed += 1 }
      turns.append(
        Turn(
          by: header.index(of: utterance.speaker ?? "Unknown speaker"), kind: .utterance,
          startMs: start, endMs: milliseconds(utterance.end),
          text: utterance.text.trimmed(\.isWhitespace)))
    }
    if turns.isEmpty, failure == nil {
      findings.append(Finding(.error, .shape, at: place, "The transcript holds no words."))
    }
    if untimed > 0 {
      findings.append(
        Finding(
          .warning, .meaning, at: place,
          "\(untimed) of \(turns.count) utterances have no start that can be read."))
    }
    findings += lostWords(turns, at: place)
    let id = externalID ?? name
    var interaction = header.interaction(
      name: id, system: system, prefix: system + "-", channel: .phone,
      timeBasis: untimed < turns.count ? .relative : .none, turns: turns)
    interaction.language = language.flatMap(languageTag)
    if let duration, duration.isFinite, duration >= 0 {
      interaction.metrics = [Metric(name: "recording_duration", value: duration, unit: "s")]
    }
    return ForeignReading.Draft(interaction: interaction, findings: findings)
  }

  /// Channels are merged by time where all times are known; else the order of the file stands.
  private var ordered: [Utterance] {
    guard isByChannel, utterances.allSatisfy({ $0.start?.isFinite == true }) else {
      return utterances
    }
    return utterances.enumerated().sorted {
      ($0.element.start ?? 0, $0.offset) < ($1.element.start ?? 0, $1.offset)
    }.map(\.element)
  }

  private func milliseconds(_ time: Double?) -> Int? {
    guard let time, time.isFinite, time >= 0, time < 1e10 else { return nil }
    return Int((unit == .seconds ? time * 1000 : time).rounded())
  }

  /// An engine may give times for a part of what it heard only.
  private func lostWords(_ turns: [Turn], at place: SourceLocation) -> [Finding] {
    guard let wholeText else { return [] }
    let whole = letters(wholeText)
    let kept = turns.reduce(0) { $0 + letters($1.text) }
    guard kept * 20 < whole * 19 else { return [] }
    return [
      Finding(
        .warning, .meaning, at: place,
        "The engine's whole text is longer than its utterances: about \(100 - kept * 100 / whole) % "
          + "of it has no speaker and no time and is left out.")
    ]
  }

  private func letters(_ text: String) -> Int {
    text.unicodeScalars.count { $0.properties.isAlphabetic }
  }

  /// `en_us` is `en-us`; “english” is no tag.
  private func languageTag(_ text: String) -> String? {
    let tag = text.replacing("_", with: "-")
    let first = tag.prefix { $0 != "-" }
    guard (2...3).contains(first.count), tag.count <= 20,
      tag.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { return nil }
    return tag
  }
}

extension JSONValue {
  /// The label of a speaker: 0 is “Speaker 0”, a text stands for itself.
  var speakerLabel: String? {
    switch self {
    case .number: text.map { "Speaker \($0)" }
    case .text(let label) where !label.isBlank:
      label.allSatisfy(\.isNumber) ? "Speaker \(label)" : label.folded
    default: nil
    }
  }
}
