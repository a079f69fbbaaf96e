internal import Foundation

private let calendar = {
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = .gmt
  return calendar
}()

private let months = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

/// A day, such as 22 Nov 2026; in UTC, as everything that is stored.
func day(_ moment: Date) -> String {
  let parts = calendar.dateComponents([.year, .month, .day], from: moment)
  return "\(parts.day ?? 0) \(months[(parts.month ?? 1) - 1]) \(parts.year ?? 0)"
}

/// A day with the time.
func shown(_ moment: Date) -> String {
  let parts = calendar.dateComponents([.hour, .minute], from: moment)
  let (hour, minute) = (parts.hour ?? 0, parts.minute ?? 0)
  return "\(day(moment)), \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
}

/// How long ago, in the unit that people would name.
func ago(_ moment: Date, at now: Date) -> String {
  let seconds = max(0, now.timeIntervalSince(moment))
  func told(_ count: Double, _ unit: String) -> String {
    "\(Int(count)) \(unit)\(Int(count) == 1 ? "" : "s") ago"
  }
  if seconds < 600 { return "just now" }
  if seconds < 3_600 { return told(seconds / 60, "minute") }
  if seconds < 86_400 { return told(seconds / 3_600, "hour") }
  return told(seconds / 86_400, "day")
}
