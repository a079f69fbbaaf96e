import ArgumentParser
import GuildhallKit
import Reports

struct CertificationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certifications",
    abstract: "Show who is certified, until when, and what others still miss.",
    discussion: """
      Example:
        guildhall certifications --data ./team
      """)

  @Option(help: "How the table is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func run() throws {
    let team = try data.house(for: .reading).team()
    switch format {
    case .text:
      say(team.rows.isEmpty ? "Nobody has begun yet.\n" : team.certificationText, terminator: "")
    case .json: say(try json(team))
    case .csv: say(team.certificationCSV, terminator: "")
    }
  }
}
