internal import CSodium

/// Gives as many unguessable bytes as it is asked for.
public typealias RandomBytes = @Sendable (Int) -> [UInt8]

/// The system's randomness, by way of libsodium.
public let systemRandomBytes: RandomBytes = { count in
  Sodium.requireReady()
  var bytes = [UInt8](repeating: 0, count: count)
  randombytes_buf(&bytes, count)
  return bytes
}
