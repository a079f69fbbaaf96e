internal import Foundation
internal import Reviews
internal import Rubrics
internal import Scoring

// Words that the pages of reviewing share.

extension Date {
  /// A day as in `22 Nov 2026`, in UTC.
  var reviewDay: String {
    let parts = formatted(.iso8601.year().month().day()).split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), (1...12).contains(month) else { return "" }
    return "\(Int(parts[2]) ?? 0) \(shortMonths[month - 1]) \(parts[0])"
  }

  /// The day and the time, in UTC.
  var reviewMoment: String { "\(reviewDay), \(reviewTime)" }

  /// The time alone, in UTC.
  var reviewTime: String {
    String(formatted(.iso8601.time(includingFractionalSeconds: false)).prefix(5))
  }
}

private let shortMonths = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

/// A day of a form, as `<input type="date">` sends it.
///
/// - Throws: `refused` where it is none.
func reviewDay(_ text: String?, _ what: String) throws -> Date? {
  guard let text, !text.isEmpty else { return nil }
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
    let date = try? Date(text, strategy: .iso8601.year().month().day()),
    date.formatted(.iso8601.year().month().day()) == text
  else { throw WebFault.refused("\(what) takes a day such as 2026-11-22; nothing was changed.") }
  return date
}

/// The words of a state that a review may be in.
func reviewStateWords(_ state: String) -> String {
  switch state {
  case "draft": "Draft"
  case "submitted": "Submitted"
  case "second": "Waits for the second reviewer"
  case "divided": "The two reviewers differ"
  case "acknowledged": "Acknowledged"
  case "disputed": "Disputed"
  case "resolved": "Dispute decided"
  case "void": "Void"
  case "open": "Waits"
  case "replaced": "Replaced"
  case "removed": "Removed"
  default: state
  }
}

/// The tone of a badge for a state; nothing for a plain one.
func reviewStateTone(_ state: String) -> String? {
  switch state {
  case "submitted", "acknowledged", "resolved": "good"
  case "divided", "disputed": "warn"
  case "void", "removed": "bad"
  case "draft": "info"
  default: nil
  }
}

func reviewChannel(_ channel: String) -> String {
  switch channel {
  case "email": "Mail"
  case "": "Other"
  default: channel.prefix(1).uppercased() + channel.dropFirst()
  }
}

/// Why a conversation was picked, for people.
func reviewReason(_ reason: String) -> String {
  switch reason {
  case "random": "Drawn at random"
  case "drawn": "Drawn"
  case "followUp": "Follow-up of coaching"
  case "longest": "One of the longest"
  case "worstSurvey": "A bad answer to the survey"
  case "reopened": "The customer came back"
  case "flagged": "The machine found a failure"
  default:
    reason.hasPrefix("criterion:")
      ? "The machine found a failure: \(reason.dropFirst(10))" : reason
  }
}

extension Tally.Outcome {
  var reviewWords: String {
    switch self {
    case .pass: "pass"
    case .fail: "fail"
    case .notScored: "not scored"
    case .provisional: "so far"
    }
  }

  var reviewTone: String? {
    switch self {
    case .pass: "good"
    case .fail: "bad"
    case .notScored, .provisional: nil
    }
  }
}

/// What a stored outcome is called and how it is shown.
func reviewOutcome(_ outcome: String?) -> (words: String, tone: String?)? {
  outcome.flatMap(Tally.Outcome.init(rawValue:)).map { ($0.reviewWords, $0.reviewTone) }
}

extension Criterion {
  /// A level by its words; its id where it has none.
  func words(of level: LevelID) -> String {
    guard let known = levels.first(where: { $0.id == level }) else { return level.rawValue }
    return known.descriptor.isEmpty ? known.id.rawValue : known.descriptor
  }

  func words(of choice: ReviewAnswer.Choice) -> String {
    switch choice {
    case .level(let level): words(of: level)
    case .notApplicable(let reason):
      reason.isEmpty ? "Not applicable" : "Not applicable: \(reason)"
    case .skipped: "Passed over"
    }
  }

  /// Good for the best level, bad for the worst.
  func tone(of level: LevelID) -> String? {
    switch level {
    case levels.last?.id: "good"
    case levels.first?.id: "bad"
    default: levels.contains { $0.id == level } ? "warn" : nil
    }
  }

  func tone(of choice: ReviewAnswer.Choice) -> String? {
    if case .level(let level) = choice { tone(of: level) } else { nil }
  }
}

/// A list of things in words: “a, b and c”.
func reviewList(_ things: [String]) -> String {
  guard let last = things.last else { return "" }
  return things.count == 1 ? last : things.dropLast().joined(separator: ", ") + " and " + last
}

/// A part of a longer text, with an ellipsis where it was cut.
func reviewBeginning(_ text: String, most: Int) -> String {
  text.count > most ? text.prefix(most) + "…" : text
}

/// An agent as lists name them; nothing where nobody is named, so that nobody is looked for.
func namedAgent(_ shown: String) -> String? { shown == "nobody" ? nil : shown }

/// A share as a percentage that stays on one line.
func reviewPercent(_ share: Double) -> String {
  percent(share).replacing(" ", with: "\u{A0}")
}
