@testable import Accounts

/// The same numbers in every run (the generator SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

let mira = AccountKey("mira")
let laptop = SecretToken.make { [UInt8](repeating: 1, count: $0) }.hash

func address(_ number: Int) -> ClientNetwork {
  ClientNetwork("10.\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)") ?? .unknown
}

extension SignInThrottle {
  /// One who tries as soon and as often as they may, until the time is over.
  ///
  /// - Returns: how many passwords were looked at.
  mutating func guesses(
    from start: Duration, until end: Duration, _ attempt: (Int) -> SignInAttempt
  )
    -> Int
  {
    var now = start
    var guesses = 0
    // Without a bound a throttle that lets everybody in would hang the test instead of failing it.
    while now < end, guesses < 20_000 {
      switch admit(attempt(guesses), now: now) {
      case .allowed: guesses += 1
      case .wait(let seconds): now += .seconds(seconds)
      }
    }
    return guesses
  }
}
