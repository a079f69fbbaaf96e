import ArgumentParser
import GuildhallKit
import Reports

struct PeopleHoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Keep everything of somebody's until they are released.",
    discussion: """
      Example:
        guildhall people hold "Noor Haddad" --because "A claim before a court" --by "Sabine Okafor"
      """)

  @Argument(help: "The name.")
  var name: String

  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing).hold(name, because: because.reason, by: by.name)
    say("held: nothing of \(printable(name)) is erased")
  }
}

struct PeopleReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "End a hold, with the reason.",
    discussion: """
      Example:
        guildhall people release "Noor Haddad" --because "It was settled" --by "Sabine Okafor"
      """)

  @Argument(help: "The name.")
  var name: String

  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing).release(name, because: because.reason, by: by.name)
    say("released: the rules of retention hold for \(printable(name)) again")
  }
}
