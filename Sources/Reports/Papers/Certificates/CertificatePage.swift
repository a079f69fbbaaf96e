/// One certification as a page for a wall: A4 or US Letter, landscape.
///
/// It needs nothing else, runs nothing and loads nothing. Whatever the names, the certificate is one
/// page; a summary that has no room on it is written out on a page of its own.
public struct CertificatePage: Sendable, Hashable, Codable {
  public enum State: String, Sendable, Hashable, Codable, CaseIterable {
    case inForce, suspended, revoked, expired
  }

  public enum Paper: String, Sendable, Hashable, Codable, CaseIterable {
    case a4, letter
  }

  public var person: String
  public var programme: String
  /// Such as `Level 2`.
  public var level: String?
  /// What it certifies.
  public var summary: String
  /// ISO days; no `validUntil` means for good.
  public var awardedOn: String
  public var validUntil: String?
  /// Who decided; nothing when the rule did.
  public var decidedBy: String?
  public var issuer: String
  /// The number of the certification.
  public var number: String
  /// The id of the credential that was signed for it.
  public var credential: String?
  /// Of the issuer's key, as `guildhall credential verify --issuer` takes it.
  public var keyFingerprint: String?
  public var state: State
  /// The ISO day from which a state other than `inForce` holds.
  public var stateSince: String?
  /// What it rests on, for whoever asks.
  public var evidence: [PaperEntry]

  public init(
    person: String, programme: String, level: String? = nil, summary: String = "",
    awardedOn: String, validUntil: String? = nil, decidedBy: String? = nil, issuer: String,
    number: String, credential: String? = nil, keyFingerprint: String? = nil,
    state: State = .inForce, stateSince: String? = nil, evidence: [PaperEntry] = []
  ) {
    self.person = person
    self.programme = programme
    self.level = level
    self.summary = summary
    self.awardedOn = awardedOn
    self.validUntil = validUntil
    self.decidedBy = decidedBy
    self.issuer = issuer
    self.number = number
    self.credential = credential
    self.keyFingerprint = keyFingerprint
    self.state = state
    self.stateSince = stateSince
    self.evidence = evidence
  }
}

extension CertificatePage {
  /// The page.
  ///
  /// - Parameter hasEvidence: whether the evidence follows on pages of its own.
  public func document(on paper: Paper = .a4, withEvidence hasEvidence: Bool = false) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(html(oneLine("Certificate \(number), \(person), \(programme)")))</title>
    <style>
    \(paper.style)
    \(certificateStyle)
    </style>
    </head>
    <body>
    <main>
    <article class="sheet \(state.rawValue)">
    \(banner)\(heading)
    \(lowerPart)
    </article>
    \(continuation(withEvidence: hasEvidence))</main>
    </body>
    </html>

    """
  }

  private var heading: String {
    let person = CertificateFit.person(self.person)
    let programme = CertificateFit.programme(self.programme)
    let issuer = CertificateFit.issuer(self.issuer)
    let summary = CertificateFit.summary(self.summary)
    let level = oneLine(self.level ?? "")
    return """
      <div class="top">
      <p class="issuer" dir="auto"\(issuer.style)>\(html(issuer.text))</p>
      <p class="kind">Certificate</p>
      \(ornament)
      </div>
      <div class="middle">
      <p class="small">This certifies that</p>
      <h1 dir="auto"\(person.style)>\(html(person.text))</h1>
      <p class="small">has shown all that is required for</p>
      <h2 dir="auto"\(programme.style)>\(html(programme.text))</h2>
      \(level.isEmpty ? "" : "<p class=\"level\" dir=\"auto\">\(html(shortened(level, to: 60)))</p>\n")\
      \(summary.text.isEmpty ? "" : "<p class=\"summary\" dir=\"auto\"\(summary.style)>\(html(summary.text))</p>\n")\
      \(summary.isCut ? "<p class=\"small\">What it certifies is written out on the page after this one.</p>\n" : "")\
      </div>
      """
  }

  private var lowerPart: String {
    """
    <div class="bottom">
    <dl class="facts">
    \(fact("Awarded on", day(awardedOn)))
    \(fact("Valid until", validUntil.map(day) ?? "for good"))
    \(fact("Awarded by", CertificateFit.fact(decidedBy ?? "by rule, all requirements being met").markup))
    \(fact("Number", CertificateFit.fact(number).markup))
    </dl>
    \(seal)
    <div class="verify">
    \(verification)
    </div>
    </div>
    """
  }

  private func fact(_ name: String, _ value: String) -> String {
    "<div><dt>\(name)</dt><dd>\(value)</dd></div>"
  }

  private func day(_ text: String) -> String {
    guard let day = isoDay(text) else { return CertificateFit.fact(text).markup }
    return "<time datetime=\"\(day)\">\(html(longDay(day)))</time>"
  }

  private var verification: String {
    guard credential != nil || keyFingerprint != nil else {
      return
        "<p class=\"none\">No credential was signed for this certificate. Ask the issuer whether it holds, "
        + "and name its number.</p>"
    }
    var lines = ["<h3>To verify, without a network</h3>"]
    if let credential {
      lines.append(
        "<p>Credential <span class=\"code\">\(CertificateFit.id(credential).markup)</span></p>")
    }
    lines.append("<p><span class=\"code\">guildhall credential verify FILE</span></p>")
    if let keyFingerprint {
      lines.append(
        "<p>Fingerprint of the issuer’s key</p>\n<p class=\"code groups\">"
          + groupsOfFour(keyFingerprint).map { "<span>\(html($0))</span>" }
          .joined(separator: "<wbr>") + "</p>")
    }
    return lines.joined(separator: "\n")
  }
}

/// A key's fingerprint as people compare it; white space in it is nothing.
func groupsOfFour(_ text: String) -> [String] {
  var groups: [String] = []
  for character in text where !character.isWhitespace {
    if let last = groups.last, last.count < 4 {
      groups[groups.count - 1].append(character)
    } else {
      groups.append(String(character))
    }
  }
  return groups
}
