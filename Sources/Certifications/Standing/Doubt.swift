public import Curricula
public import Foundation
public import Rubrics
internal import Statistics

/// Something that came after an award and speaks against it; it opens a review and revokes nothing.
public enum Doubt: Sendable, Hashable {
  /// A review of the holder's work has a critical failure.
  case criticalFailure(review: Int64)
  /// The last reviews show that the quality asked for is not there any more, chance aside.
  case lapsedQuality(RubricID, last: Int64, upper: Double, mark: Double)
  /// A sitting that the award rests on does not pass by its score of today.
  case regraded(attempt: Int64)

  /// What it is about; the same doubt is raised once.
  ///
  /// A lapse is named by the review that it was first seen by. Later ones that show the same lapse
  /// give it another name, but are not raised.
  public var about: String {
    switch self {
    case .criticalFailure(let review): "review/\(review)"
    case .lapsedQuality(let rubric, let last, _, _): "quality/\(rubric)/\(last)"
    case .regraded(let attempt): "attempt/\(attempt)"
    }
  }
}

extension Programme {
  /// What speaks against a certificate that holds and was not raised before.
  ///
  /// Quality that lapsed is raised again only after it had recovered, so that the mean reached the
  /// mark, or after another critical failure.
  ///
  /// - Parameters:
  ///   - regraded: attempts that the certificate's evidence holds for passed and that do not pass by
  ///     their score of today.
  public func doubts(
    about certificate: LearningRecord.Certificate, _ record: LearningRecord,
    regraded: [Int64] = [], at moment: Date
  ) -> [Doubt] {
    let later = record.reviews.filter {
      $0.submittedAt > certificate.awardedAt && $0.submittedAt <= moment
    }
    if later.isEmpty, regraded.isEmpty { return [] }
    let raised = record.events.filter {
      $0.certificate == certificate.id && $0.kind == .reviewOpened && $0.at <= moment
    }
    var doubts: [Doubt] = regraded.map { .regraded(attempt: $0) }
    if !later.isEmpty {
      for case .quality(let quality) in requires.leaves + renewals.flatMap(\.requires.leaves) {
        let counted = later.filter { $0.rubric == quality.rubric }
        doubts += counted.filter(\.isCritical).map { .criticalFailure(review: $0.review) }
        if let lapse = lapse(of: quality, counted), !quality.isRaised(by: raised, counted) {
          doubts.append(lapse)
        }
      }
    }
    var seen = Set(raised.map(\.about))
    return doubts.filter { seen.insert($0.about).inserted }
  }

  /// As many reviews as the requirement asks for, all of them after the award, whose mean lies below
  /// the mark even at the upper end of its interval.
  private func lapse(
    of quality: Requirement.Quality, _ later: [LearningRecord.Review]
  ) -> Doubt? {
    let counted = later.suffix(max(0, quality.reviews))
    guard counted.count >= quality.reviews, let last = counted.last,
      let upper = SharesAtMark(counted, mark: quality.mark).interval?.upper,
      upper < quality.mark - 1e-9
    else { return nil }
    return .lapsedQuality(
      quality.rubric, last: last.review, upper: upper, mark: quality.mark)
  }
}

extension Requirement.Quality {
  /// Whether the lapse that reviews end with was raised while it lasted.
  fileprivate func isRaised(
    by events: [CertificationEvent], _ reviews: [LearningRecord.Review]
  ) -> Bool {
    let raised = events.filter { $0.about.isLapse(of: rubric) }
    guard !raised.isEmpty, let beginning = lapseBeginning(reviews) else { return false }
    return raised.contains { $0.at >= beginning }
  }

  /// When the mean of the last so many fell below the mark to stay there, or a critical failure
  /// since then.
  private func lapseBeginning(_ reviews: [LearningRecord.Review]) -> Date? {
    let shares = reviews.map(\.countedShare)
    var first = shares.count
    // Of the first reviews after the award as many as there are.
    var sum = shares.suffix(max(0, self.reviews)).reduce(0, +)
    while first > 0 {
      let count = min(first, self.reviews)
      if count < 1 || sum >= (mark - 1e-9) * Double(count) { break }
      first -= 1
      sum -= shares[first]
      if first >= self.reviews { sum += shares[first - self.reviews] }
    }
    let lapsed = reviews[first...]
    return (lapsed.last(where: \.isCritical) ?? lapsed.first)?.submittedAt
  }
}

extension String {
  /// Whether it is what a lapse by a rubric is about, by whichever review it was seen.
  fileprivate func isLapse(of rubric: RubricID) -> Bool {
    let beginning = "quality/\(rubric)/"
    return hasPrefix(beginning) && Int64(dropFirst(beginning.count)) != nil
  }
}
