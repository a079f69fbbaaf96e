import ArgumentParser
import Curricula
import GuildhallKit
import Reports
import Rubrics
import Scoring
import Simulations
import Transcripts

struct ScenarioWalkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk",
    abstract: "Show a walkthrough: a scripted play with every reaction explained, and its score.",
    discussion: """
      Example:
        guildhall scenario walk curricula/first-line late-parcel --only good
      """)

  @OptionGroup var source: ScenarioOptions

  @Option(help: ArgumentHelp("Only this walkthrough, by its id.", valueName: "id"))
  var only: String?

  @Flag(help: "Only the result of each, in a line.")
  var brief = false

  func run() throws {
    let all = source.id == nil ? try source.readAll() : [try source.read()]
    var hasFailed = false
    for scenario in all {
      for walkthrough in scenario.walkthroughs where only == nil || walkthrough.id == only {
        let result = walkthrough.play(with: scenario.engine)
        hasFailed = hasFailed || !result.failures.isEmpty
        show(result, walkthrough, scenario)
      }
    }
    if hasFailed { throw ExitCode(1) }
  }

  private func show(
    _ result: WalkthroughResult, _ walkthrough: Walkthrough, _ scenario: PlayableScenario
  ) {
    let score = result.score.map { "\(percent($0.share)), \($0.outcome.words)" } ?? "no score"
    let head = "\(scenario.scenario.id)/\(walkthrough.id) (\(walkthrough.quality.rawValue))"
    if brief {
      say("\(head): \(score)")
    } else {
      say("── \(head): \(printable(walkthrough.title)) ──\n")
      say(text(of: result.play))
      if let score = result.score {
        say(
          text(
            of: score, for: scenario.scenario, by: scenario.engine.rubric,
            in: result.play.interaction(id: "walkthrough")))
      }
    }
    for failure in result.failures {
      note("error: \(head), step \(failure.step + 1): \(printable(failure.sentence))")
    }
  }
}
