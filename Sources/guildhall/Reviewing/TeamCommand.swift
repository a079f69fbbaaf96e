import ArgumentParser
import Foundation
import GuildhallKit
import Reports

struct TeamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team",
    abstract: "Who is who: teams, mentors, and the names under which sources know somebody.",
    discussion: """
      Reviews are about people, and exports know them by identifiers. Say once who is who.

      Example:
        guildhall team add "Noor Haddad" --as noor@harbour.example --team Harbour --mentor "Rosa Lindgren"
        guildhall team list
      """, subcommands: [TeamAddCommand.self, TeamListCommand.self, TeamForgetCommand.self])
}

struct TeamAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Take somebody in, or change what is known of them.",
    discussion: """
      Example:
        guildhall team add "Noor Haddad" --as agent-17 --team Harbour
      """)

  @Argument(help: "The name.")
  var name: String

  @Option(
    name: .customLong("as"), parsing: .singleValue,
    help: ArgumentHelp("An identifier that exports have for them.", valueName: "identifier"))
  var identifiers: [String] = []

  @Option(help: "Their team.")
  var team: String?

  @Option(help: ArgumentHelp("Their mentor, who is here already.", valueName: "name"))
  var mentor: String?

  @OptionGroup var data: DataOptions

  func validate() throws {
    try requireName(name, "The argument")
    for identifier in identifiers { try requireName(identifier, "--as") }
  }

  func run() throws {
    let entry = try data.house(for: .changing)
      .enrol(name, agentNames: identifiers, team: team, mentor: mentor)
    say(
      "saved: \(printable(entry.name)), \(printable(entry.team ?? "no team")), known as "
        + entry.agentNames.map(printable).joined(separator: ", "))
  }
}

struct TeamListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Everybody, with team, mentor and identifiers.",
    discussion: """
      Example:
        guildhall team list --format csv
      """)

  @Option(help: "How the list is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func run() throws {
    let entries = try data.house(for: .reading).teamList()
    try print(
      entries, ["name", "team", "mentor", "known as"], format,
      rows: entries.map {
        [$0.name, $0.team ?? "–", $0.mentor ?? "–", $0.agentNames.joined(separator: ", ")]
      },
      plain: (
        ["name", "team", "mentor", "identifier"],
        entries.flatMap { entry in
          entry.agentNames.map { [entry.name, entry.team ?? "", entry.mentor ?? "", $0] }
        }
      ))
  }
}

struct TeamForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Take back an identifier that was given to the wrong person, with a reason.",
    discussion: """
      Reviews stay as they are; whose work they are about follows the identifier.

      Example:
        guildhall team forget "Noor Haddad" --as agent-71 --because "It is Pieter's" \
      --by "Sabine Okafor"
      """)

  @Argument(help: "The name.")
  var name: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The identifier that is not theirs.", valueName: "identifier"))
  var identifier: String

  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let entry = try data.house(for: .changing)
      .forget(identifier, of: name, because: because.reason, by: by.name)
    say(
      "saved: \(printable(entry.name)) is known as "
        + entry.agentNames.map(printable).joined(separator: ", "))
  }
}

/// Prints a list as a table, as CSV or as JSON.
///
/// - Parameter plain: head and rows for programs, where the table's cells are for people: numbers
///   without a sign behind them, one name or number in a cell, and nothing where there is nothing.
func print(
  _ value: some Encodable, _ head: [String], _ format: TableFormat, rows: [[String]],
  plain: (head: [String], rows: [[String]])? = nil
) throws {
  switch format {
  case .json: say(try json(value))
  case .csv: say(csv(plain.map { [$0.head] + $0.rows } ?? [head] + rows), terminator: "")
  case .text:
    var table = TextTable(head.map { ($0, .left) })
    for row in rows { table.add(row.map { shortened($0, to: 40) }) }
    say(table.text, terminator: "")
  }
}

/// A number in full, for CSV; empty where there is none.
func plain(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }

/// A day for CSV; empty where there is none.
func plain(_ date: Date?) -> String { date.map { day($0) } ?? "" }
