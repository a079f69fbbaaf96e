internal import Findings
internal import Transcripts

/// A conversation while its files are read: who takes part, the turns, and what is wrong with them.
final class SocialConversation {
  let answers: ImportAnswers
  let place: SourceLocation
  var interaction: Interaction
  var findings: [Finding] = []
  /// Identifiers of what has been taken already, because exports repeat themselves.
  var taken: Set<String> = []

  /// True once somebody is known to be the customer.
  private(set) var hasCustomer = false

  private let answersWithoutZone: ImportAnswers
  private var people: [String: Int] = [:]
  private var times = TimeFaults()
  private var counts: [String: Int] = [:]

  /// - Parameter externalID: the file's name stands for it when the source has none.
  init(
    _ system: String, _ externalID: String?, in file: SniffedFile, _ answers: ImportAnswers,
    channel: Channel
  ) {
    self.answers = answers
    place = file.source.place
    var bare = answers
    bare.timeZone = nil
    answersWithoutZone = bare
    let known = withoutControls(externalID ?? "")
    let id = known.isEmpty ? withoutControls(file.source.name) : known
    interaction = Interaction(
      id: InteractionID(rawValue: "\(system)-\(id)"),
      source: Source(system: system, account: answers.account, externalID: id), channel: channel,
      participants: [], turns: [])
  }
}

extension SocialConversation {
  /// The position of somebody among the participants, who is added when new.
  ///
  /// What a person said goes before what is inferred; what the source declares goes before both,
  /// except that a bot often has an agent's seat.
  ///
  /// - Parameters:
  ///   - key: the identifier by which the source's messages name them.
  ///   - others: further names under which somebody may have been given a role.
  func participant(
    _ key: String, name: String? = nil, others: [String?] = [], declared: Role? = nil,
    inferred: Role? = nil
  ) -> Int {
    let index: Int
    if let known = people[key] {
      index = known
      if interaction.participants[index].name == nil { interaction.participants[index].name = name }
      guard interaction.participants[index].role == .unknown, declared != nil || inferred != nil
      else { return index }
    } else {
      index = interaction.participants.count
      people[key] = index
      interaction.participants.append(Participant(role: .unknown, name: name))
    }
    let (role, source) = role(
      of: [key, name] + others, declared: declared, inferred: inferred)
    interaction.participants[index].role = role
    interaction.participants[index].roleSource = source
    if role == .customer { hasCustomer = true }
    interaction.participants[index].agent = role == .agent ? withoutControls(key) : nil
    return index
  }

  private func role(
    of names: [String?], declared: Role?, inferred: Role?
  ) -> (Role, RoleSource?) {
    let assigned = names.lazy.compactMap { self.answers.role(of: $0) }.first
    if let declared, declared != .unknown {
      return declared == .agent && assigned == .bot ? (.bot, .assigned) : (declared, nil)
    }
    if let assigned { return (assigned, .assigned) }
    if let inferred, inferred != .unknown { return (inferred, .inferred) }
    return (.unknown, nil)
  }

  /// The position of somebody who has been met before.
  func known(_ key: String) -> Int? { people[key] }

  /// The identifiers of everybody, in no order.
  var keys: [String] { Array(people.keys) }

  /// A time, or nothing with the reason kept for a finding.
  func time(_ value: JSONValue?) -> Timestamp? { taken(answers.time(value), again: value) }

  func time(_ text: String?) -> Timestamp? { time(text.map(JSONValue.text)) }

  private func taken(_ time: ForeignTime?, again value: JSONValue?) -> Timestamp? {
    if answers.timeZone != nil, interaction.assumedTimeZone == nil,
      answersWithoutZone.time(value) == .zoneMissing
    {
      interaction.assumedTimeZone = answers.timeZone
    }
    return times.take(time)
  }

  /// Something that happened, by somebody or by the system.
  func happened(
    _ type: String, by: Int? = nil, at: Timestamp? = nil, text: String = "",
    visibility: Turn.Visibility = .public, details: [String: String] = [:]
  ) {
    interaction.turns.append(
      Turn(
        by: by, kind: .event, visibility: visibility, at: at, text: text,
        event: Event(type: withoutControls(type), details: details)))
  }

  /// Counts a fault that many turns may share, for one finding.
  ///
  /// - Parameter fault: what is counted, such as “messages cut at the source”.
  func count(_ fault: String) { counts[fault, default: 0] += 1 }

  func warn(_ sentence: String, _ category: Finding.Category = .meaning) {
    findings.append(Finding(.warning, category, at: place, "\(title): \(sentence)"))
  }

  private var title: String { "Conversation \(interaction.source.externalID)" }

  /// The conversation as it is to be stored.
  ///
  /// - Parameter inFileOrder: true where the source keeps an order of its own that times would break.
  func draft(inFileOrder: Bool = false) -> ForeignReading.Draft {
    if interaction.turns.isEmpty, findings.isEmpty {
      warn("these files hold none of its messages.")
    }
    if !inFileOrder { sortByTime() }
    if interaction.turns.contains(where: { $0.at != nil }) {
      interaction.timeBasis = .absolute
    } else if interaction.turns.contains(where: { $0.startMs != nil }) {
      interaction.timeBasis = .relative
    }
    let counted = counts.sorted { $0.key < $1.key }.map {
      Finding(.warning, .meaning, at: place, "\(title): \($0.key): \($0.value).")
    }
    let untimed = times.findings(at: place).map {
      Finding($0.severity, $0.category, at: place, "\(title): \($0.message)")
    }
    return ForeignReading.Draft(interaction: interaction, findings: findings + counted + untimed)
  }

  /// Stable by time, and only when every turn has one.
  private func sortByTime() {
    let stamps = interaction.turns.compactMap { $0.at?.microseconds }
    guard stamps.count == interaction.turns.count,
      zip(stamps, stamps.dropFirst()).contains(where: { $0 > $1 })
    else { return }
    let order = stamps.indices.sorted { (stamps[$0], $0) < (stamps[$1], $1) }
    interaction.turns = order.map { interaction.turns[$0] }
  }

  /// Turns of a source that writes the newest first, turned round unless its times say otherwise.
  func turnRound() {
    let known = interaction.turns.compactMap { $0.at?.microseconds }
    if let first = known.first, let last = known.last, first < last { return }
    interaction.turns.reverse()
  }
}

/// Conversations by their identifier, in the order in which they were met.
struct SocialConversations {
  private(set) var inOrder: [SocialConversation] = []
  private var byKey: [String: SocialConversation] = [:]

  mutating func conversation(
    _ key: String, or new: () -> SocialConversation
  ) -> SocialConversation {
    if let known = byKey[key] { return known }
    let conversation = new()
    byKey[key] = conversation
    inOrder.append(conversation)
    return conversation
  }

  func known(_ key: String) -> SocialConversation? { byKey[key] }
}
