import Testing

@testable import Credentials

struct SentenceTests {
  @Test func `a finding says where, what and what to do`() {
    #expect(
      CredentialFinding(.error, .typeMissing(expected: "Profile"), at: "$.issuer.type").description
        == "$.issuer.type: error: The type must be Profile. Ask the issuer for a corrected credential."
    )
    #expect(
      CredentialFinding(.remark, .issuerUnknown, at: "$.issuer").description
        == """
        $.issuer: remark: The signature is right, and the signer is not among the known issuers. \
        Compare the key's thumbprint with one that the issuer publishes, then add it.
        """)
    #expect(
      CredentialFact.expired(Sample.until).sentence == "It expired at 2026-09-21T14:13:20Z.")
  }

  @Test func `every fact and every need has its words`() {
    let facts: [CredentialFact] = [
      .emptyFile, .unknownForm, .tooLarge(most: 1), .noCredential, .severalCredentials,
      .somethingFollows,
      .damagedImage, .compressedText, .formerBadge, .notWellFormed(line: 1), .notUTF8,
      .undeclaredPrefix, .unknownEntity, .misplacedCredential, .documentType, .statusListItself,
      .notJSON("It is not."),
      .notThreeParts, .notBase64URL, .noAlgorithm, .unsigned, .sharedSecret("HS256"),
      .forbiddenHeader("crit"), .unknownTokenType("x"), .privateKeyInside("d"), .unusableKey("x"),
      .keyOfOtherKind, .signatureWrong, .twoDocuments, .claimMissing("iss"), .claimDiffers("iss"),
      .contextDiffers(expected: "x"), .otherContextVersion, .formerDataModel,
      .typeMissing(expected: "x"), .memberMissing("x"), .wrongKind(expected: "x"), .notAnAddress,
      .notATime, .endsBeforeItBegins, .notYetValid(Sample.now), .expired(Sample.now),
      .schemaNotApplied, .mayBeRefreshed, .methodWithoutScheme, .methodOfUnknownScheme("x"),
      .proofValueMalformed, .otherProofPurpose, .revoked, .suspended, .statusIndexOutside(size: 8),
      .statusEntryMalformed, .statusNotChecked, .listOfOtherIssuer, .listOfOtherPurpose,
      .listUnreadable, .listOfOtherAddress, .issuerUnknown, .issuerKeyDiffers, .keyOfAnotherIssuer,
    ]
    #expect(Set(facts.map(\.sentence)).count == facts.count)
    #expect(facts.allSatisfy { $0.sentence.hasSuffix(".") && $0.remedy.hasSuffix(".") })
    let needs: [VerificationNeed] = [
      .signature, .linkedDataProof("x"), .key("x"), .key(nil), .algorithm("x"), .statusList("x"),
      .statusService("x"),
    ]
    #expect(Set(needs.map(\.sentence)).count == needs.count)
  }

  @Test func `foreign words in a sentence stay on one line and short`() {
    #expect(quoted("a\nb\u{1B}[31m") == "\"a?b?[31m\"")
    #expect(quoted(String(repeating: "a", count: 500)).count == 83)
  }
}
