public import Curricula
public import Foundation

/// Whether somebody may be certified, and on what grounds.
public enum Decision: Sendable, Hashable {
  /// All requirements are met: who may award, the evidence, and until when it would hold.
  case award(evidence: [AwardEvidence], expiresAt: Date?)
  /// Exactly what is missing, with alternatives kept apart.
  case missing([MissingRequirement])
  /// Held already.
  case held(LearningRecord.Certificate)
  /// Suspended: a new award must not lead around that.
  case suspended(LearningRecord.Certificate)
}

extension Programme {
  /// Decides at a moment; a pure function of what was done.
  ///
  /// - Returns: `held` while a certificate holds, `suspended` while one would but for that,
  ///   otherwise the award or what is missing. The end of validity is counted in calendar months in
  ///   UTC: a year from 29 February ends on the 28th.
  public func decide(
    _ record: LearningRecord, in curriculum: Curriculum, at moment: Date
  ) -> Decision {
    decide(RecordIndex(record, in: curriculum), at: moment)
  }

  /// The same with a record that was put in order for many questions.
  public func decide(_ index: RecordIndex, at moment: Date) -> Decision {
    let index = index.until(moment)
    let record = index.record
    if let held = record.holding(id, at: moment) { return .held(held) }
    guard let last = record.last(id, by: moment) else {
      return decision(
        RequirementReading(index, at: moment, programme: id).readAll(requires), moment)
    }
    let history = CertificateHistory(of: last.id, record.events, at: moment)
    if last.isInTime(at: moment), history.suspension != nil, history.revocation == nil {
      return .suspended(last)
    }
    let floor = floor(after: last, record, at: moment)
    let anew = index.since(.init(learning: floor, work: floor))
    return decision(
      RequirementReading(anew, at: moment, programme: id).readAll(requires), moment)
  }

  /// After it has lapsed or was revoked, what earned it once does not earn it again: quizzes are sat
  /// anew.
  ///
  /// What was read, signed or waived stands; whether that alone is enough is not for a rule to say.
  public func floor(
    after last: LearningRecord.Certificate, _ record: LearningRecord, at moment: Date
  ) -> Date {
    let history = CertificateHistory(of: last.id, record.events, at: moment)
    return max(last.awardedAt, history.revocation?.at ?? last.awardedAt)
  }

  private func decision(_ finding: RequirementReading.Result, _ moment: Date) -> Decision {
    finding.missing.isEmpty
      ? .award(evidence: finding.evidence, expiresAt: expiry(from: moment))
      : .missing(finding.missing)
  }

  /// The end of validity, counted in calendar months in UTC; of more than ten thousand years those.
  func expiry(from moment: Date) -> Date? {
    validMonths.map { months in
      // What the calendar cannot reach would else hold for good.
      let months = max(-120_000, min(months, 120_000))
      return Calendar.utc.date(byAdding: .month, value: months, to: moment) ?? moment
    }
  }
}

extension Calendar {
  /// The one calendar that dates are counted in, wherever somebody is.
  static let utc: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
}
