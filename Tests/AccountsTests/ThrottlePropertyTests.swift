import Testing

@testable import Accounts

/// What must hold whatever is tried and whenever.
struct ThrottlePropertyTests {
  private struct Step {
    let attempt: SignInAttempt
    let now: Duration
    let isRight: Bool
  }

  /// As in use, but an address is slowed soon enough for it to be seen among so few people.
  private let allowances: SignInThrottle.Allowances = {
    var allowances = SignInThrottle.Allowances()
    allowances.network = FailureAllowance(atOnce: 15, oneIn: .seconds(400))
    return allowances
  }()

  /// Attempts of a few people from a few places, in bursts and pauses.
  private func steps(seed: UInt64, count: Int) -> [Step] {
    var numbers = SeededNumbers(seed: seed)
    var now = Duration.zero
    return (0..<count).map { _ in
      let pause = [0, 0, 0, 0, 0, 0, 1, 20, 60, 600].randomElement(using: &numbers) ?? 0
      now += .seconds(Int.random(in: 0...pause, using: &numbers))
      let device = Int.random(in: 0..<4, using: &numbers) == 0 ? laptop : nil
      let attempt = SignInAttempt(
        account: AccountKey("person \(Int.random(in: 0..<3, using: &numbers))"),
        network: address(Int.random(in: 0..<6, using: &numbers)), knownDevice: device)
      return Step(
        attempt: attempt, now: now, isRight: Int.random(in: 0..<5, using: &numbers) == 0)
    }
  }

  @Test(arguments: UInt64(1)...12)
  func `no stretch of time takes more failures than its allowance`(seed: UInt64) {
    var throttle = SignInThrottle(allowances)
    var failures: [Step] = []
    for step in steps(seed: seed, count: 1500) {
      guard throttle.admit(step.attempt, now: step.now) == .allowed else { continue }
      if step.isRight {
        throttle.giveBack(step.attempt, now: step.now)
      } else {
        failures.append(step)
      }
    }
    #expect((200...1100).contains(failures.count))
    let strangers = failures.filter { $0.attempt.knownDevice == nil }
    let devices = failures.filter { $0.attempt.knownDevice != nil }
    let counts: [(FailureAllowance, [[Step]])] = [
      (allowances.account, grouped(strangers) { $0.account }),
      (allowances.network, grouped(strangers) { $0.network }),
      (allowances.accountFromNetwork, grouped(strangers) { AccountFromNetwork($0) }),
      (allowances.knownDevice, grouped(devices) { DeviceOfAccount($0) }),
    ]
    for (allowance, groups) in counts {
      for group in groups {
        for first in group.indices {
          for last in group.indices[first...] {
            let time = group[last].now - group[first].now
            #expect(last - first + 1 <= allowance.most(in: time))
          }
        }
      }
    }
  }

  @Test(arguments: UInt64(21)...32)
  func `who waits as long as they are told is let in, and not a second sooner`(seed: UInt64) {
    var throttle = SignInThrottle(allowances)
    var waits = 0
    for step in steps(seed: seed, count: 1500) {
      guard case .wait(let seconds) = throttle.admit(step.attempt, now: step.now) else { continue }
      waits += 1
      #expect((1...600).contains(seconds))
      var later = throttle
      #expect(later.admit(step.attempt, now: step.now + .seconds(seconds - 1)) != .allowed)
      #expect(later.admit(step.attempt, now: step.now + .seconds(seconds)) == .allowed)
    }
    #expect(waits > 100)
  }

  @Test(arguments: UInt64(41)...46)
  func `an attempt that is given back leaves the throttle as it was`(seed: UInt64) {
    var throttle = SignInThrottle(allowances)
    for step in steps(seed: seed, count: 800) {
      let before = throttle
      if throttle.admit(step.attempt, now: step.now) != .allowed {
        #expect(throttle == before)
      } else if step.isRight {
        throttle.giveBack(step.attempt, now: step.now)
        #expect(waits(throttle, at: step.now) == waits(before, at: step.now))
      }
    }
  }

  @Test func `memory is bounded, and a flood of names does not hide the attacked account`() {
    var throttle = SignInThrottle(capacity: 64)
    for number in 0..<50 {
      _ = throttle.admit(SignInAttempt(account: mira, network: address(number)), now: .zero)
    }
    for number in 0..<5000 {
      let flood = SignInAttempt(
        account: AccountKey("person \(number)"), network: address(1000 + number))
      #expect(throttle.admit(flood, now: .seconds(1)) == .allowed)
      #expect(throttle.count <= 4 * 64)
    }
    let next = SignInAttempt(account: mira, network: address(70_000))
    #expect(throttle.admit(next, now: .seconds(2)) == .wait(seconds: 598))
  }

  @Test func `what is forgotten leaves no trace that could be told from never`() {
    var counts = FailureCounts<Int>(
      FailureAllowance(atOnce: 3, oneIn: .seconds(10)), capacity: 8)
    for key in 0..<8 { counts.charge(key, now: .zero) }
    counts.charge(100, now: .seconds(10))
    #expect(counts.count == 1)
    #expect(counts.wait(0, now: .seconds(10)) == .zero)
  }

  @Test func `a clock that was set back keeps nobody waiting until it is where it was`() {
    var throttle = SignInThrottle()
    let attempt = SignInAttempt(account: mira, network: address(1))
    for _ in 1...10 { _ = throttle.admit(attempt, now: .seconds(1_000_000)) }
    #expect(throttle.admit(attempt, now: .seconds(1_000_000)) == .wait(seconds: 600))
    for _ in 1...10 { #expect(throttle.admit(attempt, now: .zero) == .allowed) }
    #expect(throttle.admit(attempt, now: .zero) == .wait(seconds: 600))
  }

  private func waits(_ throttle: SignInThrottle, at now: Duration) -> [SignInThrottle.Admission] {
    (0..<3).flatMap { person in
      (0..<6).flatMap { place in
        [nil, laptop].map { device in
          var copy = throttle
          return copy.admit(
            SignInAttempt(
              account: AccountKey("person \(person)"), network: address(place), knownDevice: device),
            now: now)
        }
      }
    }
  }

  private func grouped<Key: Hashable>(_ steps: [Step], by key: (SignInAttempt) -> Key) -> [[Step]] {
    Array(Dictionary(grouping: steps) { key($0.attempt) }.values)
  }
}
