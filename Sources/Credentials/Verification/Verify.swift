/// The largest file that is looked into, in bytes.
public let largestCredentialFile = 16 << 20

/// Verifies a credential in any form: JSON, compact JWS, baked SVG or baked PNG.
///
/// Nothing is fetched and no clock is read: all that a verdict rests on stands in the file and in
/// the rules. No input makes it fail otherwise than by its conclusion.
public func verify(_ bytes: [UInt8], by rules: VerificationRules) -> Verification {
  var pass = VerificationPass(rules: rules)
  pass.read(bytes)
  return pass.verification
}

/// One file on its way to a conclusion.
struct VerificationPass {
  let rules: VerificationRules
  var verification = Verification()

  mutating func read(_ bytes: [UInt8]) {
    switch extractCredential(from: bytes) {
    case .failure(let refusal):
      verification.form = refusal.form
      verification.findings = refusal.findings
    case .success(let found):
      verification.form = found.form
      verification.findings = found.remarks
      if let document = found.document {
        readDocument(document)
      } else {
        readSigned(found.bytes)
      }
    }
  }

  private mutating func readSigned(_ text: [UInt8]) {
    let token = SignedText(text)
    verification.findings += token.findings
    guard let document = token.document else { return }
    let shape = DocumentShape(of: document)
    verification.summary = CredentialSummary(of: document, shape: shape)
    verification.findings += kindFindings(shape, at: token.path)
    var findings = token.claimFindings
    findings += shapeFindings(of: document, as: shape, at: token.path)
    findings += forceFindings(of: document, at: token.path)
    findings += remarks(on: document, at: token.path)
    switch token.outcome {
    case .good(let key):
      verification.findings += findings
      verification.signer = Signer(key: key, isKnown: false)
    case .bad: verification.findings += findings
    // Who knows nothing of the signer has no reason to judge what they say.
    case .undecided(let need):
      verification.needs.append(need)
      verification.findings += findings.map(\.asRemark)
      return
    }
    checkStatus(of: document, at: token.path)
    checkTrust(in: document, at: token.path)
  }

  private mutating func readDocument(_ document: JSONValue) {
    let shape = DocumentShape(of: document)
    verification.summary = CredentialSummary(of: document, shape: shape)
    verification.findings += kindFindings(shape, at: "$")
    verification.findings += shapeFindings(of: document, as: shape)
    verification.findings += forceFindings(of: document, at: "$")
    verification.findings += remarks(on: document, at: "$")
    checkProofs(of: document)
    checkStatus(of: document, at: "$")
  }

  /// A list that says of others whether they count attests nothing to anybody.
  private func kindFindings(_ shape: DocumentShape, at path: String) -> [CredentialFinding] {
    shape == .statusListCredential
      ? [CredentialFinding(.error, .statusListItself, at: "\(path).type")] : []
  }

  /// Whether it is in force at the time of the rules.
  func forceFindings(of document: JSONValue, at path: String) -> [CredentialFinding] {
    let validity = Validity(of: document)
    var findings: [CredentialFinding] = []
    if let from = validity.from, rules.now < from {
      let name = document["validFrom"] == nil ? "issuanceDate" : "validFrom"
      findings.append(CredentialFinding(.error, .notYetValid(from), at: "\(path).\(name)"))
    }
    if let until = validity.until, until <= rules.now {
      let name = document["validUntil"] == nil ? "expirationDate" : "validUntil"
      findings.append(CredentialFinding(.error, .expired(until), at: "\(path).\(name)"))
    }
    return findings
  }

  private func remarks(on document: JSONValue, at path: String) -> [CredentialFinding] {
    var findings: [CredentialFinding] = []
    if document["credentialSchema"] != nil {
      findings.append(
        CredentialFinding(.remark, .schemaNotApplied, at: "\(path).credentialSchema"))
    }
    if document["refreshService"] != nil {
      findings.append(CredentialFinding(.remark, .mayBeRefreshed, at: "\(path).refreshService"))
    }
    return findings
  }

  private mutating func checkTrust(in document: JSONValue, at path: String) {
    guard let signer = verification.signer else { return }
    let issuer = Claims(of: document).issuer ?? ""
    let thumbprint = signer.key.thumbprint
    let place = "\(path).issuer"
    let owners = rules.knownIssuers.filter { $0.thumbprint.isExactly(thumbprint) }
    if owners.contains(where: { $0.id.isExactly(issuer) }) {
      verification.signer?.isKnown = true
    } else if !owners.isEmpty {
      verification.findings.append(CredentialFinding(.error, .keyOfAnotherIssuer, at: place))
    } else if rules.knownIssuers.contains(where: { $0.id.isExactly(issuer) }) {
      verification.findings.append(CredentialFinding(.error, .issuerKeyDiffers, at: place))
    } else {
      verification.findings.append(CredentialFinding(.remark, .issuerUnknown, at: place))
    }
  }
}
