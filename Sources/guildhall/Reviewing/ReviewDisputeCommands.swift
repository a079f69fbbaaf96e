import ArgumentParser
import GuildhallKit
import Reports
import Reviews
import Rubrics

struct ReviewAcknowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge", abstract: "The reviewed agent has read a review.",
    discussion: """
      Example:
        guildhall review acknowledge 4 --by "Noor Haddad"
      """)

  @Argument(help: "The review's number.")
  var number: Int64

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let isNew = try data.house(for: .changing).acknowledge(number, by: by.name)
    say(
      isNew
        ? "saved: review \(number) is acknowledged"
        : "Review \(number) was acknowledged before; nothing changed.")
  }
}

struct ReviewDisputeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispute",
    abstract: "The reviewed agent, or their mentor, holds another answer for right.",
    discussion: """
      Example:
        guildhall review dispute 4 greets --propose pass --because "I did greet, see turn 2" \
      --by "Noor Haddad"
      """)

  @Argument(help: "The review's number.")
  var number: Int64

  @Argument(help: "The criterion's id.")
  var criterion: String

  @Option(help: ArgumentHelp("The answer that would be right.", valueName: "level"))
  var propose: String

  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let dispute = try data.house(for: .changing).dispute(
      CriterionID(criterion), of: number,
      proposing: ReviewAnswer.Choice(typed: propose, because: because.reason),
      because: because.reason, by: by.name)
    say("saved: dispute \(dispute) about \(criterion) of review \(number)")
  }
}

struct ReviewDisputesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disputes", abstract: "Disputes that wait for a decision.",
    discussion: """
      Example:
        guildhall review disputes
      """)

  @Option(help: "How the list is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func run() throws {
    let disputes = try data.house(for: .reading).openDisputes()
    try print(
      disputes, ["dispute", "review", "criterion", "given", "proposed", "by", "reason"], format,
      rows: disputes.map {
        [
          String($0.number), String($0.review), $0.criterion.rawValue, $0.given?.words ?? "–",
          $0.proposed.words, $0.by, $0.reason,
        ]
      },
      plain: (
        ["dispute", "review", "criterion", "given", "proposed", "by", "reason"],
        disputes.map {
          [
            String($0.number), String($0.review), $0.criterion.rawValue, $0.given?.typed ?? "",
            $0.proposed.typed, $0.by, $0.reason,
          ]
        }
      ))
  }
}

struct ReviewDecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Decide a dispute: keep the answer, change it as proposed, or give a third one.",
    discussion: """
      Neither the reviewer nor whoever disputes decides. The score as it was submitted stays.

      Example:
        guildhall review decide 2 --change --because "The greeting stands in turn 2" \
      --by "Sabine Okafor"
        guildhall review decide 2 --to partly --because "A greeting without a name" \
      --by "Sabine Okafor"
      """)

  @Argument(help: "The dispute's number.")
  var number: Int64

  @Flag(help: "The answer stays.")
  var keep = false

  @Flag(help: "What was proposed counts.")
  var change = false

  @Option(help: ArgumentHelp("This answer counts.", valueName: "level"))
  var to: String?

  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard [keep, change, to != nil].count(where: { $0 }) == 1 else {
      throw ValidationError("Give one of --keep, --change and --to.")
    }
  }

  func run() throws {
    let decision: DisputeDecision =
      if let to {
        .other(ReviewAnswer.Choice(typed: to, because: because.reason))
      } else {
        keep ? .keep : .change
      }
    let desk = try data.house(for: .changing)
      .decide(number, decision, because: because.reason, by: by.name)
    say(
      "saved: dispute \(number) is decided; review \(desk.number) is \(words(forState: desk.state))"
    )
    say(text(of: desk), terminator: "")
  }
}

struct ReviewSettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Give the answers that count where two reviewers differ.",
    discussion: """
      Example:
        guildhall review settle 4 greets=pass solves=2 --because "Talked it over" \
      --by "Sabine Okafor"
      """)

  @Argument(help: "The number of either review.")
  var number: Int64

  @Argument(
    help: ArgumentHelp("Criteria and the answers that count.", valueName: "criterion=level"))
  var answers: [String]

  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func validate() throws { _ = try choices() }

  private func choices() throws -> [CriterionID: ReviewAnswer.Choice] {
    var choices: [CriterionID: ReviewAnswer.Choice] = [:]
    for answer in answers {
      let parts = answer.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else {
        throw ValidationError("Answers are written criterion=level, such as greets=pass.")
      }
      guard choices[CriterionID(String(parts[0]))] == nil else {
        throw ValidationError("“\(parts[0])” is given twice.")
      }
      choices[CriterionID(String(parts[0]))] =
        ReviewAnswer.Choice(typed: String(parts[1]), because: because.reason)
    }
    return choices
  }

  func run() throws {
    let desk = try data.house(for: .changing)
      .settle(number, choices: try choices(), because: because.reason, by: by.name)
    say("saved: review \(desk.number) counts with what was settled")
    say(text(of: desk), terminator: "")
  }
}

struct ReviewVoidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "Take a review out of every figure, with a reason; it stays.",
    discussion: """
      Example:
        guildhall review void 4 --because "The wrong recording" --by "Sabine Okafor"
      """)

  @Argument(help: "The review's number.")
  var number: Int64

  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing).voidReview(number, because: because.reason, by: by.name)
    say("saved: review \(number) is void")
  }
}
