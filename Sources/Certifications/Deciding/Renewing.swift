public import Curricula
public import Foundation
internal import Rubrics

/// Whether a certification may be renewed, and on what grounds.
public enum RenewalDecision: Sendable, Hashable {
  /// There is nothing to renew: never held, without an end, suspended or revoked, or so long over
  /// that all is to be shown anew.
  case nothing
  /// From this moment on what is shown counts.
  case opens(Date)
  case award(Renewal, evidence: [AwardEvidence], expiresAt: Date?)
  /// Each open way with what is missing.
  case missing([Path])

  public struct Path: Sendable, Hashable, Codable {
    public var renewal: Renewal
    public var missing: [MissingRequirement]

    public init(renewal: Renewal, missing: [MissingRequirement]) {
      self.renewal = renewal
      self.missing = missing
    }
  }
}

extension Programme {
  /// The ways to renew it: those that the author gave, or all of it anew.
  public var renewalPaths: [Renewal] {
    renewals.isEmpty
      ? [Renewal(id: "anew", title: "Everything anew", requires: requires)] : renewals
  }

  /// The moment after which a certificate can only be earned anew; nothing for one without an end.
  public func graceEnd(of certificate: LearningRecord.Certificate) -> Date? {
    certificate.expiresAt.map { $0.addingTimeInterval(86_400 * Double(graceDays)) }
  }

  /// From when on what is shown counts for a way of renewal.
  func opensAt(
    of path: Renewal, _ last: LearningRecord.Certificate, _ end: Date
  ) -> Date {
    max(last.awardedAt, end.addingTimeInterval(-86_400 * Double(path.opensDays)))
  }

  /// Decides on the renewal of the last certificate; a pure function of what was done.
  ///
  /// Sittings, plays and attestations count from the day the way opens, reviews and calibrations
  /// from the award. Renewed before its end, the new time begins at the old end, so that nobody
  /// loses days by being early; renewed in the grace after it, at the moment of the award.
  public func decideRenewal(_ index: RecordIndex, at moment: Date) -> RenewalDecision {
    let index = index.until(moment)
    let record = index.record
    guard let last = record.last(id, by: moment), let end = last.expiresAt,
      let graceEnd = graceEnd(of: last), moment < max(end, graceEnd),
      CertificateHistory(of: last.id, record.events, at: moment).isClear
    else { return .nothing }
    let opening = renewalPaths.map { path in
      (path, opens: opensAt(of: path, last, end))
    }
    let open = opening.filter { $0.opens <= moment }
    guard !open.isEmpty else { return opening.map(\.opens).min().map { .opens($0) } ?? .nothing }
    var missing: [RenewalDecision.Path] = []
    for (path, opens) in open {
      let since = index.since(.init(learning: opens, work: last.awardedAt))
      let finding = RequirementReading(
        since, at: moment, programme: id, renewing: last.id, whole: index
      )
      .readAll(path.requires)
      if finding.missing.isEmpty {
        return .award(
          path, evidence: finding.evidence, expiresAt: expiry(from: max(end, moment)))
      }
      missing.append(.init(renewal: path, missing: finding.missing))
    }
    return .missing(missing)
  }
}
