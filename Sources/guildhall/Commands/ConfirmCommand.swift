import ArgumentParser
import Curricula
import GuildhallKit
import Reports
import Rubrics
import Scoring

struct ConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Read free texts that wait for a person, and give them their points.",
    discussion: """
      Without an attempt, everything that waits is shown, with what the machine suggests and why. \
      Without --points the suggestion is taken. Nobody confirms their own answers.

      Example:
        guildhall confirm
        guildhall confirm 12 upset-reply --points 3 --by "Sabine Okafor" --reason "Kind and clear"
      """)

  @Argument(help: "The number of the attempt.")
  var attempt: Int64?

  @Argument(help: "The id of the item.")
  var item: String?

  @Option(help: "The points it is worth; without them the suggestion is taken.")
  var points: Double?

  @Option(name: .customLong("by"), help: ArgumentHelp("Who has read it.", valueName: "name"))
  var grader: String?

  @Option(help: "Why.")
  var reason: String?

  @OptionGroup var data: DataOptions

  func validate() throws {
    if attempt == nil { return }
    guard item != nil, let grader, reason != nil else {
      throw ValidationError("An answer is confirmed with its item, --by and --reason.")
    }
    try requireName(grader, "--by")
  }

  func run() throws {
    guard let attempt, let item, let grader, let reason else {
      try list()
      return
    }
    let house = try data.house(for: .writing)
    let score = try house.confirm(
      ItemID(item), in: attempt, points: points, by: grader, reason: reason)
    let share = score.share.map(percent) ?? "no score"
    say(
      score.isProvisional == true
        ? "Confirmed. Another answer of attempt \(attempt) still waits; so far it has \(share)."
        : "Confirmed. Attempt \(attempt) has \(share): \(score.isPassed ? "passed" : "not passed")."
    )
    for award in try house.awardByRule() {
      say("Certified: \(award.person), \(award.programme.title).")
    }
  }

  private func list() throws {
    let waiting = try data.house(for: .reading).awaitedConfirmations()
    if waiting.isEmpty { say("Nothing waits for a person.") }
    for one in waiting {
      say("Attempt \(one.attempt), item \(one.item.id): \(printable(one.person)), \(one.quiz)")
      say("   " + wrapped(one.item.prompt.plain, indent: "   ", width: 88))
      for line in one.text.split(whereSeparator: \.isNewline) {
        say("   ┃ " + wrapped(String(line), indent: "   ┃ ", width: 86))
      }
      say(
        "   Suggested: \(decimal(one.suggestion.earned)) of \(decimal(one.suggestion.possible))")
      for reason in one.suggestion.reasons {
        say("   • " + wrapped(words(of: reason), indent: "     ", width: 80))
      }
      say("")
    }
  }
}
