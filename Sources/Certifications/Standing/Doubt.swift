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

  /// What it is about, by which the same doubt is raised once.
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
  /// - Parameters:
  ///   - regraded: attempts that the certificate's evidence holds for passed and that do not pass by
  ///     their score of today.
  public func doubts(
    about certificate: LearningRecord.Certificate, _ record: LearningRecord,
    regraded: [Int64] = [], at moment: Date
  ) -> [Doubt] {
    var doubts: [Doubt] = regraded.map { .regraded(attempt: $0) }
    let later = record.reviews.filter {
      $0.submittedAt > certificate.awardedAt && $0.submittedAt <= moment
    }
    if !later.isEmpty {
      for case .quality(let quality) in requires.leaves + renewals.flatMap(\.requires.leaves) {
        let counted = later.filter { $0.rubric == quality.rubric }
        doubts += counted.filter(\.isCritical).map { .criticalFailure(review: $0.review) }
        doubts += lapsed(quality, counted)
      }
    }
    let raised = Set(
      record.events.filter { $0.certificate == certificate.id && $0.kind == .reviewOpened }
        .map(\.about))
    var seen = raised
    return doubts.filter { seen.insert($0.about).inserted }
  }

  /// As many reviews as the requirement asks for, all of them after the award, whose mean lies below
  /// the mark even at the upper end of its interval.
  private func lapsed(
    _ quality: Requirement.Quality, _ later: [LearningRecord.Review]
  ) -> [Doubt] {
    let counted = later.suffix(quality.reviews)
    guard counted.count >= quality.reviews, let last = counted.last else { return [] }
    guard let upper = SharesAtMark(counted, mark: quality.mark).interval?.upper,
      upper < quality.mark - 1e-9
    else { return [] }
    return [
      .lapsedQuality(
        quality.rubric, last: last.review, upper: upper, mark: quality.mark)
    ]
  }
}
