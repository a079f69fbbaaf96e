/// A time that no work makes shorter, in days of the calendar; days off and weekends count.
///
/// Waits with the same start run side by side, so that the longest of them counts.
public struct Wait: Sendable, Hashable, Codable {
  public enum Start: String, Sendable, Hashable, Codable {
    /// Runs already, such as time served: `days` is what is left of it now.
    case now
    /// Begins when the last open step is done, such as a cooling-off or a last review.
    case afterLastStep
  }

  /// 0 to 3,650.
  public var days: Int
  public var start: Start
  public var reason: String

  public init(days: Int, start: Start, reason: String) {
    self.days = days
    self.start = start
    self.reason = reason
  }

  /// The time until as many reviews have come as are missing, when so many come in a week.
  ///
  /// - Returns: nothing where none is missing; 3,650 days where none comes.
  public static func reviews(missing: Int, aWeek: Double, start: Start = .now) -> Wait? {
    guard missing > 0 else { return nil }
    let days = aWeek > 0 ? (Double(missing) / aWeek * 7).rounded(.up) : .infinity
    return Wait(
      days: days < Double(longest) ? Int(days) : longest, start: start,
      reason: "\(missing) \(missing == 1 ? "review" : "reviews") to come")
  }

  static let longest = 3650
}

extension [Wait] {
  /// The days that have to pass from a start on.
  func days(from start: Wait.Start) -> Int {
    reduce(0) { $1.start == start ? Swift.max($0, Swift.min($1.days, Wait.longest)) : $0 }
  }
}
