internal import Curricula
internal import Foundation
internal import Rubrics

// Words that the learners' own pages share.

extension Date {
  /// A day as in `22 Nov 2026`, in UTC.
  var ownDay: String {
    let parts = formatted(.iso8601.year().month().day()).split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), (1...12).contains(month) else { return "" }
    return "\(Int(parts[2]) ?? 0) \(monthNames[month - 1]) \(parts[0])"
  }

  /// The day and the time, in UTC.
  var ownMoment: String {
    "\(ownDay), \(formatted(.iso8601.time(includingFractionalSeconds: false)).prefix(5)) UTC"
  }
}

private let monthNames = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

/// Minutes and seconds, as in `1:23`.
func minutesAndSeconds(_ milliseconds: Int) -> String {
  let seconds = milliseconds / 1000
  return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
}

func ownCount(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}

/// One, two and three.
func ownList(_ things: [String]) -> String {
  guard let last = things.last, things.count > 1 else { return things.first ?? "" }
  return things.dropLast().joined(separator: ", ") + " and " + last
}

extension String {
  /// With a capital at its beginning.
  var ownCapitalised: String { prefix(1).uppercased() + dropFirst() }

  /// The first letters of a name's first and last word.
  var ownInitials: String {
    let words = split(whereSeparator: \.isWhitespace)
    let ends = words.count > 1 ? [words.first, words.last] : [words.first]
    return ends.compactMap { $0?.first.map(String.init) }.joined().uppercased()
  }
}

func channelWords(_ channel: String) -> String {
  switch channel {
  case "email": "Mail"
  case "chat": "Chat"
  case "phone": "Phone call"
  case "social": "Public post"
  default: "Conversation"
  }
}

extension PlayLevel {
  /// What a badge calls it.
  var badge: String {
    switch self {
    case .guided: "Guided"
    case .hinted: "With hints"
    case .free: "In your own words"
    case .timed: "Time pressure"
    }
  }

  /// What it asks of whoever plays.
  var sentence: String {
    switch self {
    case .guided: "At each point you choose one of several replies."
    case .hinted: "You write in your own words, and a hint stands above each reply."
    case .free: "You write in your own words, without hints."
    case .timed:
      "You write in your own words, and the clock runs for everybody who waits, also while this page "
        + "is closed."
    }
  }
}
