/// Something the customer says, in several wordings of which a play uses one after the other.
public struct Line: Sendable, Hashable, Codable {
  /// May name facts in braces, as in `It is {order}`.
  public var text: String
  /// The moods in which it is said.
  public var moods: ClosedRange<Int>

  public init(_ text: String, moods: ClosedRange<Int> = Customer.moods) {
    self.text = text
    self.moods = moods
  }
}

/// A number changes.
public struct Change: Sendable, Hashable, Codable {
  public enum Step: Sendable, Hashable, Codable {
    case by(Int)
    case to(Int)
  }

  public var variable: VariableID
  public var step: Step

  public init(_ variable: VariableID, _ step: Step) {
    self.variable = variable
    self.step = step
  }
}

/// What the customer feels or says about what was done, without the conversation moving on.
public struct Reaction: Sendable, Hashable, Codable {
  public enum Repetition: Sendable, Hashable, Codable {
    /// After so many times it no longer happens.
    case times(Int)
    /// The answer to a question: given each time, and the customer minds being asked again.
    case answer
    case always
  }

  public var when: Guard?
  public var repetition: Repetition
  public var changes: [Change]
  /// Why, for the trainee, as in “You took the worry seriously”.
  public var because: String
  public var lines: [Line]

  public init(
    when: Guard?, repetition: Repetition = .times(1), changes: [Change] = [], because: String = "",
    lines: [Line] = []
  ) {
    self.when = when
    self.repetition = repetition
    self.changes = changes
    self.because = because
    self.lines = lines
  }
}

/// The conversation moves to another state, or to an end.
public struct Transition: Sendable, Hashable, Codable {
  public var to: StateID
  /// Nothing: always.
  public var when: Guard?
  public var changes: [Change]
  public var because: String
  public var lines: [Line]

  public init(
    to: StateID, when: Guard?, changes: [Change] = [], because: String = "", lines: [Line] = []
  ) {
    self.to = to
    self.when = when
    self.changes = changes
    self.because = because
    self.lines = lines
  }
}

/// All reactions whose guards hold happen, in their order; of the transitions the first.
public struct Reactions: Sendable, Hashable, Codable {
  public var reactions: [Reaction]
  public var transitions: [Transition]

  public init(reactions: [Reaction] = [], transitions: [Transition] = []) {
    self.reactions = reactions
    self.transitions = transitions
  }
}
