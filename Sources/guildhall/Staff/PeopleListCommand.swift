import ArgumentParser
import GuildhallKit
import Reports
import Rosters

struct PeopleListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Everybody, with team, roles, mentor and times in the house.",
    discussion: """
      Example:
        guildhall people list --team Harbour --format csv
      """)

  @Option(help: "Only this team.")
  var team: String?

  @Flag(help: "Also those who have left.")
  var all = false

  @Option(help: "How the list is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func run() throws {
    let everybody = try data.house(for: .reading).staffList()
    if let team, !everybody.contains(where: { $0.team == team }) {
      throw ReviewingFault.unknownTeam(
        team, known: Set(everybody.compactMap(\.team)).sorted())
    }
    let entries = everybody.filter {
      (team == nil || $0.team == team) && (all || $0.left == nil)
    }
    try print(
      entries, ["name", "team", "roles", "mentor", "joined", "left"], format,
      rows: entries.map { entry in
        [
          entry.name, entry.team ?? "–", entry.roles.map(\.rawValue).joined(separator: ", "),
          entry.mentor ?? "–", entry.joined?.description ?? "–", entry.left?.description ?? "–",
        ]
      },
      plain: (
        [
          "name", "handle", "id", "email", "team", "roles", "mentor", "joined", "left",
          "identifiers",
        ],
        entries.map { entry in
          [
            entry.name, entry.handle, entry.id ?? "", entry.email ?? "", entry.team ?? "",
            entry.roles.map(\.rawValue).joined(separator: ";"), entry.mentor ?? "",
            entry.joined?.description ?? "", entry.left?.description ?? "",
            entry.identifiers.joined(separator: ";"),
          ]
        }
      ))
  }
}

struct PeopleLeaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Somebody leaves; what they learnt and earned stays.",
    discussion: """
      Example:
        guildhall people leave "Noor Haddad" --on 2026-11-20 --because "Moved away" --by "Sabine Okafor"
      """)

  @Argument(help: "The name.")
  var name: String
  @Option(help: ArgumentHelp("Since when; today without it.", valueName: "day"))
  var on: Day?
  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing).leave(
      name, on: on?.date, because: because.reason, by: by.name)
    say("saved: \(printable(name)) has left.")
  }
}

struct PeopleReturnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Somebody who left is back, with all that they had earned.",
    discussion: """
      Example:
        guildhall people return "Noor Haddad" --because "Back in the team" --by "Sabine Okafor"
      """)

  @Argument(help: "The name.")
  var name: String
  @Option(help: ArgumentHelp("Since when; today without it.", valueName: "day"))
  var on: Day?
  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing).comeBack(
      name, on: on?.date, because: because.reason, by: by.name)
    say("saved: \(printable(name)) is back.")
  }
}
