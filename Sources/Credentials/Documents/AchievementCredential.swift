/// One certification as Open Badges 3.0 says it: who attests what to whom, from when until when.
///
/// A value only; `SigningKey.sign` makes it something that others can verify.
public struct AchievementCredential: Sendable, Hashable {
  /// A URI of its own, such as `urn:uuid:…`.
  public var id: String
  public var issuer: IssuerProfile
  public var name: String
  public var achievement: Achievement
  public var subject: CredentialSubject
  public var validFrom: CredentialTime
  /// Nothing when it holds for ever.
  public var validUntil: CredentialTime?
  public var evidence: [Evidence]
  /// Nothing when it can never be revoked.
  public var status: StatusEntry?
  /// A bit of its own that says that it does not count for now.
  public var suspension: StatusEntry?

  public init(
    id: String, issuer: IssuerProfile, name: String, achievement: Achievement,
    subject: CredentialSubject, validFrom: CredentialTime, validUntil: CredentialTime? = nil,
    evidence: [Evidence] = [], status: StatusEntry? = nil, suspension: StatusEntry? = nil
  ) {
    self.id = id
    self.issuer = issuer
    self.name = name
    self.achievement = achievement
    self.subject = subject
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.evidence = evidence
    self.status = status
    self.suspension = suspension
  }
}

/// Who issues.
public struct IssuerProfile: Sendable, Hashable {
  /// A URI, by which verifiers know the issuer.
  public var id: String
  public var name: String
  public var url: String?
  public var email: String?

  public init(id: String, name: String, url: String? = nil, email: String? = nil) {
    self.id = id
    self.name = name
    self.url = url
    self.email = email
  }
}

/// What was achieved, the same for everybody who achieved it.
public struct Achievement: Sendable, Hashable {
  /// A URI.
  public var id: String
  public var name: String
  public var description: String
  /// What had to be done for it, in Markdown.
  public var criteria: String
  /// One of the specification's words.
  public var kind: String

  public init(
    id: String, name: String, description: String, criteria: String, kind: String = "Certification"
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.criteria = criteria
    self.kind = kind
  }
}

/// What was seen of the person's work.
public struct Evidence: Sendable, Hashable {
  public var id: String?
  public var name: String
  /// In Markdown.
  public var narrative: String?

  public init(id: String? = nil, name: String, narrative: String? = nil) {
    self.id = id
    self.name = name
    self.narrative = narrative
  }
}

/// The bit of a published list that says whether the credential still counts.
public struct StatusEntry: Sendable, Hashable {
  /// The address of the status list credential.
  public var list: String
  /// The bit's place, from 0.
  public var index: Int
  public var purpose: StatusPurpose

  public init(list: String, index: Int, purpose: StatusPurpose = .revocation) {
    self.list = list
    self.index = index
    self.purpose = purpose
  }
}

/// What a set bit means; the raw values are the specification's words.
public enum StatusPurpose: String, Sendable, Hashable, CaseIterable {
  /// For ever.
  case revocation
  /// For now.
  case suspension
}
