import ArgumentParser
import Curricula
import Findings
import GuildhallKit
import Reports
import Rubrics
import Simulations

struct ScenarioCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Search a scenario's plays: what can be reached, the best and the worst score.",
    discussion: """
      `guildhall check` reports every fault of a curriculum, scenarios and all. This searches \
      longer, and says what the walkthroughs cover.

      Example:
        guildhall scenario check curricula/first-line late-parcel
      """)

  @OptionGroup var source: ScenarioOptions

  @Option(help: ArgumentHelp("How many steps the search may take.", valueName: "count"))
  var steps = 20_000

  func validate() throws {
    guard (1...10_000_000).contains(steps) else {
      throw ValidationError("--steps takes 1 to 10000000.")
    }
  }

  func run() throws {
    let all = source.id == nil ? try source.readAll() : [try source.read()]
    var hasErrors = false
    for each in all {
      let budget = Exploration.Budget(
        steps: steps, plays: max(1000, steps / 5), scored: 200, wordings: 200)
      let check = ScenarioCheck(
        of: each.engine, walkthroughs: each.walkthroughs, budget: budget)
      say(text(of: check, for: each.scenario))
      for fault in check.faults {
        hasErrors = hasErrors || fault.isError
        note(
          "\(each.scenario.id): \(fault.isError ? "error" : "warning"): "
            + printable(fault.sentence))
      }
    }
    if hasErrors { throw ExitCode(1) }
  }
}
