import Testing

@testable import Credentials

struct TrustTests {
  private func found(_ known: [KnownIssuer]) throws -> Verification {
    verify(
      Array(try Sample.ed25519.sign(Sample.credential).utf8),
      by: VerificationRules(now: Sample.now, knownIssuers: known))
  }

  @Test func `a right signature of an unknown issuer is a remark`() throws {
    for known in [[], [KnownIssuer(id: "https://other.example", thumbprint: "abc")]] {
      let found = try found(known)
      #expect(found.conclusion == .verifiedWithRemarks)
      #expect(found.findings == [CredentialFinding(.remark, .issuerUnknown, at: "$.issuer")])
      #expect(found.signer?.isKnown == false)
    }
  }

  @Test func `a known issuer with another key is refused`() throws {
    #expect(try found(Sample.known(Sample.otherEd25519)).errors == [.issuerKeyDiffers])
  }

  @Test func `an issuer may have several keys`() throws {
    let known = Sample.known(Sample.otherEd25519) + Sample.known(Sample.ed25519)
    #expect(try found(known).conclusion == .verified)
  }

  @Test func `a known key under another issuer's name is refused`() throws {
    let thumbprint = Sample.ed25519.publicKey.thumbprint
    let known = [KnownIssuer(id: "https://other.example", thumbprint: thumbprint)]
    #expect(try found(known).errors == [.keyOfAnotherIssuer])
  }
}
