internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The lock that every writing process takes on a file beside the database, and holds until it
/// ends.
///
/// SQLite 3.40.1 may corrupt a database that two connections checkpoint, so only one process may
/// write; a second one is told so at once.
final class WriterLock: Sendable {
  private let descriptor: Int32

  /// - Parameter patience: how many seconds to wait for another process that writes something short.
  init(path: String, database: String, patience: Double) throws(StorageFault) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EROFS || errno == EACCES
        ? .readOnly(path: database)
        : errno == ENOSPC
          ? .diskFull(path: database) : .cannotOpen(path: database)
    }
    let deadline = ContinuousClock.now + .seconds(patience)
    var isMine = flock(descriptor, LOCK_EX | LOCK_NB) == 0
    while !isMine, ContinuousClock.now < deadline {
      usleep(10_000)
      isMine = flock(descriptor, LOCK_EX | LOCK_NB) == 0
    }
    guard isMine else {
      let holder = Self.text(of: descriptor)
      close(descriptor)
      throw .locked(path: database, by: holder)
    }
    self.descriptor = descriptor
    // For the message of the process that comes second; the lock itself is the kernel's.
    let text = Array("process \(getpid())".utf8)
    ftruncate(descriptor, 0)
    _ = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit { close(descriptor) }

  private static func text(of descriptor: Int32) -> String? {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
  }
}
