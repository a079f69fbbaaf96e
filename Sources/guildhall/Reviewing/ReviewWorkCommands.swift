import ArgumentParser
import Foundation
import GuildhallKit
import Reports
import Reviews
import Rubrics
import Scoring

struct ReviewQueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "What waits for a reviewer.",
    discussion: """
      Example:
        guildhall review queue --by "Rosa Lindgren"
        guildhall review queue --by "Rosa Lindgren" --rubric conduct --from 2026-11-16
      """)

  @Option(help: ArgumentHelp("Only by this rubric.", valueName: "id"))
  var rubric: String?

  @Option(help: ArgumentHelp("Only conversations from this day on.", valueName: "day"))
  var from: Day?

  @Option(help: ArgumentHelp("Only conversations up to this day.", valueName: "day"))
  var to: Day?

  @Option(help: "How the list is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func validate() throws {
    if let from, let to, to.date < from.date {
      throw ValidationError("--to lies before --from.")
    }
  }

  func run() throws {
    let picks = try data.house(for: .reading).queue(
      of: by.name, rubric: rubric.map { RubricID($0) }, from: from?.date, to: to?.date)
    try print(
      picks, ["pick", "interaction", "agent", "channel", "day", "why", "state"], format,
      rows: picks.map {
        [
          String($0.number), $0.interaction, $0.agent, $0.channel, day($0.day), $0.reason,
          $0.state,
        ]
      },
      plain: (
        ["pick", "interaction", "agent", "channel", "day", "rubric", "why", "state"],
        picks.map {
          [
            String($0.number), $0.interaction, $0.agent, $0.channel, plain($0.day),
            $0.rubric.rawValue, $0.reason, $0.state,
          ]
        }
      ))
  }
}

struct ReviewNextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Review the next in the queue, a draft first.",
    discussion: """
      Shows the conversation, then asks criterion by criterion. Leave with q whenever you like: \
      every answer is saved, and the same command goes on there.

      Example:
        guildhall review next --by "Rosa Lindgren"
      """)

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    guard let desk = try data.house(for: .changing).nextReview(for: by.name) else {
      say("Nothing waits for \(printable(by.name)).")
      return
    }
    try ReviewSession(data: data, reviewer: by.name).review(desk)
  }
}

struct ReviewStartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Begin the review of an interaction of one's choice.",
    discussion: """
      Work that was chosen speaks for itself alone; a drawn sample speaks for the rest.

      Example:
        guildhall review start chat-late-parcel --rubric service-quality --by "Rosa Lindgren"
      """)

  @Argument(help: "The interaction's id.")
  var interaction: String

  @Option(help: ArgumentHelp("The rubric.", valueName: "id"))
  var rubric: String

  @Option(help: ArgumentHelp("Whose part, where there are several agents.", valueName: "name"))
  var agent: String?

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let desk = try data.house(for: .changing).startReview(
      of: interaction, agent: agent, by: RubricID(rubric), reviewer: by.name)
    say("saved: review \(desk.number), a draft")
    say("Go on with: guildhall review do \(desk.number) --by \"\(printable(by.name))\"")
  }
}

struct ReviewDoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "do", abstract: "Go through a draft criterion by criterion.",
    discussion: """
      Example:
        guildhall review do 4 --by "Rosa Lindgren"
      """)

  @Argument(help: "The review's number.")
  var number: Int64

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let desk = try data.house(for: .reading).review(number, for: by.name)
    guard desk.state == "draft" else {
      note("Review \(number) was submitted already; `guildhall review show \(number)` shows it.")
      throw ExitCode(1)
    }
    try ReviewSession(data: data, reviewer: by.name).review(desk)
  }
}

struct ReviewAnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Answer one criterion of a draft.",
    discussion: """
      The answer is a level's id, “na” with a reason, or “skip”. A later answer to the same \
      criterion takes the place of an earlier one; both are kept.

      Example:
        guildhall review answer 4 greets fail --cause hurry --quote "1:hello?" \
      --comment "No name, no welcome" --by "Rosa Lindgren"
      """)

  @Argument(help: "The review's number.")
  var number: Int64

  @Argument(help: "The criterion's id.")
  var criterion: String

  @Argument(help: "A level's id, na or skip.")
  var level: String

  @Option(
    name: .customLong("because"), help: ArgumentHelp("Why it does not apply.", valueName: "words"))
  var reason = ""

  @Option(help: "A comment on it.")
  var comment = ""

  @Option(
    name: .customLong("cause"), parsing: .singleValue,
    help: ArgumentHelp("A root cause's id.", valueName: "id"))
  var causes: [String] = []

  @Option(
    name: .customLong("quote"), parsing: .singleValue,
    help: ArgumentHelp("Words it rests on, behind the turn's number.", valueName: "turn:words"))
  var quotes: [String] = []

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func validate() throws { _ = try quoted() }

  private func quoted() throws -> [(turn: Int, words: String)] {
    try quotes.map { text in
      let parts = text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let turn = Int(parts[0]), turn >= 1 else {
        throw ValidationError("--quote takes a turn's number and its words, such as 3:thank you.")
      }
      return (turn - 1, String(parts[1]))
    }
  }

  func run() throws {
    let choice = ReviewAnswer.Choice(typed: level, because: reason)
    if case .notApplicable(let reason) = choice, !reason.contains(where: { !$0.isWhitespace }) {
      throw ValidationError("“na” needs a reason; add --because.")
    }
    let desk = try data.house(for: .changing).answer(
      ReviewAnswer(
        criterion: CriterionID(criterion),
        choice: choice, comment: comment,
        causes: causes.map { RootCauseID($0) }),
      quoting: try quoted(), in: number, by: by.name)
    let left = desk.missing.count
    say("saved: \(criterion); \(left == 0 ? "all answered" : "\(left) still to be answered")")
    if let entry = desk.machine[CriterionID(criterion)] { say(words(for: entry)) }
  }
}

struct ReviewSubmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Submit a draft whose criteria are all answered.",
    discussion: """
      Example:
        guildhall review submit 4 --by "Rosa Lindgren"
      """)

  @Argument(help: "The review's number.")
  var number: Int64

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let desk = try data.house(for: .changing).submitReview(number, by: by.name)
    say("saved: review \(number) is \(words(forState: desk.state))")
    say(text(of: desk), terminator: "")
  }
}

struct ReviewShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "A review with its answers, its reasons and its history.",
    discussion: """
      Example:
        guildhall review show 4
        guildhall review show 4 --transcript
      """)

  @Argument(help: "The review's number.")
  var number: Int64

  @Flag(help: "Show the conversation too.")
  var transcript = false

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp("Who looks; a reviewer sees what is blind for others.", valueName: "name"))
  var viewer: String?

  @OptionGroup var data: DataOptions

  func run() throws {
    let desk = try data.house(for: .reading).review(number, for: viewer)
    if transcript { say(Reports.text(of: desk.interaction, reviewing: desk.segment)) }
    say(text(of: desk), terminator: "")
  }
}

struct ReviewListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Reviews, the newest last.",
    discussion: """
      Example:
        guildhall review list --of "Noor Haddad"
        guildhall review list --state draft --format csv
      """)

  @Option(
    name: .customLong("reviewer"), help: ArgumentHelp("Only this reviewer's.", valueName: "name"))
  var reviewer: String?

  @Option(name: .customLong("of"), help: ArgumentHelp("Only of this agent.", valueName: "name"))
  var agent: String?

  @Option(
    name: .customLong("state"), parsing: .singleValue,
    help: ArgumentHelp(
      "Only in this state: draft, submitted, second (waits for a second reviewer), divided, "
        + "acknowledged, disputed, resolved or void.",
      valueName: "state"))
  var states: [String] = []

  @Option(help: "At most so many of the newest.")
  var limit = 200

  @Option(help: "How the list is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func validate() throws {
    guard (1...100_000).contains(limit) else {
      throw ValidationError("--limit takes a number from 1 to 100000.")
    }
  }

  func run() throws {
    let lines = try data.house(for: .reading).reviews(
      by: reviewer, of: agent, states: states.isEmpty ? nil : states, limit: limit)
    try print(
      lines,
      ["review", "interaction", "agent", "rubric", "reviewer", "state", "total", "submitted"],
      format,
      rows: lines.map {
        [
          String($0.number), $0.interaction, $0.agent, $0.rubric.rawValue, $0.reviewer,
          ($0.purpose == "quality" ? "" : $0.purpose + ", ") + $0.state,
          $0.total.map(percent) ?? "–", day($0.submittedAt),
        ]
      },
      plain: (
        [
          "review", "interaction", "agent", "rubric", "reviewer", "purpose", "state", "total",
          "submitted",
        ],
        lines.map {
          [
            String($0.number), $0.interaction, $0.agent, $0.rubric.rawValue, $0.reviewer,
            $0.purpose, $0.state, plain($0.total), plain($0.submittedAt),
          ]
        }
      ))
  }
}
