internal import Foundation
internal import Reports
internal import Statistics

/// A share in whole percent, as people read it: “75 %”.
func wholePercent(_ share: Double?) -> String {
  guard let share, share.isFinite, abs(share) < 1e6 else { return "–" }
  let whole = Int((share * 100).rounded())
  return whole < 0 ? "−\(-whole) %" : "\(whole) %"
}

/// The range of a share: “31 to 95 %”.
func percentRange(_ interval: Interval?) -> String {
  guard let interval else { return "too few to tell" }
  let low = wholePercent(interval.lower)
  return (low.hasSuffix(" %") ? String(low.dropLast(2)) : low) + " to "
    + wholePercent(interval.upper)
}

/// A coefficient’s range: “−0.12 to 0.40”.
func coefficientRange(_ interval: Interval?) -> String {
  interval.map { "\(twoDigits($0.lower)) to \(twoDigits($0.upper))" } ?? "too few to tell"
}

extension Date {
  /// “22 Nov 2026”, in UTC.
  var shownDay: String { Self.shown(self, "d MMM y") }

  /// “22 Nov 2026, 14:05 UTC”.
  var shownTime: String { Self.shown(self, "d MMM y, HH:mm") + " UTC" }

  private static func shown(_ date: Date, _ pattern: String) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_GB_POSIX")
    formatter.timeZone = TimeZone(identifier: "UTC")
    formatter.dateFormat = pattern
    return formatter.string(from: date)
  }
}

/// A length in a picture, with one digit behind the point.
func place(_ value: Double) -> String {
  guard value.isFinite else { return "0" }
  let tenths = Int((min(1e6, max(-1e6, value)) * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
