import Certifications
import Curricula
import Foundation
import Rubrics

/// Somebody on the way to a certification, in verbs; days are those of `day`.
struct Candidate {
  var record = LearningRecord()

  mutating func reads(_ module: ModuleID = "m", _ lesson: PartID = "lesson", on number: Double) {
    record.readings.append(.init(module: module, lesson: lesson, readAt: day(number)))
  }

  /// Sits a quiz whose cut is at 60 %.
  mutating func sits(
    _ part: PartID = "quiz", of module: ModuleID = "m", share: Double, on number: Double,
    mark: Double? = 0.6, cutError: Double? = nil, isProvisional: Bool? = nil,
    isPractice: Bool? = nil
  ) {
    record.sittings.append(
      .init(
        attempt: Int64(record.sittings.count + 1), module: module, quiz: part, share: share,
        isPassed: isProvisional != true && isPractice != true && share >= (mark ?? 0.6),
        submittedAt: day(number), isProvisional: isProvisional, isPractice: isPractice, mark: mark,
        cutError: cutError))
  }

  mutating func plays(
    _ level: PlayLevel?, passes: Bool = true, isProvisional: Bool? = nil, on number: Double
  ) {
    record.sittings.append(
      .init(
        attempt: Int64(record.sittings.count + 1), module: "m", quiz: "play",
        share: passes ? 1 : 0.2, isPassed: passes, submittedAt: day(number),
        isProvisional: isProvisional, isPlay: true, level: level))
  }

  mutating func isSigned(_ point: OptionID, on number: Double) {
    record.signOffs.append(
      .init(module: "m", checklist: "floor", point: point, mentor: 9, signedAt: day(number)))
  }

  mutating func isWaived(_ part: PartID?, on number: Double) {
    record.waivers.append(
      .init(module: "m", part: part, reason: "Seen.", trainer: 8, waivedAt: day(number)))
  }

  mutating func isReviewed(
    _ share: Double, isCritical: Bool = false, rubric: RubricID = "calls", on number: Double
  ) {
    record.reviews.append(
      .init(
        review: Int64(record.reviews.count + 1), rubric: rubric, share: share,
        isCritical: isCritical, submittedAt: day(number)))
  }

  mutating func calibrates(
    _ kappa: Double?, over interactions: Int, rubric: RubricID = "calls", on number: Double
  ) {
    record.calibrations.append(
      .init(
        calibration: Int64(record.calibrations.count + 1), rubric: rubric, kappa: kappa,
        interactions: interactions, closedAt: day(number)))
  }

  mutating func isAttested(
    _ what: AttestationID, for programme: ProgrammeID = "p", on number: Double
  ) {
    record.attestations.append(
      .init(
        id: Int64(record.attestations.count + 1), programme: programme, what: what, reason: "Seen.",
        trainer: 8, attestedAt: day(number)))
  }

  mutating func serves(from first: Double, to last: Double? = nil) {
    record.service.append(.init(from: day(first), to: last.map(day)))
  }

  @discardableResult
  mutating func holds(
    _ programme: ProgrammeID = "p", from first: Double, to last: Double? = nil,
    renews: Int64? = nil
  ) -> LearningRecord.Certificate {
    let certificate = LearningRecord.Certificate(
      id: Int64(record.certificates.count + 1), programme: programme, awardedAt: day(first),
      expiresAt: last.map(day), renews: renews)
    record.certificates.append(certificate)
    return certificate
  }

  /// Something happens to a certificate, or to an application where there is none.
  mutating func meets(
    _ kind: CertificationEvent.Kind, of certificate: Int64? = 1, _ programme: ProgrammeID = "p",
    about: String = "", on number: Double, due: Double? = nil
  ) {
    record.events.append(
      .init(
        id: Int64(record.events.count + 1), programme: programme, certificate: certificate,
        kind: kind, about: about, by: 7, at: day(number), dueAt: due.map(day)))
  }

  mutating func meetsChange(of part: PartID, for certificate: Int64 = 1, on number: Double) {
    record.changes.append(
      .init(certificate: certificate, module: "m", part: part, publishedAt: day(number)))
  }
}
