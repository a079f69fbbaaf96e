internal import CSodium
internal import Foundation

/// Argon2id with the parameters that OWASP gives: two passes over 19 MiB, one lane.
///
/// Every call computes at once on the calling thread, for about 20 milliseconds.
enum Argon2id {
  static let passes: UInt64 = 2
  static let memory = 19_922_944

  /// A new hash with a new salt, as `$argon2id$v=19$m=19456,t=2,p=1$SALT$HASH`.
  static func hash(_ password: Password) throws(HashingFault) -> String {
    guard Sodium.isReady else { throw .notComputed }
    var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    defer { sodium_memzero(&text, text.count) }
    let status = password.withLetters { crypto_pwhash_str(&text, $0, $1, passes, memory) }
    guard status == 0 else { throw .notComputed }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  static func verify(_ password: Password, against stored: String) throws(HashingFault) -> Bool {
    guard Sodium.isReady else { throw .notComputed }
    guard StoredHash(stored) != nil else { throw .unreadableHash }
    let (status, reason) = password.withLetters { start, count in
      errno = 0
      let status = crypto_pwhash_str_verify(stored, start, count)
      return (status, errno)
    }
    if status == 0 { return true }
    // The library says EINVAL where the hashes differ, and nothing else where it had no memory.
    guard reason == EINVAL else { throw .notComputed }
    return false
  }

  static func needsRehash(_ stored: String) throws(HashingFault) -> Bool {
    guard StoredHash(stored) != nil else { throw .unreadableHash }
    switch crypto_pwhash_str_needs_rehash(stored, passes, memory) {
    case 0: return false
    case 1: return true
    default: throw .unreadableHash
    }
  }
}

extension Password {
  fileprivate func withLetters<Result>(_ body: (UnsafePointer<CChar>, UInt64) -> Result) -> Result {
    bytes.withBytes { start, count in
      body(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), UInt64(count))
    }
  }
}
