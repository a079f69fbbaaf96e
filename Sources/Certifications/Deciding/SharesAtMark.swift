internal import Statistics

/// The mean of reviews' totals with an interval for holding it against a mark.
///
/// The interval is Student's at 95 %, with one more review imagined that lies exactly at the mark.
/// Without it, reviews that are all alike have no spread and an interval without width; with Wilson's
/// in its place, perfect work would be worse than nearly perfect work. So a few good reviews are not
/// enough, whatever they are (of four perfect ones the lower end reaches any mark, of three none),
/// and a better review never lowers the chance by making the rest look uneven to the eye of the mark.
///
/// A total above 1 counts as 1: a bonus on one contact makes up for nothing on another.
struct SharesAtMark {
  /// Of the reviews alone; nothing without any.
  var mean: Double?
  /// Nothing without any review.
  var interval: Interval?

  init(_ reviews: some Collection<LearningRecord.Review>, mark: Double) {
    let shares = reviews.map { min(1, $0.share) }
    mean = Statistics.mean(of: shares)
    guard !shares.isEmpty, let interval = meanInterval(of: shares + [mark]) else { return }
    self.interval = Interval(lower: max(0, interval.lower), upper: min(1, interval.upper))
  }
}
