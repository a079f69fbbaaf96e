internal import Foundation
internal import Synchronization

/// The same work on every element, on all cores; the results keep their order.
func inParallel<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], _ work: @Sendable (Input) -> Output
) -> [Output] {
  let results = ParallelResults<Output>(count: inputs.count)
  DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
    results.set(index, work(inputs[index]))
  }
  return results.all
}

/// Slots that are each written once, by one thread, before anybody reads.
private final class ParallelResults<Value: Sendable>: @unchecked Sendable {
  private let slots: UnsafeMutableBufferPointer<Value?>

  init(count: Int) {
    slots = .allocate(capacity: count)
    slots.initialize(repeating: nil)
  }

  deinit {
    slots.deinitialize()
    slots.deallocate()
  }

  func set(_ index: Int, _ value: Value) { slots[index] = value }
  var all: [Value] { slots.compactMap { $0 } }
}

/// One piece of work at a time on a thread of its own, beside whoever hands it over.
final class BesideWork<Value: Sendable>: Sendable {
  private let queue = DispatchQueue(label: "guildhall.beside")
  private let result = Mutex<Result<Value, any Error>?>(nil)

  /// Begins; the result of the piece before must have been taken.
  func begin(_ work: @escaping @Sendable () throws -> Value) {
    queue.async {
      let value = Result { try work() }
      self.result.withLock { $0 = value }
    }
  }

  /// Waits for the piece that was begun; nothing when none was.
  func take() throws -> Value? {
    queue.sync {}
    let value = result.withLock { slot in
      defer { slot = nil }
      return slot
    }
    return try value?.get()
  }
}
