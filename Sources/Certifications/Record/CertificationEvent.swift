public import Curricula
public import Foundation

/// Something that happened to an application or a certification; one never undoes another, it only
/// follows it.
public struct CertificationEvent: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Somebody is to be certified, perhaps by a day.
    case applied
    case withdrawn
    /// Something speaks against a certification that was awarded; a person has to look.
    case reviewOpened
    /// A person looked and leaves it as it is.
    case reviewClosed
    /// It does not hold until it is reinstated.
    case suspended
    case reinstated
    /// It does not hold any more; only a new award helps.
    case revoked
    /// Its holder objects to a suspension, a revocation or a refusal.
    case appealed
    /// The decision stands.
    case appealDismissed
    /// The decision falls: what was suspended or revoked before the appeal holds again.
    case appealGranted
  }

  public var id: Int64
  public var programme: ProgrammeID
  /// Nothing for applications, and for appeals against a refusal.
  public var certificate: Int64?
  public var kind: Kind
  public var reason: String
  /// What set it off, such as `review/12`; empty for nothing that has a number.
  public var about: String
  /// The row of the person who did it; nothing for the rule.
  public var by: Int64?
  public var at: Date
  /// The day by which an applicant is to be certified.
  public var dueAt: Date?

  public init(
    id: Int64, programme: ProgrammeID, certificate: Int64? = nil, kind: Kind, reason: String = "",
    about: String = "", by: Int64? = nil, at: Date, dueAt: Date? = nil
  ) {
    self.id = id
    self.programme = programme
    self.certificate = certificate
    self.kind = kind
    self.reason = reason
    self.about = about
    self.by = by
    self.at = at
    self.dueAt = dueAt
  }
}
