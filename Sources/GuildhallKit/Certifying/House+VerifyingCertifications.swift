internal import Certifications
internal import Curricula
internal import Foundation
internal import Storage

extension House {
  /// Every award must follow from the facts that were there at its moment, and every event must be
  /// one that could happen to what was there.
  func verifyCertifications(
    _ curricula: [Int64: Curriculum], _ report: inout VerificationReport
  ) throws {
    var known: [Int64: Catalogue] = [:]
    for stored in try store.certifications() {
      report.certifications += 1
      guard let curriculum = curricula[stored.publication],
        let programme = curriculum.programme(stored.programme)
      else {
        report.faults.append(
          "The programme of certification \(stored.id) cannot be read any more.")
        continue
      }
      let catalogue = known[stored.publication] ?? Catalogue(curriculum)
      known[stored.publication] = catalogue
      var record = try store.record(of: stored.person, asOf: stored.awardedAt)
      record.certificates.removeAll { $0.id >= stored.id }
      record.calibrations =
        try calibrations(for: [curriculum], asOf: stored.awardedAt)[stored.person] ?? []
      record.changes = try changes(of: record, to: stored.publication)
      let index = RecordIndex(record, in: catalogue)
      guard let award = programme.award(index, like: stored) else {
        report.faults.append("Certification \(stored.id) does not follow from what was done.")
        continue
      }
      if award.evidence != stored.evidence
        || award.end?.milliseconds != stored.expiresAt?.milliseconds
      {
        report.faults.append(
          "The evidence or the expiry of certification \(stored.id) is not as it was awarded.")
      }
    }
  }
}

extension Programme {
  /// What is decided anew at the moment of an award, by the way that it was made.
  fileprivate func award(
    _ index: RecordIndex, like stored: StoredCertification
  ) -> (evidence: [AwardEvidence], end: Date?)? {
    if let renews = stored.renews {
      guard index.record.last(id, by: stored.awardedAt)?.id == renews,
        case .award(let path, let evidence, let end) = decideRenewal(index, at: stored.awardedAt),
        path.id == stored.renewal
      else { return nil }
      return (evidence, end)
    }
    guard case .award(let evidence, let end) = decide(index, at: stored.awardedAt) else {
      return nil
    }
    return (evidence, end)
  }
}
