public import Certifications
internal import Curricula
internal import Rubrics
internal import Scoring

extension AwardEvidence {
  /// What was shown, when, with which result, and under which number it is kept.
  ///
  /// - Parameters:
  ///   - withReasons: false for papers that leave the house: reasons are anybody's words about
  ///     anybody.
  ///   - name: of a person by their row.
  public func words(
    in catalogue: Catalogue, withReasons: Bool = true, _ name: (Int64) -> String
  ) -> String {
    func because(_ reason: String) -> String { withReasons ? ": \(reason)" : "" }
    switch self {
    case .reading(let reading):
      return "read \(catalogue.title(reading.module, reading.lesson)) on \(day(reading.readAt))"
    case .sitting(let sitting):
      let verb = sitting.isPassed ? "passed" : "took"
      let mark = sitting.mark.map { " of \(percent($0)) asked for" } ?? ""
      let reference = "\(sitting.isPlay == true ? "play" : "attempt") \(sitting.attempt)"
      return "\(verb) \(catalogue.title(sitting.module, sitting.quiz)) with "
        + "\(percent(sitting.share))\(mark) on \(day(sitting.submittedAt)) (\(reference))"
    case .certificate(let certificate):
      let title =
        catalogue.programme(certificate.programme)?.title ?? certificate.programme.rawValue
      let end = certificate.expiresAt.map { " until \(day($0))" } ?? " for good"
      return "certified as “\(title)” on \(day(certificate.awardedAt))\(end) "
        + "(certification \(certificate.id))"
    case .signOff(let signOff):
      let checklist = catalogue.module(signOff.module)?.checklist(signOff.checklist)
      let point = checklist?.points.first { $0.id == signOff.point }?.text.plain
      return "\(name(signOff.mentor)) signed “\(point ?? signOff.point.rawValue)” of "
        + "“\(checklist?.title ?? signOff.checklist.rawValue)” on \(day(signOff.signedAt))"
    case .waiver(let waiver):
      let what =
        waiver.part.map { catalogue.title(waiver.module, $0) }
        ?? "“\(catalogue.module(waiver.module)?.title ?? waiver.module.rawValue)”"
      return "\(name(waiver.trainer)) waived \(what) on \(day(waiver.waivedAt))"
        + because(waiver.reason)
    case .review(let review):
      let critical = review.isCritical ? ", with a critical failure" : ""
      return "review \(review.review) by “\(review.rubric)” on \(day(review.submittedAt)): "
        + "\(percent(review.share))\(critical)"
    case .calibration(let calibration):
      let kappa = calibration.kappa.map { ", kappa \(twoPlaces($0))" } ?? ""
      return "calibration \(calibration.calibration) by “\(calibration.rubric)”, closed "
        + "\(day(calibration.closedAt)), \(counted(calibration.interactions, "interaction"))\(kappa)"
    case .attestation(let attestation):
      return "\(name(attestation.trainer)) attested “\(attestation.what)” on "
        + "\(day(attestation.attestedAt))\(because(attestation.reason))"
    case .service(let service):
      return "in the house from \(day(service.from))\(service.to.map { " to \(day($0))" } ?? "")"
    }
  }
}
