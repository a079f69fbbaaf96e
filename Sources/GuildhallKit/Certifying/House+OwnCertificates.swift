internal import Certifications
public import Curricula
internal import Foundation
public import Reports
internal import Rubrics
internal import Storage

extension House {
  /// Somebody's last certification for a programme as a page for a wall, signed or not.
  ///
  /// - Throws: `unknownPerson`, `unknownProgramme`, `notThere` where there never was one.
  public func certificatePage(
    of name: String, for programme: ProgrammeID
  ) throws -> CertificatePage {
    guard let person = try store.findPerson(named: name) else {
      throw CertifyingFault.unknownPerson(name)
    }
    let (_, current) = try self.programme(programme, try facts())
    guard
      let stored = try store.certifications(of: person.id).last(where: {
        $0.programme == programme
      })
    else {
      throw CertifyingFault.notThere(
        person.name, programme: current.title, needs: "was awarded")
    }
    let now = clock()
    let curriculum = try published(stored.publication).curriculum
    let definition = curriculum.programme(programme) ?? current
    let catalogue = Catalogue(curriculum)
    let issuer = try store.issuers().last
    let credential = try store.credentials().last { $0.certification == stored.id }
    let history = CertificateHistory(
      of: stored.id, try store.record(of: person.id).events, at: now)
    var page = CertificatePage(
      person: person.name, programme: definition.title, level: definition.level?.words,
      summary: definition.summary, awardedOn: stored.awardedAt.dayText,
      validUntil: stored.expiresAt.map(\.dayText),
      decidedBy: Names(asking: store).decider(stored.awardedBy),
      issuer: issuer?.name ?? "the issuing house", number: "\(stored.id)",
      credential: credential.map { "urn:uuid:\($0.uuid)" },
      keyFingerprint: credential == nil ? nil : issuer?.thumbprint,
      // Who signed what, and why, stays in the house.
      evidence: stored.evidence.map { piece in
        PaperEntry(title: piece.words(in: catalogue, withReasons: false) { _ in "a mentor" })
      })
    if let bar = history.revocation ?? history.suspension {
      page.state = bar.kind == .revoked ? .revoked : .suspended
      page.stateSince = bar.at.dayText
    } else if let end = stored.expiresAt, end <= now {
      page.state = .expired
      page.stateSince = end.dayText
    }
    return page
  }
}

extension Names {
  /// Who decided; nothing where the rule did.
  fileprivate func decider(_ actor: String) -> String? {
    actor == "rule" ? nil : self.actor(actor)
  }
}
