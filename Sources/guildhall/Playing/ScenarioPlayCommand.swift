import ArgumentParser
import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Simulations
import Transcripts

struct ScenarioPlayCommand: ParsableCommand {
  enum Level: String, ExpressibleByArgument, CaseIterable {
    case guided, hinted, free, timed

    var played: PlayLevel { PlayLevel(rawValue: rawValue) ?? .free }
  }

  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Play a simulated customer in the terminal.",
    discussion: """
      The same seed and the same replies give the same conversation. Type ? for the tools and \
      commands. At the end you see the score with its reasons.

      Examples:
        guildhall scenario play curricula/first-line late-parcel --seed 7
        guildhall scenario play curricula/first-line late-parcel --with double-charge --level timed
      """)

  @OptionGroup var source: ScenarioOptions

  @Option(help: "What the customer is drawn from; without it another one each time.")
  var seed: UInt64?

  @Option(help: "guided (choose replies), hinted, free or timed (patience runs with the clock).")
  var level = Level.free

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("Another customer at the same time, by the scenario's id.", valueName: "id"))
  var others: [String] = []

  @Flag(help: "Say after each step why the customer did what they did.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      "Count each step as so many seconds, whatever it takes.", valueName: "seconds"))
  var pace: Int?

  @Option(
    help: ArgumentHelp("Write the play to this file, for `scenario replay`.", valueName: "file"))
  var record: String?

  func validate() throws {
    if let pace, !(0...3600).contains(pace) {
      throw ValidationError("--pace takes 0 to 3600 seconds.")
    }
    if others.count > 3 { throw ValidationError("At most four customers can be served at once.") }
  }

  func run() throws {
    let first = try source.read()
    let scenarios =
      [first] + (try others.map { try ScenarioOptions.parse([source.path, $0]).read() })
    let seed = seed ?? UInt64.random(in: 1...999_999)
    let queue = PlayQueue(scenarios.map(\.engine), PlaySetup(seed: seed, level: level.played))
    introduce(queue)
    var session = PlaySession(queue: queue, isExplained: explain, pace: pace, take: taking(queue))
    do {
      try session.run()
    } catch is Leaving {
      say("\nStopped. Nothing of it is kept, unless you recorded it.")
    }
    try keep(session.queue)
    for play in session.queue.plays {
      guard let score = play.score() else { continue }
      say("\n── \(play.scenario.title): \(play.customerName) ──\n")
      say(
        text(
          of: score, for: play.scenario, by: play.engine.rubric,
          in: play.interaction(id: "play")))
    }
    say("Seed \(seed): the same seed and replies give the same play.")
  }

  /// Takes steps in memory alone.
  private func taking(
    _ queue: PlayQueue
  ) -> (PlayInput, Int) throws -> ([PlayOutcome], PlayQueue) {
    var queue = queue
    return { input, customer in
      let outcome = try queue.take(input, with: customer)
      return (outcome, queue)
    }
  }

  private func keep(_ queue: PlayQueue) throws {
    guard let record else { return }
    let text = try json(queue.plays.map { PlayRecord($0) })
    do {
      try Data((text + "\n").utf8).write(to: URL(fileURLWithPath: record), options: .atomic)
    } catch {
      note("error: The play cannot be written to \(printable(record)); is there room, and may you?")
      throw ExitCode(1)
    }
    note("The play is in \(printable(record)).")
  }
}

/// What is said before a play begins.
func introduce(_ queue: PlayQueue) {
  for play in queue.plays {
    say(
      "── \(printable(play.scenario.title)) ── \(play.scenario.channel), "
        + "\(play.setup.level.rawValue)\n")
    if !play.scenario.brief.isEmpty { say(wrapped(play.scenario.brief, width: 80) + "\n") }
  }
  say("Type what you say to the customer. ? shows your tools and commands.\n")
}
