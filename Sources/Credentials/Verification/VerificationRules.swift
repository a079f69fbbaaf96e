/// What a verification is told from outside; nothing is looked up.
public struct VerificationRules: Sendable, Hashable {
  /// The time to judge by.
  public var now: CredentialTime
  /// Whom the verifier believes.
  public var knownIssuers: [KnownIssuer]
  /// Published status lists by the address that credentials name.
  public var statusLists: [String: [UInt8]]
  /// True when a credential may count although its status list is not at hand: a remark then.
  public var countsWithoutStatus: Bool

  public init(
    now: CredentialTime, knownIssuers: [KnownIssuer] = [], statusLists: [String: [UInt8]] = [:],
    countsWithoutStatus: Bool = false
  ) {
    self.now = now
    self.knownIssuers = knownIssuers
    self.statusLists = statusLists
    self.countsWithoutStatus = countsWithoutStatus
  }
}

/// A key that is known to be an issuer's.
public struct KnownIssuer: Sendable, Hashable {
  /// The issuer's id; several entries of one id are several keys of one issuer.
  public var id: String
  /// See `VerificationKey.thumbprint`.
  public var thumbprint: String

  public init(id: String, thumbprint: String) {
    self.id = id
    self.thumbprint = thumbprint
  }
}
