/// What every form of a session carries, so that no other site can send it in somebody's name.
///
/// It is HMAC-SHA256 under the session's token over a name and 16 random bytes that stand before it. So
/// nothing is stored, it lives as long as its session, and it reads otherwise on every page: a page
/// that is compressed beside a stranger's words does not give it away letter by letter.
public struct CSRFToken: Sendable, Unprinted {
  public static let whatItIs = "a form's token"
  private static let nonceCount = 16
  private static let name = Array("guildhall form 1".utf8)

  private let bytes: SecretBytes

  /// Makes one for a page of this session.
  ///
  /// - Parameter random: where its bytes come from; it must give as many as it is asked for.
  public init(for session: SecretToken, _ random: RandomBytes = systemRandomBytes) {
    let nonce = random(Self.nonceCount)
    precondition(nonce.count == Self.nonceCount, "a form's token was given too few bytes")
    bytes = Self.bytes(nonce: nonce, session: session)
  }

  /// Reads what a form sent; nothing unless it is written exactly as `text` writes it.
  public init?(_ untrusted: String) {
    guard let read = Base64URL.bytes(untrusted, count: Self.nonceCount + 32) else { return nil }
    bytes = SecretBytes(read)
  }

  /// The 64 letters that the page carries.
  public var text: String { bytes.withBytes(Base64URL.text) }

  /// Whether it was made for this session; the time tells nothing of how near it was.
  public func belongs(to session: SecretToken) -> Bool {
    let nonce = bytes.withBytes { start, _ in
      Array(UnsafeBufferPointer(start: start, count: Self.nonceCount))
    }
    return bytes.isEqual(to: Self.bytes(nonce: nonce, session: session))
  }

  private static func bytes(nonce: [UInt8], session: SecretToken) -> SecretBytes {
    SecretBytes(nonce + Sodium.hmac(name + nonce, key: session.bytes))
  }
}
