internal import Findings
internal import Transcripts

/// Makes an interaction of a conversation's rows.
struct TableDraft {
  let conversation: TableConversation
  let answers: ImportAnswers
  let clock: TableClock
  private var findings: [Finding] = []
  private var times = TimeFaults()
  private var isZoneAssumed = false
  private var participants: [Participant] = []
  private var known: [Key: Int] = [:]

  private struct Key: Hashable {
    var role: Role
    var name: String
  }

  init(conversation: TableConversation, answers: ImportAnswers, clock: TableClock) {
    self.conversation = conversation
    self.answers = answers
    self.clock = clock
  }

  mutating func draft(_ system: String) -> ForeignReading.Draft {
    let values = conversation.values
    let channel = channel
    let turns = ordered(withoutRepetitions(conversation.messages)).map {
      turn($0, isMail: channel == .email)
    }
    var interaction = Interaction(
      id: InteractionID(rawValue: "\(system)-\(conversation.id)"),
      source: Source(system: system, account: answers.account, externalID: conversation.id),
      channel: channel,
      subject: values[.subject], participants: participants, turns: turns)
    interaction.startedAt = values[.startedAt].flatMap { take(clock.moment($0)) }
    interaction.endedAt = values[.endedAt].flatMap { take(clock.moment($0)) }
    interaction.timeBasis = turns.contains { $0.at != nil } ? .absolute : .none
    interaction.assumedTimeZone = isZoneAssumed ? answers.timeZone : nil
    interaction.status = values[.status]
    interaction.tags = values[.tags].map(tableTags) ?? []
    interaction.metrics = metrics()
    interaction.survey = survey()
    return ForeignReading.Draft(
      interaction: interaction,
      findings: findings + times.findings(at: conversation.place))
  }

  /// A channel whose name is not known is another one, and not the one that somebody named for
  /// conversations that do not say.
  private var channel: Channel {
    guard let declared = conversation.values[.channel] else { return answers.channel ?? .other }
    return tableChannel(declared) ?? .other
  }

  private mutating func turn(_ message: TableMessage, isMail: Bool) -> Turn {
    let (by, role) = participant(message.author)
    let visibility = tableVisibility(message.visibility, by: role)
    var turn = Turn(
      by: by,
      kind: role == .system ? .event : visibility == .internal ? .note : .message,
      visibility: visibility, at: message.moment.flatMap { take($0) }, text: message.text,
      quoted: message.quoted, signature: message.signature,
      attachments: message.attachment.map { [$0] } ?? [],
      event: role == .system ? Event(type: "systemMessage") : nil)
    if isMail, role != .system { turn.markMail() }
    return turn
  }

  private mutating func take(_ moment: TableClock.Moment) -> Timestamp? {
    let time = times.take(moment.time)
    if time != nil, moment.isLocal { isZoneAssumed = true }
    return time
  }

  private mutating func participant(_ author: TableMessage.Author) -> (index: Int, role: Role) {
    let (role, source) = role(of: author)
    let key = Key(role: role, name: author.id ?? author.email ?? author.name ?? "")
    if let index = known[key] {
      if participants[index].name == nil { participants[index].name = author.name }
      return (index, role)
    }
    known[key] = participants.count
    participants.append(
      Participant(
        role: role, name: author.name,
        agent: role == .agent ? author.id ?? author.email : nil, roleSource: source))
    return (participants.count - 1, role)
  }

  private func role(of author: TableMessage.Author) -> (Role, RoleSource?) {
    if let role = author.role { return (role, nil) }
    if let role = answers.role(of: author.id, author.email, author.name) {
      return (role, .assigned)
    }
    if let role = conversation.side(of: author) { return (role, .inferred) }
    return (.unknown, nil)
  }

  /// A row that is in the export twice, every value the same, is one message.
  private mutating func withoutRepetitions(_ messages: [TableMessage]) -> [TableMessage] {
    struct Row: Hashable {
      var id: String, text: String, time: ForeignTime?, author: String
    }
    var seen: Set<Row> = []
    var ids: Set<String> = []
    var repeated = 0
    var clashes = 0
    let kept = messages.filter { message in
      guard let id = message.id else { return true }
      let author = message.author.id ?? message.author.email ?? message.author.name ?? ""
      guard
        seen.insert(Row(id: id, text: message.text, time: message.moment?.time, author: author))
          .inserted
      else {
        repeated += 1
        return false
      }
      if !ids.insert(id).inserted { clashes += 1 }
      return true
    }
    if repeated > 0 {
      note("\(repeated) rows repeat a message of the same identifier and words; left out.")
    }
    if clashes > 0 {
      note("\(clashes) rows have the identifier of another message and other words; all are kept.")
    }
    return kept
  }

  /// By number, else by time, else as in the file: the first of them that every message has.
  private mutating func ordered(_ messages: [TableMessage]) -> [TableMessage] {
    let numbered = messages.filter { $0.seq != nil }.count
    if numbered > 0, numbered == messages.count {
      return stable(messages) { ($0.seq ?? 0) < ($1.seq ?? 0) }
    }
    if numbered > 0 {
      note(
        "\(messages.count - numbered) of \(messages.count) messages have no number in the order; "
          + "the numbers are not used.")
    }
    let moments = messages.compactMap(\.moment)
    let isOneKind =
      answers.timeZone != nil || moments.allSatisfy(\.isLocal)
      || !moments.contains(where: \.isLocal)
    guard isOneKind, moments.count == messages.count, moments.allSatisfy({ $0.order != nil })
    else { return messages }
    return stable(messages) { ($0.moment?.order ?? 0) < ($1.moment?.order ?? 0) }
  }

  private func stable(
    _ messages: [TableMessage], by isBefore: (TableMessage, TableMessage) -> Bool
  ) -> [TableMessage] {
    messages.enumerated().sorted {
      if isBefore($0.element, $1.element) { return true }
      return !isBefore($1.element, $0.element) && $0.offset < $1.offset
    }.map(\.element)
  }

  private mutating func metrics() -> [Metric] {
    let fields: [(TableField, String)] = [
      (.firstReply, "first_reply_time"), (.handleTime, "handle_time"),
      (.resolutionTime, "resolution_time"),
    ]
    return fields.compactMap { field, name in
      guard let cell = conversation.values[field] else { return nil }
      guard let value = Double(cell), value.isFinite, value >= 0 else {
        note("The value of \(field.rawValue) is no number of seconds; left out.")
        return nil
      }
      return Metric(name: name, value: value, unit: "s")
    }
  }

  private mutating func survey() -> Survey? {
    let values = conversation.values
    guard let score = values[.csatScore], !["offered", "unoffered"].contains(score.lowercased())
    else { return nil }
    if let survey = tableSurvey(
      score, scale: values[.csatScale], comment: values[.csatComment])
    {
      return survey
    }
    note(
      "The customer's score is left out: it has no scale, or does not lie on it. Name the scale "
        + "with --column csat_scale=NAME, or --column csat_scale==1-5 for all rows.")
    return nil
  }

  private mutating func note(_ sentence: String) {
    findings.append(Finding(.warning, .meaning, at: conversation.place, sentence))
  }
}
