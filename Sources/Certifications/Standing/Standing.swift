public import Curricula
public import Foundation

/// Where somebody stands with one programme at one moment.
public struct Standing: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, Codable, CaseIterable {
    case notStarted
    /// Somebody asked for it, and nothing is shown yet.
    case applied
    case inProgress
    /// Everything is shown, and a person has to decide.
    case ready
    case awarded
    case renewed
    /// It holds, and its end is near.
    case expiring
    case expired
    case suspended
    case revoked
    /// An appeal waits for its decision.
    case appealed
  }

  public var programme: ProgrammeID
  public var state: State
  /// Whether it holds at the moment.
  public var holds: Bool
  /// The last certificate, whether or not it holds.
  public var certificate: LearningRecord.Certificate?
  public var application: CertificationEvent?
  /// It was to be awarded by a day that is over.
  public var isOverdue: Bool
  public var openReview: CertificationEvent?
  public var openAppeal: CertificationEvent?
  /// The event that keeps it from holding.
  public var bar: CertificationEvent?
  /// What is shown for the next award, and what is missing; both empty while it holds.
  public var evidence: [AwardEvidence]
  public var missing: [MissingRequirement]
  /// Present while the last certificate can be renewed.
  public var renewal: RenewalDecision
  /// Until when the ways of renewal stay open after the end.
  public var graceEnd: Date?
}

extension Programme {
  /// Where the person of a record stands at a moment.
  public func standing(_ index: RecordIndex, at moment: Date) -> Standing {
    let index = index.until(moment)
    let record = index.record
    let application = record.application(for: id, at: moment)
    var standing = Standing(
      programme: id, state: .notStarted, holds: false, certificate: record.last(id, by: moment),
      application: application,
      isOverdue: application?.dueAt.map { $0 <= moment } ?? false, openAppeal: nil, evidence: [],
      missing: [], renewal: decideRenewal(index, at: moment))
    let decision = decide(index, at: moment)
    switch decision {
    case .held(let held):
      standing.holds = true
      standing.certificate = held
    case .suspended: break
    case .award(let evidence, _): standing.evidence = evidence
    case .missing(let missing): standing.missing = missing
    }
    if let last = standing.certificate {
      let history = CertificateHistory(of: last.id, record.events, at: moment)
      standing.openReview = record.openReview(of: last, at: moment)
      standing.openAppeal =
        history.openAppeal ?? record.openAppeal(against: id, at: moment, after: last.awardedAt)
      standing.bar = history.revocation ?? history.suspension
      standing.graceEnd = graceDays > 0 ? graceEnd(of: last) : nil
      standing.state = state(
        of: last, history, standing.holds, hasOpenAppeal: standing.openAppeal != nil, moment)
    } else {
      standing.openAppeal = record.openAppeal(against: id, at: moment)
      standing.state = state(decision, standing, index)
    }
    return standing
  }

  private func state(
    of last: LearningRecord.Certificate, _ history: CertificateHistory, _ holds: Bool,
    hasOpenAppeal: Bool, _ moment: Date
  ) -> Standing.State {
    if hasOpenAppeal { return .appealed }
    if history.revocation != nil { return .revoked }
    if !last.isInTime(at: moment) { return .expired }
    if !holds { return .suspended }
    if let end = last.expiresAt,
      moment >= end.addingTimeInterval(-86_400 * Double(warningDays))
    {
      return .expiring
    }
    return last.renews == nil ? .awarded : .renewed
  }

  private func state(
    _ decision: Decision, _ standing: Standing, _ index: RecordIndex
  ) -> Standing.State {
    if standing.openAppeal != nil { return .appealed }
    if case .award = decision { return .ready }
    if hasBegun(requires, index) { return .inProgress }
    return standing.application == nil ? .notStarted : .applied
  }

  /// Anything of it was done, met or not.
  private func hasBegun(_ requirement: Requirement, _ index: RecordIndex) -> Bool {
    let record = index.record
    return requirement.leaves.contains { leaf in
      switch leaf {
      case .completed(let module), .passed(let module):
        index.catalogue.module(module)?.hasBegun(index) ?? false
      case .exam(let exam): !index.sittings(of: exam.part, in: exam.module).isEmpty
      case .played(let played): !index.sittings(of: played.part, in: played.module).isEmpty
      case .signedOff(let module, let checklist):
        record.signOffs.contains { $0.module == module && $0.checklist == checklist }
      case .attested(let attested):
        record.attestations.contains { $0.programme == id && $0.what == attested.id }
      // Held, worked or served for other reasons, these do not begin anything.
      case .quality, .calibrated, .certified, .served, .changesTaken, .all, .any, .atLeast: false
      }
    }
  }
}

extension LearningRecord {
  /// An appeal against a refusal, which has no certificate; of former holders one of after the last
  /// award.
  public func openAppeal(
    against programme: ProgrammeID, at moment: Date, after award: Date? = nil
  ) -> CertificationEvent? {
    var open: CertificationEvent?
    for event in events
    where event.programme == programme && event.certificate == nil && event.at <= moment
      && award.map({ event.at > $0 }) ?? true
    {
      switch event.kind {
      case .appealed: open = event
      case .appealDismissed, .appealGranted: open = nil
      default: break
      }
    }
    return open
  }
}
