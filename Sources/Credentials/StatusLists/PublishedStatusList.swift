/// A status list credential that somebody gave, and how far it is to be believed.
///
/// Bad news needs no proof: a set bit in an issuer's list counts although its signature cannot be
/// checked. Good news does: only a list that the credential's own signer, or a known key of the same
/// issuer, signed for that address can say that a credential was not revoked.
struct PublishedStatusList {
  /// Nothing when there is no list of that issuer and purpose in the bytes.
  private(set) var list: StatusList?
  private(set) var isProven = false
  /// Why it is not proven, as remarks with `list` before their paths.
  private(set) var faults: [CredentialFinding] = []

  init(
    _ bytes: [UInt8], at address: String, purpose: String, issuer: String?,
    signer: VerificationKey?, rules: VerificationRules
  ) {
    guard case .success(let found) = extractCredential(from: bytes) else {
      add(.listUnreadable, at: "$")
      return
    }
    let token = found.document == nil ? SignedText(found.bytes) : nil
    guard let document = found.document ?? token?.document else {
      add(.listUnreadable, at: "$")
      return
    }
    let claims = Claims(of: document)
    guard let own = claims.issuer, let issuer, own.isExactly(issuer) else {
      add(.listOfOtherIssuer, at: "$.issuer")
      return
    }
    let subject = document["credentialSubject"]?.oneOrMore.first ?? .null
    guard subject["statusPurpose"]?.texts.contains(purpose) == true else {
      add(.listOfOtherPurpose, at: "$.credentialSubject.statusPurpose")
      return
    }
    guard let list = subject["encodedList"]?.text.flatMap({ StatusList(encoded: $0) }) else {
      add(.listUnreadable, at: "$.credentialSubject.encodedList")
      return
    }
    self.list = list
    let pass = VerificationPass(rules: rules)
    var findings = token.map { $0.findings + $0.claimFindings } ?? []
    findings += shapeFindings(of: document, as: .statusListCredential)
    findings += pass.forceFindings(of: document, at: "$")
    for finding in findings where finding.isError { add(finding.fact, at: finding.path) }
    if claims.id?.isExactly(address) != true { add(.listOfOtherAddress, at: "$.id") }
    guard let token, case .good(let key) = token.outcome else { return }
    let isKnown = rules.knownIssuers.contains {
      $0.id.isExactly(issuer) && $0.thumbprint.isExactly(key.thumbprint)
    }
    isProven = faults.isEmpty && (isKnown || key == signer)
  }

  private mutating func add(_ fact: CredentialFact, at path: String) {
    faults.append(CredentialFinding(.remark, fact, at: "list \(path)"))
  }
}
