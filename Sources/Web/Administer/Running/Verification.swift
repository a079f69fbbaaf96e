internal import Dispatch
internal import Foundation
internal import GuildhallKit
internal import Synchronization

/// The verification of the house that runs, or the last one that ended.
final class Verification: Sendable {
  enum State: Sendable {
    case never
    case running(since: Date)
    case done(at: Date, VerificationReport)
    /// It could not be done; the sentence that says why.
    case failed(at: Date, String)
  }

  private let current = Mutex(State.never)

  var state: State { current.withLock { $0 } }

  /// Begins one on a thread of its own, unless one runs.
  ///
  /// - Returns: whether it was begun.
  func begin(_ house: House, at now: Date, clock: @escaping @Sendable () -> Date = { Date() })
    -> Bool
  {
    let mayBegin = current.withLock { state in
      if case .running = state { return false }
      state = .running(since: now)
      return true
    }
    guard mayBegin else { return false }
    DispatchQueue.global(qos: .utility).async { self.run(house, clock) }
    return true
  }

  /// What `begin` does on its thread.
  func run(_ house: House, _ clock: @Sendable () -> Date) {
    let ended: State
    do {
      ended = .done(at: clock(), try house.verifyCopy())
    } catch {
      ended = .failed(
        at: clock(), forPages(sentence(about: error) ?? "It ended for a reason that is not known."))
    }
    current.withLock { $0 = ended }
  }
}
