/// How credentials are signed; the raw values are the names in a JWS header.
public enum SignatureAlgorithm: String, Sendable, Hashable, CaseIterable {
  /// RSA with PKCS #1 version 1.5 padding and SHA-256: what Open Badges 3.0 asks for at least.
  case rs256 = "RS256"
  /// Ed25519 (RFC 8037).
  case eddsa = "EdDSA"
}
