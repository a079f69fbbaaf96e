import Certifications
import Curricula
import Foundation
import Rubrics

extension LearningRecord {
  /// What was there at a moment.
  func cut(at moment: Date) -> LearningRecord {
    var record = self
    record.readings.removeAll { $0.readAt > moment }
    record.sittings.removeAll { $0.submittedAt > moment }
    record.signOffs.removeAll { $0.signedAt > moment }
    record.waivers.removeAll { $0.waivedAt > moment }
    record.certificates.removeAll { $0.awardedAt > moment }
    record.reviews.removeAll { $0.submittedAt > moment }
    record.calibrations.removeAll { $0.closedAt > moment }
    record.attestations.removeAll { $0.attestedAt > moment }
    record.service.removeAll { $0.from > moment }
    record.service = record.service.map { service in
      Service(from: service.from, to: service.to.flatMap { $0 <= moment ? $0 : nil })
    }
    record.events.removeAll { $0.at > moment }
    record.changes.removeAll { $0.publishedAt > moment }
    return record
  }

  /// What evidence names, with the certificates of the programme itself, what happened to
  /// certificates, and what changed: by these it is known from when evidence counts.
  func reduced(to evidence: [AwardEvidence], of programme: ProgrammeID) -> LearningRecord {
    var record = LearningRecord(events: events, changes: changes)
    record.certificates = certificates.filter { certificate in
      certificate.programme == programme || evidence.contains { $0.isOf(certificate) }
    }
    record.readings = readings.filter { evidence.contains(.reading($0)) }
    record.sittings = sittings.filter { sitting in evidence.contains { $0.isOf(sitting) } }
    record.signOffs = signOffs.filter { evidence.contains(.signOff($0)) }
    record.waivers = waivers.filter { evidence.contains(.waiver($0)) }
    record.reviews = reviews.filter { evidence.contains(.review($0)) }
    record.calibrations = calibrations.filter { evidence.contains(.calibration($0)) }
    record.attestations = attestations.filter { evidence.contains(.attestation($0)) }
    record.service = service.filter { time in evidence.contains { $0.isOf(time) } }
    return record
  }

  /// Every moment at which something happened.
  var moments: [Date] {
    let learnt =
      readings.map(\.readAt) + sittings.map(\.submittedAt) + signOffs.map(\.signedAt)
      + waivers.map(\.waivedAt)
    let worked =
      reviews.map(\.submittedAt) + calibrations.map(\.closedAt) + attestations.map(\.attestedAt)
      + service.flatMap { [$0.from, $0.to].compactMap { $0 } }
    let held =
      certificates.flatMap { [$0.awardedAt, $0.expiresAt].compactMap { $0 } } + events.map(\.at)
      + changes.map(\.publishedAt)
    return Set(learnt + worked + held).sorted()
  }
}

extension AwardEvidence {
  // By what names a thing, because evidence may hold less of it than a record does.
  fileprivate func isOf(_ sitting: LearningRecord.Sitting) -> Bool {
    if case .sitting(let own) = self { own.attempt == sitting.attempt } else { false }
  }

  fileprivate func isOf(_ certificate: LearningRecord.Certificate) -> Bool {
    if case .certificate(let own) = self { own.id == certificate.id } else { false }
  }

  fileprivate func isOf(_ service: LearningRecord.Service) -> Bool {
    if case .service(let own) = self { own.from == service.from } else { false }
  }
}
