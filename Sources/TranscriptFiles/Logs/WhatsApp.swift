internal import Findings
internal import Transcripts

/// A chat that somebody exported from WhatsApp as text.
enum WhatsAppForm: ExportForm {
  static let system = "whatsapp"
  static let title = "WhatsApp chats"

  /// The first lines with a date must be messages; our own logs write dates that are no such lines.
  static func recognises(_ file: SniffedFile) -> Bool {
    guard let text = file.text else { return false }
    let start = text.unicodeScalars.prefix(8000).split(whereSeparator: { $0 == "\n" || $0 == "\r" })
    guard let first = start.first.flatMap({ WhatsAppLine(Substring($0)) }) else { return false }
    // Telephones write seconds inside brackets and nowhere before a dash.
    if first.style.frame == .brackets, !first.style.hasSeconds { return false }
    if first.style.frame == .dash, first.style.hasSeconds { return false }
    return start.lazy.prefix(50).compactMap { WhatsAppLine(Substring($0)) }
      .contains { $0.style == first.style && $0.message != nil }
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var reading = ForeignReading()
    for file in files {
      var chat = WhatsAppReading(file.source, answers)
      reading.interactions.append(chat.read(file.text ?? ""))
    }
    return reading
  }
}

private struct WhatsAppReading {
  let source: ForeignFile
  let answers: ImportAnswers
  var header: TranscriptHeader
  var findings: [Finding] = []
  var entries: [Entry] = []

  struct Entry {
    var moment: LogMoment
    var name: String?
    var lines: [Substring]
  }

  init(_ source: ForeignFile, _ answers: ImportAnswers) {
    self.source = source
    self.answers = answers
    header = TranscriptHeader(answers)
  }

  mutating func read(_ text: String) -> ForeignReading.Draft {
    collect(lines(of: text))
    let dates = LogDates(entries.lazy.map(\.moment), answers, at: source.place)
    findings += dates.findings
    var faults = TimeFaults()
    let turns = entries.map { entry in
      let time = dates.time(entry.moment)
      if time == .orderMissing, answers.timeZone == nil { _ = faults.take(.zoneMissing) }
      return turn(entry, at: faults.take(time))
    }
    findings += faults.findings(at: source.place)
    let isTimed = turns.contains { $0.at != nil }
    var interaction = header.interaction(
      name: source.name, system: WhatsAppForm.system, prefix: WhatsAppForm.system + "-",
      channel: .chat, timeBasis: isTimed ? .absolute : .none, turns: turns)
    // A chat begins with its own first message.
    interaction.startedAt = turns.compactMap(\.at).min() ?? interaction.startedAt
    interaction.endedAt = turns.compactMap(\.at).max()
    if isTimed { interaction.assumedTimeZone = answers.timeZone }
    return ForeignReading.Draft(interaction: interaction, findings: findings)
  }

  private mutating func collect(_ lines: [Substring]) {
    let heads = lines.map { line in
      line.utf8.contains(UInt8(ascii: ":")) || line.utf8.contains(UInt8(ascii: "."))
        ? WhatsAppLine(line) : nil
    }
    let style = mostFrequent(heads.lazy.compactMap { $0?.style })
    var strangers: [Int] = []
    for (index, line) in lines.enumerated() {
      if let head = heads[index], head.style == style {
        let message = head.message
        entries.append(
          Entry(
            moment: head.moment, name: message?.name, lines: [message?.words ?? head.rest]))
        continue
      }
      if heads[index] != nil { strangers.append(index + 1) }
      if let last = entries.indices.last {
        entries[last].lines.append(line)
      } else if !line.isBlank {
        findings.append(
          Finding(
            .warning, .shape, at: SourceLocation(file: source.file, line: index + 1),
            "This line comes before the first message and is left out."))
      }
    }
    if let first = strangers.first {
      findings.append(
        Finding(
          .warning, .shape, at: SourceLocation(file: source.file, line: first),
          "\(strangers.count) \(strangers.count == 1 ? "line has its date" : "lines have their dates")"
            + " in another style than the file's messages and \(strangers.count == 1 ? "is" : "are")"
            + " kept as words of the message before."))
    }
  }

  private func mostFrequent(_ styles: some Sequence<WhatsAppLine.Style>) -> WhatsAppLine.Style? {
    var counts: [WhatsAppLine.Style: (count: Int, first: Int)] = [:]
    for (index, style) in styles.enumerated() {
      counts[style, default: (0, index)].count += 1
    }
    return counts.max { ($0.value.count, -$0.value.first) < ($1.value.count, -$1.value.first) }?.key
  }

  private mutating func turn(_ entry: Entry, at time: Timestamp?) -> Turn {
    let words = WhatsAppWords(entry.lines)
    // The system's lines stand where only some of the members may have seen them.
    guard let name = entry.name, !isNotice(entry, words) else {
      return Turn(
        by: nil, kind: .event, visibility: .unknown, at: time, text: words.text,
        event: Event(type: "systemMessage"))
    }
    return Turn(
      by: header.index(of: name), at: time, text: words.text, attachments: words.attachments,
      alteration: words.alteration)
  }

  /// On iPhones the group speaks the notice of encryption, behind a mark that no person types.
  private func isNotice(_ entry: Entry, _ words: WhatsAppWords) -> Bool {
    entry.lines.first?.unicodeScalars.first.map(isDirectionMark) == true
      && words.text.contains("end-to-end encrypt")
  }
}
