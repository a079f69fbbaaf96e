internal import Crypto
internal import CryptoExtras
internal import Foundation

/// An issuer's private key.
///
/// It prints as its kind and thumbprint only, also in a debugger's dump; `pem` alone gives it away.
public struct SigningKey: Sendable {
  enum Secret: Sendable {
    case rsa(_RSA.Signing.PrivateKey)
    case ed25519(Curve25519.Signing.PrivateKey)
  }

  let secret: Secret
  public let publicKey: VerificationKey

  public var algorithm: SignatureAlgorithm { publicKey.algorithm }

  /// Makes a new key from the system's randomness: 3072 bits for RSA.
  ///
  /// - Throws: `SigningFault.noKey` when the system gives none.
  public static func make(_ algorithm: SignatureAlgorithm) throws(SigningFault) -> SigningKey {
    switch algorithm {
    case .rs256:
      guard let key = try? _RSA.Signing.PrivateKey(keySize: .bits3072) else { throw .noKey }
      return try SigningKey(.rsa(key))
    case .eddsa: return try SigningKey(.ed25519(Curve25519.Signing.PrivateKey()))
    }
  }

  init(_ secret: Secret) throws(SigningFault) {
    self.secret = secret
    switch secret {
    case .rsa(let key):
      guard let numbers = try? key.publicKey.getKeyPrimitives() else { throw .noKey }
      publicKey = VerificationKey(
        numbers: .rsa(
          modulus: Array(numbers.modulus.drop { $0 == 0 }),
          exponent: Array(numbers.publicExponent.drop { $0 == 0 })))
    case .ed25519(let key):
      publicKey = VerificationKey(numbers: .ed25519(Array(key.publicKey.rawRepresentation)))
    }
  }

  func signature(of message: [UInt8]) throws(SigningFault) -> [UInt8] {
    switch secret {
    case .rsa(let key):
      guard let made = try? key.signature(for: message, padding: .insecurePKCS1v1_5) else {
        throw .noSignature
      }
      return Array(made.rawRepresentation)
    case .ed25519(let key):
      guard let made = try? key.signature(for: message) else { throw .noSignature }
      return Array(made)
    }
  }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "private \(algorithm.rawValue) key \(publicKey.thumbprint)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a key or a signature was not made.
public enum SigningFault: Error, Sendable, Hashable {
  case noKey
  case noSignature
  /// The text is no private key in PKCS #8, of RSA with 2048 bits or more or of Ed25519.
  case unreadableKey
  /// The credential would be refused by everybody.
  case notFit([CredentialFinding])
}
