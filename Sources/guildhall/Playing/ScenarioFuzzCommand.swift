import ArgumentParser
import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Simulations

struct ScenarioFuzzCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz",
    abstract: "Play a scenario thousands of times at random, and report what came of it.",
    discussion: """
      Choices, scripts, recorded replies, rubbish, tools and waits. The same seed gives the same \
      report; a play that it names is played again with --show.

      Examples:
        guildhall scenario fuzz curricula/first-line late-parcel --plays 10000
        guildhall scenario fuzz curricula/first-line late-parcel --replies replies.txt
      """)

  @OptionGroup var source: ScenarioOptions

  @Option(help: ArgumentHelp("How many plays.", valueName: "count"))
  var plays = 10_000

  @Option(help: "What the plays are drawn from.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp("A file of replies that people gave, one a line.", valueName: "file"))
  var replies: String?

  @Option(help: ArgumentHelp("Show the play of this seed from the report.", valueName: "seed"))
  var show: UInt64?

  func validate() throws {
    guard (1...1_000_000).contains(plays) else {
      throw ValidationError("--plays takes 1 to 1000000.")
    }
  }

  func run() throws {
    let scenario = try source.read()
    let recorded = try recordedReplies()
    if let show {
      say(
        text(
          of: fuzzedPlay(
            scenario.engine, seed: show, replies: recorded, walkthroughs: scenario.walkthroughs)))
      return
    }
    let progress = ProgressLine()
    let report = fuzz(
      scenario.engine, plays: plays, seed: seed, replies: recorded,
      walkthroughs: scenario.walkthroughs
    ) { progress.show("\($0) of \(plays) plays") }
    progress.clear()
    say(text(of: report, for: scenario.scenario))
    if report.endless > 0 { throw ExitCode(1) }
  }

  private func recordedReplies() throws -> [String] {
    guard let replies else { return [] }
    guard let text = try? String(contentsOfFile: replies, encoding: .utf8) else {
      note("error: \(printable(replies)) cannot be read as text; check the path.")
      throw ExitCode(1)
    }
    return text.split(whereSeparator: \.isNewline).map(String.init)
  }
}
