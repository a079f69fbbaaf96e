internal import NIOPosix
internal import Synchronization

/// Threads that may wait for the disk, and a queue before them that does not grow without end.
struct BoundedThreads: Sendable {
  private let pool: NIOThreadPool
  private let most: Int
  private let waiting = Counter()

  init(_ pool: NIOThreadPool, most: Int) {
    self.pool = pool
    self.most = most
  }

  /// - Throws: `busy` when too many wait already.
  func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    guard waiting.value.wrappingAdd(1, ordering: .relaxed).newValue <= most else {
      waiting.value.wrappingSubtract(1, ordering: .relaxed)
      throw WebFault.busy
    }
    defer { waiting.value.wrappingSubtract(1, ordering: .relaxed) }
    return try await pool.runIfActive(work)
  }

  private final class Counter: Sendable {
    let value = Atomic<Int>(0)
  }
}
