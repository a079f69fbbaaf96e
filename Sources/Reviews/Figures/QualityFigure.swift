public import Statistics

/// A figure that sums over reviews give.
public enum QualityFigure: String, Sendable, Hashable, Codable, CaseIterable {
  /// The internal quality score as the mean of the reviews' totals.
  case meanOfReviews
  /// The internal quality score as all points earned over all points possible.
  case ratioOfSums
  case passRate
  case customerAccuracy
  case businessAccuracy
  case complianceAccuracy
  case notApplicableRate
}

extension QualityFigure {
  /// What it is, so that two scores that differ are never taken for one another.
  public var label: String {
    switch self {
    case .meanOfReviews: "Internal quality score (mean of reviews)"
    case .ratioOfSums: "Internal quality score (points earned of points possible)"
    case .passRate: "Pass rate"
    case .customerAccuracy: "Customer-error accuracy (reviews free of such errors)"
    case .businessAccuracy: "Business-error accuracy (reviews free of such errors)"
    case .complianceAccuracy: "Compliance-error accuracy (reviews free of such errors)"
    case .notApplicableRate: "Not applicable (of all criteria answered)"
    }
  }
}

extension FigureSums {
  /// A figure with its interval at 95 % and the number that it rests on.
  ///
  /// Means have Student's interval, the ratio that of the delta method, cut off at 0 and `most`;
  /// shares have Wilson's. The interval of the not-applicable rate takes every answer for itself,
  /// though answers of one review belong together, and is rather too narrow.
  ///
  /// - Parameter most: the highest total there can be, the rubric's bonus cap; nothing for no bound.
  /// - Returns: nothing where nothing was counted.
  public func estimate(_ figure: QualityFigure, most: Double? = 1) -> Estimate? {
    switch figure {
    case .meanOfReviews: mean(scored, totals, squaredTotals, most: most)
    case .ratioOfSums: ratioEstimate
    case .passRate: proportion(passed, of: decided)
    case .customerAccuracy: accuracy(0)
    case .businessAccuracy: accuracy(1)
    case .complianceAccuracy: accuracy(2)
    case .notApplicableRate: proportion(notApplicable, of: answered + notApplicable)
    }
  }

  /// The mean time that reviewers spent on a review, in seconds.
  public var meanSeconds: Double? {
    scored + notScored > 0 ? seconds / Double(scored + notScored) : nil
  }

  private func accuracy(_ type: Int) -> Estimate? {
    guard free.indices.contains(type), exposed.indices.contains(type) else { return nil }
    return proportion(free[type], of: exposed[type])
  }

  /// Σ(e − R·p)² is Σe² − 2R·Σep + R²·Σp², so that the sums are enough.
  private var ratioEstimate: Estimate? {
    guard scored > 0, possible > 0 else { return nil }
    let ratio = earned / possible
    let n = Double(scored)
    let squares = squaredEarned - 2 * ratio * products + ratio * ratio * squaredPossible
    guard squares > squaredEarned * alike, scored > 1 else {
      return Estimate(
        value: ratio, interval: intervalOfLike(ratio, count: scored), units: scored)
    }
    return withStudent(
      ratio, error: (squares * n / (n - 1)).squareRoot() / possible, count: scored, most: 1)
  }
}

/// A figure that sums over the answers to one criterion give.
public enum CriterionFigure: String, Sendable, Hashable, Codable, CaseIterable {
  /// The mean of the item scores.
  case meanOfAnswers
  /// How often the best level was given.
  case met
  /// How often the worst was.
  case notMet
  case notApplicableRate

  public var label: String {
    switch self {
    case .meanOfAnswers: "Criterion score (mean of answers)"
    case .met: "Best level given"
    case .notMet: "Worst level given"
    case .notApplicableRate: "Not applicable"
    }
  }
}

extension CriterionSums {
  /// A figure with its interval at 95 % and the number that it rests on.
  ///
  /// - Returns: nothing where nothing was counted.
  public func estimate(_ figure: CriterionFigure) -> Estimate? {
    switch figure {
    case .meanOfAnswers: mean(answered, shares, squaredShares, most: 1)
    case .met: proportion(met, of: answered)
    case .notMet: proportion(notMet, of: answered)
    case .notApplicableRate: proportion(notApplicable, of: answered + notApplicable)
    }
  }
}
