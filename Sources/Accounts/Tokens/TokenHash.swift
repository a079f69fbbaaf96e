/// The SHA-256 hash of a token: whoever reads it in a stolen backup cannot sign in with it.
///
/// A plain hash is enough, since nobody can try 2^256 tokens. It is not printed either, so that no log
/// ties a person's requests together.
public struct TokenHash: Sendable, Unprinted {
  public static let whatItIs = "the hash of a token"
  /// How many bytes it has.
  public static let count = 32

  /// What is stored.
  public let bytes: [UInt8]

  /// Takes what was stored; nothing unless it has 32 bytes.
  public init?(_ stored: [UInt8]) {
    guard stored.count == Self.count else { return nil }
    bytes = stored
  }

  init(of token: SecretToken) {
    bytes = token.bytes.withBytes { Sodium.sha256($0, $1) }
  }
}

extension TokenHash: Hashable {
  /// Compares in a time that tells nothing of the bytes.
  public static func == (one: TokenHash, other: TokenHash) -> Bool {
    Sodium.areEqual(one.bytes, other.bytes)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
