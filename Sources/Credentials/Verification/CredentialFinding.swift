/// One thing that was found in a credential: what, where, and whether it forbids its use.
public struct CredentialFinding: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable {
    /// The credential is refused.
    case error
    /// It counts; somebody should look.
    case remark
  }

  public var severity: Severity
  public var fact: CredentialFact
  /// A JSON path such as `$.issuer.type`; `header` in front for the header of a signature, `claims`
  /// for its payload, `file` for what surrounds the credential.
  public var path: String

  public init(_ severity: Severity, _ fact: CredentialFact, at path: String) {
    self.severity = severity
    self.fact = fact
    self.path = path
  }

  public var isError: Bool { severity == .error }

  var asRemark: Self { Self(.remark, fact, at: path) }
}

/// What may be found in a credential; `CredentialFact+Sentences.swift` has the words.
public enum CredentialFact: Error, Sendable, Hashable {
  // The file around it
  case emptyFile, unknownForm, tooLarge(most: Int), noCredential, severalCredentials,
    somethingFollows
  case damagedImage, compressedText, formerBadge
  case notWellFormed(line: Int), notUTF8, undeclaredPrefix, unknownEntity, misplacedCredential,
    documentType
  case notJSON(String)
  // The signature
  case notThreeParts, notBase64URL, noAlgorithm, unsigned, sharedSecret(String)
  case forbiddenHeader(String), unknownTokenType(String)
  case privateKeyInside(String), unusableKey(String), keyOfOtherKind, signatureWrong
  case twoDocuments, claimMissing(String), claimDiffers(String)
  // The document
  case contextDiffers(expected: String), otherContextVersion, formerDataModel
  case typeMissing(expected: String), memberMissing(String), wrongKind(expected: String)
  case notAnAddress, notATime, endsBeforeItBegins, notYetValid(CredentialTime)
  case expired(CredentialTime)
  case schemaNotApplied, mayBeRefreshed, statusListItself
  // A proof inside
  case methodWithoutScheme, methodOfUnknownScheme(String), proofValueMalformed, otherProofPurpose
  // Status and trust
  case revoked, suspended, statusIndexOutside(size: Int), statusEntryMalformed, statusNotChecked
  case listOfOtherIssuer, listOfOtherPurpose, listUnreadable, listOfOtherAddress
  case issuerUnknown, issuerKeyDiffers, keyOfAnotherIssuer
}

/// What a verification would need that was not there.
public enum VerificationNeed: Sendable, Hashable {
  /// The document has no signature and no proof.
  case signature
  /// A data-integrity proof of that suite: JSON-LD and RDF canonicalisation.
  case linkedDataProof(String)
  /// The signer's public key, by that address or from the issuer.
  case key(String?)
  /// An algorithm that is not supported.
  case algorithm(String)
  /// The published list at that address, or a newer or better signed one.
  case statusList(String)
  /// A status of another kind, to be asked for at that address.
  case statusService(String)
}
