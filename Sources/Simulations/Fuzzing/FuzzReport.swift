public import Curricula

/// What random plays of a scenario came to.
public struct FuzzReport: Sendable, Hashable {
  /// A play that somebody should look at; `fuzzedPlay` plays it again.
  public struct Offender: Sendable, Hashable {
    public enum Reason: String, Sendable, Hashable, Codable {
      /// It did not end within the steps that a play may have.
      case endless
      /// A number left its bounds, or the score its range.
      case outOfBounds
      /// It took more steps than any other.
      case longest
      /// Of all plays that ended it scored least, or most.
      case worst, best
    }

    public var reason: Reason
    public var seed: UInt64
    public var steps: Int
    public var share: Double?
  }

  /// How shares, 0 to 1, are distributed.
  public struct Distribution: Sendable, Hashable {
    public var count: Int
    public var min: Double
    /// What 1 to 9 in 10 plays do not exceed.
    public var deciles: [Double]
    public var max: Double
    public var mean: Double
  }

  public var plays: Int
  /// How many did not end within the steps that a play may have.
  public var endless: Int
  /// Steps that the engine refused, as it should: too long, after the end, not a choice.
  public var refused: Int
  public var ends: [StateID: Int]
  public var outcomes: [End.Outcome: Int]
  /// What no play went through.
  public var coverage: ScenarioCoverage
  /// Nothing when no play ended.
  public var scores: Distribution?
  public var meanSteps: Double
  public var longest: Int
  /// At most ten of each reason, in the order in which they were played.
  public var offenders: [Offender]
}
