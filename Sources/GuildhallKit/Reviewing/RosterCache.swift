internal import Synchronization

/// Who is who, as it was read last: nearly every verb asks, and it takes a look at everybody.
final class RosterCache: Sendable {
  private let last = Mutex<(changes: Int, roster: WhoIsWho)?>(nil)

  /// - Parameter changes: how many changes the store had made before; without it, it is read anew.
  func roster(after changes: Int?, _ read: () throws -> WhoIsWho) throws -> WhoIsWho {
    guard let changes else { return try read() }
    if let known = last.withLock({ $0 }), known.changes == changes { return known.roster }
    let roster = try read()
    last.withLock { $0 = (changes, roster) }
    return roster
  }
}
