internal import Foundation

/// Hashes and verifies passwords, only so many at once.
///
/// Each takes 19 MiB and about 20 milliseconds of a core. So as many run as there are cores, some wait,
/// and the rest is refused as `busy`, which the web answers with 503 and `Retry-After`. All calls
/// block the calling thread and cannot be made from asynchronous code: give them a thread of their
/// own, never an event loop's.
public final class PasswordHashing: Sendable {
  typealias Verification = @Sendable (Password, String) throws(HashingFault) -> Bool

  private let gate: HashingGate
  private let verification: Verification
  private let nobodysHash: String

  /// - Parameters:
  ///   - width: how many are computed at once; as many as there are cores unless it is given.
  ///   - waiting: how many may wait; 16 for each core wait a third of a second.
  /// - Throws: `HashingFault.notComputed` where the system gives no memory for even one.
  public convenience init(width: Int? = nil, waiting: Int? = nil) throws(HashingFault) {
    let width = width ?? ProcessInfo.processInfo.activeProcessorCount
    try self.init(width: width, waiting: waiting ?? 16 * width, verification: Argon2id.verify)
  }

  init(width: Int, waiting: Int, verification: @escaping Verification) throws(HashingFault) {
    gate = HashingGate(places: max(width, 1), waiting: max(waiting, 0))
    self.verification = verification
    nobodysHash = try Argon2id.hash(Password(random: systemRandomBytes))
  }

  /// A new hash, with everything in its text that verifying needs.
  @available(*, noasync, message: "Hashing blocks its thread; give it one of its own.")
  public func hash(_ password: Password) throws(HashingFault) -> String {
    try gate.run { () throws(HashingFault) in try Argon2id.hash(password) }
  }

  /// Whether this is the password that was hashed.
  ///
  /// - Parameter stored: the hash, or nil for somebody unknown or without a password. The answer is
  ///   then false, after the same work as for a wrong password, so that the time tells nobody who is
  ///   known.
  @available(*, noasync, message: "Verifying blocks its thread; give it one of its own.")
  public func verify(_ password: Password, against stored: String?) throws(HashingFault) -> Bool {
    let isRight = try gate.run { () throws(HashingFault) in
      try verification(password, stored ?? nobodysHash)
    }
    return isRight && stored != nil
  }

  /// Whether a hash was made with other parameters than today's; ask after a password was right,
  /// and hash it again.
  public func needsRehash(_ stored: String) throws(HashingFault) -> Bool {
    try Argon2id.needsRehash(stored)
  }
}

extension Password {
  /// One that nobody knows.
  fileprivate init(random: RandomBytes) {
    bytes = SecretBytes(random(32))
  }
}
