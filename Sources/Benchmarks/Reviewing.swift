import Foundation
import GuildhallKit
import Reports
import Reviews
import Rubrics

/// Times what a QA lead asks of a database, each the median of five; `scripts/measure-reviews` makes
/// the database.
func measureReviews(in folder: String, rubric id: String) throws -> [String] {
  let rubric = RubricID(id)
  let house = try House(folder: folder, for: .reading)
  let first = Date(timeIntervalSince1970: 0)
  let last = Date(timeIntervalSince1970: 4_000_000_000)
  func question(_ grouping: FigureGrouping, isRandomOnly: Bool = false) -> FigureQuestion {
    FigureQuestion(
      rubric: rubric, grouping: grouping, from: first, to: last, isRandomOnly: isRandomOnly)
  }
  var lines: [String] = []
  func measure(_ name: String, _ body: () throws -> Int) throws {
    var rows = 0
    let times = try (0..<5).map { _ in try seconds { rows = try body() } }.sorted()
    lines.append(
      "\(name.padded(34)) \(milliseconds(times[2])) (\(milliseconds(times[0])) to \(milliseconds(times[4]))), \(rows) rows"
    )
  }
  for grouping in FigureGrouping.allCases {
    try measure("figures by \(grouping.rawValue)") {
      try house.figures(question(grouping)).rows.count
    }
  }
  try measure("figures by agent, random only") {
    try house.figures(question(.agent, isRandomOnly: true)).rows.count
  }
  try measure("not applicable by reviewer") {
    var asked = question(.reviewer)
    asked.figure = .notApplicableRate
    return try house.figures(asked).rows.count
  }
  try measure("workload") { try house.workloads(from: first, to: last).count }
  try measure("the machine on trial") { try house.trials(of: rubric).count }
  try measure("the machine where nobody judged") {
    try house.machineCounts(rubric: rubric, from: first, to: last).count
  }
  try measure("worst 100 scorecards") { try house.scorecardList(limit: 100).rows.count }
  try measure("the newest 200 reviews") { try house.reviews().count }
  try measure("one agent's reviews") { try house.reviews(of: "agent-7@harbour.example").count }
  return lines
}

/// Times the drawing of a sample over everything that is stored, population and picks included.
func measureSampling(in folder: String, rubric: String) throws -> String {
  let house = try House(folder: folder, for: .changing)
  for name in ["Rosa Lindgren", "Jonas Berg", "Sabine Okafor"] { _ = try house.enrol(name) }
  var report: SampleReport?
  let time = try seconds {
    report = try house.drawSample(
      SampleOrder(
        title: "Measured", rubric: RubricID(rubric), from: Date(timeIntervalSince1970: 0),
        to: Date(timeIntervalSince1970: 4_000_000_000), perAgent: 3, byChannel: true,
        targeted: [SampleTarget(.flagged), SampleTarget(.longest)],
        reviewers: ["Rosa Lindgren", "Jonas Berg"], seed: 1), by: "Sabine Okafor")
  }
  let agents = Set(report?.picks.map(\.agent) ?? []).count
  return "\("sampling".padded(34)) \(milliseconds(time)), \(report?.population ?? 0) segments of "
    + "\(agents) agents, \(report?.picks.count ?? 0) picks"
}

func milliseconds(_ seconds: Double) -> String { String(format: "%.1f ms", seconds * 1000) }

extension String {
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
