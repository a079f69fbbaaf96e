internal import Rubrics

/// Who the trainee talks to.
public struct Customer: Sendable, Hashable, Codable {
  /// As the conversation shows it; may name facts in braces: `{name}`.
  public var name: String
  /// Who they are and how they talk, for the author's colleagues and for mentors.
  public var persona: String
  /// −3 (furious) to 3 (delighted) at the beginning.
  public var mood: Int
  /// How much they put up with, 1 to 20; at 0 they leave.
  public var patience: Int
  /// The end that is reached when no patience is left.
  public var leavesTo: StateID

  public init(name: String, persona: String = "", mood: Int, patience: Int, leavesTo: StateID) {
    self.name = name
    self.persona = persona
    self.mood = mood
    self.patience = patience
    self.leavesTo = leavesTo
  }
}

/// Something that is true of this customer, drawn from the seed of the play.
public struct Fact: Sendable, Hashable, Codable {
  public enum Source: Sendable, Hashable, Codable {
    /// One of these.
    case values([String])
    /// Every `#` is a digit and every `@` a capital letter.
    case pattern(String)
  }

  public var id: FactID
  /// What it is, as the object of a sentence: "the order number".
  public var title: String?
  public var source: Source
  /// Drawn together with that fact: the value at the same place.
  public var with: FactID?
  /// Only told when asked for, so a good question is needed to learn it.
  public var isHidden: Bool

  public init(
    id: FactID, title: String? = nil, source: Source, with: FactID? = nil, isHidden: Bool = false
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.with = with
    self.isHidden = isHidden
  }
}

/// A whole number of the author's own.
public struct Variable: Sendable, Hashable, Codable {
  public var id: VariableID
  public var title: String?
  public var start: Int
  /// It never leaves these bounds.
  public var range: ClosedRange<Int>

  public init(
    id: VariableID, title: String? = nil, start: Int = 0, range: ClosedRange<Int> = 0...100
  ) {
    self.id = id
    self.title = title
    self.start = start
    self.range = range
  }
}

extension VariableID {
  public static let mood: VariableID = "mood"
  public static let patience: VariableID = "patience"
  /// How many replies the trainee has given.
  public static let turns: VariableID = "turns"
  /// How many seconds have passed.
  public static let seconds: VariableID = "seconds"
  /// How many replies in a row were not understood.
  public static let unclear: VariableID = "unclear"

  /// What every scenario has; nobody can define these again.
  public static let known: [VariableID] = [.mood, .patience, .turns, .seconds, .unclear]
  /// Those of the known ones that a reaction may change.
  public static let changeable: [VariableID] = [.mood, .patience]
}

extension Customer {
  public static let moods = -3...3
  public static let patienceRange = 0...20
}
