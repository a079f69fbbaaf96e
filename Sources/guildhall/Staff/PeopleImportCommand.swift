import ArgumentParser
import Foundation
import GuildhallKit
import Reports
import Rosters

struct PeopleImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take over the staff list of another system: who is new, changed, gone or back.",
    discussion: """
      A CSV file with a line of column names; docs/roster.md says which are known. Where any row is \
      refused nothing is saved, unless --apply-good asks for the good rows.

      Example:
        guildhall people import staff.csv --by "Sabine Okafor" --dry-run
        guildhall people import staff.csv --by "Sabine Okafor"
      """)

  @Argument(help: "The CSV file.")
  var file: String

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Save the good rows although others are refused.")
  var applyGood = false

  @Option(help: "How the result is printed: text or json.")
  var format = TextOrJSON.text

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      throw ValidationError("The file \(printable(file)) cannot be read.")
    }
    let house = try data.house(for: dryRun ? .reading : .writing)
    let result = try house.importStaff(
      Array(bytes), isDryRun: dryRun, goodRowsOnly: applyGood, by: by.name)
    switch format {
    case .json: say(try json(result))
    case .text:
      say(result.plan.text, terminator: "")
      say(
        result.isApplied
          ? "saved."
          : dryRun
            ? "Nothing was saved: it was asked for a dry run."
            : applyGood
              ? "Nothing was saved: there is no good row."
              : "Nothing was saved. Mend the rows, or save the good ones with --apply-good.")
    }
    if dryRun ? !result.plan.isClean : !result.isApplied { throw ExitCode(1) }
  }
}

enum TextOrJSON: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
