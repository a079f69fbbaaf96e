internal import Crypto

/// Whom a credential is about.
///
/// An id is always there, because the signature's claim `sub` repeats it; it need not say anything to
/// others. The hashed address lets the person show that it is theirs.
public struct CredentialSubject: Sendable, Hashable {
  /// `did:…` or `urn:uuid:…`.
  public var id: String
  public var address: HashedAddress?

  public init(id: String, address: HashedAddress? = nil) {
    self.id = id
    self.address = address
  }
}

/// An e-mail address that can be recognised and not read.
///
/// Who knows the address can confirm it, and who can guess it, too: the salt, which stands beside
/// the hash, only keeps hashes from being looked up in a table made before.
public struct HashedAddress: Sendable, Hashable {
  /// `sha256$` and 64 hexadecimal digits: the hash of the address followed by the salt.
  public let hash: String
  public let salt: String

  /// - Parameters:
  ///   - address: taken as it is written, letter case included.
  ///   - salt: drawn by the caller; 16 random letters or more.
  public init(address: String, salt: String) {
    let digits = Array("0123456789abcdef".utf8)
    let digest = SHA256.hash(data: Array((address + salt).utf8))
    let hexadecimal = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    hash = "sha256$" + String(decoding: hexadecimal, as: UTF8.self)
    self.salt = salt
  }

  public func belongs(to address: String) -> Bool {
    Self(address: address, salt: salt).hash == hash
  }
}
