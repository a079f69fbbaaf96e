internal import Rubrics
internal import Transcripts

/// Compares the details of events with what was said and done before them.
///
/// It looks at the whole interaction, for a customer may have given a value before the segment.
struct ValueReading {
  /// Different values past this number are not looked up: the work for one is the whole
  /// conversation.
  private static let mostValues = 200
  /// Nothing longer is one value; it is not looked up either.
  private static let mostCharacters = 500

  private struct Key: Hashable {
    var value: String
    var speaker: Speaker
  }

  private let reading: SegmentReading
  private var said: [Speaker: [(turn: Int, tokens: ValueTokens)]] = [:]
  /// The first turn in which a value was said; none when nobody said it.
  private var firstTurns: [Key: Int?] = [:]
  /// By step and detail, what the last event held.
  private var held: [StepID: [String: String]] = [:]

  init(_ reading: SegmentReading) {
    self.reading = reading
  }

  /// To be asked in the order of the conversation.
  mutating func findings(of act: Act) -> [ValueFinding] {
    guard let event = act.event else { return [] }
    let findings = act.step.values.map { rule in
      ValueFinding(detail: rule.detail, result: result(rule, event, act.turn))
    }
    held[act.step.id] = event.details
    return findings
  }

  private mutating func result(
    _ rule: ValueRule, _ event: Event, _ turn: Int
  ) -> ValueFinding.Result {
    guard let used = event.details[rule.detail], used.utf8.count <= 4 * Self.mostCharacters,
      case let characters = ValueTokens(used).characters.count,
      (1...Self.mostCharacters).contains(characters)
    else { return .unknown }
    switch rule.source {
    case .said(let speaker):
      let key = Key(value: used, speaker: speaker)
      guard firstTurns[key] != nil || firstTurns.count < Self.mostValues else { return .unknown }
      let first = firstTurns[key] ?? firstTurn(used, by: speaker)
      firstTurns[key] = .some(first)
      if let first, first < turn { return .right }
      return mayBeSaid(used, before: turn) ? .unknown : .wrong(used: used, .said(by: speaker))
    case .oneOf(let values):
      return values.contains { isSameValue(used, $0) }
        ? .right : .wrong(used: used, .oneOf(values))
    case .step(let step, let detail):
      guard let other = held[step]?[detail], !ValueTokens(other).isEmpty else { return .unknown }
      return isSameValue(used, other) ? .right : .wrong(used: used, .sameAs(step, used: other))
    }
  }

  /// True when somebody whose role is unknown has said the value.
  private func mayBeSaid(_ value: String, before turn: Int) -> Bool {
    guard reading.hasUnknownSpeaker else { return false }
    let value = ValueTokens(value)
    let interaction = reading.interaction
    return interaction.turns.indices.contains {
      $0 < turn && interaction.turns[$0].isSpoken
        && interaction.role(of: interaction.turns[$0]) == .unknown
        && ValueTokens(interaction.turns[$0].text).holds(value)
    }
  }

  private mutating func firstTurn(_ value: String, by speaker: Speaker) -> Int? {
    let value = ValueTokens(value)
    if said[speaker] == nil {
      said[speaker] = reading.interaction.turns.indices
        .filter { reading.interaction.turns[$0].isSpoken && reading.isSaid(by: speaker, $0) }
        .map { ($0, ValueTokens(reading.interaction.turns[$0].text)) }
    }
    return said[speaker]?.first { $0.tokens.holds(value) }?.turn
  }
}

extension SegmentReading {
  /// Like a cue's speaker, but any agent of the interaction counts: a value may have been given to a
  /// colleague.
  fileprivate func isSaid(by speaker: Speaker, _ turn: Int) -> Bool {
    let role = interaction.role(of: interaction.turns[turn])
    return switch speaker {
    case .anyone: true
    case .agent: role == .agent
    case .customer: role == .customer
    case .bot: role == .bot
    }
  }
}
