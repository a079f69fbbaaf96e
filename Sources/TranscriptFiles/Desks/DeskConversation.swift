internal import Findings
internal import Transcripts

/// A conversation of a help desk while it is put together.
struct DeskConversation {
  let answers: ImportAnswers
  let place: SourceLocation
  /// What the conversation is called in findings, such as “Ticket 5”.
  let title: String
  private(set) var participants: [Participant] = []
  var turns: [Turn] = []
  private(set) var findings: [Finding] = []
  private var indices: [String: Int] = [:]
  private var faults = TimeFaults()
  private var hasAssumedZone = false
  private var counts: [String: Int] = [:]

  init(_ answers: ImportAnswers, at place: SourceLocation, title: String) {
    self.answers = answers
    self.place = place
    self.title = title
  }

  /// The index of a participant who was met already.
  func index(of key: String) -> Int? { indices[key] }

  /// The index of a participant, who is made when the key is new.
  mutating func index(of key: String, _ participant: () -> Participant) -> Int {
    if let known = indices[key] { return known }
    indices[key] = participants.count
    participants.append(participant())
    return participants.count - 1
  }

  /// A time of the source; what cannot be taken is counted for a finding.
  mutating func time(_ value: JSONValue?) -> Timestamp? {
    if case .text(let text) = value, text.isEmpty { return nil }
    var found = answers.time(value)
    if found == nil, let value, value != .null { found = .unreadable }
    if answers.timeZone != nil, case .time? = found, isWithoutZone(value) { hasAssumedZone = true }
    return faults.take(found)
  }

  /// A time that the caller read without a zone.
  mutating func localTime(_ value: Timestamp) -> Timestamp? {
    let moved = answers.moved(value)
    if moved.timestamp != nil { hasAssumedZone = true }
    return faults.take(moved)
  }

  mutating func warn(_ category: Finding.Category, _ sentence: String) {
    findings.append(Finding(.warning, category, at: place, "\(title): \(sentence)"))
  }

  /// Counts a fault, which is told once with its number.
  mutating func count(_ sentence: String) { counts[sentence, default: 0] += 1 }

  /// The conversation with its turns in order.
  func draft(
    _ id: String, _ source: Source, _ channel: Channel, complete: (inout Interaction) -> Void
  ) -> ForeignReading.Draft {
    var interaction = Interaction(
      id: InteractionID(rawValue: id), source: source, channel: channel,
      participants: participants, turns: inOrder(turns))
    complete(&interaction)
    let hasTimes = interaction.startedAt != nil || turns.contains { $0.at != nil }
    interaction.timeBasis = hasTimes ? .absolute : .none
    if hasAssumedZone { interaction.assumedTimeZone = answers.timeZone }
    let times = faults.findings(at: place).map { finding in
      Finding(finding.severity, finding.category, at: place, "\(title): \(finding.message)")
    }
    let counted = counts.sorted { $0.key < $1.key }.map { sentence, count in
      Finding(.warning, .meaning, at: place, "\(title): \(sentence): \(count).")
    }
    return ForeignReading.Draft(
      interaction: interaction, findings: findings + counted + times + emptiness)
  }

  private var emptiness: [Finding] {
    guard !turns.contains(where: { $0.kind != .event }) else { return [] }
    return [
      Finding(
        .warning, .meaning, at: place, "\(title): the export holds no words of this conversation.")
    ]
  }

  /// True for a time that could be taken only because somebody gave a zone.
  private func isWithoutZone(_ value: JSONValue?) -> Bool {
    var bare = answers
    bare.timeZone = nil
    return bare.time(value) == .zoneMissing
  }
}

/// By time where every turn has one; otherwise as they came.
private func inOrder(_ turns: [Turn]) -> [Turn] {
  guard turns.allSatisfy({ $0.at != nil }) else { return turns }
  return turns.enumerated().sorted { one, other in
    guard let first = one.element.at, let second = other.element.at, first != second else {
      return one.offset < other.offset
    }
    return first < second
  }.map(\.element)
}
