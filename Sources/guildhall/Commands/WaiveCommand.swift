import ArgumentParser
import Curricula
import GuildhallKit
import Rubrics

struct WaiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive",
    abstract: "Count a part of a module, or all of it, as met by other means, with a reason.",
    discussion: """
      It counts as satisfied, is shown as waived, and the reason stays with it. Nobody waives \
      anything for themselves.

      Example:
        guildhall waive ticket-desk --part write-it --for "Noor Haddad" --by "Sabine Okafor" \
      --reason "Two years on the same desk at the Harbour branch"
      """)

  @Argument(help: "The module's id.")
  var module: String

  @Option(help: ArgumentHelp("Only this part, by its id.", valueName: "part"))
  var part: String?

  @Option(name: .customLong("for"), help: ArgumentHelp("For whom.", valueName: "name"))
  var learner: String

  @Option(name: .customLong("by"), help: ArgumentHelp("Who decides.", valueName: "name"))
  var trainer: String

  @Option(help: "Why it is met.")
  var reason: String

  @OptionGroup var data: DataOptions

  func validate() throws { try requireName(trainer, "--by") }

  func run() throws {
    let house = try data.house(for: .writing)
    let isNew = try house.waive(
      part.map { PartID($0) }, of: ModuleID(module), for: learner, by: trainer, reason: reason)
    say(isNew ? "Waived for \(learner)." : "It was waived before; nothing was changed.")
    for award in try house.awardByRule(to: [learner]) {
      say("Certified: \(award.person), \(award.programme.title).")
    }
  }
}
