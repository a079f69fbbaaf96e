/// A scripted play of a scenario: a test of it, and an example to learn from.
public struct Walkthrough: Sendable, Hashable, Codable {
  public enum Quality: String, Sendable, Hashable, Codable, CaseIterable {
    case good, mediocre, bad
  }

  public enum Step: Sendable, Hashable, Codable {
    /// Words may name facts in braces; `after` is seconds.
    case says(String, after: Int)
    case does(ToolID, arguments: [String: String], after: Int)
    case waits(seconds: Int)
    case leaves
    case wrapsUp([String: String])
    case expect(Expectation)
  }

  /// What must hold at this point of the script.
  public struct Expectation: Sendable, Hashable, Codable {
    /// The state, or the end, that the play is in.
    public var state: StateID?
    public var outcome: End.Outcome?
    /// Words that stand in what the customer said last.
    public var hears: String?
    /// Bounds of the play's share, when it is over.
    public var atLeast: Double?
    public var atMost: Double?

    public init(
      state: StateID? = nil, outcome: End.Outcome? = nil, hears: String? = nil,
      atLeast: Double? = nil, atMost: Double? = nil
    ) {
      self.state = state
      self.outcome = outcome
      self.hears = hears
      self.atLeast = atLeast
      self.atMost = atMost
    }
  }

  public var id: String
  public var title: String
  public var scenario: ScenarioID
  public var quality: Quality
  public var level: PlayLevel
  public var seed: UInt64
  public var steps: [Step]

  public init(
    id: String, title: String, scenario: ScenarioID, quality: Quality, level: PlayLevel = .free,
    seed: UInt64 = 1, steps: [Step]
  ) {
    self.id = id
    self.title = title
    self.scenario = scenario
    self.quality = quality
    self.level = level
    self.seed = seed
    self.steps = steps
  }
}

/// How much the trainee is helped, and how hard the clock presses.
public enum PlayLevel: String, Sendable, Hashable, Codable, CaseIterable {
  /// Replies are chosen.
  case guided
  /// Replies are free, and every state has its hint.
  case hinted
  case free
  /// Free, and the customer's patience runs with the clock.
  case timed
}
