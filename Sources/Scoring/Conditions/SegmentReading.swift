internal import Rubrics
internal import Transcripts

/// A segment whose turns have been read once for all cues: what conditions are judged on.
struct SegmentReading {
  /// Nobody reads more quotations than this for one fault.
  static let mostQuotes = 20

  let interaction: Interaction
  let segment: Segment
  /// Matches by the number of the cue, in the order of the conversation.
  let matches: [[CueMatch]]
  /// Who speaks, by turn from the segment's first.
  let voices: [Voice]
  /// Positions of the turns that somebody speaks.
  let spoken: [Int]
  let names: CueNames
  /// The whole segment as a window.
  let whole: Range<Position>
  let hasUnknownSpeaker: Bool
  let models: CueModels

  init(
    _ interaction: Interaction, _ segment: Segment, _ cues: CompiledCues, _ names: CueNames
  ) {
    self.interaction = interaction
    self.segment = segment
    self.names = names
    models = cues.models
    whole = .startOf(segment.turns.lowerBound) ..< .startOf(segment.turns.upperBound)
    voices = segment.turns.map { Voice(interaction, $0, agent: segment.agent) }
    spoken = segment.turns.filter { [voices] in voices[$0 - segment.turns.lowerBound] != .silent }
    hasUnknownSpeaker = voices.contains(.unknown)
    matches = Self.matches(interaction, spoken, cues)
  }

  /// The same reading for another rubric whose cues were compiled together with these.
  init(_ other: SegmentReading, _ names: CueNames) {
    interaction = other.interaction
    segment = other.segment
    matches = other.matches
    voices = other.voices
    spoken = other.spoken
    whole = other.whole
    hasUnknownSpeaker = other.hasUnknownSpeaker
    models = other.models
    self.names = names
  }

  private static func matches(
    _ interaction: Interaction, _ spoken: [Int], _ cues: CompiledCues
  ) -> [[CueMatch]] {
    var found = [[CueMatch]](repeating: [], count: cues.count)
    var reader = WordReader()
    var text = WordText()
    for turn in spoken {
      reader.read(interaction.turns[turn].text, into: &text)
      for match in cues.matches(in: text, turn: turn, of: interaction.turns[turn].text) {
        found[match.cue].append(match)
      }
    }
    return found
  }

  func voice(_ turn: Int) -> Voice { voices[turn - segment.turns.lowerBound] }

  /// Sure matches, in the order of the conversation.
  func matches(of saying: Saying, in window: Range<Position>) -> [CueMatch] {
    guard saying.cue >= 0 else { return [] }
    return matches[saying.cue].filter {
      $0.certainty == .sure && voice($0.turn).isBy(saying.speaker) && window.holds($0)
    }
  }

  func firstMatch(of saying: Saying, in window: Range<Position>) -> CueMatch? {
    guard saying.cue >= 0 else { return nil }
    return matches[saying.cue].first {
      $0.certainty == .sure && voice($0.turn).isBy(saying.speaker) && window.holds($0)
    }
  }

  /// Matches that may count: in turns whose speaker nobody has named, or of which a model can tell
  /// neither way.
  func openMatches(of saying: Saying, in window: Range<Position>) -> [CueMatch] {
    guard saying.cue >= 0 else { return [] }
    return matches[saying.cue].filter {
      guard $0.certainty != .absent, window.holds($0) else { return false }
      return voice($0.turn) == .unknown && saying.speaker != .anyone
        || ($0.certainty == .doubtful && voice($0.turn).isBy(saying.speaker))
    }
  }

  /// How sure it is that nothing there matches: by the model's nearest sentence, where one judges.
  func absenceConfidence(of saying: Saying, in window: Range<Position>) -> Double? {
    guard saying.cue >= 0 else { return nil }
    var nearest: Double?
    for match in matches[saying.cue] {
      guard match.certainty == .absent, let probability = match.confidence,
        voice(match.turn).isBy(saying.speaker), window.holds(match)
      else { continue }
      nearest = max(nearest ?? 0, probability)
    }
    return nearest.map { 1 - $0 }
  }

  /// Positions of the speaker's spoken turns that begin in the window.
  func turns(by speaker: Speaker, in window: Range<Position>) -> [Int] {
    spoken.filter { voice($0).isBy(speaker) && window.contains(.startOf($0)) }
  }
}

/// Who speaks a turn, as a segment sees it.
enum Voice: Sendable {
  /// The segment's own agent is "the agent"; colleagues in the same turns are not.
  case agent
  case customer
  case bot
  case unknown
  case other
  /// Nothing is said, or the other side does not hear it.
  case silent

  init(_ interaction: Interaction, _ position: Int, agent: Int?) {
    let turn = interaction.turns[position]
    guard turn.isSpoken else {
      self = .silent
      return
    }
    if let agent, turn.by == agent {
      self = .agent
      return
    }
    switch interaction.role(of: turn) {
    case .customer: self = .customer
    case .bot: self = .bot
    case .unknown: self = .unknown
    default: self = .other
    }
  }

  func isBy(_ speaker: Speaker) -> Bool {
    switch speaker {
    case .anyone: self != .silent
    case .agent: self == .agent
    case .customer: self == .customer
    case .bot: self == .bot
    }
  }
}
