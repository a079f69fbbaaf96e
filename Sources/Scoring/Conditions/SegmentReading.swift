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
  /// The numbers and titles of the rubric's own cues.
  let names: CueNames
  /// The whole segment as a window.
  let whole: Range<Position>

  init(_ interaction: Interaction, _ segment: Segment, _ cues: CompiledCues, _ names: CueNames) {
    self.interaction = interaction
    self.segment = segment
    self.names = names
    whole = .startOf(segment.turns.lowerBound) ..< .startOf(segment.turns.upperBound)
    matches = Self.matches(interaction, segment, cues)
  }

  /// The same reading for another rubric whose cues were compiled together with these.
  init(_ other: SegmentReading, _ names: CueNames) {
    interaction = other.interaction
    segment = other.segment
    whole = other.whole
    matches = other.matches
    self.names = names
  }

  private static func matches(
    _ interaction: Interaction, _ segment: Segment, _ cues: CompiledCues
  ) -> [[CueMatch]] {
    var found = [[CueMatch]](repeating: [], count: cues.count)
    var reader = WordReader()
    var text = WordText()
    for turn in segment.turns where interaction.turns[turn].isSpoken {
      reader.read(interaction.turns[turn].text, into: &text)
      for match in cues.matches(in: text, turn: turn) { found[match.cue].append(match) }
    }
    return found
  }

  /// The cue as the object of a sentence.
  func title(_ cue: CueID) -> String { names.titles[cue] ?? "“\(cue)”" }

  /// All matches of a cue, whoever said them.
  private func all(_ cue: CueID) -> [CueMatch] { names.numbers[cue].map { matches[$0] } ?? [] }

  func matches(of cue: CueID, by speaker: Speaker, in window: Range<Position>) -> [CueMatch] {
    all(cue).filter { isBy(speaker, $0.turn) && window.holds($0) }
  }

  /// Matches in turns whose speaker nobody has named; they may be anybody's.
  func matchesByUnknown(of cue: CueID, in window: Range<Position>) -> [CueMatch] {
    all(cue).filter { role(of: $0.turn) == .unknown && window.holds($0) }
  }

  /// Positions of the speaker's spoken turns that begin in the window.
  func turns(by speaker: Speaker, in window: Range<Position>) -> [Int] {
    segment.turns.filter {
      interaction.turns[$0].isSpoken && isBy(speaker, $0) && window.contains(.startOf($0))
    }
  }

  var hasUnknownSpeaker: Bool {
    segment.turns.contains { interaction.turns[$0].isSpoken && role(of: $0) == .unknown }
  }

  /// The segment's own agent is "the agent"; colleagues in the same turns are not.
  private func isBy(_ speaker: Speaker, _ turn: Int) -> Bool {
    switch speaker {
    case .anyone: true
    case .agent: segment.agent != nil && interaction.turns[turn].by == segment.agent
    case .customer: role(of: turn) == .customer
    case .bot: role(of: turn) == .bot
    }
  }

  func role(of turn: Int) -> Role { interaction.role(of: interaction.turns[turn]) }
}

/// Where a rubric's cues stand among all that were compiled together, and what they are called.
struct CueNames: Sendable {
  var numbers: [CueID: Int] = [:]
  var titles: [CueID: String] = [:]
  /// By number, counted from the rubric's first cue.
  var ids: [CueID]
  var first: Int

  init(_ cues: [Cue], from first: Int) {
    self.first = first
    ids = cues.map(\.id)
    for (number, cue) in cues.enumerated() where numbers[cue.id] == nil {
      numbers[cue.id] = first + number
      titles[cue.id] = cue.title
    }
  }

  func id(_ number: Int) -> CueID { ids[number - first] }
}
