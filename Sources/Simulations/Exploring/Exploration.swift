public import Curricula

/// What a search through the plays of a scenario found.
///
/// Plays count as the same when the customer would go on alike: place, mood, patience, numbers, what
/// was told, and what guards ask of the past. The clock is left out.
public struct Exploration: Sendable {
  /// How much may be tried.
  public struct Budget: Sendable, Hashable {
    /// Steps taken in all.
    public var steps: Int
    /// Plays that wait to be gone on with.
    public var plays: Int
    /// Finished plays that are scored, besides the walkthroughs and a short one to each end.
    public var scored: Int
    /// Changes to the wording of the best play that are tried, each scored as well.
    public var wordings: Int

    public init(steps: Int, plays: Int, scored: Int, wordings: Int) {
      self.steps = steps
      self.plays = plays
      self.scored = scored
      self.wordings = wordings
    }

    /// For whoever saves a file and wants to know at once.
    public static let check = Budget(steps: 3_000, plays: 2_000, scored: 16, wordings: 0)
    /// For whoever asks for it.
    public static let thorough = Budget(
      steps: 100_000, plays: 20_000, scored: 200, wordings: 600)
  }

  /// A play that came to an end, and how to play it again.
  public struct Found: Sendable {
    public var setup: PlaySetup
    public var inputs: [PlayInput]
    public var end: StateID
    public var outcome: End.Outcome
    public var score: PlayScore?
  }

  /// States come to, in the scenario's order.
  public var states: [StateID]
  /// A short play to each end come to, in the scenario's order.
  public var ends: [Found]
  public var best: Found?
  public var worst: Found?
  /// Steps taken.
  public var steps: Int
  /// True when nothing was left to try of the inputs that the search knows; false when the budget
  /// cut it.
  public var isExhaustive: Bool
  /// Plays that came to each state.
  var visited: [StateID: [Play]] = [:]
}

/// Searches through the plays of a scenario, with the engine that trainees play with.
///
/// At each state it tries its choices, the walkthroughs' replies, what the guards there ask for, each
/// tool with right and with wrong entries, a silence, an unclear reply, and leaving.
public func explore(
  _ engine: ScenarioEngine, walkthroughs: [Walkthrough] = [], seed: UInt64 = 1,
  within budget: Exploration.Budget = .thorough
) -> Exploration {
  var explorer = Explorer(engine, walkthroughs, seed: seed, budget)
  return explorer.explore()
}
