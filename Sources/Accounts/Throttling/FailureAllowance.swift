/// How many failures are taken without a wait, and how fast they are forgotten.
public struct FailureAllowance: Sendable, Hashable {
  /// So many in a row.
  public let atOnce: Int
  /// After that one in so much time.
  public let interval: Duration

  public init(atOnce: Int, oneIn interval: Duration) {
    precondition(atOnce > 0 && interval > .zero, "an allowance allows something")
    self.atOnce = atOnce
    self.interval = interval
  }

  /// How many can fail at most in a stretch of time that begins after a rest.
  public func most(in time: Duration) -> Int { atOnce + Int(time / interval) }
}
