internal import Synchronization

/// Published versions that were read before; they never change.
final class PublicationCache: Sendable {
  private let known = Mutex<[Int64: PublishedCurriculum]>([:])

  subscript(version: Int64) -> PublishedCurriculum? {
    get { known.withLock { $0[version] } }
    set { known.withLock { $0[version] = newValue } }
  }
}
