public import Certifications

extension ReadinessForecast.Standing {
  public var words: String {
    switch self {
    case .ready: "ready"
    case .onCourse: "on course"
    case .atRisk: "at risk"
    case .late: "late"
    case .stalled: "stalled"
    case .notStarted: "not started"
    case .cannotBeTold: "cannot be told"
    }
  }
}

extension CalendarDay {
  /// As in 12 Mar, with the year where it is not that of the other day.
  func words(seenFrom other: CalendarDay) -> String {
    let parts = text.split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month)
    else { return text }
    let short = "\(day) \(months[month - 1])"
    return text.prefix(4) == other.text.prefix(4) ? short : short + " \(parts[0])"
  }
}

private let months = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

extension ReadinessForecast {
  /// The interval of days; an open end says that ten years are not enough.
  func intervalWords(seenFrom today: CalendarDay) -> String {
    guard let earliest else { return "–" }
    let first = earliest.words(seenFrom: today)
    guard let latest else { return "\(first) – ?" }
    return latest == earliest ? first : "\(first) – \(latest.words(seenFrom: today))"
  }

  func medianWords(seenFrom today: CalendarDay) -> String {
    if let median { return median.words(seenFrom: today) }
    return standing == .ready ? "ready" : "–"
  }
}

/// A number of minutes or people with at most one decimal, none from 10 on.
func roundedWords(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e9 else { return "–" }
  if value >= 9.95 { return String(Int(value.rounded())) }
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(abs(tenths) % 10)"
}
