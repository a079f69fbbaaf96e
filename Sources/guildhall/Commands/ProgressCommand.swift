import ArgumentParser
import Curricula
import GuildhallKit
import Reports
import Rubrics

struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Show how far people are with the modules.",
    discussion: """
      Example:
        guildhall progress --data ./team --format csv
      """)

  @Option(help: "How the table is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func run() throws {
    let house = try data.house(for: .reading)
    let team = try house.team()
    if team.rows.isEmpty, format == .text {
      let modules = try house.moduleIDs().map(\.rawValue).joined(separator: ", ")
      say("Nobody has begun yet. Modules to learn: \(modules.isEmpty ? "none" : modules).")
      return
    }
    switch format {
    case .text: say(team.progressText, terminator: "")
    case .json: say(try json(team))
    case .csv: say(team.progressCSV, terminator: "")
    }
  }
}
