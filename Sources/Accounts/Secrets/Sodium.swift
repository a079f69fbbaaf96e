internal import CSodium

/// The library's one initialisation, and the functions of it that take and give arrays.
enum Sodium {
  /// Whether libsodium is there to be used; it picks its code for this processor the first time.
  ///
  /// False only where the system gives no randomness at all.
  static let isReady = sodium_init() >= 0

  /// Stops where there is no randomness: a token that can be guessed is worse than none.
  static func requireReady() {
    precondition(isReady, "libsodium found no source of randomness on this system")
  }

  static func sha256(_ start: UnsafePointer<UInt8>, _ count: Int) -> [UInt8] {
    requireReady()
    var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&hash, start, UInt64(count))
    return hash
  }

  static func sha256(_ bytes: [UInt8]) -> [UInt8] { sha256(bytes, bytes.count) }

  /// HMAC with SHA-256 (RFC 2104) under a key of 32 bytes.
  static func hmac(_ message: [UInt8], key: SecretBytes) -> [UInt8] {
    requireReady()
    var code = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
    precondition(key.count == Int(crypto_auth_hmacsha256_KEYBYTES), "the key has 32 bytes")
    key.withBytes { start, _ in
      _ = crypto_auth_hmacsha256(&code, message, UInt64(message.count), start)
    }
    return code
  }

  /// Compares in a time that depends on the length alone.
  static func areEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    requireReady()
    return one.count == other.count && sodium_memcmp(one, other, one.count) == 0
  }
}
