internal import Certifications
public import Curricula
public import Foundation
internal import Rubrics
internal import Storage

extension House {
  /// Somebody is to be certified, perhaps by a day.
  public func apply(
    _ name: String, for programme: ProgrammeID, by due: Date? = nil, because reason: String = "",
    askedBy asker: String
  ) throws {
    let (matter, act) = try matter(name, programme, by: asker)
    if !reason.isEmpty, !reason.contains(where: { !$0.isWhitespace }) {
      throw CertifyingFault.emptyReason
    }
    if let due, due <= act.act.at { throw CertifyingFault.dueInThePast(due) }
    if matter.record.application(for: programme, at: act.act.at) != nil
      || matter.record.holding(programme, at: act.act.at) != nil
    {
      throw CertifyingFault.applied(matter.person.name, programme: matter.programme.title)
    }
    try add(.applied, to: matter, nil, reason, act, dueAt: due)
  }

  public func withdraw(
    _ name: String, from programme: ProgrammeID, because reason: String, by other: String
  ) throws {
    let (matter, act) = try matter(name, programme, by: other, reason)
    guard matter.record.application(for: programme, at: act.act.at) != nil else {
      throw matter.notThere("was applied for and not awarded")
    }
    try add(.withdrawn, to: matter, nil, reason, act)
  }

  /// A certification does not hold until it is reinstated.
  public func suspend(
    _ name: String, _ programme: ProgrammeID, because reason: String, by decider: String
  ) throws {
    try change(.suspended, name, programme, reason, decider, needs: "holds") { $0.isClear }
  }

  public func reinstate(
    _ name: String, _ programme: ProgrammeID, because reason: String, by decider: String
  ) throws {
    try change(.reinstated, name, programme, reason, decider, needs: "is suspended") {
      $0.suspension != nil && $0.revocation == nil
    }
  }

  /// A certification does not hold any more; only a new award helps, or an appeal.
  public func revoke(
    _ name: String, _ programme: ProgrammeID, because reason: String, by decider: String
  ) throws {
    try change(.revoked, name, programme, reason, decider, needs: "was not revoked before") {
      $0.revocation == nil
    }
  }

  /// A person asks for a look at a certification.
  public func openReview(
    _ name: String, _ programme: ProgrammeID, because reason: String, by decider: String
  ) throws {
    let needs = "holds, with no open review"
    let (matter, act) = try matter(name, programme, by: decider, reason)
    let (record, now) = (matter.record, act.act.at)
    guard let held = record.holding(programme, at: now),
      record.openReview(of: held, at: now) == nil
    else { throw matter.notThere(needs) }
    try add(.reviewOpened, to: matter, held.id, reason, act)
  }

  /// A person looked, and the certification stays as it is.
  public func closeReview(
    _ name: String, _ programme: ProgrammeID, because reason: String, by decider: String
  ) throws {
    let (matter, act) = try matter(name, programme, by: decider, reason)
    guard let last = matter.record.last(programme, by: act.act.at),
      let open = matter.record.openReview(of: last, at: act.act.at)
    else { throw matter.notThere("has an open review") }
    // It may have been opened about one that was renewed since.
    try add(.reviewClosed, to: matter, open.certificate, reason, act)
  }

  /// The holder objects to a suspension or a revocation, or an applicant to a refusal; anybody may
  /// write it down for them.
  public func appeal(
    _ name: String, _ programme: ProgrammeID, because reason: String, by other: String
  ) throws {
    let (matter, act) = try matter(name, programme, by: other, reason, mayBeOwn: true)
    let (record, now) = (matter.record, act.act.at)
    let last = record.last(programme, by: now)
    let application = record.application(for: programme, at: now)
    if let last {
      let history = CertificateHistory(of: last.id, record.events, at: now)
      let bar = [history.revocation, history.suspension].compactMap { $0?.at }.max()
      // Who applied again since then objects to the refusal.
      if let bar, history.openAppeal == nil, application.map({ $0.at < bar }) ?? true {
        try add(.appealed, to: matter, last.id, reason, act)
        return
      }
    }
    guard application != nil,
      record.openAppeal(against: programme, at: now, after: last?.awardedAt) == nil
    else { throw matter.notThere("is suspended, revoked or applied for, with no open appeal") }
    try add(.appealed, to: matter, nil, reason, act)
  }

  /// Decides an appeal; granted, what was suspended or revoked holds again.
  ///
  /// - Parameter decider: not the one who made the decision that it is against, and not the one who
  ///   dismissed an appeal against it before.
  public func decideAppeal(
    _ name: String, _ programme: ProgrammeID, isGranted: Bool, because reason: String,
    by decider: String
  ) throws {
    let (matter, act) = try matter(name, programme, by: decider, reason)
    let last = matter.record.last(programme, by: act.act.at)
    let history = last.map {
      CertificateHistory(of: $0.id, matter.record.events, at: act.act.at)
    }
    let refusal = matter.record.openAppeal(
      against: programme, at: act.act.at, after: last?.awardedAt)
    guard let open = history?.openAppeal ?? refusal else {
      throw matter.notThere("has an open appeal")
    }
    let decided = open.certificate == nil ? [] : [history?.revocation, history?.suspension]
    let against = decided.compactMap { $0 }.filter { $0.id < open.id }
    // Made again, it is against the one who dismissed it before, too.
    let since =
      open.certificate == nil
      ? matter.record.application(for: programme, at: act.act.at)?.id : against.map(\.id).min()
    let dismissals = matter.record.events.filter { event in
      event.kind == .appealDismissed && event.programme == programme
        && event.certificate == open.certificate && event.id < open.id
        && since.map { event.id > $0 } ?? true
    }
    if (against + dismissals).compactMap(\.by).contains(act.person) {
      throw CertifyingFault.sameDecider(decider)
    }
    try add(
      isGranted ? .appealGranted : .appealDismissed, to: matter, open.certificate, reason, act)
  }

  /// A trainer says that they have seen what a programme asks for, decides on a borderline sitting,
  /// or vouches for everything.
  public func attest(
    _ what: AttestationID, _ name: String, for programme: ProgrammeID, because reason: String,
    by trainer: String
  ) throws {
    let (matter, act) = try matter(name, programme, by: trainer, reason)
    let leaves =
      matter.programme.requires.leaves + matter.programme.renewals.flatMap(\.requires.leaves)
    let known = leaves.compactMap { leaf -> AttestationID? in
      switch leaf {
      case .attested(let attested): attested.id
      case .exam(let exam): .borderline(exam)
      default: nil
      }
    }
    guard known.contains(what) || what == .recognised else {
      throw CertifyingFault.unknownAttestation(what, of: programme, known: known)
    }
    try store.attest(
      what, of: programme, for: matter.person.id, by: act.person, because: reason, act.act)
  }

  private func change(
    _ kind: CertificationEvent.Kind, _ name: String, _ programme: ProgrammeID, _ reason: String,
    _ decider: String, needs: String, _ isAllowed: (CertificateHistory) -> Bool
  ) throws {
    let (matter, act) = try matter(name, programme, by: decider, reason)
    guard let last = matter.record.last(programme, by: act.act.at),
      last.isInTime(at: act.act.at),
      isAllowed(CertificateHistory(of: last.id, matter.record.events, at: act.act.at))
    else { throw matter.notThere(needs) }
    try add(kind, to: matter, last.id, reason, act)
  }

  private func add(
    _ kind: CertificationEvent.Kind, to matter: CertificationMatter, _ certificate: Int64?,
    _ reason: String, _ doer: (person: Int64, act: Act), dueAt: Date? = nil
  ) throws {
    try store.add(
      [
        NewCertificationEvent(
          of: matter.person.id, matter.programme.id, certificate: certificate, kind,
          because: reason, dueAt: dueAt, by: doer.person)
      ], doer.act)
  }

  /// Whom and what a decision is about, and who decides: somebody else, with a reason.
  private func matter(
    _ name: String, _ programme: ProgrammeID, by other: String, _ reason: String? = nil,
    mayBeOwn: Bool = false
  ) throws -> (CertificationMatter, (person: Int64, act: Act)) {
    try requireVisible(other)
    if let reason, !reason.contains(where: { !$0.isWhitespace }) {
      throw CertifyingFault.emptyReason
    }
    guard let person = try store.findPerson(named: name) else {
      throw CertifyingFault.unknownPerson(name)
    }
    let facts = try facts()
    let (_, definition) = try self.programme(programme, facts)
    if reason != nil, !mayBeOwn, try store.findPerson(named: other) == person {
      throw CertifyingFault.ownCertification
    }
    let (doer, act) = try reason != nil && !mayBeOwn ? self.decider(other) : actor(other)
    return (
      CertificationMatter(
        person: person, programme: definition, record: try store.record(of: person.id)),
      (doer.id, act)
    )
  }
}

private struct CertificationMatter {
  var person: Person
  var programme: Programme
  var record: LearningRecord

  func notThere(_ needs: String) -> CertifyingFault {
    .notThere(person.name, programme: programme.title, needs: needs)
  }
}
