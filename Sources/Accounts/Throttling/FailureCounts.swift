/// Failures by key, forgotten one by one, in bounded memory.
///
/// Each count is one moment: when it will be forgotten whole. A failure moves it on by one interval.
/// (The scheme is the generic cell rate algorithm of ITU-T I.371.)
struct FailureCounts<Key: Hashable & Sendable>: Sendable, Equatable {
  let allowance: FailureAllowance
  let capacity: Int
  private var forgottenAt: [Key: Duration] = [:]

  init(_ allowance: FailureAllowance, capacity: Int) {
    precondition(capacity >= 8, "the counts have room for some keys")
    self.allowance = allowance
    self.capacity = capacity
  }

  var count: Int { forgottenAt.count }

  /// How long until one more is taken; zero if it is taken now, and never more than one interval.
  func wait(_ key: Key, now: Duration) -> Duration {
    max(level(key, now: now) + allowance.interval - full, .zero)
  }

  mutating func charge(_ key: Key, now: Duration) {
    if forgottenAt[key] == nil, forgottenAt.count >= capacity { makeRoom(now: now) }
    forgottenAt[key] = now + min(level(key, now: now) + allowance.interval, full)
  }

  mutating func giveBack(_ key: Key, now: Duration) {
    let rest = level(key, now: now) - allowance.interval
    forgottenAt[key] = rest > .zero ? now + rest : nil
  }

  private var full: Duration { allowance.interval * allowance.atOnce }

  /// How much is counted now, in time until it is forgotten.
  private func level(_ key: Key, now: Duration) -> Duration {
    guard let moment = forgottenAt[key], moment > now else { return .zero }
    // More than full is never charged. It was by a clock that was set back since, and would keep
    // somebody waiting until that clock is where it was.
    return moment - now <= full ? moment - now : .zero
  }

  /// Drops what is forgotten already and then what would be first, an eighth at a time, so that the
  /// sorting is paid for by the many that come after it.
  ///
  /// A flood of names with one failure each thus never pushes out the account under attack.
  private mutating func makeRoom(now: Duration) {
    forgottenAt = forgottenAt.filter { $0.value > now }
    let surplus = forgottenAt.count - capacity * 7 / 8
    guard surplus > 0 else { return }
    for (key, _) in forgottenAt.sorted(by: { $0.value < $1.value }).prefix(surplus) {
      forgottenAt[key] = nil
    }
  }
}
