internal import Dispatch
internal import Synchronization

/// Lets so many in at once, lets so many wait, and sends the others away.
final class HashingGate: Sendable {
  private let most: Int
  private let inside = Mutex(0)
  private let places: DispatchSemaphore

  init(places: Int, waiting: Int) {
    most = places + waiting
    self.places = DispatchSemaphore(value: places)
  }

  /// Runs the work on this thread, once there is a place.
  ///
  /// - Throws: `HashingFault.busy` at once where too many wait already.
  func run<Result>(_ work: () throws(HashingFault) -> Result) throws(HashingFault) -> Result {
    let enters = inside.withLock { inside in
      guard inside < most else { return false }
      inside += 1
      return true
    }
    guard enters else { throw .busy }
    places.wait()
    defer {
      places.signal()
      inside.withLock { $0 -= 1 }
    }
    return try work()
  }
}
