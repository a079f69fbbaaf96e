internal import Statistics

/// What to do about a criterion.
///
/// Facts only; `sentence` puts them into words.
public enum CalibrationAdvice: Sendable, Hashable, Codable {
  /// Give the same segments to more reviewers.
  case moreReviewers
  /// Add segments whose answer is another one than nearly all had, a level's id or `!na`.
  case otherThan(String)
  /// Fewer than 20 segments were answered twice.
  case moreSegments(Int)
  /// Talk with one reviewer, who is in nearly all disagreements, before changing words.
  case reviewerApart(Int64, count: Int, of: Int)
  /// Say when the criterion does not apply: in so many disagreements one answer is just that.
  case sayWhenItApplies(count: Int, of: Int)
  /// Say what tells two levels apart.
  case tellApart(String, String, count: Int, of: Int)
  /// Rewrite the guidance: disagreements are spread over the levels.
  case rewrite(disagreements: Int)
}

extension CalibrationAdvice {
  /// The advice for a criterion whose standing is known.
  ///
  /// Wording is doubted only where agreement is below 0.8, and then the first rule that fits
  /// decides: one reviewer is in 80 % of at least four disagreements of three reviewers or more;
  /// half of them are about whether the criterion applies; half of them are between the same two
  /// levels; otherwise they are spread.
  static func list(
    for criterion: CriterionCalibration, _ found: Disagreements,
    _ reviewers: [CalibrationReviewer]
  ) -> [CalibrationAdvice] {
    switch criterion.standing {
    case .nobodyAnswered, .answeredOnce: return [.moreReviewers]
    case .allTheSame: return criterion.commonest.map { [.otherThan($0.category.mark)] } ?? []
    default: break
    }
    var list: [CalibrationAdvice] = []
    if criterion.standing == .chanceAlone, let commonest = criterion.commonest {
      list.append(.otherThan(commonest.category.mark))
    }
    if criterion.standing != .reliable, found.count > 0 {
      list.append(wording(criterion, found, reviewers))
    }
    // Where other segments are asked for, more of them need no second sentence.
    if criterion.nominal.units < 20, criterion.standing != .chanceAlone {
      list.append(.moreSegments(criterion.nominal.units))
    }
    return list
  }

  private static func wording(
    _ criterion: CriterionCalibration, _ found: Disagreements,
    _ reviewers: [CalibrationReviewer]
  ) -> CalibrationAdvice {
    if criterion.nominal.raters > 2, found.count > 3, let most = found.byReviewer.max(),
      5 * most >= 4 * found.count,
      found.byReviewer.count(where: { $0 == most }) == 1,
      let place = found.byReviewer.firstIndex(of: most)
    {
      return .reviewerApart(reviewers[place].id, count: most, of: found.count)
    }
    if 2 * found.applicability >= found.count {
      return .sayWhenItApplies(count: found.applicability, of: found.count)
    }
    if let first = found.confusions.first, 2 * first.count >= found.count {
      return .tellApart(first.first, first.second, count: first.count, of: found.count)
    }
    return .rewrite(disagreements: found.count)
  }
}
