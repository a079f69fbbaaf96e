internal import Statistics

extension LearningRecord.Review {
  /// The total as it counts here, at most 1; what is no number stays none.
  var countedShare: Double { share > 1 ? 1 : share }
}

/// The mean of reviews' totals with an interval for holding it against a mark.
///
/// The interval is Student's at 95 %, with one more review imagined that lies exactly at the mark.
/// Without it, reviews that are all alike have no spread and an interval without width; with
/// Wilson's in its place, perfect reviews reach less than nearly perfect ones.
///
/// Of n perfect reviews the lower end reaches a mark below 1 where t(.975; n) ≤ n: from four on it
/// reaches every one. Up to three reviews reach a mark only when all of them lie at it, and a mark
/// of 1 is reached by perfect reviews alone. From four on, the lower end is never higher than that
/// of as many perfect reviews, and making every fault smaller by the same part never lowers it. One
/// review far above the rest may lower it, because it makes them look uneven.
///
/// Student's interval takes scores to be spread evenly about their mean. Near the top of the scale
/// they are not, and there a few good reviews are luck more often than once in forty;
/// docs/decisions/programmes.md says how often.
///
/// A total above 1 counts as 1: a bonus on one contact makes up for nothing on another.
struct SharesAtMark {
  /// Of the reviews alone; nothing without any.
  var mean: Double?
  /// Cut off at 0 and 1; nothing without any review.
  var interval: Interval?

  init(_ reviews: some Collection<LearningRecord.Review>, mark: Double) {
    let shares = reviews.map(\.countedShare)
    mean = Statistics.mean(of: shares)
    guard !shares.isEmpty, let interval = meanInterval(of: shares + [mark]) else { return }
    self.interval = Interval(lower: max(0, interval.lower), upper: min(1, interval.upper))
  }
}
