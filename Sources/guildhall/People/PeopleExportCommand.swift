import ArgumentParser
import Foundation
import GuildhallKit

struct PeopleExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Everything that is stored about somebody, as JSON.",
    discussion: """
      Other people appear by their role alone, and what customers said is left out. Read it once \
      before you hand it over: a free text may tell who somebody is without a name.

      Example:
        guildhall people export "Noor Haddad" > noor.json
      """)

  @Argument(help: "The name.")
  var name: String

  @OptionGroup var data: DataOptions

  func run() throws {
    say(try json(try data.house(for: .reading).exportPerson(name)))
  }
}
