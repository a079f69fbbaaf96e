internal import Findings
internal import Transcripts

/// The `Key: value` lines that a text log has above its turns and a WebVTT file in its notes, and
/// the speakers met so far.
struct TranscriptHeader {
  private var values: [String: String] = [:]
  private(set) var participants: [Participant] = []
  private var order: [String: Int] = [:]
  /// What a person says; the file's own words come first.
  private let answers: ImportAnswers

  init(_ answers: ImportAnswers = ImportAnswers()) { self.answers = answers }

  mutating func take(_ line: some StringProtocol) {
    let parts = line.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return }
    let key = fold(parts[0]).lowercased()
    let value = fold(parts[1])
    guard !value.isEmpty else { return }
    switch key {
    case "agent", "customer", "bot", "supervisor", "system":
      add(value, Role(rawValue: key) ?? .unknown)
      namesPeople = true
    case "third party":
      add(value, .thirdParty)
      namesPeople = true
    default: values[key] = value
    }
  }

  /// A name that was given two roles; nobody can tell whose words are whose then.
  private var twoRoles: String?

  /// True when the lines above the turns said who takes part.
  private(set) var namesPeople = false

  func knows(_ name: String) -> Bool {
    order[name.lowercased()] != nil || role(named: name) != nil || answers.role(of: name) != nil
  }

  /// The participant of that name; a name that the header does not have gets an unknown role,
  /// unless it is the name of a role.
  mutating func index(of name: String) -> Int {
    if let index = order[name.lowercased()] { return index }
    if let role = answers.role(of: name) {
      add(name, role)
      participants[participants.count - 1].roleSource = .assigned
      if role == .agent { participants[participants.count - 1].agent = name }
    } else {
      add(name, role(named: name) ?? .unknown)
    }
    return participants.count - 1
  }

  /// Values that are not understood, so that none is passed over in silence.
  ///
  /// - Parameter namesKeys: whether an unknown key is one; in a note it may be a word of any kind.
  func findings(file: String, namesKeys: Bool) -> [Finding] {
    var sentences: [String] = []
    if let channel = values["channel"], Channel(rawValue: channel.lowercased()) == nil {
      let known = Channel.allCases.map(\.rawValue).joined(separator: ", ")
      sentences.append("The channel “\(shown(channel))” is none of \(known).")
    }
    if let direction = values["direction"], Direction(rawValue: direction.lowercased()) == nil {
      sentences.append("The direction “\(shown(direction))” is not known.")
    }
    if let started = values["started"], Timestamp(started) == nil {
      sentences.append("The start is no time with a zone, such as 2026-03-02T10:15:04Z.")
    }
    let known: Set = [
      "id", "channel", "direction", "subject", "language", "started", "tags", "note",
    ]
    for key in values.keys.sorted() where namesKeys && !known.contains(key) {
      sentences.append("The header “\(shown(key))” is not known.")
    }
    if let twoRoles {
      return [
        Finding(
          .error, .meaning, at: SourceLocation(file: file),
          "“\(shown(twoRoles))” has two roles in the header; give each person their own name.")
      ]
    }
    return sentences.map {
      Finding(.warning, .meaning, at: SourceLocation(file: file), $0 + " It is left out.")
    }
  }

  /// The interaction of these people.
  ///
  /// - Parameter prefix: what stands before the name in the id, for forms that are not our own.
  func interaction(
    name: String, system: String, prefix: String = "", channel: Channel, timeBasis: TimeBasis,
    turns: [Turn]
  ) -> Interaction {
    let name = values["id"] ?? name
    return Interaction(
      id: InteractionID(rawValue: prefix + name),
      source: Source(system: system, account: answers.account, externalID: name),
      channel: values["channel"].flatMap { Channel(rawValue: $0.lowercased()) } ?? answers.channel
        ?? channel,
      direction: values["direction"].flatMap { Direction(rawValue: $0.lowercased()) } ?? .unknown,
      subject: values["subject"], language: values["language"],
      startedAt: values["started"].flatMap { Timestamp($0) } ?? answers.start,
      timeBasis: timeBasis,
      tags: (values["tags"] ?? "").split(whereSeparator: { $0 == "," || $0 == " " })
        .map(String.init), participants: participants, turns: turns)
  }

  private mutating func add(_ name: String, _ role: Role) {
    if let known = order[name.lowercased()], participants[known].role != role { twoRoles = name }
    order[name.lowercased()] = participants.count
    participants.append(Participant(role: role, name: name))
  }

  private func role(named name: String) -> Role? {
    switch name.lowercased() {
    case "agent": .agent
    case "customer", "visitor": .customer
    case "bot": .bot
    case "system": .system
    default: nil
    }
  }

  /// The beginning of a name for a finding; redacted first, so that no part of a value is shown.
  private func shown(_ text: String) -> Substring { redacted(text).prefix(40) }

  private func fold(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
