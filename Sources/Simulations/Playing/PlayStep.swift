public import Curricula
public import Rubrics

/// What one step came to, and why.
public struct PlayStep: Sendable, Hashable, Codable {
  /// Something that was found in a reply.
  public struct Understanding: Sendable, Hashable, Codable {
    public var cue: CueID
    /// What the cue stands for, as the object of a sentence.
    public var title: String
    public var quote: String
  }

  /// A number that has changed.
  public struct Effect: Sendable, Hashable, Codable {
    public var variable: VariableID
    public var from: Int
    public var to: Int
    public var because: Because
  }

  public enum Because: Sendable, Hashable, Codable {
    /// The author's own reason; empty where none was given.
    case author(String)
    /// What the reply lacked, and the reply, by number, in which the customer had told it before.
    case manner(Manner.Kind, toldIn: Int?)
  }

  /// The conversation came to another state.
  public struct Move: Sendable, Hashable, Codable {
    public var from: StateID
    public var to: StateID
    public var because: Why

    public enum Why: Sendable, Hashable, Codable {
      case author(String)
      case outOfPatience
      case traineeLeft
    }
  }

  /// A reaction or a transition that happened, as it stands in the scenario.
  public enum Rule: Sendable, Hashable, Codable {
    /// Position in the list; nothing for the state stands for anywhere.
    case reaction(StateID?, Int)
    case transition(StateID?, Int)
    case otherwise(StateID)
    case manner(Manner.Kind)
    case result(ToolID, Int)
  }

  /// 0 for the opening.
  public var number: Int
  /// Nothing for the opening.
  public var input: PlayInput?
  /// Milliseconds from the beginning to the end of what the trainee did.
  public var at: Int
  /// Milliseconds from the beginning to the end of what the customer said.
  public var until: Int
  /// The number of the reply; nothing for other steps.
  public var reply: Int?
  /// What was heard of a reply that the customer cut off.
  public var heardOnly: String?
  public var understood: [Understanding]
  public var manner: Manner.Kind?
  public var rules: [Rule]
  public var effects: [Effect]
  /// Facts that the trainee now knows and did not before.
  public var told: [FactID]
  public var move: Move?
  /// What the customer said, line by line.
  public var said: [String]
  /// What a tool showed.
  public var shown: String?
  /// Replies to choose from next: at the guided level, and after two unclear replies.
  public var offersChoices: Bool
}
