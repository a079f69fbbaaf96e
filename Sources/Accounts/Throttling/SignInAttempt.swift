internal import Foundation

/// The name under which somebody tries to sign in, whether anybody has it or not.
///
/// Unknown names are counted like known ones, or else the throttle would tell who is known. It holds
/// 128 bits of a hash: as long for any name, and no name is kept in memory.
public struct AccountKey: Sendable, Hashable {
  private let high: UInt64
  private let low: UInt64

  /// Capitals, accents' forms and blanks around the name make no difference.
  ///
  /// Whoever can sign in under two names must be given here under one of them.
  public init(_ name: String) {
    let normal = name.precomposedStringWithCompatibilityMapping.lowercased()
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let hash = Sodium.sha256(Array(normal.utf8))
    high = hash[..<8].reduce(0) { $0 << 8 | UInt64($1) }
    low = hash[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// One attempt to sign in with a password.
public struct SignInAttempt: Sendable, Hashable {
  public let account: AccountKey
  public let network: ClientNetwork
  /// The device's token, if it has signed in to **this** account before and was not signed out since.
  public let knownDevice: TokenHash?

  public init(account: AccountKey, network: ClientNetwork, knownDevice: TokenHash? = nil) {
    self.account = account
    self.network = network
    self.knownDevice = knownDevice
  }
}
