/// What a check looks for in the turns and events of a segment.
///
/// A condition holds, fails, or cannot be judged; `Scoring` says which, with its evidence.
public indirect enum Condition: Sendable, Hashable, Codable {
  case all([Condition])
  case any([Condition])
  /// Holds when none of them does.
  case none([Condition])
  /// The speaker's words match the cue in at least so many turns.
  case says(CueID, by: Speaker, atLeast: Int)
  /// After a turn of the other side that matches `cue`, one of the speaker's next `within` turns
  /// matches `with`.
  case answers(cue: CueID, with: CueID, by: Speaker, within: Int)
  /// Wherever the speaker's words match the cue, the conditions hold in that turn and the speaker's
  /// next `within` turns; holds where nothing matches.
  case every(cue: CueID, by: Speaker, within: Int, [Condition])
  /// At least so many events of this type, with these details where some are named.
  case happens(event: String, details: [String: String], atLeast: Int)
  case channel([String])
  /// The conditions hold in the turns before the first anchor; fails where there is no anchor.
  case before(Anchor, [Condition])
  /// The conditions hold in the turns after the first anchor; fails where there is no anchor.
  case after(Anchor, [Condition])
  /// The conditions hold within the speaker's first turns and what stands between them.
  case first(turns: Int, by: Speaker, [Condition])
  /// The conditions hold within the speaker's last turns and what stands between them.
  case last(turns: Int, by: Speaker, [Condition])
  /// Each condition holds in the turns after the place where the one before it was found.
  case inOrder([Condition])
  /// The conditions all hold within one and the same turn of the speaker.
  case together(by: Speaker, [Condition])
  /// At least this share of the agent's replies came within so many seconds.
  case repliesWithin(seconds: Double, share: Double)
  /// A figure of the segment lies within bounds.
  case measure(Measure, by: Speaker, atLeast: Double?, atMost: Double?)
  /// The weights of the cues that the speaker's words match, each cue once a turn, add up to at
  /// least so much.
  case balance(by: Speaker, atLeast: Double, weights: [CueWeight])
  /// The steps of the procedure were all done, in its order and with the right values.
  case follows(Procedure)
  /// The speaker's words show personal data of one of these kinds, or a mark of redaction for it.
  case reveals([String], by: Speaker)
}

/// A figure that can be taken from a segment.
public enum Measure: String, Sendable, Hashable, Codable, CaseIterable {
  /// The speaker's share, 0 to 1, of all spoken time, or of all words where spans are unknown.
  case talkShare = "talk-share"
  /// The longest time in seconds in which nobody spoke, holds left out.
  case longestSilence = "longest-silence"
  /// How often the speaker began while somebody else was still speaking.
  case interruptions
  /// The school grade that the speaker's words read like.
  case readingGrade = "reading-grade"
  /// In how many of their turns the speaker asks what they had asked before in nearly the same words.
  case repeatedQuestions = "repeated-questions"
  /// How many of the speaker's turns are shouted: three words in capitals in a row, a whole turn in
  /// capitals, or three exclamation marks.
  case shouting
  /// How many of the speaker's turns read like another language than the conversation's.
  case otherLanguage = "other-language"
  /// Words of the speaker.
  case words
  /// Words of the speaker's longest turn.
  case longestTurn = "longest-turn"
  /// Seconds from the customer's first words to the agent's first reply.
  case firstReply = "first-reply"
  /// Seconds of the slowest reply.
  case slowestReply = "slowest-reply"
}

/// What a cue weighs in a balance; negative for one that speaks against it.
public struct CueWeight: Sendable, Hashable, Codable {
  public var cue: CueID
  public var weight: Double

  public init(cue: CueID, weight: Double) {
    self.cue = cue
    self.weight = weight
  }
}

/// Whose words a condition looks at.
public enum Speaker: String, Sendable, Hashable, Codable, CaseIterable {
  case agent
  case customer
  case bot
  case anyone
}

/// The place that `before` and `after` speak of: words or an event.
public enum Anchor: Sendable, Hashable, Codable {
  case cue(CueID, by: Speaker)
  case event(String)
}

/// A cue in the mouth of a speaker, as a condition names it.
public struct SpokenCue: Sendable, Hashable {
  public var cue: CueID
  public var speaker: Speaker

  public init(_ cue: CueID, by speaker: Speaker) {
    self.cue = cue
    self.speaker = speaker
  }
}

extension Condition {
  /// Every cue that the condition names and whose words it is looked for in, in the order it names
  /// them.
  public var spokenCues: [SpokenCue] {
    switch self {
    case .all(let parts), .any(let parts), .none(let parts), .inOrder(let parts),
      .first(_, _, let parts), .last(_, _, let parts), .together(_, let parts):
      parts.flatMap(\.spokenCues)
    case .before(let anchor, let parts), .after(let anchor, let parts):
      anchor.spokenCues + parts.flatMap(\.spokenCues)
    case .says(let cue, let speaker, _): [SpokenCue(cue, by: speaker)]
    case .answers(let cue, let with, let speaker, _):
      [SpokenCue(cue, by: speaker.other), SpokenCue(with, by: speaker)]
    case .every(let cue, let speaker, _, let parts):
      [SpokenCue(cue, by: speaker)] + parts.flatMap(\.spokenCues)
    case .follows(let procedure): procedure.steps.flatMap(\.spokenCues)
    case .balance(let speaker, _, let weights): weights.map { SpokenCue($0.cue, by: speaker) }
    case .happens, .channel, .repliesWithin, .measure, .reveals: []
    }
  }

  /// Every cue that the condition names, in the order it names them.
  public var cues: [CueID] { spokenCues.map(\.cue) }
}

extension Speaker {
  /// Whom the speaker answers.
  public var other: Speaker {
    switch self {
    case .agent: .customer
    case .customer: .agent
    case .bot, .anyone: .anyone
    }
  }
}

extension Anchor {
  fileprivate var spokenCues: [SpokenCue] {
    switch self {
    case .cue(let cue, let speaker): [SpokenCue(cue, by: speaker)]
    case .event: []
    }
  }
}
