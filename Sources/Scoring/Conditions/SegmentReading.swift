internal import Rubrics
internal import Transcripts

/// A segment whose turns have been read once for all cues: what conditions are judged on.
struct SegmentReading {
  /// Nobody reads more quotations than this for one fault.
  static let mostQuotes = 20

  let interaction: Interaction
  let segment: Segment
  let cues: CompiledCues
  /// Matches by cue, in the order of the conversation.
  let matches: [CueID: [CueMatch]]
  /// The whole segment as a window.
  let whole: Range<Position>

  init(_ interaction: Interaction, _ segment: Segment, _ cues: CompiledCues) {
    self.interaction = interaction
    self.segment = segment
    self.cues = cues
    whole = .startOf(segment.turns.lowerBound) ..< .startOf(segment.turns.upperBound)
    var found: [CueID: [CueMatch]] = [:]
    for turn in segment.turns where interaction.turns[turn].isSpoken {
      for match in cues.matches(in: tokens(of: interaction.turns[turn].text), turn: turn) {
        found[match.cue, default: []].append(match)
      }
    }
    matches = found
  }

  /// The cue as the object of a sentence.
  func title(_ cue: CueID) -> String { cues.titles[cue] ?? "“\(cue)”" }

  func matches(of cue: CueID, by speaker: Speaker, in window: Range<Position>) -> [CueMatch] {
    (matches[cue] ?? []).filter { isBy(speaker, $0.turn) && window.holds($0) }
  }

  /// Matches in turns whose speaker nobody has named; they may be anybody's.
  func matchesByUnknown(of cue: CueID, in window: Range<Position>) -> [CueMatch] {
    (matches[cue] ?? []).filter { role(of: $0.turn) == .unknown && window.holds($0) }
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

  func evidence(_ match: CueMatch) -> Evidence {
    let scalars = interaction.turns[match.turn].text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: match.scalars.lowerBound)
    let end = scalars.index(start, offsetBy: match.scalars.count)
    return Evidence(
      turn: match.turn, start: match.scalars.lowerBound, end: match.scalars.upperBound,
      quote: String(scalars[start..<end]), cue: match.cue)
  }

  func evidence(ofTurn turn: Int) -> Evidence {
    let text = interaction.turns[turn].text
    if let event = interaction.turns[turn].event, text.isEmpty {
      return Evidence(turn: turn, start: 0, end: 0, quote: event.type)
    }
    return Evidence(turn: turn, start: 0, end: text.unicodeScalars.count, quote: text)
  }
}

extension CueMatch {
  var start: Position { Position(turn: turn, offset: scalars.lowerBound) }
  var end: Position { Position(turn: turn, offset: scalars.upperBound) }
}

extension Range<Position> {
  func holds(_ match: CueMatch) -> Bool { lowerBound <= match.start && match.end <= upperBound }

  /// The part from `position` on.
  func from(_ position: Position) -> Self {
    Swift.min(Swift.max(lowerBound, position), upperBound)..<upperBound
  }

  /// The part before `position`.
  func upTo(_ position: Position) -> Self {
    lowerBound..<Swift.max(lowerBound, Swift.min(upperBound, position))
  }
}
