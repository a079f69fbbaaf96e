import ArgumentParser
import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Simulations

struct ScenarioReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Play a recorded play again, and list what is different now.",
    discussion: """
      The record holds what was typed. Played again with the same files and program, the same comes \
      of it; after a change, every difference is listed, and the exit status is 1.

      Example:
        guildhall scenario replay play.json curricula/first-line
      """)

  @Argument(help: "The file that `scenario play --record` wrote.")
  var record: String

  @Argument(help: "The folder of the curriculum.")
  var path: String

  @Flag(help: "Also show the play, step by step.")
  var show = false

  func run() throws {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: record)) else {
      note("error: \(printable(record)) cannot be read; check the path and that you may read it.")
      throw ExitCode(1)
    }
    guard let records = try? JSONDecoder().decode([PlayRecord].self, from: data) else {
      note(
        "error: \(printable(record)) is no record of a play; `scenario play --record` writes them.")
      throw ExitCode(1)
    }
    let scenarios = try ScenarioOptions.parse([path]).readAll()
    var count = 0
    for record in records {
      let scenario = try scenarios.named(record.scenario.rawValue)
      let (play, differences) = record.replay(with: scenario.engine)
      if show { say(text(of: play)) }
      for difference in differences { say(difference.sentence) }
      count += differences.count
    }
    if count > 0 {
      say("\(count) \(count == 1 ? "difference" : "differences").")
      throw ExitCode(1)
    }
    say("The same comes of it, step for step.")
  }
}
