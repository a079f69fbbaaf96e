internal import Statistics

/// What the agreement on one criterion amounts to.
public enum CriterionStanding: String, Sendable, Hashable, Codable, CaseIterable {
  case nobodyAnswered
  /// No segment was answered by two reviewers.
  case answeredOnce
  /// Every answer is the same: whether the reviewers would tell the others apart was not tried.
  case allTheSame
  /// Raw agreement is high and nearly all of it was to be had by chance.
  case chanceAlone
  /// The interval of the coefficient holds 0.
  case notAboveChance
  /// Below 0.667.
  case low
  /// From 0.667, below 0.8.
  case tentative
  /// 0.8 or more, and the interval reaches below 0.667 or there is none: too few contacts.
  case uncertain
  /// 0.8 or more, and the interval ends at 0.667 or above.
  case reliable

  /// Bounds as published by Krippendorff (Content Analysis): conclusions may rest on 0.8 and more, tentative
  /// ones on 0.667 and more.
  init(_ criterion: CriterionCalibration) {
    guard criterion.answers > 0 else {
      self = .nobodyAnswered
      return
    }
    guard criterion.nominal.units > 0 else {
      self = .answeredOnce
      return
    }
    guard let least = criterion.leastAgreement else {
      self = .allTheSame
      return
    }
    // The lower one decides, so its interval does too.
    let figures = [criterion.main?.coefficient, criterion.applicability]
      .compactMap { $0?.estimate }.filter { $0.value == least }
    if criterion.nominal.notes.contains(.highRawLowChance), least < 0.667 {
      self = .chanceAlone
    } else if least >= 0.8 {
      self = figures.allSatisfy { ($0.interval?.lower ?? -1) >= 0.667 } ? .reliable : .uncertain
    } else if figures.contains(where: { ($0.interval?.lower ?? 1) <= 0 }) {
      self = .notAboveChance
    } else {
      self = least >= 0.667 ? .tentative : .low
    }
  }
}
