internal import Findings
internal import Transcripts

/// One conversation made of its messages.
struct MailConversation {
  private var messages: [MailMessage]
  private let answers: ImportAnswers
  private var participants: [Participant] = []
  private var places: [String: Int] = [:]
  private var findings: [Finding] = []

  init(_ messages: [MailMessage], _ answers: ImportAnswers) {
    self.answers = answers
    self.messages = messages
    if messages.allSatisfy({ $0.time?.timestamp != nil }) {
      let moment = { (message: MailMessage) in message.time?.timestamp?.microseconds ?? 0 }
      self.messages = messages.enumerated()
        .sorted { (moment($0.element), $0.offset) < (moment($1.element), $1.offset) }
        .map(\.element)
    }
  }

  mutating func draft() -> ForeignReading.Draft {
    dropCopies()
    var times = TimeFaults()
    let turns = messages.map { turn($0, &times) }
    messages.forEach { addRecipients($0) }
    addFindings(times)
    let id = externalID
    var interaction = Interaction(
      id: InteractionID(rawValue: "\(MailForm.system)-\(id)"),
      source: Source(system: MailForm.system, account: answers.account, externalID: id),
      channel: .email, direction: direction(turns), subject: subject,
      timeBasis: turns.contains { $0.at != nil } ? .absolute : .none, tags: tags,
      participants: participants, turns: turns)
    interaction.startedAt = turns.first?.at
    if messages.contains(where: { $0.isZoneAssumed && $0.time?.timestamp != nil }) {
      interaction.assumedTimeZone = answers.timeZone
    }
    return ForeignReading.Draft(interaction: interaction, findings: findings)
  }

  /// A message that lies in two folders is one; a changed copy is another.
  private mutating func dropCopies() {
    var seen: [String: [String]] = [:]
    var dropped: MailMessage?
    var count = 0
    messages = messages.filter { message in
      guard let id = message.id else { return true }
      if seen[id, default: []].contains(message.body.text) {
        count += 1
        dropped = dropped ?? message
        return false
      }
      // Two or three are looked at; a hostile mailbox may hold thousands of one name.
      if seen[id, default: []].count < 4 { seen[id, default: []].append(message.body.text) }
      return true
    }
    if let dropped {
      note(
        dropped,
        counted(count, "message is a copy of another", "messages are copies of others")
          + "; left out."
      )
    }
  }

  private mutating func turn(_ message: MailMessage, _ times: inout TimeFaults) -> Turn {
    message.body.faults.forEach { note(message, $0) }
    let author = author(message)
    var turn = Turn(
      by: author, visibility: visibility(message), at: times.take(message.time),
      text: message.body.text, quoted: message.body.quoted, signature: message.body.signature,
      attachments: message.body.attachments)
    if turn.visibility == .internal { turn.kind = .note }
    if message.isDraft { note(message, "A draft that was not sent is kept as an internal note.") }
    return turn
  }

  /// What the team writes to itself, and what was never sent, no customer has seen.
  private func visibility(_ message: MailMessage) -> Turn.Visibility {
    if message.isDraft { return .internal }
    guard isAgent(message.sender) else { return .public }
    let recipients = message.to + message.cc
    // Sent to people that the header does not name.
    if recipients.isEmpty { return .unknown }
    return recipients.allSatisfy { isAgent($0) } ? .internal : .public
  }

  private func isAgent(_ person: MailAddress?) -> Bool {
    person.map { role(of: $0) == .agent } ?? false
  }

  /// By the address where there is one: a name beside it anybody may write.
  private func role(of person: MailAddress) -> Role? {
    person.address.isEmpty ? answers.role(of: person.name) : answers.role(of: person.address)
  }

  private mutating func author(_ message: MailMessage) -> Int? {
    guard let sender = message.sender else {
      note(message, "The message does not say who sent it.")
      return place(of: MailAddress(name: nil, address: ""), role: .unknown, source: nil)
    }
    if message.isAutomatic { return place(of: sender, role: .bot, source: .inferred) }
    let role = role(of: sender)
    return place(of: sender, role: role ?? .unknown, source: role == nil ? nil : .assigned)
  }

  /// People who were written to and have not written themselves.
  private mutating func addRecipients(_ message: MailMessage) {
    for (people, isCopy) in [(message.to, false), (message.cc, true)] {
      for person in people where !person.key.isEmpty && participants.count < 200 {
        if places[person.key] != nil { continue }
        let role = role(of: person)
        _ = place(
          of: person, role: role ?? (isCopy ? .thirdParty : .unknown),
          source: role != nil ? .assigned : isCopy ? .inferred : nil)
      }
    }
  }

  private mutating func place(of person: MailAddress, role: Role, source: RoleSource?) -> Int {
    // What a program sent in somebody's name is not theirs.
    let key = role == .bot ? "bot " + person.key : person.key
    if let place = places[key] {
      if participants[place].name == nil || participants[place].name == person.address {
        participants[place].name = person.name ?? participants[place].name
      }
      return place
    }
    let name = person.name ?? (person.address.isEmpty ? nil : person.address)
    let agent = role == .agent ? person.key : nil
    participants.append(Participant(role: role, name: name, agent: agent, roleSource: source))
    places[key] = participants.count - 1
    return participants.count - 1
  }

  private func direction(_ turns: [Turn]) -> Direction {
    if turns.allSatisfy({ $0.visibility == .internal }) { return .internal }
    guard let by = turns.first(where: { $0.visibility == .public })?.by else { return .unknown }
    return switch participants[by].role {
    case .customer: .inbound
    case .agent: .outbound
    default: .unknown
    }
  }

  private var subject: String? {
    messages.lazy.map(\.subject).first { !$0.isEmpty }
  }

  private var tags: [String] {
    var seen: Set<String> = []
    return messages.flatMap(\.labels).filter { seen.insert($0).inserted }
  }

  /// Gmail's identifier, or that of the first message known of, or the file's name.
  private var externalID: String {
    messages.lazy.compactMap(\.thread).first ?? messages.first?.references.first
      ?? messages.lazy.compactMap(\.id).first ?? messages.first?.name ?? ""
  }

  private mutating func addFindings(_ times: TimeFaults) {
    guard let first = messages.first else { return }
    findings += times.findings(at: SourceLocation(file: first.file, line: first.line))
    let undated = messages.filter { $0.time == nil }
    if let message = undated.first {
      note(
        message,
        "\(counted(undated.count, "message has", "messages have")) no date; the order "
          + "of the files is kept.")
    }
  }

  private mutating func note(_ message: MailMessage, _ sentence: String) {
    let finding = Finding(
      .warning, .shape, at: SourceLocation(file: message.file, line: message.line), sentence)
    if findings.last != finding { findings.append(finding) }
  }
}
