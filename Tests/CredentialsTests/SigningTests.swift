import Testing

@testable import Credentials

struct SigningTests {
  @Test(arguments: SignatureAlgorithm.allCases)
  func `a signed credential is verified`(algorithm: SignatureAlgorithm) throws {
    let key = Sample.key(algorithm)
    let text = try key.sign(Sample.credential)
    let found = verify(Array(text.utf8), by: Sample.rules(known: key))
    #expect(found.conclusion == .verified, "\(found.findings) \(found.needs)")
    #expect(found.signer == Signer(key: key.publicKey, isKnown: true))
    #expect(found.form == .signedText)
    #expect(found.summary?.name == "Refunds, level 2")
    #expect(found.summary?.achievement == "Refunds, level 2")
    #expect(found.summary?.issuerName == "Larkfield Support Guild")
    #expect(found.summary?.subjectID == Sample.credential.subject.id)
    #expect(found.summary?.validUntil == Sample.until)
  }

  @Test func `the header and the claims are what the specification asks for`() throws {
    let parts = try Sample.rsa.sign(Sample.credential).split(separator: ".")
    let head = try JSONValue.read(#require(bytes(ofBase64URL: parts[0].utf8))).get()
    let payload = try JSONValue.read(#require(bytes(ofBase64URL: parts[1].utf8))).get()
    #expect(head["alg"] == .text("RS256"))
    #expect(head["jwk"] == Sample.rsa.publicKey.jwk)
    #expect(head["jwk"]?["d"] == nil)
    #expect(payload["iss"] == .text(Sample.issuer.id))
    #expect(payload["jti"] == .text(Sample.credential.id))
    #expect(payload["sub"] == .text(Sample.credential.subject.id))
    #expect(payload["nbf"] == .number("1780000000"))
    #expect(payload["exp"] == .number("1790000000"))
    #expect(payload["@context"]?.texts == [Vocabulary.credentials, Vocabulary.badges])
    #expect(payload["type"]?.texts == ["VerifiableCredential", "OpenBadgeCredential"])
    #expect(payload["validFrom"] == .text("2026-05-28T20:26:40Z"))
  }

  @Test func `the same credential and Ed25519 key give the same text`() throws {
    #expect(
      try Sample.ed25519.sign(Sample.revocable) == Sample.ed25519.sign(Sample.revocable))
  }

  @Test func `a credential that nobody would accept is not signed`() {
    var credential = Sample.credential
    credential.id = "no address"
    credential.validUntil = CredentialTime(seconds: 0)
    #expect(
      throws: SigningFault.notFit([
        CredentialFinding(.error, .endsBeforeItBegins, at: "$"),
        CredentialFinding(.error, .notAnAddress, at: "$.id"),
      ])
    ) { try Sample.ed25519.sign(credential) }
  }

  @Test func `a hashed address is recognised and not readable`() {
    let address = HashedAddress(address: "a@b.example", salt: "salt")
    #expect(
      address.hash
        == "sha256$48a83bb8047d853b152b49c6d9afb8f6adffda654efe757b3c758f77912cfe4b")
    #expect(address.belongs(to: "a@b.example"))
    #expect(!address.belongs(to: "A@b.example"))
    #expect(address != HashedAddress(address: "a@b.example", salt: "other"))
  }

  @Test func `hostile words in a credential survive signing`() throws {
    var credential = Sample.credential
    credential.name = "\u{0}\u{1F}\"\\</script>\u{202E}é e\u{301} 😀\u{FFFF}"
    let text = try Sample.ed25519.sign(credential)
    let found = verify(Array(text.utf8), by: Sample.rules(known: Sample.ed25519))
    #expect(found.conclusion == .verified)
    #expect(found.summary?.name == credential.name)
  }
}
