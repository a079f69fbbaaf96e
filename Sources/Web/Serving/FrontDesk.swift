internal import Accounts
internal import GuildhallKit
internal import Foundation
internal import Synchronization

/// What the server keeps in memory while it runs.
///
/// Who is signed in, who guesses, what was said to whom, what was counted: all of it may be lost
/// without harm.
public final class FrontDesk: Sendable {
  let settings: ServerSettings
  let templates: Templates
  let sessions: SessionTable
  let hashing: PasswordHashing
  let metrics = Metrics()
  /// Imports and publications on their way.
  let jobs = Jobs()
  let verification = Verification()
  /// What is being asked again, of whom.
  let refreshers = RefresherTable()
  let kept: KeptPages
  let throttle = Mutex(SignInThrottle())
  /// Makes secrets; random bytes come from outside.
  let randomBytes: RandomBytes
  /// What opens a house that nobody administers yet.
  let firstRun: SecretToken?
  private let notes = Mutex<[Int64: String]>([:])

  init(
    settings: ServerSettings, sessions: SessionTable, hashing: PasswordHashing,
    randomBytes: @escaping RandomBytes, isFirstRun: Bool
  ) throws {
    firstRun = isFirstRun ? SecretToken.make(randomBytes) : nil
    self.settings = settings
    self.sessions = sessions
    self.hashing = hashing
    self.randomBytes = randomBytes
    kept = KeptPages(randomBytes)
    templates = try Templates()
  }

  /// What the throttle measures time by: a clock that nobody sets.
  func uptime() -> Duration { started.duration(to: .now) }

  private let started = ContinuousClock.now

  /// More passwords to be looked at than can be is no fault of anybody's.
  func guarded<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch HashingFault.busy {
      throw WebFault.busy
    }
  }

  /// Leaves a sentence for the next page that a session sees.
  func tell(_ member: Member, _ sentence: String) {
    notes.withLock { $0[member.session] = sentence }
  }

  func hasNote(for member: Member) -> Bool {
    notes.withLock { $0[member.session] != nil }
  }

  func takeNote(for member: Member) -> String? {
    notes.withLock { $0.removeValue(forKey: member.session) }
  }
}
