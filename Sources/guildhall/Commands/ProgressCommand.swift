import ArgumentParser
import Curricula
import GuildhallKit
import Reports
import Rubrics

struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "What people have done, what is next, overdue, or blocked, and by what.",
    discussion: """
      A line for each person, or all of one. Overdue are a certification that was to be had by a \
      day, one that has run out while it can still be renewed, and refreshers and coaches' actions \
      whose day is over.

      Example:
        guildhall progress
        guildhall progress "Noor Haddad"
        guildhall progress --team Harbour --format csv
        guildhall progress --modules
      """)

  @Argument(help: "Only this person, with everything.")
  var person: String?
  @Option(help: "Only this team.")
  var team: String?
  @Flag(help: "A line for each person and module in the place of all that.")
  var modules = false
  @Option(help: "How the table is printed: text, json or csv.")
  var format = TableFormat.text
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard !modules || (person == nil && team == nil) else {
      throw ValidationError("--modules is of everybody: give no name and no --team with it.")
    }
    guard person == nil || team == nil else {
      throw ValidationError("Give a name or --team, not both.")
    }
  }

  func run() throws {
    let house = try data.house(for: .reading)
    if modules { return try showModules(house) }
    let table = try house.progress(of: person, team: team)
    switch format {
    case .text where table.rows.isEmpty: try sayNobody(house)
    case .text:
      say(person == nil ? table.text : table.rows[0].text(at: table.at), terminator: "")
    case .json: say(try json(table))
    case .csv: say(table.csvText, terminator: "")
    }
  }

  private func showModules(_ house: House) throws {
    let team = try house.team()
    switch format {
    case .text where team.rows.isEmpty: try sayNobody(house)
    case .text: say(team.progressText, terminator: "")
    case .json: say(try json(team))
    case .csv: say(team.progressCSV, terminator: "")
    }
  }

  private func sayNobody(_ house: House) throws {
    let modules = try house.moduleIDs().map(\.rawValue).joined(separator: ", ")
    say("Nobody has begun yet. Modules to learn: \(modules.isEmpty ? "none" : modules).")
  }
}
