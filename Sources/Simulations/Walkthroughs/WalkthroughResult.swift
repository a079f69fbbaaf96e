internal import Curricula

/// What playing a walkthrough came to.
public struct WalkthroughResult: Sendable {
  /// An expectation that does not hold, or a step that was refused.
  public struct Failure: Sendable, Hashable {
    /// Position among the walkthrough's steps.
    public var step: Int
    public var sentence: String
  }

  public var play: Play
  public var score: PlayScore?
  public var failures: [Failure]
}
