import ArgumentParser
import GuildhallKit
import Reports

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
    let team = try data.house(for: .reading).team()
    switch format {
    case .text: say(team.rows.isEmpty ? "Nobody has begun yet." : team.progressText, terminator: "")
    case .json: say(try json(team))
    case .csv: say(team.progressCSV, terminator: "")
    }
  }
}
