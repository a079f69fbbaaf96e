import ArgumentParser
import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Simulations

struct ScenarioGraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw a scenario as an SVG picture.",
    discussion: """
      What walkthroughs take is drawn strong, what none takes is pale.

      Example:
        guildhall scenario graph curricula/first-line late-parcel > late-parcel.svg
      """)

  @OptionGroup var source: ScenarioOptions

  @Option(help: ArgumentHelp("Write the picture to this file.", valueName: "file"))
  var out: String?

  func run() throws {
    let scenario = try source.read()
    let check = ScenarioCheck(
      of: scenario.engine, walkthroughs: scenario.walkthroughs, budget: nil)
    let coverage = scenario.walkthroughs.isEmpty ? nil : check.coverage
    let picture = svg(of: Graph(of: scenario.scenario, coverage: coverage))
    guard let out else {
      say(picture)
      return
    }
    do {
      try Data(picture.utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
    } catch {
      note("error: \(printable(out)) cannot be written; is there room, and may you?")
      throw ExitCode(1)
    }
  }
}
