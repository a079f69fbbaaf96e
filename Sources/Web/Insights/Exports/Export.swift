internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Reviews
internal import Rubrics

/// A file of figures or lists, as CSV or JSON.
enum Export {
  static let groupings = FigureGrouping.allCases
  static let mostReviews = 5_000

  /// - Parameter text: made only when CSV is asked for.
  static func reply(
    _ call: Call, named name: String, _ value: some Encodable, csv text: () -> String
  ) throws -> Reply {
    switch call.query.words("format") {
    case "json":
      let json = try Reply.json(value)
      return .file(json.body, type: json.type, named: name + ".json")
    case "csv", nil:
      return .file(text().utf8, type: "text/csv; charset=utf-8", named: name + ".csv")
    default: throw WebFault.refused("A file is made as csv or json.")
    }
  }

  /// A day of the query, such as 2026-11-22.
  static func day(_ text: String?, or other: Date) throws -> Date {
    guard let text, !text.isEmpty else { return other }
    guard let day = try? Date(text, strategy: .iso8601.year().month().day()),
      (0..<4_102_444_800).contains(day.timeIntervalSince1970)
    else { throw WebFault.refused("A day is written as 2026-11-22.") }
    return day
  }

  static func text(_ day: Date) -> String { day.formatted(.iso8601.year().month().day()) }
}

/// Files to take along.
let exportRoutes: [Route] = [
  .get(At.exports, for: .trainers) { call in
    call.page(ExportsPage(try call.house.reviewRubrics().map(\.rubric), at: call.now))
  },
  .get(At.exports + "/figures", for: .trainers) { call in
    let query = call.query
    guard let rubric = query.words("rubric") else { throw WebFault.missing("a rubric") }
    guard let by = FigureGrouping(rawValue: query.words("by") ?? "agent") else {
      throw WebFault.refused(
        "Figures are grouped by " + FigureGrouping.allCases.map(\.rawValue).joined(separator: ", ")
          + ".")
    }
    let to = try Export.day(query.words("to"), or: call.now)
    let from = try Export.day(query.words("from"), or: to.addingTimeInterval(-90 * 86_400))
    guard from <= to else { throw WebFault.refused("The first day lies behind the last.") }
    let table = try call.house.figures(
      FigureQuestion(rubric: RubricID(rubric), grouping: by, from: from, to: to))
    return try Export.reply(call, named: "figures-by-\(by.rawValue)", table) { table.csv }
  },
  .get(At.exports + "/reviews", for: .trainers) { call in
    let reviews = try call.house.reviews(limit: Export.mostReviews)
    return try Export.reply(call, named: "reviews", reviews) { reviews.csv }
  },
  .get(At.exports + "/progress", for: .trainers) { call in
    let table = try call.house.progress()
    return try Export.reply(call, named: "progress", table) { table.csvText }
  },
  .get(At.exports + "/certifications", for: .trainers) { call in
    let team = try call.house.team()
    return try Export.reply(call, named: "certifications", team) { team.certificationCSV }
  },
  .get(At.exports + "/questions", for: .trainers) { call in
    let analyses = try call.house.quizAnalyses()
    return try Export.reply(call, named: "questions", analyses) { analyses.csv }
  },
]

extension [ReviewLine] {
  /// A row for each review; blind ones have no total.
  fileprivate var csv: String {
    let head = [
      "review", "interaction", "agent", "channel", "rubric", "reviewer", "purpose", "state",
      "total",
      "outcome", "submitted",
    ]
    return Reports.csv(
      [head]
        + map { line in
          [
            String(line.number), printable(line.interaction), printable(line.agent), line.channel,
            line.rubric.rawValue, printable(line.reviewer), line.purpose, line.state,
            line.total.map { "\($0)" } ?? "", line.outcome ?? "",
            line.submittedAt?.formatted(.iso8601) ?? "",
          ]
        })
  }
}
