public import Certifications
internal import Rubrics
internal import Scoring

extension Doubt {
  /// What speaks against a certification.
  public var sentence: String {
    switch self {
    case .criticalFailure(let review): "Review \(review) has a critical failure."
    case .lapsedQuality(let rubric, _, let upper, let mark):
      "The last reviews by “\(rubric)” lie below the mark of \(percent(mark)); even the upper end of "
        + "their interval is \(percent(upper))."
    case .regraded(let attempt):
      "Attempt \(attempt), which it rests on, does not pass by its score of today."
    }
  }
}
