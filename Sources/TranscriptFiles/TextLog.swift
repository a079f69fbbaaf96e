internal import Findings
internal import Transcripts

/// A plain-text chat log: a header of `# Key: value` lines, then `[time] Name: words`, where the
/// time may be missing and lines without a speaker go on with the one before.
///
/// Where the header names people, a line without a time begins a turn only with one of their names.
/// Logs that were pasted from elsewhere may have their times in other places; see `TextLogLine`.
func readTextLog(
  _ text: String, file: String, name: String, _ answers: ImportAnswers = ImportAnswers()
) -> ForeignReading.Draft {
  var log = TextLog(file: file, name: name, answers)
  return log.read(text)
}

private struct TextLog {
  let file: String
  let name: String
  let answers: ImportAnswers
  var header: TranscriptHeader
  var findings: [Finding] = []
  var turns: [Turn] = []
  /// Times that need an answer before they are points in time.
  var moments: [(turn: Int, line: Int, moment: LogMoment?)] = []
  var hasHeader = false

  init(file: String, name: String, _ answers: ImportAnswers) {
    self.file = file
    self.name = name
    self.answers = answers
    header = TranscriptHeader(answers)
  }

  mutating func read(_ text: String) -> ForeignReading.Draft {
    // A line end may be LF, CRLF or CR; Swift sees CRLF as one Character.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let speakers = TextLogSpeakers(lines)
    var isHeader = true
    for (index, line) in lines.enumerated() {
      if isHeader, line.hasPrefix("#") {
        header.take(line.dropFirst())
        continue
      }
      if line.isBlank { continue }
      isHeader = false
      take(line, number: index + 1, speakers)
    }
    if turns.isEmpty {
      findings.append(
        Finding(
          .error, .shape, at: SourceLocation(file: file),
          "No line reads “Name: words” or “[time] Name: words”, so there are no turns."))
    }
    let isAssumed = setTimes()
    findings += header.findings(file: file, namesKeys: true)
    let isTimed = turns.contains { $0.at != nil }
    var interaction = header.interaction(
      name: name, system: TextLogForm.system, channel: .chat,
      timeBasis: isTimed ? .absolute : .none, turns: turns)
    if isAssumed { interaction.assumedTimeZone = answers.timeZone }
    return ForeignReading.Draft(interaction: interaction, findings: findings)
  }

  private mutating func take(_ line: Substring, number: Int, _ speakers: TextLogSpeakers) {
    let head = TextLogLine(line, allowsHeads: speakers.areHeads)
    if let name = head.name, begins(head, name, speakers) {
      turns.append(Turn(by: header.index(of: name), at: head.time, text: String(head.words)))
      note(head, number)
    } else if head.isBracketed {
      // A dated line without a speaker is something the system said.
      turns.append(
        Turn(
          by: nil, kind: .note, visibility: .unknown, at: head.time, text: String(head.words)))
      note(head, number)
    } else if turns.isEmpty {
      findings.append(
        Finding(
          .warning, .shape, at: SourceLocation(file: file, line: number),
          "This line comes before the first speaker and is left out."))
    } else {
      let isFirst = turns[turns.count - 1].text.isEmpty
      turns[turns.count - 1].text += (isFirst ? "" : "\n") + line.drop(while: \.isWhitespace)
    }
  }

  private func begins(_ head: TextLogLine, _ name: String, _ speakers: TextLogSpeakers) -> Bool {
    if head.isBracketed { return true }
    if head.isIndented { return false }
    if header.knows(name) { return true }
    if header.namesPeople { return false }
    return speakers.isRepeated(name) || (head.hasTime && speakers.areTimed)
  }

  private mutating func note(_ head: TextLogLine, _ number: Int) {
    guard head.hasTime, head.time == nil else { return }
    moments.append((turns.count - 1, number, head.moment))
  }

  /// Gives dates and times of day their zone, as far as somebody said it; true when one was given.
  private mutating func setTimes() -> Bool {
    guard let first = moments.first else { return false }
    let place = SourceLocation(file: file, line: first.line)
    var faults = TimeFaults()
    var missing = 0
    let known = moments.compactMap(\.moment)
    let dates = LogDates(known, answers, at: place)
    findings += dates.findings
    // Times of day go together: they roll over midnight in the order of the file.
    let clock = ClockTimes(known.filter { $0.date == nil }).moments(answers)
    var place24 = 0
    for (turn, _, moment) in moments {
      var time: ForeignTime = .unreadable
      if let moment, moment.date != nil {
        time = dates.time(moment)
      } else if moment != nil {
        time = clock?[place24] ?? .zoneMissing
        place24 += 1
      }
      if time == .zoneMissing || time == .unreadable {
        missing += 1
      } else {
        turns[turn].at = faults.take(time)
      }
    }
    if missing > 0 {
      findings.append(
        Finding(
          .warning, .meaning, at: place,
          "\(counted(missing, "time has", "times have")) no date or no zone and no time is given to "
            + "these turns; a zone is never guessed. Write 2026-03-02T10:15:04Z, or name the zone with --zone and the day with "
            + "--start."))
    }
    findings += faults.findings(at: place)
    return moments.contains { turns[$0.turn].at != nil }
  }
}
