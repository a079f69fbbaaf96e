/// A secret of 32 random bytes that its holder shows: a session, a one-time link, a known device, an
/// API key.
///
/// It is given away once, as `text`. Only its `hash` is stored.
public struct SecretToken: Sendable, Unprinted {
  public static let whatItIs = "a secret token"
  static let count = 32

  let bytes: SecretBytes

  private init(_ bytes: [UInt8]) {
    self.bytes = SecretBytes(bytes)
  }

  /// Makes a new one.
  ///
  /// - Parameter random: where its bytes come from; it must give as many as it is asked for.
  public static func make(_ random: RandomBytes = systemRandomBytes) -> SecretToken {
    let bytes = random(count)
    precondition(bytes.count == count, "a token was given \(bytes.count) bytes, not \(count)")
    return SecretToken(bytes)
  }

  /// Reads what somebody sent; nothing unless it is written exactly as `text` writes it.
  public init?(_ untrusted: String) {
    guard let bytes = Base64URL.bytes(untrusted, count: Self.count) else { return nil }
    self.init(bytes)
  }

  /// The 43 letters of base64url that its holder gets, safe in a cookie, a header and an address.
  public var text: String { bytes.withBytes(Base64URL.text) }

  /// What is stored and looked up.
  public var hash: TokenHash { TokenHash(of: self) }
}

extension SecretToken: Equatable {
  /// Compares in a time that tells nothing of the bytes.
  public static func == (one: SecretToken, other: SecretToken) -> Bool {
    one.bytes.isEqual(to: other.bytes)
  }
}
