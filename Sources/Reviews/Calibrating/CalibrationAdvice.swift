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
  /// Talk with one reviewer before changing words: they differ from a majority of the others in so
  /// many of the segments with different answers.
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
  /// One reviewer stands apart who differs from a majority of the others in at least three
  /// segments, in two thirds of those with different answers, and twice as often as anybody else.
  /// Otherwise, and only where agreement is below 0.8, wording is doubted: half of the disagreements are about
  /// whether the criterion applies; or between the same two levels; or they are spread. Other
  /// segments are asked for as well where 80 % of the answers or more are one and the same, and more
  /// of them wherever too few leave it open whether 0.8 can be relied on.
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
    if criterion.standing != .reliable, let commonest = criterion.commonest,
      criterion.standing == .chanceAlone || commonest.share >= 0.8
    {
      list.append(.otherThan(commonest.category.mark))
    }
    if let apart = reviewerApart(found, reviewers) {
      list.append(apart)
    } else if criterion.standing != .reliable, criterion.standing != .uncertain, found.count > 0 {
      list.append(wording(found))
    }
    // Where other segments are asked for, more of them need no second sentence.
    if criterion.nominal.units < 20 || criterion.standing == .uncertain,
      criterion.standing != .chanceAlone
    {
      list.append(.moreSegments(criterion.nominal.units))
    }
    return list
  }

  private static func reviewerApart(
    _ found: Disagreements, _ reviewers: [CalibrationReviewer]
  ) -> CalibrationAdvice? {
    guard let most = found.apart.max(), most > 2, 3 * most >= 2 * found.contested,
      let place = found.apart.firstIndex(of: most),
      found.apart.enumerated().allSatisfy({ $0.offset == place || 2 * $0.element <= most }),
      // Of two reviewers each differs from the other.
      reviewers.count > 2
    else { return nil }
    return .reviewerApart(reviewers[place].id, count: most, of: found.contested)
  }

  private static func wording(_ found: Disagreements) -> CalibrationAdvice {
    if 2 * found.applicability >= found.count {
      return .sayWhenItApplies(count: found.applicability, of: found.count)
    }
    if let first = found.confusions.first, 2 * first.count >= found.count {
      return .tellApart(first.first, first.second, count: first.count, of: found.count)
    }
    return .rewrite(disagreements: found.count)
  }
}
