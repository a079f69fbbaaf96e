import ArgumentParser
import Foundation
import GuildhallKit
import Reports
import Reviews
import Rubrics
import Scoring

struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Draw the work that is reviewed, fairly, and show that it was.",
    discussion: """
      A sample is drawn once and kept with its population and its seed: anybody can draw it again.
      What is taken out or replaced is logged with its reason.

      Example:
        guildhall sample draw --rubric service-quality --from 2026-11-01 --to 2026-11-14 \
      --per-agent 3 --flagged 1 --reviewer "Rosa Lindgren" --by "Sabine Okafor"
        guildhall sample show 1
      """,
    subcommands: [
      SampleDrawCommand.self, SampleListCommand.self, SampleShowCommand.self,
      SampleReplaceCommand.self, SampleRemoveCommand.self, SampleWithdrawCommand.self,
      SampleGiveCommand.self,
    ])
}

struct SampleDrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw a sample and put it into the reviewers' queues.",
    discussion: """
      So many of each agent's conversations are drawn at random; what is looked for on top (the \
      longest, the worst answers to a survey ...) is counted apart, because only a random sample \
      speaks for the rest. Nobody gets their own work, nor, with --for-certification, that of whom \
      they mentor.

      Example:
        guildhall sample draw --rubric service-quality --from 2026-11-01 --to 2026-11-14 \
      --per-agent 3 --by-channel --longest 1 --reviewer "Rosa Lindgren" --by "Sabine Okafor"
      """)

  @Option(help: ArgumentHelp("The rubric that it is reviewed by.", valueName: "id"))
  var rubric: String

  @Option(help: ArgumentHelp("The first day of the work, such as 2026-11-01.", valueName: "day"))
  var from: Day

  @Option(help: ArgumentHelp("The last day of the work.", valueName: "day"))
  var to: Day

  @Option(help: "How many of each agent's conversations are drawn at random.")
  var perAgent = 3

  @Flag(help: "Share them out over the channels in proportion.")
  var byChannel = false

  @Option(
    name: .customLong("tag"), parsing: .singleValue,
    help: ArgumentHelp("Share them out over these tags too.", valueName: "tag"))
  var tags: [String] = []

  @Option(help: ArgumentHelp("So many of the longest of each agent.", valueName: "n"))
  var longest = 0

  @Option(help: ArgumentHelp("So many with the worst answers to a survey.", valueName: "n"))
  var worstSurvey = 0

  @Option(help: ArgumentHelp("So many with which the customer came back.", valueName: "n"))
  var reopened = 0

  @Option(help: ArgumentHelp("So many that fail by the machine's card.", valueName: "n"))
  var flagged = 0

  @Option(
    name: .customLong("criterion"), parsing: .singleValue,
    help: ArgumentHelp(
      "So many in which the machine found this criterion not met, such as greets=1.",
      valueName: "id=n"))
  var criteria: [String] = []

  @Option(
    name: .customLong("reviewer"), parsing: .singleValue,
    help: ArgumentHelp("Who reviews; once for each.", valueName: "name"))
  var reviewers: [String]

  @Flag(help: "It decides about certifications: nobody reviews whom they mentor.")
  var forCertification = false

  @Option(help: ArgumentHelp("What the sample is called.", valueName: "words"))
  var title: String?

  @Option(help: "Draw by this seed; without it, by a fresh one.")
  var seed: UInt64?

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard to.date >= from.date else { throw ValidationError("--to lies before --from.") }
    for (name, count) in [
      ("--per-agent", perAgent), ("--longest", longest), ("--worst-survey", worstSurvey),
      ("--reopened", reopened), ("--flagged", flagged),
    ] where !(0...1000).contains(count) {
      throw ValidationError("\(name) takes a number from 0 to 1000.")
    }
    if try targets().isEmpty, perAgent == 0 {
      throw ValidationError("Nothing would be drawn: --per-agent is 0 and nothing is looked for.")
    }
  }

  private func targets() throws -> [SampleTarget] {
    let simple: [(SampleTarget.Kind, Int)] = [
      (.longest, longest), (.worstSurvey, worstSurvey), (.reopened, reopened),
      (.flagged, flagged),
    ]
    let named = try criteria.map { text -> (SampleTarget.Kind, Int) in
      let parts = text.split(separator: "=")
      guard parts.count == 2, let count = Int(parts[1]), (1...1000).contains(count) else {
        throw ValidationError("--criterion takes an id and a number, such as greets=1.")
      }
      return (.criterion(CriterionID(String(parts[0]))), count)
    }
    return (simple + named).filter { $0.1 > 0 }.map { SampleTarget($0.0, perAgent: $0.1) }
  }

  func run() throws {
    let report = try data.house(for: .writing).drawSample(
      SampleOrder(
        title: title ?? "\(rubric), \(day(from.date)) to \(day(to.date))",
        rubric: RubricID(rubric), from: from.date, to: to.date, perAgent: perAgent,
        byChannel: byChannel, tags: tags, targeted: try targets(), reviewers: reviewers,
        isForCertification: forCertification, seed: seed), by: by.name)
    try show(report, .text)
    say("\nEach reviewer goes on with: guildhall review next --by NAME")
  }
}

struct SampleListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The samples that were drawn.",
    discussion: """
      Example:
        guildhall sample list
      """)

  @Option(help: "How the list is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func run() throws {
    let samples = try data.house(for: .reading).samples()
    try print(
      samples, ["sample", "title", "rubric", "drawn from", "seed", "by"], format,
      rows: samples.map {
        [
          String($0.number), $0.title, $0.rubric.rawValue, String($0.population),
          String($0.seed), $0.drawnBy,
        ]
      })
  }
}

struct SampleShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "A sample's picks, drawn again to prove them.",
    discussion: """
      Example:
        guildhall sample show 1
      """)

  @Argument(help: "The sample's number.")
  var number: Int64

  @Option(help: "How the picks are printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func run() throws {
    let report = try data.house(for: .reading).drawnSample(number)
    try show(report, format)
    if report.isReproduced == false {
      note(
        "error: Drawn again from what is stored, the picks are others. Run `guildhall verify`.")
      throw ExitCode(1)
    }
  }
}

struct SampleReplaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replace",
    abstract: "Put the next of the same kind in the place of a pick, with a reason.",
    discussion: """
      Example:
        guildhall sample replace 12 --because "A test call by our own staff" --by "Rosa Lindgren"
      """)

  @Argument(help: "The pick's number.")
  var number: Int64

  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let pick = try data.house(for: .changing)
      .replacePick(number, because: because.reason, by: by.name)
    say("saved: pick \(pick.number), \(printable(pick.interaction)), stands in for \(number)")
  }
}

struct SampleRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a pick out, with a reason.",
    discussion: """
      Example:
        guildhall sample remove 12 --because "The recording is cut off" --by "Rosa Lindgren"
      """)

  @Argument(help: "The pick's number.")
  var number: Int64

  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing).removePick(number, because: because.reason, by: by.name)
    say("saved: pick \(number) is taken out")
  }
}

struct SampleWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take every open pick of a sample out, with a reason.",
    discussion: """
      What somebody has submitted a review of stays.

      Example:
        guildhall sample withdraw 1 --because "Drawn for the wrong month" --by "Sabine Okafor"
      """)

  @Argument(help: "The sample's number.")
  var number: Int64

  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let count = try data.house(for: .changing)
      .withdrawSample(number, because: because.reason, by: by.name)
    say("saved: \(count) \(count == 1 ? "pick" : "picks") of sample \(number) taken out")
  }
}

struct SampleGiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "give", abstract: "Give a pick to another reviewer, with a reason.",
    discussion: """
      Example:
        guildhall sample give 12 --to "Jonas Berg" --because "Rosa is on leave" --by "Sabine Okafor"
      """)

  @Argument(help: "The pick's number.")
  var number: Int64

  @Option(help: ArgumentHelp("The other reviewer.", valueName: "name"))
  var to: String

  @Option(
    help: ArgumentHelp("Whose place they take, where two people review it.", valueName: "name"))
  var from: String?

  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing)
      .reassignPick(number, to: to, from: from, because: because.reason, by: by.name)
    say("saved: pick \(number) waits for \(printable(to))")
  }
}

private func show(_ report: SampleReport, _ format: TableFormat) throws {
  if format == .text {
    say(
      "Sample \(report.number): \(printable(report.title))\nDrawn by "
        + "\(printable(report.drawnBy)) from \(report.population) conversations of "
        + "\(day(report.from)) to \(day(report.to)), seed \(report.seed)\n")
  }
  try print(
    report, ["pick", "interaction", "agent", "channel", "why", "reviewer", "state"], format,
    rows: report.picks.map { pick in
      [
        String(pick.number), pick.interaction, pick.agent, pick.channel,
        pick.reason + (pick.inclusionProbability.map { ", chance \(percent($0))" } ?? ""),
        (pick.reviewer ?? "nobody may") + (pick.second.map { " and \($0)" } ?? ""), pick.state,
      ]
    },
    plain: (
      [
        "pick", "interaction", "agent", "channel", "why", "chance", "reviewer",
        "second_reviewer", "state",
      ],
      report.picks.map { pick in
        [
          String(pick.number), pick.interaction, pick.agent, pick.channel, pick.reason,
          plain(pick.inclusionProbability), pick.reviewer ?? "", pick.second ?? "", pick.state,
        ]
      }
    ))
  guard format == .text else { return }
  for pick in report.picks {
    guard let change = pick.change else { continue }
    say("Pick \(pick.number) \(printable(change))")
  }
  for shortfall in report.shortfalls.prefix(10) {
    say(
      "\(printable(shortfall.agent)): \(shortfall.had) of \(shortfall.wanted) "
        + "\(shortfall.reason.rawValue)")
  }
  if report.shortfalls.count > 10 {
    say("… and \(report.shortfalls.count - 10) more that had less than was asked for")
  }
  if report.isReproduced == true {
    say("\nDrawn again from population, plan and seed: the same picks.")
  }
}
