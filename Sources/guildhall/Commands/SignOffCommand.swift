import ArgumentParser
import Curricula
import GuildhallKit
import Rubrics

struct SignOffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-off",
    abstract: "Sign what you have seen a trainee do on the job.",
    discussion: """
      Without --points the whole checklist is signed. Nobody signs for themselves, and what was \
      signed stays signed.

      Example:
        guildhall sign-off ticket-desk first-live-tickets --for "Noor Haddad" --by "Sabine Okafor"
      """)

  @Argument(help: "The module's id.")
  var module: String

  @Argument(help: "The checklist's id.")
  var checklist: String

  @Option(name: .customLong("for"), help: ArgumentHelp("Whom you watched.", valueName: "name"))
  var learner: String

  @Option(name: .customLong("by"), help: ArgumentHelp("Who signs.", valueName: "name"))
  var mentor: String

  @Option(
    help: ArgumentHelp("Only these points, by their ids, parted by commas.", valueName: "ids"))
  var points: String?

  @Option(help: "What you would like to remember about it.")
  var note = ""

  @OptionGroup var data: DataOptions

  func validate() throws {
    try requireName(mentor, "--by")
    if let points, !points.contains(where: { $0 != "," && !$0.isWhitespace }) {
      throw ValidationError("--points takes the ids of points, parted by commas.")
    }
  }

  func run() throws {
    let house = try data.house(for: .writing)
    let names = points?.split(separator: ",").map {
      OptionID($0.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    let (signed, open) = try house.signOff(
      names, of: PartID(checklist), in: ModuleID(module), for: learner, by: mentor, note: note)
    say(
      signed.isEmpty
        ? "Nothing new: these points were signed before."
        : "Signed: \(signed.map(\.rawValue).joined(separator: ", ")).")
    say(
      open.isEmpty
        ? "The checklist is complete."
        : "Still open: \(open.map(\.rawValue).joined(separator: ", ")).")
    for award in try house.awardByRule(to: [learner]) {
      say("Certified: \(award.person), \(award.programme.title).")
    }
  }
}

/// Refuses a name that is empty or longer than a name.
func requireName(_ name: String, _ option: String) throws {
  guard name.contains(where: { !$0.isWhitespace }), name.count <= 120 else {
    throw ValidationError("\(option) takes a name of 1 to 120 characters.")
  }
}
