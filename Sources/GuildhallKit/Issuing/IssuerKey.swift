internal import Credentials
internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The issuer's private key, in a file beside the database that only its owner may read.
///
/// It is never in the database, so that a copy of that gives nobody the power to sign.
struct IssuerKey {
  let path: String

  init(database: String, thumbprint: String) {
    let folder = URL(fileURLWithPath: database).deletingLastPathComponent()
    path = folder.appending(path: "issuer-\(thumbprint.prefix(12)).pem").path
  }

  func read() throws -> SigningKey {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw IssuingFault.keyMissing(path: path)
    }
    do {
      return try SigningKey(pem: String(decoding: data, as: UTF8.self))
    } catch {
      throw IssuingFault.keyUnreadable(path: path)
    }
  }

  /// Writes it for its owner alone, and to disk before anybody builds on it.
  func write(_ key: SigningKey) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw IssuingFault.keyNotWritten(path: path) }
    defer { close(descriptor) }
    let bytes = Array(key.pem.utf8)
    let written = bytes.withUnsafeBytes { unistdWrite(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count, fsync(descriptor) == 0 else {
      unlink(path)
      throw IssuingFault.keyNotWritten(path: path)
    }
  }
}

/// `write` of the system, whose name the method hides.
private func unistdWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
