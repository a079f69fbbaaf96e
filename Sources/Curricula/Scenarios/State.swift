/// A point of the conversation at which the customer waits for the trainee.
public struct State: Sendable, Hashable, Codable {
  public var id: StateID
  public var title: String
  /// What the customer says on coming here.
  public var lines: [Line]
  /// What somebody who is stuck is told, at the levels that give hints.
  public var hint: String
  /// Replies to choose from; each is understood as if it had been typed.
  public var choices: [String]
  public var own: Reactions
  /// What happens when a reply was understood and nothing here is about it.
  public var otherwise: Reaction

  public init(
    id: StateID, title: String, lines: [Line] = [], hint: String = "", choices: [String] = [],
    own: Reactions = Reactions(), otherwise: Reaction
  ) {
    self.id = id
    self.title = title
    self.lines = lines
    self.hint = hint
    self.choices = choices
    self.own = own
    self.otherwise = otherwise
  }
}

/// How a conversation ends.
public struct End: Sendable, Hashable, Codable {
  public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
    case resolved
    /// Handed over as it should be.
    case escalated
    /// It ended, and the customer's matter is still open.
    case unresolved
    /// The customer gave up.
    case abandoned
    /// Something happened that must never happen: the whole play is worth nothing.
    case breach
  }

  public var id: StateID
  public var title: String
  public var outcome: Outcome
  /// What it is worth, 0 to 1.
  public var worth: Double
  public var lines: [Line]
  /// What there is to learn from it.
  public var lesson: String

  public init(
    id: StateID, title: String, outcome: Outcome, worth: Double? = nil, lines: [Line] = [],
    lesson: String = ""
  ) {
    self.id = id
    self.title = title
    self.outcome = outcome
    self.worth = worth ?? outcome.usualWorth
    self.lines = lines
    self.lesson = lesson
  }
}

extension End.Outcome {
  /// Whether a play that ends so can be passed at all.
  public var mayPass: Bool { self != .abandoned && self != .breach }

  /// What an end is worth whose author does not say.
  public var usualWorth: Double {
    switch self {
    case .resolved, .escalated: 1
    case .unresolved: 0.3
    case .abandoned, .breach: 0
    }
  }
}
