internal import Dispatch
internal import GRDB
internal import Synchronization

/// Changes that arrive while another one is being synced to disk share the next commit.
///
/// Waiting for the disk is nearly all that a small change takes. Each change has a savepoint of its
/// own, so that what one refuses does not touch its neighbours; when the commit itself fails, all of
/// them fail, and nobody is told that something was saved that was not. A change that comes alone is
/// a transaction like any other.
final class GroupCommit: Sendable {
  private struct Queue {
    var waiting: [Change] = []
    var isLed = false
  }

  private let queue = Mutex(Queue())

  /// Runs the change inside a transaction and returns when that is on disk.
  ///
  /// The change may run on the thread of somebody else who waits likewise.
  func write<Value>(
    _ pool: DatabasePool, _ body: (Database) throws -> Value
  ) throws -> Value {
    try withoutActuallyEscaping(body) { body in
      var value: Value?
      let change = Change { value = try body($0) }
      let leads = queue.withLock { queue in
        queue.waiting.append(change)
        if queue.isLed { return false }
        queue.isLed = true
        return true
      }
      if !leads { change.turn.wait() }
      if change.isNext { lead(pool) }
      change.body = nil
      if let failure = change.failure { throw failure }
      guard let value else { throw StorageFault.refused(code: 0, message: "no result") }
      return value
    }
  }

  /// Writes everything that waits, and lets the next who came meanwhile lead.
  private func lead(_ pool: DatabasePool) {
    let batch = queue.withLock { queue in
      defer { queue.waiting = [] }
      return queue.waiting
    }
    commit(batch, pool)
    let next = queue.withLock { queue in
      if queue.waiting.isEmpty { queue.isLed = false }
      return queue.waiting.first
    }
    if let next {
      next.isNext = true
      next.turn.signal()
    }
    // The first one is the leader itself.
    for change in batch.dropFirst() {
      change.isNext = false
      // Its thread goes on now, and what it captured is gone then.
      change.body = nil
      change.turn.signal()
    }
  }

  private func commit(_ batch: [Change], _ pool: DatabasePool) {
    do {
      if batch.count == 1 {
        try pool.write { try batch[0].body?($0) }
        return
      }
      try pool.write { db in
        for change in batch {
          do {
            try db.inSavepoint {
              try change.body?(db)
              return .commit
            }
          } catch {
            change.failure = error
          }
        }
      }
    } catch {
      for change in batch where change.failure == nil { change.failure = error }
    }
  }
}

/// A change that waits for its turn; only one thread at a time touches it, handed over by `turn`.
private final class Change: @unchecked Sendable {
  var body: ((Database) throws -> Void)?
  let turn = DispatchSemaphore(value: 0)
  var failure: (any Error)?
  /// Whether its own thread writes the batch.
  var isNext = true

  init(_ body: @escaping (Database) throws -> Void) { self.body = body }
}
