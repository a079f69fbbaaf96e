public import Rubrics

/// What a reviewer gave for one criterion, with everything that stands beside it.
public struct ReviewAnswer: Sendable, Hashable, Codable {
  public var criterion: CriterionID
  public var choice: Choice
  public var comment: String
  public var causes: [RootCauseID]
  public var quotes: [TurnQuote]

  public init(
    criterion: CriterionID, choice: Choice, comment: String = "", causes: [RootCauseID] = [],
    quotes: [TurnQuote] = []
  ) {
    self.criterion = criterion
    self.choice = choice
    self.comment = comment
    self.causes = causes
    self.quotes = quotes
  }

  public enum Choice: Sendable, Hashable {
    case level(LevelID)
    case notApplicable(reason: String)
    /// Passed over: neither good nor bad, and left out of every sum.
    case skipped
  }
}

/// Words of a turn that an answer rests on.
public struct TurnQuote: Sendable, Hashable, Codable {
  /// The turn's place in the interaction.
  public var turn: Int
  /// Unicode scalars of the turn's text.
  public var scalars: Range<Int>

  public init(turn: Int, scalars: Range<Int>) {
    self.turn = turn
    self.scalars = scalars
  }
}

// As JSON a choice is {"level": "pass"}, {"notApplicable": "why"} or "skipped".
extension ReviewAnswer.Choice: Codable {
  private enum Key: String, CodingKey { case level, notApplicable }

  public init(from decoder: any Decoder) throws {
    if let word = try? decoder.singleValueContainer().decode(String.self) {
      guard word == "skipped" else {
        throw DecodingError.dataCorrupted(
          DecodingError.Context(
            codingPath: decoder.codingPath, debugDescription: "unknown answer"))
      }
      self = .skipped
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    if let level = try container.decodeIfPresent(LevelID.self, forKey: .level) {
      self = .level(level)
    } else {
      self = .notApplicable(reason: try container.decode(String.self, forKey: .notApplicable))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .level(let level):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(level, forKey: .level)
    case .notApplicable(let reason):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(reason, forKey: .notApplicable)
    case .skipped:
      var container = encoder.singleValueContainer()
      try container.encode("skipped")
    }
  }
}
