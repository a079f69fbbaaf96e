import ArgumentParser

struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "The staff list, who leaves and returns, and what is stored about somebody.",
    discussion: """
      `guildhall retention` says for how long what is stored about people is kept.

      Example:
        guildhall people import staff.csv --by "Sabine Okafor"
        guildhall people export "Noor Haddad" > noor.json
        guildhall people hold "Noor Haddad" --because "A claim before a court" --by "Sabine Okafor"
      """,
    subcommands: [
      PeopleImportCommand.self, PeopleListCommand.self, PeopleLeaveCommand.self,
      PeopleReturnCommand.self,
      PeopleHoldCommand.self, PeopleReleaseCommand.self, PeopleExportCommand.self,
      PeopleEraseCommand.self,
    ])
}
