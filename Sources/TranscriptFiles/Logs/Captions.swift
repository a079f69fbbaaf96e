internal import Findings
internal import Transcripts

/// The cues of a recording as its captions file has them, whichever form that is of.
struct Captions {
  let file: String
  let name: String
  /// Who is who.
  var header: TranscriptHeader
  var findings: [Finding] = []
  private var cues: [Cue] = []
  /// How often each sentence was said; the first hundred stand for themselves.
  private var counts: [String: Int] = [:]
  /// Lines that hold words and belong to no cue.
  private var strayLines: [Int] = []

  struct Cue: Sendable {
    /// The line of its times, counted from 1.
    var line: Int
    var start: Int
    var end: Int
    var text: CueText
  }

  init(file: String, name: String, _ answers: ImportAnswers) {
    self.file = file
    self.name = name
    header = TranscriptHeader(answers)
  }
}

extension Captions {
  mutating func add(line: Int, times: (start: Int, end: Int), payload: String) {
    if times.end < times.start {
      note(.meaning, line, "The cue ends before it starts; kept as it is.")
    }
    let text = CueText(payload)
    if text.parts.isEmpty { note(.shape, line, "The cue has no words; it is left out.") }
    cues.append(Cue(line: line, start: times.start, end: times.end, text: text))
  }

  mutating func leaveOut(line: Int, form: String) {
    note(.shape, line, "This line's times are not \(form); the cue is left out.")
  }

  mutating func leaveOut(counterWithoutTimes line: Int) {
    note(.shape, line, "No times follow this counter; the cue is left out.")
  }

  mutating func leaveOut(strayLine line: Int) { strayLines.append(line) }

  /// True when every cue is one line of a speaker and lasts as long as all the others.
  var isChat: Bool {
    guard let first = cues.first else { return false }
    return cues.allSatisfy {
      $0.end - $0.start == first.end - first.start && $0.text.parts.count == 1
        && $0.text.parts.allSatisfy { SpeakerPrefix($0.text[...]) != nil }
    }
  }

  /// The turns: a cue is one, or several where voices take turns inside it.
  ///
  /// - Parameter isChat: whether a prefix is always a name, as in a chat's log.
  mutating func draft(
    system: String, prefix: String = "", channel: Channel = .phone, isChat: Bool = false
  ) -> ForeignReading.Draft {
    finish()
    let names = isChat ? nil : repeatedNames()
    var turns: [Turn] = []
    var once = 0
    for cue in cues {
      for part in cue.text.parts {
        for (speaker, words) in pieces(part, names, &once) {
          // Without a name it is somebody, and nobody knows who.
          turns.append(
            Turn(
              by: header.index(of: speaker ?? "Unknown speaker"),
              kind: isChat ? .message : .utterance, startMs: cue.start, endMs: cue.end,
              text: words))
        }
      }
    }
    if once > 0 {
      note(
        .meaning, nil,
        "\(once) \(once == 1 ? "cue begins" : "cues begin") with words before a colon that occur "
          + "only once; if they are names, say who is who with --agent and --customer.")
    }
    if turns.isEmpty {
      findings.append(
        Finding(.error, .shape, at: SourceLocation(file: file), "The file holds no cue."))
    }
    findings += header.findings(file: file, namesKeys: false)
    let interaction = header.interaction(
      name: name, system: system, prefix: prefix, channel: channel, timeBasis: .relative,
      turns: turns)
    return ForeignReading.Draft(interaction: interaction, findings: findings)
  }

  private mutating func finish() {
    for (sentence, count) in counts.sorted(by: { $0.key < $1.key }) where count > 100 {
      findings.append(
        Finding(
          .warning, .shape, at: SourceLocation(file: file),
          "\(count) lines in all have this fault: \(sentence)"))
    }
    if let first = strayLines.first {
      note(
        .shape, first,
        "\(strayLines.count) \(strayLines.count == 1 ? "line belongs" : "lines belong") to no cue "
          + "and \(strayLines.count == 1 ? "is" : "are") left out.")
    }
  }

  private mutating func note(_ category: Finding.Category, _ line: Int?, _ sentence: String) {
    counts[sentence, default: 0] += 1
    guard counts[sentence, default: 0] <= 100 else { return }
    findings.append(
      Finding(.warning, category, at: SourceLocation(file: file, line: line), sentence))
  }

  /// The words of a part by speaker; a line that begins with a name begins a piece.
  private func pieces(
    _ part: CueText.Part, _ names: Set<String>?, _ once: inout Int
  ) -> [(String?, String)] {
    if let voice = part.voice { return [(voice, part.text.folded)] }
    var pieces: [(speaker: String?, words: String)] = []
    for line in part.text.split(whereSeparator: \.isNewline) where !line.isBlank {
      if let prefix = SpeakerPrefix(line) {
        if prefix.isLabel
          || names?.contains(prefix.name) != false && (names != nil || pieces.isEmpty)
        {
          pieces.append((prefix.name, prefix.words.folded))
          continue
        }
        if pieces.isEmpty { once += 1 }
      }
      if let last = pieces.indices.last {
        pieces[last].words += (pieces[last].words.isEmpty ? "" : " ") + line.folded
      } else {
        pieces.append((nil, line.folded))
      }
    }
    return pieces.filter { !$0.words.isEmpty }
  }

  /// Names that stand before a colon at least twice, or that somebody named: “Hi: my order” is none.
  private func repeatedNames() -> Set<String> {
    var counts: [String: Int] = [:]
    for cue in cues {
      for part in cue.text.parts where part.voice == nil {
        for line in part.text.split(whereSeparator: \.isNewline) {
          if let prefix = SpeakerPrefix(line) { counts[prefix.name, default: 0] += 1 }
        }
      }
    }
    return Set(counts.filter { $0.value >= 2 || header.knows($0.key) }.keys)
  }
}
