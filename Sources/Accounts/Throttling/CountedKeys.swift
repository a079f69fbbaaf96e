/// A device as one account knows it: the same cookie tells nothing about another account.
struct DeviceOfAccount: Hashable {
  let account: AccountKey
  let device: TokenHash

  init?(_ attempt: SignInAttempt) {
    guard let device = attempt.knownDevice else { return nil }
    account = attempt.account
    self.device = device
  }
}

/// Strangers at one address who try one account.
struct AccountFromNetwork: Hashable {
  let account: AccountKey
  let network: ClientNetwork

  init(_ attempt: SignInAttempt) {
    account = attempt.account
    network = attempt.network
  }
}
