import ArgumentParser
import Foundation
import GuildhallKit
import Reports
import Reviews
import Rubrics
import Scoring

struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Quality in figures: each with how many it rests on and how sure it is.",
    discussion: """
      By agent, team, criterion, channel, reviewer or week. Groups whose intervals overlap share \
      places: then there is too little to rank them.

      Example:
        guildhall figures --rubric service-quality --by agent
        guildhall figures --rubric service-quality --by criterion --figure met --from 2026-10-01
        guildhall figures --rubric service-quality --by reviewer --workload
      """)

  @Option(help: ArgumentHelp("The rubric.", valueName: "id"))
  var rubric: String

  @Option(help: "agent, team, criterion, channel, reviewer or week.")
  var by = TypedGrouping.agent

  @Option(
    help: ArgumentHelp(
      "score, ratio, pass-rate, customer, business, compliance, na; by criterion: score, met, "
        + "not-met, na.", valueName: "figure"))
  var figure = TypedFigure.score

  @Option(
    help: ArgumentHelp("From this day of submission; by default 90 days ago.", valueName: "day"))
  var from: Day?

  @Option(help: ArgumentHelp("To this day; by default today.", valueName: "day"))
  var to: Day?

  @Option(help: ArgumentHelp("Only of this agent.", valueName: "name"))
  var agent: String?

  @Option(help: ArgumentHelp("Only of this team.", valueName: "name"))
  var team: String?

  @Option(help: ArgumentHelp("Only by this reviewer.", valueName: "name"))
  var reviewer: String?

  @Option(help: ArgumentHelp("Only on this channel.", valueName: "channel"))
  var channel: String?

  @Flag(help: "Only work that was drawn at random.")
  var randomOnly = false

  @Flag(help: "How much each reviewer has done and has to do, instead.")
  var workload = false

  @Flag(help: "What the machine gave where no person has judged, instead.")
  var machine = false

  @Option(help: "How it is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func validate() throws {
    if by == .criterion, figure.criterionFigure == nil {
      throw ValidationError("--by criterion has the figures score, met, not-met and na.")
    }
    if by != .criterion, figure.figure == nil {
      throw ValidationError("The figures met and not-met are those of --by criterion.")
    }
    if let from, let to, to.date < from.date {
      throw ValidationError("--to lies before --from.")
    }
  }

  func run() throws {
    let house = try data.house(for: .reading)
    let last = to?.date ?? Date()
    let first = from?.date ?? last.addingTimeInterval(-90 * 86_400)
    let question = FigureQuestion(
      rubric: RubricID(rubric), grouping: by.grouping, from: first, to: last,
      figure: figure.figure ?? .meanOfReviews,
      criterionFigure: figure.criterionFigure ?? .meanOfAnswers, agent: agent, team: team,
      reviewer: reviewer, channel: channel, isRandomOnly: randomOnly)
    try house.requireKnown(question)
    if workload { return try showWorkload(house, first, last) }
    if machine { return try showMachine(house, first, last) }
    let table = try house.figures(question)
    switch format {
    case .text: say(table.text, terminator: "")
    case .json: say(try json(table))
    case .csv: say(table.csv, terminator: "")
    }
  }

  private func showWorkload(_ house: House, _ first: Date, _ last: Date) throws {
    let loads = try house.workloads(from: first, to: last)
    try print(
      loads,
      [
        "reviewer", "submitted", "drafts", "waiting", "replaced", "removed", "disputed",
        "decided", "overturned", "minutes each",
      ], format,
      rows: loads.map {
        [
          $0.reviewer, String($0.submitted), String($0.drafts), String($0.waiting),
          String($0.replaced), String($0.removed), String($0.disputed), String($0.decided),
          String($0.overturned), $0.meanMinutes.map { String(format: "%.1f", $0) } ?? "–",
        ]
      },
      plain: (
        [
          "reviewer", "submitted", "drafts", "waiting", "replaced", "removed", "disputed",
          "decided", "overturned", "minutes_each",
        ],
        loads.map {
          [
            $0.reviewer, String($0.submitted), String($0.drafts), String($0.waiting),
            String($0.replaced), String($0.removed), String($0.disputed), String($0.decided),
            String($0.overturned), plain($0.meanMinutes),
          ]
        }
      ))
  }

  private func showMachine(_ house: House, _ first: Date, _ last: Date) throws {
    let counts = try house.machineCounts(rubric: RubricID(rubric), from: first, to: last)
    try print(
      counts,
      [
        "criterion", "standing", "met", "partly met", "not met", "not applicable", "cannot tell",
      ], format,
      rows: counts.map {
        [
          $0.criterion.rawValue, $0.standing.rawValue, String($0.met), String($0.partlyMet),
          String($0.notMet), String($0.notApplicable), String($0.undetermined),
        ]
      },
      plain: (
        [
          "criterion", "standing", "met", "partly_met", "not_met", "not_applicable", "cannot_tell",
        ],
        counts.map {
          [
            $0.criterion.rawValue, $0.standing.rawValue, String($0.met), String($0.partlyMet),
            String($0.notMet), String($0.notApplicable), String($0.undetermined),
          ]
        }
      ))
    if format == .text {
      say(
        "\nWhat the machine gave where no person has judged, by the day of the conversation; in no\n"
          + "other figure. Only what is “counted” has shown that it may be relied on.")
    }
  }
}

enum TypedGrouping: String, ExpressibleByArgument, CaseIterable {
  case agent, team, criterion, channel, reviewer, week

  var grouping: FigureGrouping {
    switch self {
    case .agent: .agent
    case .team: .team
    case .criterion: .criterion
    case .channel: .channel
    case .reviewer: .reviewer
    case .week: .week
    }
  }
}

enum TypedFigure: String, ExpressibleByArgument, CaseIterable {
  case score, ratio
  case passRate = "pass-rate"
  case customer, business, compliance, met
  case notMet = "not-met"
  case notApplicable = "na"

  var figure: QualityFigure? {
    switch self {
    case .score: .meanOfReviews
    case .ratio: .ratioOfSums
    case .passRate: .passRate
    case .customer: .customerAccuracy
    case .business: .businessAccuracy
    case .compliance: .complianceAccuracy
    case .notApplicable: .notApplicableRate
    case .met, .notMet: nil
    }
  }

  var criterionFigure: CriterionFigure? {
    switch self {
    case .score: .meanOfAnswers
    case .met: .met
    case .notMet: .notMet
    case .notApplicable: .notApplicableRate
    default: nil
    }
  }
}
