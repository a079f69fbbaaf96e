@testable import Credentials

/// An invented issuer, its keys, and what it certifies.
enum Sample {
  static let now = CredentialTime(seconds: 1_785_000_000)
  static let from = CredentialTime(seconds: 1_780_000_000)
  static let until = CredentialTime(seconds: 1_790_000_000)

  static let issuer = IssuerProfile(
    id: "https://larkfield.example/issuer", name: "Larkfield Support Guild",
    url: "https://larkfield.example")

  static let credential = AchievementCredential(
    id: "urn:uuid:6f0c6b0e-3a52-4d0d-9b7e-2f3f6a1c9d10", issuer: issuer,
    name: "Refunds, level 2",
    achievement: Achievement(
      id: "https://larkfield.example/achievements/refunds-2", name: "Refunds, level 2",
      description: "Handles refunds alone, disputed ones included.",
      criteria: "Pass the module *Refunds* and three reviews of 80 % or more."),
    subject: CredentialSubject(
      id: "urn:uuid:0d2f3c0e-8f5b-4d9a-8a55-0c4e0f3f7b21",
      address: HashedAddress(address: "ines@larkfield.example", salt: "q8Zr2mVx04LkTp6w")),
    validFrom: from, validUntil: until,
    evidence: [Evidence(name: "Three reviews", narrative: "84, 91 and 88 %.")])

  static let listAddress = "https://larkfield.example/status/1"

  static var revocable: AchievementCredential {
    var credential = credential
    credential.status = StatusEntry(list: listAddress, index: 4711)
    return credential
  }

  /// The private key of RFC 8037, appendix A; everybody knows it.
  static let ed25519 = key(
    """
    -----BEGIN PRIVATE KEY-----
    MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
    -----END PRIVATE KEY-----
    """)
  static let otherEd25519 = made(.eddsa)
  static let rsa = made(.rs256)

  static func key(_ algorithm: SignatureAlgorithm) -> SigningKey {
    algorithm == .rs256 ? rsa : ed25519
  }

  static func known(_ key: SigningKey) -> [KnownIssuer] {
    [KnownIssuer(id: issuer.id, thumbprint: key.publicKey.thumbprint)]
  }

  static func rules(known key: SigningKey? = nil, at time: CredentialTime = now)
    -> VerificationRules
  {
    VerificationRules(now: time, knownIssuers: key.map(known) ?? [])
  }

  /// The claims and the document of `credential`, with members changed; `null` takes one away.
  static func payload(_ changes: [String: JSONValue] = [:]) -> JSONValue {
    var members = Claims(of: credential.document).members
    if case .object(let document) = credential.document { members.merge(document) { $1 } }
    for (name, value) in changes { members[name] = value == .null ? nil : value }
    return .object(members)
  }

  /// A signed text with any header and any payload.
  static func signed(
    head: [String: JSONValue] = [:], payload: JSONValue = payload(), by key: SigningKey = ed25519
  ) throws -> [UInt8] {
    var members: [String: JSONValue] = [
      "alg": .text(key.algorithm.rawValue), "jwk": key.publicKey.jwk,
    ]
    for (name, value) in head { members[name] = value == .null ? nil : value }
    let text =
      base64URL(JSONValue.object(members).canonical) + "." + base64URL(payload.canonical)
    return Array((text + "." + base64URL(try key.signature(of: Array(text.utf8)))).utf8)
  }

  private static func key(_ pem: String) -> SigningKey {
    do { return try SigningKey(pem: pem) } catch { fatalError("the sample key cannot be read") }
  }

  private static func made(_ algorithm: SignatureAlgorithm) -> SigningKey {
    do { return try SigningKey.make(algorithm) } catch { fatalError("no key can be made") }
  }
}

extension Verification {
  var errors: [CredentialFact] { findings.filter(\.isError).map(\.fact) }
  var facts: [CredentialFact] { findings.map(\.fact) }
}
