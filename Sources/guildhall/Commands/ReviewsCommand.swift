import ArgumentParser
import Curricula
import GuildhallKit
import Reports
import Rubrics
import Scoring
import Transcripts

struct ReviewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviews",
    abstract: "List the machine's scorecards, the worst first, or show one with its evidence.",
    discussion: """
      Example:
        guildhall reviews --data ./team
        guildhall reviews --show chat-late-parcel --explain
      """)

  @Option(help: ArgumentHelp("Show the scorecards of this interaction.", valueName: "id"))
  var show: String?

  @Flag(help: "With --show, say for every verdict which rule and which words led to it.")
  var explain = false

  @Option(help: "How the list is printed: text, json or csv.")
  var format = TableFormat.text

  @Option(help: "At most so many of the worst; by default 100 as text, and all otherwise.")
  var limit: Int?

  @OptionGroup var data: DataOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    if explain, show == nil { throw ValidationError("--explain needs --show.") }
  }

  func run() throws {
    let house = try data.house(for: .reading)
    if let show {
      let shown = try house.reviewed(show)
      guard !shown.isEmpty else {
        note("There is no scorecard of an interaction “\(show)”; `guildhall reviews` lists them.")
        throw ExitCode(1)
      }
      let rubrics = try house.current().flatMap(\.curriculum.rubrics)
      for one in shown {
        guard let rubric = rubrics.first(where: { $0.id == one.card.rubric }) else { continue }
        say(
          explain
            ? explanation(of: one.card, by: rubric, in: one.interaction)
            : text(of: one.card, by: rubric, in: one.interaction))
      }
      return
    }
    let list = try house.scorecardList(limit: limit ?? (format == .text ? 100 : .max))
    switch format {
    case .text: say(list.text, terminator: "")
    case .json: say(try json(list))
    case .csv: say(list.csvText, terminator: "")
    }
  }
}
