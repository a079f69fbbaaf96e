internal import Curricula
internal import Foundation

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
    record.service = record.service.map { time in
      Service(from: time.from, to: time.to.flatMap { $0 <= moment ? $0 : nil })
    }
    record.events.removeAll { $0.at > moment }
    record.changes.removeAll { $0.publishedAt > moment }
    return record
  }

  /// When the last thing in it happened.
  var end: Date {
    var end = Date.distantPast
    for reading in readings { end = max(end, reading.readAt) }
    for sitting in sittings { end = max(end, sitting.submittedAt) }
    for signOff in signOffs { end = max(end, signOff.signedAt) }
    for waiver in waivers { end = max(end, waiver.waivedAt) }
    for certificate in certificates { end = max(end, certificate.awardedAt) }
    for review in reviews { end = max(end, review.submittedAt) }
    for calibration in calibrations { end = max(end, calibration.closedAt) }
    for attestation in attestations { end = max(end, attestation.attestedAt) }
    for time in service { end = max(end, time.from, time.to ?? time.from) }
    for event in events { end = max(end, event.at) }
    for change in changes { end = max(end, change.publishedAt) }
    return end
  }
}
