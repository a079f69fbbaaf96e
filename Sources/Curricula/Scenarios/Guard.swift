public import Rubrics

/// What must hold for a reaction or a transition, looked at when the trainee has done something.
public indirect enum Guard: Sendable, Hashable, Codable {
  case all([Guard])
  case any([Guard])
  /// Holds when none of them does.
  case none([Guard])
  /// The reply just given matches the cue.
  case says(CueID)
  /// A reply given so far, this one included, matches the cue.
  case said(CueID)
  /// The reply just given holds the fact's value.
  case mentions(FactID)
  /// The tool was used just now, with these arguments where some are named.
  ///
  /// Values may name facts in braces.
  case does(ToolID, arguments: [String: String])
  /// The tool was used so at some time, now included.
  case did(ToolID, arguments: [String: String])
  /// The customer, or a tool's result, has told the fact.
  case knows(FactID)
  /// A number lies within bounds, both of which belong to it.
  case value(VariableID, atLeast: Int?, atMost: Int?)
  /// The state was entered so many times.
  case visited(StateID, atLeast: Int)
  /// The customer has been waiting for so many seconds.
  case waits(seconds: Int)
  /// The trainee ends the conversation.
  case leaves
}

extension Guard {
  /// The guard and everything inside it.
  public var parts: [Guard] {
    switch self {
    case .all(let parts), .any(let parts), .none(let parts): [self] + parts.flatMap(\.parts)
    default: [self]
    }
  }

  /// Every cue that it names.
  public var cues: [CueID] {
    parts.compactMap {
      switch $0 {
      case .says(let cue), .said(let cue): cue
      default: nil
      }
    }
  }
}
