import Testing

@testable import Credentials

struct ShapeTests {
  private func findings(_ changes: [String: JSONValue]) -> [CredentialFinding] {
    shapeFindings(of: Sample.payload(changes), as: .achievementCredential)
  }

  private func errors(_ changes: [String: JSONValue]) -> [CredentialFinding] {
    findings(changes).filter(\.isError)
  }

  @Test func `what we state has the right shape`() {
    #expect(shapeFindings(of: Sample.revocable.document, as: .achievementCredential) == [])
  }

  @Test func `the first two contexts must be those, in this order`() {
    func contexts(_ addresses: String...) -> [CredentialFinding] {
      findings(["@context": .list(addresses.map { .text($0) })])
    }
    let first = "$['@context'][0]"
    let second = "$['@context'][1]"
    #expect(
      contexts(Vocabulary.badges, Vocabulary.credentials) == [
        CredentialFinding(.error, .contextDiffers(expected: Vocabulary.credentials), at: first),
        CredentialFinding(.error, .contextDiffers(expected: Vocabulary.badges), at: second),
      ])
    #expect(contexts(Vocabulary.credentials).count == 1)
    let other = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.1.0.json"
    #expect(
      contexts(Vocabulary.credentials, other) == [
        CredentialFinding(.remark, .otherContextVersion, at: second)
      ])
    for wrong in [
      "context-3.json", "context-3.0.x.json", "context-3.0.3.json.evil", "context-..json",
    ] {
      let address = "https://purl.imsglobal.org/spec/ob/v3p0/\(wrong)"
      #expect(contexts(Vocabulary.credentials, address).contains { $0.isError }, "\(wrong)")
    }
    #expect(
      errors(["@context": .text(Vocabulary.credentials)]) == [
        CredentialFinding(.error, .memberMissing("@context"), at: "$")
      ])
  }

  @Test func `the types must be those`() {
    #expect(
      errors(["type": .list([.text("VerifiableCredential"), .text("AchievementCredential")])]) == []
    )
    #expect(
      errors(["type": .list([.text("VerifiableCredential")])]) == [
        CredentialFinding(
          .error, .typeMissing(expected: "OpenBadgeCredential or AchievementCredential"),
          at: "$.type")
      ])
    #expect(errors(["type": .text("OpenBadgeCredential")]).count == 1)
    #expect(errors(["type": .null]).count == 2)
    #expect(errors(["type": .number("1")]).count == 2)
  }

  @Test(arguments: ["id", "issuer", "credentialSubject", "validFrom"])
  func `a required member that is missing is named`(name: String) {
    #expect(
      errors([name: .null]).contains(CredentialFinding(.error, .memberMissing(name), at: "$")))
  }

  @Test func `an issuer may be an address and nothing else`() {
    #expect(errors(["issuer": .text("https://larkfield.example/issuer")]) == [])
    let listed = JSONValue.list([Sample.issuer.document])
    for wrong: JSONValue in [.text("larkfield"), .number("1"), .list([]), .bool(true), listed] {
      #expect(!errors(["issuer": wrong]).isEmpty)
    }
  }

  @Test func `times must be times`() {
    for wrong: JSONValue in [
      .text("2026-01-01"), .text("2026-01-01T00:00:00"), .number("1"), .text(""),
    ] {
      #expect(
        errors(["validUntil": wrong]) == [
          CredentialFinding(.error, .notATime, at: "$.validUntil")
        ])
    }
  }

  @Test func `unknown members are left alone`() {
    let foreign = JSONValue.object(["image": .number("1"), "type": .text("Anything")])
    #expect(findings(["https://larkfield.example/terms#extra": foreign]) == [])
  }

  @Test func `nested objects are looked into wherever they stand`() {
    let evidence = JSONValue.list([
      .object(["type": .text("Evidence")]), .object(["type": .text("Proof")]), .text("x"),
    ])
    #expect(
      errors(["evidence": evidence]) == [
        CredentialFinding(.error, .typeMissing(expected: "Evidence"), at: "$.evidence[1].type"),
        CredentialFinding(.error, .wrongKind(expected: "an object"), at: "$.evidence[2]"),
      ])
  }

  @Test(arguments: [
    ("https://a.example", "https"), ("URN:uuid:1", "urn"), ("did:key:z", "did"),
  ]) func `a URI has a scheme`(text: String, expected: String) {
    #expect(scheme(of: text) == expected)
  }

  @Test(arguments: ["", ":", "a:", ":a", "1a:b", "a b:c", "a:b c", "no", "é:x"])
  func `other texts have none`(text: String) {
    #expect(scheme(of: text) == nil)
  }
}
