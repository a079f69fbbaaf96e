/// Slows the guessing of passwords without locking anybody out.
///
/// Failures are counted by known device, by account and network, by account, and by network; the
/// numbers and their reasons stand in `docs/decisions/sign-in-throttling.md`. A known device is asked
/// for its own count alone: what strangers do to its account or from its address does not touch it.
/// One-time links are never asked.
///
/// An attempt is charged before its password is looked at, so that a thousand at the same moment are
/// not all let through, and given back if the password was right.
public struct SignInThrottle: Sendable, Equatable {
  /// What an attempt is told.
  public enum Admission: Sendable, Hashable {
    case allowed
    /// Nothing was charged; asking again sooner makes it no longer.
    case wait(seconds: Int)
  }

  /// How many failures each kind of count takes.
  public struct Allowances: Sendable, Hashable {
    public var knownDevice = FailureAllowance(atOnce: 10, oneIn: .seconds(300))
    public var accountFromNetwork = FailureAllowance(atOnce: 10, oneIn: .seconds(600))
    public var account = FailureAllowance(atOnce: 50, oneIn: .seconds(600))
    public var network = FailureAllowance(atOnce: 100, oneIn: .seconds(30))

    public init() {}
  }

  private var byDevice: FailureCounts<DeviceOfAccount>
  private var byAccountFromNetwork: FailureCounts<AccountFromNetwork>
  private var byAccount: FailureCounts<AccountKey>
  private var byNetwork: FailureCounts<ClientNetwork>

  /// - Parameter capacity: how many counts of each of the four kinds are kept at most.
  public init(_ allowances: Allowances = Allowances(), capacity: Int = 50_000) {
    byDevice = FailureCounts(allowances.knownDevice, capacity: capacity)
    byAccountFromNetwork = FailureCounts(allowances.accountFromNetwork, capacity: capacity)
    byAccount = FailureCounts(allowances.account, capacity: capacity)
    byNetwork = FailureCounts(allowances.network, capacity: capacity)
  }

  /// How many counts are kept now, of all kinds.
  public var count: Int {
    byDevice.count + byAccountFromNetwork.count + byAccount.count + byNetwork.count
  }

  /// Asks whether the password of an attempt may be looked at, and charges it as a failure if so.
  ///
  /// - Parameter now: the time since any fixed moment, by a clock that does not go back.
  public mutating func admit(_ attempt: SignInAttempt, now: Duration) -> Admission {
    let wait = wait(attempt, now: now)
    guard wait == .zero else { return .wait(seconds: wait.secondsRoundedUp) }
    if let device = DeviceOfAccount(attempt) {
      byDevice.charge(device, now: now)
    } else {
      byAccountFromNetwork.charge(AccountFromNetwork(attempt), now: now)
      byAccount.charge(attempt.account, now: now)
      byNetwork.charge(attempt.network, now: now)
    }
    return .allowed
  }

  /// Takes the charge of an allowed attempt back: its password was right, or nobody looked at it.
  ///
  /// Only that one, so that signing in to an account of one's own wipes out no guesses at others.
  public mutating func giveBack(_ attempt: SignInAttempt, now: Duration) {
    if let device = DeviceOfAccount(attempt) {
      byDevice.giveBack(device, now: now)
    } else {
      byAccountFromNetwork.giveBack(AccountFromNetwork(attempt), now: now)
      byAccount.giveBack(attempt.account, now: now)
      byNetwork.giveBack(attempt.network, now: now)
    }
  }

  private func wait(_ attempt: SignInAttempt, now: Duration) -> Duration {
    if let device = DeviceOfAccount(attempt) { return byDevice.wait(device, now: now) }
    return max(
      byAccountFromNetwork.wait(AccountFromNetwork(attempt), now: now),
      byAccount.wait(attempt.account, now: now), byNetwork.wait(attempt.network, now: now))
  }
}

extension Duration {
  fileprivate var secondsRoundedUp: Int {
    Int(components.seconds) + (components.attoseconds > 0 ? 1 : 0)
  }
}
