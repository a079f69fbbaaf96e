internal import Crypto
internal import CryptoExtras

/// The public half of an issuer's key.
public struct VerificationKey: Sendable, Hashable {
  enum Numbers: Sendable, Hashable {
    /// Both without leading zeros, most significant byte first.
    case rsa(modulus: [UInt8], exponent: [UInt8])
    case ed25519([UInt8])
  }

  let numbers: Numbers

  public var algorithm: SignatureAlgorithm {
    switch numbers {
    case .rsa: .rs256
    case .ed25519: .eddsa
    }
  }

  /// The key as a JSON Web Key (RFC 7517, RFC 8037) with the required members only.
  public var jwkText: String { String(decoding: jwk.canonical, as: UTF8.self) }

  /// The name by which a key is known: base64url of the SHA-256 of its JWK (RFC 7638), 43 letters.
  public var thumbprint: String { base64URL(SHA256.hash(data: jwk.canonical)) }

  var jwk: JSONValue {
    switch numbers {
    case .rsa(let modulus, let exponent):
      .object([
        "kty": .text("RSA"), "n": .text(base64URL(modulus)), "e": .text(base64URL(exponent)),
      ])
    case .ed25519(let point):
      .object(["kty": .text("OKP"), "crv": .text("Ed25519"), "x": .text(base64URL(point))])
    }
  }

  /// True when the key's owner signed exactly these bytes.
  func accepts(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    switch numbers {
    case .rsa(let modulus, let exponent):
      guard let key = try? _RSA.Signing.PublicKey(n: modulus, e: exponent) else { return false }
      return key.isValidSignature(
        _RSA.Signing.RSASignature(rawRepresentation: signature), for: message,
        padding: .insecurePKCS1v1_5)
    case .ed25519(let point):
      guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: point) else {
        return false
      }
      return key.isValidSignature(signature, for: message)
    }
  }
}
