internal import Findings
internal import Transcripts

/// The chat of a Zoom meeting, as Zoom saves it beside the recording.
enum ZoomChatForm: ExportForm {
  static let system = "zoom"
  static let title = "Zoom chats"

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let text = file.text else { return false }
    let start = text.unicodeScalars.prefix(2000).split(whereSeparator: { $0 == "\n" || $0 == "\r" })
    return start.first.flatMap { ZoomLine(Substring($0)) } != nil
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var reading = ForeignReading(findings: startOfSeveral(files, answers))
    for file in files {
      var chat = ZoomChatReading(file.source, answers)
      reading.interactions.append(chat.read(file.text ?? ""))
    }
    return reading
  }
}

private struct ZoomChatReading {
  let source: ForeignFile
  let answers: ImportAnswers
  var header: TranscriptHeader
  var findings: [Finding] = []
  var entries: [Entry] = []

  struct Entry {
    var line: ZoomLine
    var words: [Substring]
  }

  init(_ source: ForeignFile, _ answers: ImportAnswers) {
    self.source = source
    self.answers = answers
    header = TranscriptHeader(answers)
  }

  mutating func read(_ text: String) -> ForeignReading.Draft {
    for (index, line) in lines(of: text).enumerated() {
      if let head = ZoomLine(line) {
        entries.append(Entry(line: head, words: [head.words]))
      } else if let last = entries.indices.last {
        entries[last].words.append(line)
      } else if !line.isBlank {
        findings.append(
          Finding(
            .warning, .shape, at: SourceLocation(file: source.file, line: index + 1),
            "This line comes before the first message and is left out."))
      }
    }
    var turns = entries.map { turn($0) }
    let basis = place(&turns)
    var interaction = header.interaction(
      name: source.name, system: ZoomChatForm.system, prefix: ZoomChatForm.system + "-",
      channel: .chat, timeBasis: basis, turns: turns)
    if basis == .absolute {
      interaction.assumedTimeZone = answers.timeZone
      interaction.startedAt = answers.start ?? turns.lazy.compactMap(\.at).min()
    }
    return ForeignReading.Draft(interaction: interaction, findings: findings)
  }

  private mutating func turn(_ entry: Entry) -> Turn {
    let by = header.index(of: entry.line.name)
    var turn = Turn(
      by: by,
      text: entry.words.map { String($0.drop(while: { $0 == "\t" })) }.joined(separator: "\n")
        .trimmed(\.isWhitespace))
    if entry.line.isPrivate, let recipient = entry.line.recipient {
      let receiver = header.index(of: recipient)
      let roles = [by, receiver].map { header.participants[$0].role }
      turn.visibility =
        roles.contains(.customer) ? .public : roles == [.agent, .agent] ? .internal : .unknown
    }
    if turn.text.hasPrefix("Reacted to \"")
      || (turn.text.hasPrefix("Removed a ") && turn.text.contains(" reaction from \""))
    {
      turn.kind = .event
      turn.event = Event(type: "reaction")
    }
    return turn
  }

  /// Gives the turns their times as far as they are known.
  private mutating func place(_ turns: inout [Turn]) -> TimeBasis {
    let moments = entries.map(\.line.moment)
    if moments.allSatisfy({ $0.date != nil }) {
      let dates = LogDates(moments, answers, at: source.place)
      return set(&turns, moments.map(dates.time))
    }
    let clock = ClockTimes(moments)
    if let times = clock.moments(answers) { return set(&turns, times) }
    let isAsked = answers.start == nil || answers.timeZone == nil
    let origin = isAsked ? clock.elapsed.min() ?? 0 : 0
    for index in turns.indices {
      turns[index].startMs = (clock.elapsed[index] - origin) * 1000
    }
    findings.append(
      Finding(
        .warning, .meaning, at: source.place,
        isAsked
          ? "The times have no date; they are counted from the first. Name the meeting's start with "
            + "--start and the zone of the log with --zone."
          : "The times lie hours from the start that was given; they are taken for times since the "
            + "start."))
    return .relative
  }

  private mutating func set(_ turns: inout [Turn], _ times: [ForeignTime]) -> TimeBasis {
    var faults = TimeFaults()
    for index in turns.indices { turns[index].at = faults.take(times[index]) }
    findings += faults.findings(at: source.place)
    return turns.contains { $0.at != nil } ? .absolute : .none
  }
}
