import Credentials
import Reports

/// What was found about a credential, for people.
func text(of verification: Verification, in file: String) -> String {
  var lines = ["\(printable(file)): \(words(for: verification.conclusion))"]
  if let summary = verification.summary {
    let title = summary.achievement ?? summary.name
    if let title { lines.append("  for      \(printable(title))") }
    if let issuer = summary.issuerName ?? summary.issuerID {
      let id = summary.issuerName == nil ? nil : summary.issuerID
      lines.append("  issuer   \(printable(issuer))\(id.map { ", \(printable($0))" } ?? "")")
    }
    if let subject = summary.subjectID { lines.append("  subject  \(printable(subject))") }
    if let from = summary.validFrom {
      let until = summary.validUntil.map { " until \($0.text)" } ?? ", without an end"
      lines.append("  valid    from \(from.text)\(until)")
    }
  }
  if let signer = verification.signer {
    lines.append(
      "  key      \(signer.key.thumbprint), "
        + (signer.isKnown ? "known as the issuer's" : "not known to be the issuer's"))
  }
  for finding in verification.findings {
    lines.append(
      "  \(finding.isError ? "✗" : "!") \(printable(finding.path)): "
        + printable("\(finding.fact.sentence) \(finding.fact.remedy)"))
  }
  for need in verification.needs { lines.append("  ? \(printable(need.sentence))") }
  return lines.joined(separator: "\n")
}

private func words(for conclusion: Verification.Conclusion) -> String {
  switch conclusion {
  case .verified: "verified"
  case .verifiedWithRemarks: "verified, with remarks"
  case .refused: "refused"
  case .notVerified: "not verified"
  }
}

/// The same for programs.
struct CredentialLine: Encodable {
  struct Found: Encodable {
    var severity, path, what, remedy: String
  }

  var file: String
  var conclusion: String
  var form: String?
  var achievement, issuer, subject, validFrom, validUntil: String?
  var key: String?
  var isKeyKnown: Bool?
  var findings: [Found]
  var needs: [String]

  init(_ verification: Verification, in file: String) {
    self.file = file
    conclusion = verification.conclusion.rawValue
    form = verification.form?.rawValue
    let summary = verification.summary
    achievement = summary?.achievement ?? summary?.name
    issuer = summary?.issuerID
    subject = summary?.subjectID
    validFrom = summary?.validFrom?.text
    validUntil = summary?.validUntil?.text
    key = verification.signer?.key.thumbprint
    isKeyKnown = verification.signer?.isKnown
    findings = verification.findings.map {
      Found(
        severity: $0.severity.rawValue, path: $0.path, what: $0.fact.sentence,
        remedy: $0.fact.remedy)
    }
    needs = verification.needs.map(\.sentence)
  }
}
