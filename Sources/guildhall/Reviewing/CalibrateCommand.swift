import ArgumentParser
import Foundation
import GuildhallKit
import Reports
import Reviews
import Rubrics

struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Several reviewers judge the same work blind; then see how far they agree.",
    discussion: """
      Nobody sees the others' answers before the calibration is closed. Its figures are corrected \
      for chance, have intervals, and say what to discuss first.

      Example:
        guildhall calibrate open --title "November" --rubric service-quality \
      --interaction chat-late-parcel --interaction phone-kettle-recall \
      --reviewer "Rosa Lindgren" --reviewer "Jonas Berg" --by "Sabine Okafor"
        guildhall calibrate next 1 --by "Rosa Lindgren"
        guildhall calibrate close 1 --by "Sabine Okafor"
      """,
    subcommands: [
      CalibrateOpenCommand.self, CalibrateListCommand.self, CalibrateNextCommand.self,
      CalibrateKeysCommand.self,
      CalibrateCloseCommand.self, CalibrateReportCommand.self, CalibrateAgreeCommand.self,
      CalibrateDriftCommand.self,
    ])
}

struct CalibrateOpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a calibration over some interactions.",
    discussion: """
      Example:
        guildhall calibrate open --title "November" --rubric service-quality \
      --interaction chat-late-parcel --reviewer "Rosa Lindgren" --reviewer "Jonas Berg" \
      --expert "Sabine Okafor" --by "Sabine Okafor"
      """)

  @Option(help: ArgumentHelp("What it is called.", valueName: "words"))
  var title: String

  @Option(help: ArgumentHelp("The rubric.", valueName: "id"))
  var rubric: String

  @Option(
    name: .customLong("interaction"), parsing: .singleValue,
    help: ArgumentHelp("An interaction; once for each.", valueName: "id"))
  var interactions: [String]

  @Option(
    name: .customLong("criterion"), parsing: .singleValue,
    help: ArgumentHelp("Only this criterion; once for each.", valueName: "id"))
  var criteria: [String] = []

  @Option(
    name: .customLong("reviewer"), parsing: .singleValue,
    help: ArgumentHelp("Who takes part; once for each.", valueName: "name"))
  var reviewers: [String]

  @Option(help: ArgumentHelp("Whose answers are the baseline.", valueName: "name"))
  var expert: String?

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let line = try data.house(for: .changing).openCalibration(
      CalibrationOrder(
        title: title, rubric: RubricID(rubric), interactions: interactions,
        criteria: criteria.isEmpty ? nil : criteria.map { CriterionID($0) },
        reviewers: reviewers, expert: expert), by: by.name)
    say("saved: calibration \(line.number), \(line.interactions.count) interactions")
    say("Each reviewer goes on with: guildhall calibrate next \(line.number) --by NAME")
  }
}

struct CalibrateListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Calibrations, and who has done how much.",
    discussion: """
      Example:
        guildhall calibrate list
      """)

  @Option(help: "How the list is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func run() throws {
    let lines = try data.house(for: .reading).calibrations()
    try print(
      lines, ["calibration", "title", "rubric", "state", "submitted"], format,
      rows: lines.map { line in
        [
          String(line.number), line.title, line.rubric.rawValue, line.isClosed ? "closed" : "open",
          line.submitted.sorted { $0.key < $1.key }
            .map { "\($0.key) \($0.value)/\(line.interactions.count)" }.joined(separator: ", "),
        ]
      },
      plain: (
        ["calibration", "title", "rubric", "state", "reviewer", "submitted", "of"],
        lines.flatMap { line in
          line.submitted.sorted { $0.key < $1.key }.map { reviewer, submitted in
            [
              String(line.number), line.title, line.rubric.rawValue,
              line.isClosed ? "closed" : "open", reviewer, String(submitted),
              String(line.interactions.count),
            ]
          }
        }
      ))
  }
}

struct CalibrateNextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Review the next of a calibration's interactions, blind.",
    discussion: """
      Example:
        guildhall calibrate next 1 --by "Rosa Lindgren"
      """)

  @Argument(help: "The calibration's number.")
  var number: Int64

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let desk = try data.house(for: .changing).nextInCalibration(number, for: by.name)
    guard let desk else {
      say("\(printable(by.name)) has submitted all of calibration \(number).")
      return
    }
    try ReviewSession(data: data, reviewer: by.name).review(desk)
  }
}

struct CalibrateKeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Answer a calibration with an expert's written scorecards of the samples.",
    discussion: """
      The samples that come with Guildhall have an expert's scorecard each, with a reason for every \
      answer. Whoever is the calibration's expert takes them for their own with this command, after \
      reading them.

      Example:
        guildhall calibrate keys 1 transcripts --by "Sabine Okafor"
      """)

  @Argument(help: "The calibration's number.")
  var number: Int64

  @Argument(help: ArgumentHelp("The folder of the samples.", valueName: "folder"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      "The folder of the scorecards, or scorecards in the folder of the samples.",
      valueName: "folder"))
  var keys: String?

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let count = try data.house(for: .changing).answerCalibration(
      number, samples: folder, keys: keys ?? folder + "/scorecards", by: by.name)
    say("saved: \(count) scorecards submitted for \(by.name)")
  }
}

struct CalibrateCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "End the blind part and see the figures.",
    discussion: """
      Example:
        guildhall calibrate close 1 --by "Sabine Okafor"
      """)

  @Argument(help: "The calibration's number.")
  var number: Int64

  @Flag(help: "Also where somebody has not submitted all; what is missing stays missing.")
  var anyway = false

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let report = try data.house(for: .changing)
      .closeCalibration(number, anyway: anyway, by: by.name)
    say("saved: calibration \(number) is closed\n")
    say(report.text, terminator: "")
  }
}

enum CalibrationFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, discussion, html, svg
}

struct CalibrateReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "The figures of a closed calibration.",
    discussion: """
      Example:
        guildhall calibrate report 1
        guildhall calibrate report 1 --format html > november.html
      """)

  @Argument(help: "The calibration's number.")
  var number: Int64

  @Option(
    help:
      "How it is printed: text, json, csv (the figures), discussion (what to talk about, as CSV), html or svg."
  )
  var format = CalibrationFormat.text

  @OptionGroup var data: DataOptions

  func run() throws {
    let report = try data.house(for: .reading).calibrationReport(number)
    switch format {
    case .text: say(report.text, terminator: "")
    case .json: say(try json(report))
    case .csv: say(report.figuresCSV, terminator: "")
    case .discussion: say(report.discussionCSV, terminator: "")
    case .html: say(report.page, terminator: "")
    case .svg: say(report.heatMapSVG, terminator: "")
    }
  }
}

struct CalibrateAgreeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Note what the group agreed on for a criterion, after it was closed.",
    discussion: """
      Example:
        guildhall calibrate agree 1 chat-late-parcel greeting pass \
      --because "A name and a welcome are enough" --by "Sabine Okafor"
      """)

  @Argument(help: "The calibration's number.")
  var number: Int64

  @Argument(help: "The interaction's id.")
  var interaction: String

  @Argument(help: "The criterion's id.")
  var criterion: String

  @Argument(help: "A level's id, na or skip.")
  var level: String

  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    _ = try data.house(for: .changing).agree(
      on: ReviewAnswer.Choice(typed: level, because: because.reason),
      for: CriterionID(criterion), of: interaction, in: number, because: because.reason,
      by: by.name)
    say("saved: the group gives \(printable(level)) to \(criterion) of \(printable(interaction))")
  }
}

struct CalibrateDriftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drift",
    abstract: "How lenient each reviewer is over all calibrations, and how that moved.",
    discussion: """
      Example:
        guildhall calibrate drift --rubric service-quality --window 30
      """)

  @Option(help: ArgumentHelp("The rubric.", valueName: "id"))
  var rubric: String

  @Option(help: ArgumentHelp("How many days go together.", valueName: "days"))
  var window: Int64 = 30

  @Option(help: "How it is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func validate() throws {
    guard (1...3650).contains(window) else {
      throw ValidationError("--window takes a number from 1 to 3650.")
    }
  }

  func run() throws {
    let drift = try data.house(for: .reading)
      .reviewerDrift(rubric: RubricID(rubric), windowDays: window)
    switch format {
    case .text: say(drift.text, terminator: "")
    case .json: say(try json(drift))
    case .csv: say(drift.csvText, terminator: "")
    }
  }
}
