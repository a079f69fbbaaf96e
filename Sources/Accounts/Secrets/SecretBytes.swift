internal import CSodium

/// Bytes that are wiped when nobody holds them any more, and that nothing prints.
///
/// The text they came from is not wiped: the language copies texts as it likes. So a secret may stay
/// in the memory of the process for a while, but not for as long as a session lives.
final class SecretBytes: Sendable {
  // Written in `init` and wiped in `deinit`, and only read between.
  nonisolated(unsafe) private let memory: UnsafeMutablePointer<UInt8>
  let count: Int

  init(_ bytes: some Collection<UInt8>) {
    count = bytes.count
    memory = .allocate(capacity: count)
    _ = UnsafeMutableBufferPointer(start: memory, count: count).initialize(from: bytes)
  }

  deinit {
    sodium_memzero(memory, count)
    memory.deallocate()
  }

  func withBytes<Result>(_ body: (_ start: UnsafePointer<UInt8>, _ count: Int) -> Result) -> Result
  {
    body(memory, count)
  }

  /// Compares in a time that depends on the length alone.
  func isEqual(to other: SecretBytes) -> Bool {
    Sodium.requireReady()
    return count == other.count
      && sodium_memcmp(memory, other.memory, count) == 0
  }
}

extension SecretBytes: CustomReflectable {
  var customMirror: Mirror { Mirror(self, children: []) }
}
