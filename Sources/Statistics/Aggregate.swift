/// Two ways to sum up scores; they differ, so a figure must say which it is.
public enum Aggregation: String, Sendable, Hashable, Codable, CaseIterable {
  /// The mean of the scores (Zendesk's internal quality score).
  case meanOfScores
  /// All points earned over all points possible (Scorebuddy).
  case ratioOfSums
}

/// A figure over several scores: earned and possible points of each.
///
/// - Returns: a share, or nothing where there are no scores or no possible points. What was not
///   scored must not be passed in: it is no zero.
public func aggregate(
  _ scores: [(earned: Double, possible: Double)], by aggregation: Aggregation
) -> Double? {
  let scored = scores.filter { $0.possible > 0 }
  guard !scored.isEmpty else { return nil }
  switch aggregation {
  case .meanOfScores:
    return scored.reduce(0) { $0 + $1.earned / $1.possible } / Double(scored.count)
  case .ratioOfSums:
    return scored.reduce(0) { $0 + $1.earned } / scored.reduce(0) { $0 + $1.possible }
  }
}
