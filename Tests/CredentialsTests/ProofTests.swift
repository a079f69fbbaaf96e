import Testing

@testable import Credentials

struct ProofTests {
  private func found(_ changes: [String: JSONValue] = [:]) -> Verification {
    var proof: [String: JSONValue] = [
      "type": .text("DataIntegrityProof"), "cryptosuite": .text("eddsa-rdfc-2022"),
      "proofPurpose": .text("assertionMethod"),
      "verificationMethod": .text("https://larkfield.example/issuer#key"),
      // 64 bytes.
      "proofValue": .text("z" + String(repeating: "1", count: 64)),
    ]
    for (name, value) in changes { proof[name] = value == .null ? nil : value }
    guard case .object(var document) = Sample.credential.document else { return Verification() }
    document["proof"] = .object(proof)
    return verify(JSONValue.object(document).canonical, by: Sample.rules())
  }

  @Test func `a proof inside is never verified and its suite is named`() {
    #expect(found().conclusion == .notVerified)
    #expect(found().needs == [.linkedDataProof("eddsa-rdfc-2022")])
    #expect(found(["type": .text("OtherProof"), "proofValue": .null]).conclusion == .notVerified)
    let bare = verify(Sample.credential.document.canonical, by: Sample.rules())
    #expect(bare.conclusion == .notVerified)
    #expect(bare.needs == [.signature])
  }

  @Test func `a proof that cannot be right is refused`() {
    let value = "$.proof.proofValue"
    let method = "$.proof.verificationMethod"
    let faults: [([String: JSONValue], CredentialFact, String)] = [
      (["verificationMethod": .text("#key")], .methodWithoutScheme, method),
      (["verificationMethod": .text("xxx:key")], .methodOfUnknownScheme("xxx"), method),
      (["verificationMethod": .null], .memberMissing("verificationMethod"), method),
      (["proofValue": .text("z0OIl")], .proofValueMalformed, value),
      (["proofValue": .text("z" + String(repeating: "1", count: 63))], .proofValueMalformed, value),
      (["proofValue": .text("")], .proofValueMalformed, value),
      (["proofValue": .null], .proofValueMalformed, value),
      (["proofPurpose": .text("authentication")], .otherProofPurpose, "$.proof.proofPurpose"),
      (["expires": .text(Sample.now.text)], .expired(Sample.now), "$.proof.expires"),
      (["expires": .text("soon")], .notATime, "$.proof.expires"),
    ]
    for (changes, fact, path) in faults {
      #expect(found(changes).findings == [CredentialFinding(.error, fact, at: path)])
    }
  }

  /// Every member at every depth becomes each of a few odd values.
  @Test func `no document makes the verifier fail`() throws {
    let odd: [JSONValue] = [
      .null, .bool(true), .number("-1e308"), .text(""), .text("é:"), .list([]), .object([:]),
      .list([.list([.null]), .object(["type": .number("0")])]),
    ]
    var count = 0
    for document in variants(of: Sample.revocable.document, odd) {
      count += 1
      let claims = Claims(of: document).members
      guard case .object(var members) = document else { continue }
      members.merge(claims) { $1 }
      let found = verify(try Sample.signed(payload: .object(members)), by: Sample.rules())
      // The list is not at hand, and the issuer is unknown to the rules; no entry is no status.
      #expect(!found.isVerified || document["credentialStatus"] == .list([]))
      #expect(!found.isVerified || found.facts.contains(.issuerUnknown))
    }
    #expect(count > 250)
  }

  private func variants(of value: JSONValue, _ odd: [JSONValue]) -> [JSONValue] {
    switch value {
    case .object(let members):
      odd
        + members.sorted { $0.key < $1.key }.flatMap { name, member in
          variants(of: member, odd).map { variant in
            var changed = members
            changed[name] = variant
            return .object(changed)
          }
        }
    case .list(let values):
      odd
        + values.indices.flatMap { index in
          variants(of: values[index], odd).map { variant in
            var changed = values
            changed[index] = variant
            return .list(changed)
          }
        }
    default: odd
    }
  }
}
