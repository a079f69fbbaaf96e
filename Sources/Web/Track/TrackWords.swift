internal import Certifications
internal import Foundation
internal import Reports

/// How the pages of this area say days, shares and states.
enum TrackWords {
  /// As in 22 Nov 2026, in UTC.
  static func day(_ date: Date) -> String {
    let parts = date.formatted(.iso8601.year().month().day()).split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), (1...12).contains(month),
      let day = Int(parts[2])
    else { return "" }
    return "\(day) \(months[month - 1]) \(parts[0])"
  }

  /// The last day of a time that ends at a moment: due days end at midnight.
  static func lastDay(_ end: Date) -> String { day(end.addingTimeInterval(-0.001)) }

  /// As in 22 Nov 2026, 14:05.
  static func moment(_ date: Date) -> String {
    day(date) + ", " + date.formatted(.iso8601.time(includingFractionalSeconds: false)).prefix(5)
  }

  static func iso(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }

  static func day(_ day: CalendarDay) -> String {
    (try? Date(day.text, strategy: .iso8601.year().month().day())).map(Self.day) ?? day.text
  }

  static func percent(_ share: Double) -> String {
    share.isFinite ? "\(Int((share * 100).rounded())) %" : "–"
  }

  static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  static func initials(_ name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    let ends = words.count > 1 ? [words.first, words.last] : [words.first]
    return ends.compactMap { $0?.first.map(String.init) }.joined().uppercased()
  }

  /// What the house says to whoever types commands, for those who do not.
  static func plain(_ words: String) -> String {
    words.replacing(#/\s*[(:]\s*guildhall [^)]*\)?$/#, with: "")
      .replacing(#/\s*\(guildhall [^)]*\)/#, with: "")
  }

  /// A day that was typed or chosen, as the moment it begins.
  ///
  /// - Throws: `refused`, when it is none.
  static func readDay(_ text: String?, _ what: String) throws -> Date? {
    guard let text, !text.isEmpty else { return nil }
    guard text.utf8.count == 10,
      let date = try? Date(text, strategy: .iso8601.year().month().day()), iso(date) == text
    else {
      throw WebFault.refused("\(what) must be a day such as 2026-11-22. Nothing was changed.")
    }
    return date
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension Standing.State {
  /// The colour of its badge, which its words say too.
  var tone: String? {
    switch self {
    case .awarded, .renewed: "good"
    case .expiring, .appealed: "warn"
    case .expired, .suspended, .revoked: "bad"
    case .ready: "info"
    case .notStarted, .applied, .inProgress: nil
    }
  }
}

extension ModuleProgress.State {
  var trackWords: String {
    switch self {
    case .notStarted: "not begun"
    case .inProgress: "in progress"
    case .passed: "passed"
    case .blocked: "blocked"
    }
  }
}
