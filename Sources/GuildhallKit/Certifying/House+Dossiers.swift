internal import Certifications
public import Curricula
public import Foundation
public import Reports
internal import Rubrics
internal import Storage

extension House {
  /// Why somebody was certified at a moment, or why not.
  ///
  /// What they had shown is read as it was then: later results, disputes and decisions are left out
  /// of the grounds, the history and the events of the log.
  ///
  /// - Parameter moment: now without it; nothing can be said of one to come.
  public func dossier(
    of name: String, for programme: ProgrammeID, at moment: Date? = nil
  ) throws -> AwardDossier {
    guard let person = try store.findPerson(named: name) else {
      throw CertifyingFault.unknownPerson(name)
    }
    let at = moment ?? clock()
    // A moment of now may have been taken after the house's own.
    if at > clock().addingTimeInterval(1) { throw CertifyingFault.dayToCome(at) }
    let names = Names(asking: store)
    let certifications = try store.certifications(of: person.id).filter {
      $0.programme == programme
    }
    let now = try store.record(of: person.id)
    let held = now.holding(programme, at: at)
    // The one that held then; else the last one by then.
    let shown =
      certifications.last { $0.id == held?.id } ?? certifications.last { $0.awardedAt <= at }
    let (version, definition) = try grounds(for: programme, shown)
    var record = try store.record(of: person.id, asOf: shown?.awardedAt ?? at)
    if let shown { record.certificates.removeAll { $0.id >= shown.id } }
    record.calibrations =
      try calibrations(for: [version.curriculum], asOf: shown?.awardedAt ?? at)[person.id] ?? []
    record.changes = try changes(of: record, to: version.version)
    let catalogue = Catalogue(version.curriculum)
    let index = RecordIndex(record, in: catalogue)
    let renewal = shown?.renewal.flatMap { id in
      definition.renewalPaths.first { $0.id == id }
    }
    let finding = definition.finding(index, at: shown?.awardedAt ?? at, renewal: renewal)
    let trainers = try store.trainers(of: person.id, by: shown?.awardedAt ?? at)
    let decider = shown?.awardedBy == "rule" ? nil : shown?.awardedBy
    var dossier = AwardDossier(
      person: person.name, reference: "person/\(person.id)", programme: programme.rawValue,
      title: definition.title, at: at, answer: [], held: held != nil, certification: shown?.id,
      awardedAt: shown?.awardedAt, expiresAt: shown?.expiresAt,
      decidedBy: shown.map { names.actor($0.awardedBy) },
      trainedBy: trainers.map(names.person).sorted(),
      isApart: decider.map { decider in
        !(trainers.union([person.id])).contains { "person/\($0)" == decider }
      }, version: version.version, versionHash: version.contentHash,
      tree: RequirementTree(finding, catalogue, names),
      history: history(
        of: certifications.filter { $0.awardedAt <= at },
        now.events.filter { $0.programme == programme && $0.at <= at }, names),
      today: try shown.flatMap { try today(programme, for: person, besides: $0) },
      log: try store.auditLines(ofCertification: shown?.id, person: person.id, until: at).map {
        .init(sequence: $0.sequence, at: $0.at, actor: $0.actor, verb: $0.verb, hash: $0.hash)
      })
    dossier.disagreements = shown.map { disagreements(dossier, $0, finding) } ?? []
    dossier.answer = answer(
      dossier, shown, renewal, CertificateHistory(of: shown?.id ?? 0, now.events, at: at),
      names)
    return dossier
  }

  /// The version that an award was made by; the current one where there is none.
  private func grounds(
    for programme: ProgrammeID, _ shown: StoredCertification?
  ) throws -> (version: PublishedCurriculum, definition: Programme) {
    let versions = try shown.map { [try published($0.publication)] } ?? current()
    for version in versions {
      if let definition = version.curriculum.programme(programme) { return (version, definition) }
    }
    throw CertifyingFault.unknownProgramme(programme, known: try programmeIDs())
  }

  private func answer(
    _ dossier: AwardDossier, _ shown: StoredCertification?, _ renewal: Renewal?,
    _ history: CertificateHistory, _ names: Names
  ) -> [String] {
    func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }
    let what = "as “\(dossier.title)” on \(day(dossier.at))"
    guard let shown else {
      return ["No. \(dossier.person) was not certified \(what): no award had been made."]
    }
    let end = shown.expiresAt.map { " until \(day($0))" } ?? " for good"
    let verb =
      shown.renews == nil ? "awarded" : "renewed\(renewal.map { " by “\($0.title)”" } ?? "")"
    var lines = [
      "\(dossier.held ? "Yes. " : "No. ")\(dossier.person) "
        + "\(dossier.held ? "was certified" : "was not certified") \(what). "
        + "Certification \(shown.id) was \(verb) on \(day(shown.awardedAt))\(end)."
    ]
    if !dossier.held {
      if let bar = history.revocation ?? history.suspension {
        lines.append(
          "It was \(bar.kind == .revoked ? "revoked" : "suspended") on \(day(bar.at)): \(bar.reason)"
        )
      } else if let expiresAt = shown.expiresAt, expiresAt <= dossier.at {
        lines.append("It had ended on \(day(expiresAt)).")
      }
    }
    if let isApart = dossier.isApart {
      lines.append(
        "\(names.actor(shown.awardedBy)) decided, "
          + (isApart ? "and had no part in the training." : "and had a part in the training."))
    } else {
      lines.append("The rule of the programme awarded it, as soon as everything was shown.")
    }
    return lines
  }

  /// What does not agree with the award: an auditor should ask about it.
  private func disagreements(
    _ dossier: AwardDossier, _ shown: StoredCertification, _ finding: RequirementFinding
  ) -> [String] {
    var found: [String] = []
    if !finding.isMet {
      found.append("It was awarded, and what is on record of that moment does not meet it.")
    } else if finding.evidence != shown.evidence {
      found.append("What was kept with the award is not what is on record of that moment.")
    }
    if dossier.isApart == false {
      found.append("\(dossier.decidedBy ?? "") decided, and had a part in the training.")
    }
    return found
  }

  /// What the version that counts now would say of what is on record now, were there no award.
  private func today(
    _ programme: ProgrammeID, for person: Person, besides shown: StoredCertification
  ) throws -> AwardDossier.Today? {
    let facts = try facts()
    guard let (version, definition) = facts.programme(programme) else { return nil }
    var record = try record(of: person.id, facts)
    record.certificates.removeAll { $0.programme == programme && $0.id >= shown.id }
    let now = clock()
    let finding = definition.finding(RecordIndex(record, in: version.catalogue), at: now)
    return AwardDossier.Today(
      at: now, isMet: finding.isMet,
      missing: finding.missing.map { $0.words(in: version.catalogue) })
  }

  private func history(
    of certifications: [StoredCertification], _ events: [CertificationEvent], _ names: Names
  ) -> [AwardDossier.Entry] {
    let awards = certifications.map { stored in
      AwardDossier.Entry(
        at: stored.awardedAt,
        what: stored.renews == nil
          ? "certification \(stored.id) awarded" : "renewed as certification \(stored.id)",
        by: names.actor(stored.awardedBy), reason: "")
    }
    let others = events.map { event in
      AwardDossier.Entry(
        at: event.at, what: event.kind.words, by: event.by.map(names.person) ?? "the rule",
        reason: event.reason)
    }
    // Of one moment the award first.
    return (awards + others).enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }.map(\.element)
  }
}
