/// What a criterion does to the total instead of having a weight in the mean.
public enum Adjustment: Sendable, Hashable, Codable {
  /// This share of the total, times the criterion's share, is added.
  case bonus(Double)
  /// This share of the total, times what the criterion lacks of its best, is taken away.
  case penalty(Double)
}
