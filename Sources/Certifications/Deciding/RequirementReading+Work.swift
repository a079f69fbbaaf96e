internal import Curricula
internal import Foundation
internal import Statistics

// What is shown on the job: reviewed work, agreement with others, time served.
extension RequirementReading {
  /// The last reviews by a rubric: enough of them, none critical, and a mean that is good enough at
  /// the lower end of its interval.
  func quality(_ quality: Requirement.Quality) -> Result {
    let counted = record.reviews.filter {
      $0.rubric == quality.rubric && $0.submittedAt <= moment
        && isWithin(quality.days, $0.submittedAt)
    }.suffix(max(0, quality.reviews))
    let estimate = SharesAtMark(counted, mark: quality.mark)
    let gap = MissingRequirement.QualityGap(
      reviews: counted.count, mean: estimate.mean, lower: estimate.interval?.lower,
      critical: counted.filter(\.isCritical).map(\.review))
    guard counted.count >= quality.reviews, gap.critical.isEmpty,
      let lower = gap.lower, lower >= quality.mark - 1e-9
    else { return ([], [.quality(quality, gap)]) }
    return (counted.map { .review($0) }, [])
  }

  /// The last calibrations that together have enough interactions.
  func calibrated(_ calibrated: Requirement.Calibrated) -> Result {
    var taken: [LearningRecord.Calibration] = []
    var interactions = 0
    for calibration in record.calibrations.reversed()
    where calibration.rubric == calibrated.rubric && calibration.closedAt <= moment
      && calibration.kappa != nil && isWithin(calibrated.days, calibration.closedAt)
    {
      if interactions >= calibrated.interactions { break }
      taken.insert(calibration, at: 0)
      interactions += calibration.interactions
    }
    let kappa =
      interactions > 0
      ? taken.reduce(0) { $0 + ($1.kappa ?? 0) * Double($1.interactions) } / Double(interactions)
      : nil
    guard interactions >= calibrated.interactions, let kappa, kappa >= calibrated.kappa - 1e-9
    else { return ([], [.calibration(calibrated, interactions: interactions, kappa: kappa)]) }
    return (taken.map { .calibration($0) }, [])
  }

  func served(_ served: Requirement.Served) -> Result {
    var evidence: [AwardEvidence] = []
    var days = 0.0
    if let programme = served.programme {
      let held = record.certificates.filter {
        $0.programme == programme && $0.awardedAt <= moment
      }
      if held.isEmpty { return ([], [.service(served, daysLeft: nil)]) }
      evidence = held.map { .holding($0) }
      days = record.daysHeld(programme, until: moment)
    } else {
      let times = record.service.filter { $0.from <= moment }
      evidence = times.map { .service($0) }
      days = record.daysInHouse(until: moment)
    }
    let left = Double(served.days) - days
    if left <= 1e-9 { return (evidence, []) }
    return ([], [.service(served, daysLeft: Int(exactly: left.rounded(.up)) ?? served.days)])
  }

  private func isWithin(_ days: Int?, _ date: Date) -> Bool {
    days.map { date > moment.addingTimeInterval(-86_400 * Double($0)) } ?? true
  }
}

extension LearningRecord {
  /// Days on which a programme was held until a moment, suspensions left out.
  ///
  /// A certificate counts until the next one of its programme, which it then stands behind, so days
  /// that two of them share count once.
  func daysHeld(_ programme: ProgrammeID, until moment: Date) -> Double {
    let held = certificates.filter { $0.programme == programme && $0.awardedAt <= moment }
    let events = Dictionary(grouping: events.filter { $0.at <= moment }, by: \.certificate)
    var days = 0.0
    for (place, certificate) in held.enumerated() {
      let next = place + 1 < held.count ? held[place + 1].awardedAt : moment
      let end = min(certificate.expiresAt ?? moment, next, moment)
      var history = CertificateHistory()
      var from = certificate.awardedAt
      for event in events[certificate.id] ?? [] where event.at < end {
        let held = history.isClear
        history.follow(event)
        if held, !history.isClear { days += event.at.timeIntervalSince(from) / 86_400 }
        if !held, history.isClear { from = event.at }
      }
      if history.isClear, end > from { days += end.timeIntervalSince(from) / 86_400 }
    }
    return days
  }

  /// Days in the house until a moment; days that two times share count once.
  func daysInHouse(until moment: Date) -> Double {
    var days = 0.0
    var reached = Date.distantPast
    for time in service.sorted(by: { $0.from < $1.from }) {
      let end = min(time.to ?? moment, moment)
      days += max(0, end.timeIntervalSince(max(time.from, reached)) / 86_400)
      reached = max(reached, end)
    }
    return days
  }
}
