internal import Crypto
internal import CryptoExtras
internal import Foundation

extension SigningKey {
  /// Reads a private key from PEM with PKCS #8 inside (`BEGIN PRIVATE KEY`), not encrypted.
  ///
  /// - Throws: `SigningFault.unreadableKey` for anything else; the text is never repeated.
  public init(pem: String) throws(SigningFault) {
    guard let der = bytesOfPEM(pem) else { throw .unreadableKey }
    if der.count == ed25519Head.count + 32, der.starts(with: ed25519Head) {
      let seed = Array(der.dropFirst(ed25519Head.count))
      guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
        throw .unreadableKey
      }
      try self.init(.ed25519(key))
    } else {
      guard let key = try? _RSA.Signing.PrivateKey(derRepresentation: der),
        key.keySizeInBits <= VerificationKey.longestModulus
      else { throw .unreadableKey }
      try self.init(.rsa(key))
    }
  }

  /// The private key as PEM with PKCS #8 inside.
  ///
  /// Whoever has it can issue in this name.
  public var pem: String {
    let der: [UInt8]
    switch secret {
    case .rsa(let key): der = Array(key.pkcs8DERRepresentation)
    case .ed25519(let key): der = ed25519Head + Array(key.rawRepresentation)
    }
    let letters = Data(der).base64EncodedString()
    var lines = [firstLine]
    var rest = Substring(letters)
    while !rest.isEmpty {
      lines.append(String(rest.prefix(64)))
      rest = rest.dropFirst(64)
    }
    return (lines + [lastLine, ""]).joined(separator: "\n")
  }
}

/// What stands before the 32 bytes of the seed in every such key (RFC 8410).
private let ed25519Head: [UInt8] = [
  0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
]
private let firstLine = "-----BEGIN PRIVATE KEY-----"
private let lastLine = "-----END PRIVATE KEY-----"

private func bytesOfPEM(_ text: String) -> [UInt8]? {
  guard text.utf8.count <= 1 << 16 else { return nil }
  let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
  guard lines.count >= 3, lines.first.map(String.init) == firstLine,
    lines.last.map(String.init) == lastLine
  else { return nil }
  return Data(base64Encoded: lines.dropFirst().dropLast().joined()).map { Array($0) }
}
