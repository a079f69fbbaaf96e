import ArgumentParser

struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "What is stored about somebody: handed out, held, and erased.",
    discussion: """
      `guildhall retention` says for how long it is kept.

      Example:
        guildhall people export "Noor Haddad" > noor.json
        guildhall people hold "Noor Haddad" --because "A claim before a court" --by "Sabine Okafor"
      """,
    subcommands: [
      PeopleHoldCommand.self, PeopleReleaseCommand.self, PeopleExportCommand.self,
      PeopleEraseCommand.self,
    ])
}
