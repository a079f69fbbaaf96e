import Testing

@testable import Credentials

struct ClaimTests {
  private func found(_ changes: [String: JSONValue]) throws -> Verification {
    verify(
      try Sample.signed(payload: Sample.payload(changes)), by: Sample.rules(known: Sample.ed25519))
  }

  @Test func `claims that contradict the document are refused`() throws {
    for name in ["iss", "jti", "sub"] {
      #expect(try found([name: .text("urn:other")]).errors == [.claimDiffers(name)])
      #expect(try found([name: .number("1")]).errors == [.claimDiffers(name)])
    }
    for name in ["nbf", "exp"] {
      #expect(try found([name: .number("1785000001")]).errors == [.claimDiffers(name)])
      #expect(try found([name: .text("1780000000")]).errors == [.claimDiffers(name)])
    }
  }

  @Test func `missing claims are refused, and sub and exp remarked`() throws {
    for name in ["iss", "jti", "nbf"] {
      #expect(try found([name: .null]).errors == [.claimMissing(name)])
    }
    for name in ["sub", "exp"] {
      let found = try found([name: .null])
      #expect(found.conclusion == .verifiedWithRemarks)
      #expect(found.facts == [.claimMissing(name)])
    }
  }

  @Test func `an end in the claims alone contradicts the document`() throws {
    #expect(try found(["validUntil": .null]).errors == [.claimDiffers("exp")])
  }

  @Test func `a time in another notation is the same time`() throws {
    #expect(try found(["nbf": .number("1.78e9")]).conclusion == .verified)
    #expect(
      try found(["validFrom": .text("2026-05-28T22:26:40.750+02:00")]).conclusion == .verified)
  }

  @Test func `two documents under one signature are refused`() throws {
    #expect(try found(["vc": Sample.credential.document]).errors.contains(.twoDocuments))
  }

  @Test func `data model 1.1 is read from the claim vc and remarked`() throws {
    guard case .object(var document) = Sample.credential.document else { return }
    document["@context"] = .list([
      .text(Vocabulary.formerCredentials),
      .text("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json"),
    ])
    document["issuanceDate"] = document.removeValue(forKey: "validFrom")
    document["expirationDate"] = document.removeValue(forKey: "validUntil")
    var claims = Claims(of: Sample.credential.document).members
    claims["vc"] = .object(document)
    let found = verify(
      try Sample.signed(payload: .object(claims)), by: Sample.rules(known: Sample.ed25519))
    #expect(found.conclusion == .verifiedWithRemarks)
    #expect(found.facts == [.formerDataModel, .otherContextVersion])
    #expect(found.findings.first?.path == "$.vc['@context'][0]")
  }

  @Test func `the time decides, and both ends belong outside`() throws {
    let text = try Sample.signed()
    func at(_ seconds: Int) -> Verification {
      verify(text, by: Sample.rules(known: Sample.ed25519, at: CredentialTime(seconds: seconds)))
    }
    #expect(at(1_779_999_999).errors == [.notYetValid(Sample.from)])
    #expect(at(1_780_000_000).conclusion == .verified)
    #expect(at(1_789_999_999).conclusion == .verified)
    #expect(at(1_790_000_000).errors == [.expired(Sample.until)])
  }
}
