import Testing

@testable import Credentials

@Suite(.needsSharedCredentials)
struct SharedFileTests {
  private static let noon2026 = CredentialTime(seconds: 1_767_268_800)

  private func verified(_ name: String) throws -> Verification {
    var rules = VerificationRules(now: Self.noon2026)
    let folder = name.contains("/") ? "ob30/\(name.split(separator: "/")[0])/" : "ob30/"
    let bytes = try SharedCredentials.bytes("ob30/\(name)")
    if let text = credentialText(in: bytes),
      case .success(let document) = JSONValue.read(Array(text.utf8)),
      let address = document["credentialStatus"]?["statusListCredential"]?.text
    {
      // What the address leads to lies beside the file.
      rules.statusLists[address] = try SharedCredentials.bytes(
        folder + (address.split(separator: "/").last ?? ""))
    }
    return verify(bytes, by: rules)
  }

  @Test func `every file gets the conclusion that its description asks for`() throws {
    let expected = try SharedCredentials.expected()
    try #require(expected.count > 0)
    for (name, entry) in expected.sorted(by: { $0.key < $1.key }) {
      let found = try verified(name)
      let what: Comment = "\(name): \(found.conclusion) \(found.findings) \(found.needs)"
      if found.summary?.kind == .statusList {
        #expect(found.errors == [.statusListItself], what)
      } else if entry["offline"] == .bool(true) {
        #expect(found.conclusion == .refused, what)
      } else if case .list(let needs)? = entry["needs"], !needs.isEmpty {
        #expect(found.conclusion == .notVerified, what)
        #expect(found.signer == nil, what)
      } else if entry["signature"] != nil {
        #expect(found.conclusion == .verifiedWithRemarks, what)
        #expect(found.signer?.key.algorithm == .rs256, what)
      } else {
        #expect(found.conclusion == .notVerified, what)
      }
    }
  }

  @Test func `the samples without sub are accepted and the missing claim is named`() throws {
    for name in ["simple-jwt.png", "simple-jwt_v1.png"] {
      let findings = try verified(name).findings
      #expect(findings.contains { $0.fact == .claimMissing("sub") }, "\(name)")
      #expect(findings.contains { $0.fact == .issuerUnknown }, "\(name)")
    }
  }

  @Test func `defects are found where the descriptions say`() throws {
    let places: [(String, CredentialFact, String)] = [
      (
        "simple-err-credential-subject-achievement-result-description-type.json",
        .typeMissing(expected: "ResultDescription"),
        "$.credentialSubject.achievement.resultDescription[2].type"
      ),
      (
        "simple-err-issuer-otheridentifier-type.json", .typeMissing(expected: "IdentifierEntry"),
        "$.issuer.otherIdentifier[1].type"
      ),
      (
        "simple-err-credential-subject-profile-type.json", .typeMissing(expected: "Profile"),
        "$.credentialSubject.source.type"
      ),
      (
        "simple-err-proof-method-no-scheme.json", .methodWithoutScheme,
        "$.proof[0].verificationMethod"
      ),
      (
        "simple-err-proof-method-unknown-scheme.json", .methodOfUnknownScheme("xxx"),
        "$.proof[0].verificationMethod"
      ),
      (
        "simple-err-expired.json", .expired(CredentialTime(seconds: 1_262_304_000)), "$.validUntil"
      ),
      (
        "bit-string-list/credential-status-revoked-blank-nodes.json", .revoked, "$.credentialStatus"
      ),
    ]
    for (name, fact, path) in places {
      let errors = try verified(name).findings.filter(\.isError)
      #expect(errors == [CredentialFinding(.error, fact, at: path)], "\(name)")
    }
  }

  @Test func `the published list has exactly the bits that its description names`() throws {
    let document = try SharedCredentials.json("ob30/bit-string-list/testlist")
    let encoded = try #require(document["credentialSubject"]?["encodedList"]?.text)
    let list = try #require(StatusList(encoded: encoded))
    #expect(list.count == 131_072)
    #expect((0..<list.count).filter { list[$0] } == [23])
  }
}
