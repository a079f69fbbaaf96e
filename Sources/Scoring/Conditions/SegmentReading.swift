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
    _ interaction: Interaction, _ segment: Segment, _ cues: CompiledCues, _ names: CueNames,
    _ memo: inout TurnMemo, _ scan: inout TurnScan
  ) {
    self.interaction = interaction
    self.segment = segment
    self.names = names
    models = cues.models
    whole = .startOf(segment.turns.lowerBound) ..< .startOf(segment.turns.upperBound)
    voices = segment.turns.map { Voice(interaction, $0, agent: segment.agent) }
    spoken = segment.turns.filter { [voices] in voices[$0 - segment.turns.lowerBound] != .silent }
    hasUnknownSpeaker = voices.contains(.unknown)
    let speaking = spoken.map { [voices] in ($0, voices[$0 - segment.turns.lowerBound]) }
    matches = Self.matches(interaction, speaking, cues.count, &memo, &scan)
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
    _ interaction: Interaction, _ spoken: [(turn: Int, voice: Voice)], _ count: Int,
    _ memo: inout TurnMemo, _ scan: inout TurnScan
  ) -> [[CueMatch]] {
    var found = [[CueMatch]](repeating: [], count: count)
    for (turn, voice) in spoken {
      let text = interaction.turns[turn].text
      for match in memo.matches(in: text, turn: turn, by: voice, &scan) {
        found[match.cue].append(match)
      }
    }
    return found
  }

  /// True when the source does not say the language, as most do not, and it is clear from the agent's
  /// first words that they are in another one.
  func isForeign(to expected: String) -> Bool {
    guard interaction.language == nil, segment.agent != nil else { return false }
    var words = ""
    for turn in spoken where voice(turn) == .agent {
      words += interaction.turns[turn].text + "\n"
      if words.utf8.count > 600 { break }
    }
    return isInAnotherLanguage(words, than: expected)
  }

  func voice(_ turn: Int) -> Voice { voices[turn - segment.turns.lowerBound] }

  /// Sure matches, in the order of the conversation.
  func matches(of saying: Saying, in window: Range<Position>) -> [CueMatch] {
    all(saying.cue, in: window).filter {
      $0.certainty == .sure && voice($0.turn).isBy(saying.speaker) && window.holds($0)
    }
  }

  func firstMatch(of saying: Saying, in window: Range<Position>) -> CueMatch? {
    all(saying.cue, in: window).first {
      $0.certainty == .sure && voice($0.turn).isBy(saying.speaker) && window.holds($0)
    }
  }

  /// Matches that may count: in turns whose speaker nobody has named, or of which a model can tell
  /// neither way.
  func openMatches(of saying: Saying, in window: Range<Position>) -> [CueMatch] {
    all(saying.cue, in: window).filter {
      guard $0.certainty != .absent, window.holds($0) else { return false }
      return voice($0.turn) == .unknown && saying.speaker != .anyone
        || ($0.certainty == .doubtful && voice($0.turn).isBy(saying.speaker))
    }
  }

  /// How sure it is that nothing there matches: by the model's nearest sentence, where one judges.
  func absenceConfidence(of saying: Saying, in window: Range<Position>) -> Double? {
    var nearest: Double?
    for match in all(saying.cue, in: window) {
      guard match.certainty == .absent, let probability = match.confidence,
        voice(match.turn).isBy(saying.speaker), window.holds(match)
      else { continue }
      nearest = max(nearest ?? 0, probability)
    }
    return nearest.map { 1 - $0 }
  }

  /// A cue's matches that begin in the window, found by halving: a window may be one turn of many.
  private func all(_ cue: Int, in window: Range<Position>) -> ArraySlice<CueMatch> {
    guard cue >= 0 else { return [] }
    let matches = self.matches[cue]
    func firstIndex(from position: Position) -> Int {
      var low = 0
      var high = matches.count
      while low < high {
        let middle = (low + high) / 2
        if matches[middle].start < position { low = middle + 1 } else { high = middle }
      }
      return low
    }
    if matches.count < 8 { return matches[...] }
    let first = firstIndex(from: window.lowerBound)
    return matches[first..<max(first, firstIndex(from: window.upperBound))]
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
