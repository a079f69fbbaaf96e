/// What a verifier can say of a file.
public struct Verification: Sendable, Hashable {
  public enum Conclusion: String, Sendable, Hashable {
    /// Signed by a known issuer, in force, and without fault.
    case verified
    /// Signed and in force, and something should be looked at; see the remarks.
    case verifiedWithRemarks
    /// At least one finding is an error.
    case refused
    /// No fault was found, and something is missing to be sure; see `needs`.
    case notVerified
  }

  /// In the order in which they were met: file, signature, document, status, trust.
  public internal(set) var findings: [CredentialFinding] = []
  public internal(set) var needs: [VerificationNeed] = []
  public internal(set) var form: CredentialForm?
  /// Whose signature fits; nothing when none was checked or none fits.
  public internal(set) var signer: Signer?
  /// What the document says, whether it is believed or not.
  public internal(set) var summary: CredentialSummary?

  public var conclusion: Conclusion {
    if findings.contains(where: \.isError) { return .refused }
    guard needs.isEmpty, signer != nil else { return .notVerified }
    return findings.isEmpty ? .verified : .verifiedWithRemarks
  }

  /// True when it is verified, with remarks or without.
  public var isVerified: Bool { conclusion == .verified || conclusion == .verifiedWithRemarks }
}

/// In what a credential came.
public enum CredentialForm: String, Sendable, Hashable {
  case json, signedText, svg, png
}

/// The key whose signature fits.
public struct Signer: Sendable, Hashable {
  public var key: VerificationKey
  /// True when the rules list the key as the credential's issuer's.
  public internal(set) var isKnown: Bool
}

/// The lines of a credential that a person wants to see.
public struct CredentialSummary: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable { case achievement, endorsement, statusList }

  public var kind: Kind
  public var id: String?
  public var name: String?
  public var issuerID: String?
  public var issuerName: String?
  public var subjectID: String?
  public var achievement: String?
  public var validFrom: CredentialTime?
  public var validUntil: CredentialTime?

  init(of document: JSONValue, shape: DocumentShape) {
    kind =
      switch shape {
      case .endorsementCredential: .endorsement
      case .statusListCredential: .statusList
      default: .achievement
      }
    let claims = Claims(of: document)
    id = claims.id
    issuerID = claims.issuer
    subjectID = claims.subject
    name = document["name"]?.text
    issuerName = document["issuer"]?["name"]?.text
    achievement = document["credentialSubject"]?.oneOrMore.first?["achievement"]?["name"]?.text
    let validity = Validity(of: document)
    validFrom = validity.from
    validUntil = validity.until
  }
}
