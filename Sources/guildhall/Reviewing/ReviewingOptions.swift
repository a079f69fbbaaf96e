import ArgumentParser
import Foundation
import Reviews
import Rubrics

/// Who does it.
struct ByOption: ParsableArguments {
  @Option(name: .customLong("by"), help: ArgumentHelp("Who does it.", valueName: "name"))
  var name: String

  func validate() throws { try requireName(name, "--by") }
}

/// Why.
struct BecauseOption: ParsableArguments {
  @Option(
    name: .customLong("because"), help: ArgumentHelp("The reason; it is kept.", valueName: "words"))
  var reason: String
}

/// A day written as 2026-11-22.
struct Day: ExpressibleByArgument {
  var date: Date

  init?(argument: String) {
    guard argument.utf8.count == 10,
      let date = try? Date.ISO8601FormatStyle().year().month().day().parse(argument),
      // 30 February would roll over to March.
      date.formatted(.iso8601.year().month().day()) == argument
    else { return nil }
    self.date = date
  }

  init(_ date: Date) { self.date = date }

  /// The moment at which the day is over.
  var end: Date { date.addingTimeInterval(86_400) }
}

/// The day of a moment, as it is shown.
func day(_ date: Date?) -> String {
  date.map { $0.formatted(.iso8601.year().month().day()) } ?? "–"
}

extension ReviewAnswer.Choice {
  /// A level's id, `na` or `skip`, as they are typed.
  init(typed word: String, because reason: String) {
    switch word.lowercased() {
    case "na", "n/a": self = .notApplicable(reason: reason)
    case "skip": self = .skipped
    default: self = .level(LevelID(word))
    }
  }

  /// As it would be typed, without a reason.
  var typed: String {
    switch self {
    case .level(let level): level.rawValue
    case .notApplicable: "na"
    case .skipped: "skip"
    }
  }

  var words: String {
    switch self {
    case .level(let level): level.rawValue
    case .notApplicable(let reason): "not applicable (\(reason))"
    case .skipped: "skipped"
    }
  }
}
