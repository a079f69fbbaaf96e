import ArgumentParser
import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Scoring
import Simulations

struct PlaysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plays",
    abstract: "Look at what trainees did with simulated customers, step by step.",
    discussion: """
      Examples:
        guildhall plays
        guildhall plays --show 3
        guildhall plays --comment 3 --step 4 --by "Rosa Lindgren" "Good question to ask here."
      """)

  @Option(help: ArgumentHelp("Go through this play step by step.", valueName: "number"))
  var show: Int64?

  @Option(
    name: .customLong("comment"),
    help: ArgumentHelp("Say something about a step of this play.", valueName: "number"))
  var commented: Int64?

  @Option(help: ArgumentHelp("The step that the comment is about.", valueName: "number"))
  var step: Int?

  @Option(help: ArgumentHelp("The customer, where there are several.", valueName: "number"))
  var customer = 1

  @Option(name: .customLong("by"), help: ArgumentHelp("The mentor's name.", valueName: "name"))
  var mentor: String?

  @Argument(help: "The comment.")
  var text: String?

  @Option(help: "How the list is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func validate() throws {
    if commented != nil, step == nil || mentor == nil || text == nil {
      throw ValidationError("A comment needs --step, --by and its words.")
    }
    if commented == nil, text != nil {
      throw ValidationError("Words make a comment; name its play with --comment.")
    }
    if customer < 1 { throw ValidationError("--customer takes a number from 1.") }
  }

  func run() throws {
    if let commented, let step, let mentor, let text {
      try data.house(for: .changing).comment(
        on: commented, step: step, with: customer - 1, by: mentor, text: text)
      say("saved: comment on step \(step) of play \(commented)")
    } else if let show {
      try showPlay(try data.house(for: .reading).replay(show))
    } else {
      try list(try data.house(for: .reading).finishedPlays())
    }
  }

  private func showPlay(_ replayed: ReplayedPlay) throws {
    say("Play \(replayed.number): \(printable(replayed.learner))\n")
    for (customer, play) in replayed.plays.enumerated() {
      say("── \(printable(play.scenario.title)): \(printable(play.customerName)) ──\n")
      say(Reports.text(of: play, comments: replayed.comments[customer]))
      say(
        Reports.text(
          of: replayed.result.scores[customer], for: play.scenario,
          by: replayed.rubrics[customer], in: replayed.interactions[customer]))
    }
    for difference in replayed.differences {
      note("Plays differently now: \(difference.sentence)")
    }
  }

  private func list(_ plays: [FinishedPlay]) throws {
    switch format {
    case .json: say(try json(plays))
    case .csv:
      say(
        csv(
          [["play", "learner", "module", "part", "level", "outcomes", "share", "passed"]]
            + plays.map(row)), terminator: "")
    case .text:
      if plays.isEmpty { note("Nobody has finished a play here yet.") }
      var table = TextTable([
        ("Play", .right), ("Learner", .left), ("Module", .left), ("Part", .left), ("Level", .left),
        ("How it ended", .left), ("Score", .right), ("Passed", .left),
      ])
      for play in plays {
        table.add([
          String(play.number), play.learner, play.module.rawValue, play.part.rawValue,
          play.level.rawValue, play.outcomes.map(\.words).joined(separator: "; "),
          percent(play.share), play.isPassed ? "yes" : play.isProvisional ? "not yet" : "no",
        ])
      }
      say(table.text)
    }
  }

  private func row(_ play: FinishedPlay) -> [String] {
    [
      String(play.number), play.learner, play.module.rawValue, play.part.rawValue,
      play.level.rawValue, play.outcomes.map(\.rawValue).joined(separator: " "),
      decimal(play.share), play.isPassed ? "yes" : play.isProvisional ? "not yet" : "no",
    ]
  }
}
