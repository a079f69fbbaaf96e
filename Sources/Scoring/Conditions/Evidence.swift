public import Rubrics

/// Words, or an event, that a verdict rests on.
public struct Evidence: Sendable, Hashable, Codable {
  /// Position of the turn in the interaction, from 0.
  public var turn: Int
  /// Unicode-scalar offsets into the turn's frozen text; empty for an event.
  public var start: Int
  public var end: Int
  /// The words themselves, or the event's type.
  public var quote: String
  /// What was recognised in them.
  public var cue: CueID?
  /// What a fitted model made of the words; nothing where their wording decided.
  public var model: ModelDecision?

  /// How probable a model holds a sentence for its cue, and because of what.
  public struct ModelDecision: Sendable, Hashable, Codable {
    public struct Words: Sendable, Hashable, Codable {
      public var text: String
      /// Above 0 they speak for the cue, below against it.
      public var weight: Double
    }

    public var probability: Double
    /// The weightiest first, at most five.
    public var deciding: [Words]
  }

  public init(turn: Int, start: Int, end: Int, quote: String, cue: CueID? = nil) {
    self.turn = turn
    self.start = start
    self.end = end
    self.quote = quote
    self.cue = cue
  }
}
