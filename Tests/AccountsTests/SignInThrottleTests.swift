import Testing

@testable import Accounts

struct SignInThrottleTests {
  private let day = Duration.seconds(86_400)
  private let home = SignInAttempt(account: mira, network: address(1))
  private let known = SignInAttempt(account: mira, network: address(1), knownDevice: laptop)

  @Test func `ten failures in a row are taken, and the eleventh waits for ten minutes`() {
    var throttle = SignInThrottle()
    for _ in 1...10 { #expect(throttle.admit(home, now: .zero) == .allowed) }
    #expect(throttle.admit(home, now: .zero) == .wait(seconds: 600))
    #expect(throttle.admit(home, now: .seconds(599)) == .wait(seconds: 1))
    #expect(throttle.admit(home, now: .milliseconds(599_001)) == .wait(seconds: 1))
    #expect(throttle.admit(home, now: .seconds(600)) == .allowed)
    #expect(throttle.admit(home, now: .seconds(600)) == .wait(seconds: 600))
  }

  @Test func `from one address an account takes 154 guesses in a day`() {
    var throttle = SignInThrottle()
    #expect(throttle.guesses(from: .zero, until: day) { _ in home } == 10 + 143)
    #expect(SignInThrottle.Allowances().accountFromNetwork.most(in: day) == 154)
  }

  @Test func `from all addresses together an account takes 194 guesses in a day`() {
    var throttle = SignInThrottle()
    let guesses = throttle.guesses(from: .zero, until: day) {
      SignInAttempt(account: mira, network: address($0))
    }
    #expect(guesses == 50 + 143)
    #expect(SignInThrottle.Allowances().account.most(in: day) == 194)
  }

  @Test func `one address that tries many accounts takes 2,980 guesses in a day`() {
    var throttle = SignInThrottle()
    let guesses = throttle.guesses(from: .zero, until: day) {
      SignInAttempt(account: AccountKey("person \($0)"), network: address(1))
    }
    #expect(guesses == 100 + 2879)
    #expect(SignInThrottle.Allowances().network.most(in: day) == 2980)
  }

  @Test func `a machine cannot change its way out of its IPv6 network`() {
    var throttle = SignInThrottle()
    let guesses = throttle.guesses(from: .zero, until: .seconds(30)) {
      let network = ClientNetwork("2001:db8:1:2::\(String($0, radix: 16))")
      return SignInAttempt(account: AccountKey("person \($0)"), network: network ?? .unknown)
    }
    #expect(guesses == 100)
  }

  @Test func `a known device signs in through any attack on its account and its address`() {
    var throttle = SignInThrottle()
    var numbers = SeededNumbers(seed: 1)
    var now = Duration.zero
    for step in 0..<20_000 {
      now += .milliseconds(Int.random(in: 0...5000, using: &numbers))
      _ = throttle.admit(
        SignInAttempt(account: mira, network: address(Int.random(in: 1...400, using: &numbers))),
        now: now)
      _ = throttle.admit(
        SignInAttempt(account: AccountKey("person \(step)"), network: address(1)), now: now)
      guard step.isMultiple(of: 100) else { continue }
      #expect(throttle.admit(known, now: now) == .allowed)
      throttle.giveBack(known, now: now)
    }
    // The attack itself was being slowed all the while.
    #expect(
      throttle.admit(SignInAttempt(account: mira, network: address(500)), now: now) != .allowed)
  }

  @Test func `a stolen device takes its own count and nobody else's`() {
    var throttle = SignInThrottle()
    #expect(throttle.guesses(from: .zero, until: day) { _ in known } == 10 + 287)
    let now = day - .seconds(1)
    #expect(throttle.admit(known, now: now) != .allowed)
    #expect(throttle.admit(home, now: now) == .allowed)
    let phone = SecretToken.make { [UInt8](repeating: 2, count: $0) }.hash
    let other = SignInAttempt(account: mira, network: address(1), knownDevice: phone)
    #expect(throttle.admit(other, now: now) == .allowed)
    let elsewhere = SignInAttempt(
      account: AccountKey("tom"), network: address(1), knownDevice: laptop)
    #expect(throttle.admit(elsewhere, now: now) == .allowed)
  }

  @Test func `who mistypes at one address signs in at another`() {
    var throttle = SignInThrottle()
    _ = throttle.guesses(from: .zero, until: .seconds(60)) { _ in home }
    #expect(throttle.admit(home, now: .seconds(60)) != .allowed)
    let office = SignInAttempt(account: mira, network: address(2))
    #expect(throttle.admit(office, now: .seconds(60)) == .allowed)
  }

  @Test func `a thousand attempts at one moment are not all let through`() {
    var throttle = SignInThrottle()
    let allowed = (0..<1000).count { _ in throttle.admit(home, now: .seconds(5)) == .allowed }
    #expect(allowed == 10)
  }

  @Test func `asking again and again makes no wait longer`() {
    var throttle = SignInThrottle()
    for _ in 1...10 { _ = throttle.admit(home, now: .zero) }
    for second in 0..<600 {
      #expect(throttle.admit(home, now: .seconds(second)) == .wait(seconds: 600 - second))
    }
    #expect(throttle.admit(home, now: .seconds(600)) == .allowed)
  }

  @Test func `a right password costs nothing, and wipes nothing out`() {
    var throttle = SignInThrottle()
    for _ in 1...9 { _ = throttle.admit(home, now: .zero) }
    let before = throttle
    for _ in 1...500 {
      #expect(throttle.admit(home, now: .seconds(1)) == .allowed)
      throttle.giveBack(home, now: .seconds(1))
    }
    #expect(throttle == before)
    // Somebody who signs in to an account of their own goes on paying for guesses at others.
    let own = SignInAttempt(account: AccountKey("mallory"), network: address(1))
    let guesses = (0..<300).count { number in
      if throttle.admit(own, now: .seconds(1)) == .allowed {
        throttle.giveBack(own, now: .seconds(1))
      }
      let guess = SignInAttempt(account: AccountKey("person \(number)"), network: address(1))
      return throttle.admit(guess, now: .seconds(1)) == .allowed
    }
    #expect(guesses == 91)
  }

  @Test
  func `a whole office signs in at nine, each with a new device and a third of them mistyping`() {
    var throttle = SignInThrottle()
    var waits = 0
    for person in 0..<300 {
      let attempt = SignInAttempt(account: AccountKey("person \(person)"), network: address(1))
      for isRight in person.isMultiple(of: 3) ? [false, true] : [true] {
        if throttle.admit(attempt, now: .seconds(person)) != .allowed { waits += 1 }
        if isRight { throttle.giveBack(attempt, now: .seconds(person)) }
      }
    }
    #expect(waits == 0)
  }

  @Test func `a name is the same in any capitals and forms, and unknown names count alike`() {
    #expect(AccountKey(" Mira ") == mira)
    #expect(AccountKey("JOS\u{C9}") == AccountKey("jose\u{301}"))
    #expect(AccountKey("mirb") != mira)
  }
}
