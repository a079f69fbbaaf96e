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
  /// At least so many events of this type.
  case happens(event: String, atLeast: Int)
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

extension Condition {
  /// Every cue that the condition names, in the order it names them.
  public var cues: [CueID] {
    switch self {
    case .all(let parts), .any(let parts), .none(let parts), .inOrder(let parts),
      .first(_, _, let parts), .last(_, _, let parts), .together(_, let parts):
      parts.flatMap(\.cues)
    case .before(let anchor, let parts), .after(let anchor, let parts):
      anchor.cues + parts.flatMap(\.cues)
    case .says(let cue, _, _): [cue]
    case .answers(let cue, let with, _, _): [cue, with]
    case .happens, .channel, .repliesWithin: []
    }
  }
}

extension Anchor {
  fileprivate var cues: [CueID] {
    switch self {
    case .cue(let cue, _): [cue]
    case .event: []
    }
  }
}
