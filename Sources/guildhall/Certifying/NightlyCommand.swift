import ArgumentParser
import Certifications
import Curricula
import GuildhallKit
import Reports

struct NightlyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nightly",
    abstract: "Decide anew about everybody: awards by rule, renewals, doubts; for a nightly job.",
    discussion: """
      Opens a review where something speaks against a certification: a critical failure, quality \
      that lapsed, a sitting that was regraded. It takes nothing away by itself.

      Example:
        guildhall nightly --data ./team
      """)

  @Flag(help: "Only count, and write nothing.")
  var dryRun = false

  @Option(help: "How the result is printed: text or json.")
  var format = TextOrJSON.text

  @OptionGroup var data: DataOptions

  func run() throws {
    let line = ProgressLine()
    let report = try data.house(for: dryRun ? .reading : .writing)
      .decideEverybody(isDryRun: dryRun) { line.show("\($0) people …") }
    line.clear()
    switch format {
    case .json: say(try json(report))
    case .text: say(text(report), terminator: "")
    }
  }

  private func text(_ report: NightlyReport) -> String {
    let people = report.people == 1 ? "1 person" : "\(report.people) people"
    let decisions = report.decisions == 1 ? "1 decision" : "\(report.decisions) decisions"
    var lines = ["Decided anew about \(people): \(decisions)."]
    if dryRun, report.due > 0 { lines.append("The rule awards something to \(report.due).") }
    lines += report.awards.map {
      "\($0.isRenewal ? "Renewed" : "Certified"): \(printable($0.person)), \($0.programme)."
    }
    lines += report.opened.map {
      "Under review: \(printable($0.person)), \($0.programme). \($0.reason)"
    }
    guard !report.states.isEmpty else { return lines.joined(separator: "\n") + "\n" }
    let states = Standing.State.allCases.filter { state in
      report.states.values.contains { ($0[state] ?? 0) > 0 }
    }
    var table = TextTable([("programme", .left)] + states.map { ($0.words, .right) })
    for (programme, counts) in report.states.sorted(by: { $0.key < $1.key }) {
      table.add(
        [programme.rawValue] + states.map { state in counts[state].map { "\($0)" } ?? "0" })
    }
    return lines.joined(separator: "\n") + "\n\n" + table.text
  }
}
