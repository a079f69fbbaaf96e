import ArgumentParser
import Curricula
import Findings
import GuildhallKit
import Reports
import Rubrics
import Simulations

struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: "Try simulated customers: play them, draw them, fuzz them.",
    discussion: """
      Works on files; no database is touched. Trainees meet the same customers with \
      `guildhall learn`.

      Example:
        guildhall scenario play curricula/first-line late-parcel --level hinted
      """,
    subcommands: [
      ScenarioListCommand.self, ScenarioPlayCommand.self, ScenarioWalkCommand.self,
      ScenarioReplayCommand.self, ScenarioCheckCommand.self, ScenarioGraphCommand.self,
      ScenarioFuzzCommand.self,
    ])
}

/// Where scenarios are read from, and which.
struct ScenarioOptions: ParsableArguments {
  @Argument(help: "The folder of a curriculum, or a scenario's file in it.")
  var path: String

  @Argument(
    help: ArgumentHelp("The scenario's id; not needed where there is one.", valueName: "id"))
  var id: String?

  /// The scenario, or an exit that says which there are.
  func read() throws -> PlayableScenario {
    if let id, let found = readScenarios(at: path, only: [ScenarioID(id)]).scenarios.first {
      return found
    }
    let all = try readAll()
    guard let id else {
      if all.count == 1 { return all[0] }
      note(
        "error: Name one of the scenarios: \(all.map(\.scenario.id.rawValue).joined(separator: ", "))."
      )
      throw ExitCode(1)
    }
    return try all.named(id)
  }

  func readAll() throws -> [PlayableScenario] {
    let (scenarios, findings) = readScenarios(at: path)
    findings.filter { $0.severity == .error }.report()
    if findings.hasErrors { throw ExitCode(1) }
    guard !scenarios.isEmpty else {
      note("error: There is no scenario in \(printable(path)).")
      throw ExitCode(1)
    }
    return scenarios
  }
}

extension [PlayableScenario] {
  func named(_ id: String) throws -> PlayableScenario {
    if let found = first(where: { $0.scenario.id.rawValue == id }) { return found }
    note(
      "error: There is no scenario “\(printable(id))” here. There are: "
        + map(\.scenario.id.rawValue).joined(separator: ", ") + ".")
    throw ExitCode(1)
  }
}

struct ScenarioListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the scenarios of a curriculum.",
    discussion: """
      Example:
        guildhall scenario list curricula/first-line
      """)

  @Argument(help: "The folder of a curriculum.")
  var path: String

  func run() throws {
    var table = TextTable([
      ("Scenario", .left), ("Title", .left), ("Channel", .left), ("States", .right),
      ("Ends", .right), ("Walkthroughs", .right),
    ])
    for each in try ScenarioOptions.parse([path]).readAll() {
      table.add([
        each.scenario.id.rawValue, each.scenario.title, each.scenario.channel,
        String(each.scenario.states.count), String(each.scenario.ends.count),
        String(each.walkthroughs.count),
      ])
    }
    say(table.text)
  }
}
