import ArgumentParser
import GuildhallKit
import Reports
import Transcripts

struct AssignRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign-role",
    abstract: "Say which role somebody has in an interaction whose source does not say.",
    discussion: """
      Stores a new revision of the interaction in which the role is assigned, and scores it. What \
      was stored before stays. A role that the source declares is never changed.

      Example:
        guildhall assign-role whatsapp-group-1 "Mika" agent --agent-id mika --by "Jo Lind"
      """)

  @Argument(help: "The interaction, as `guildhall reviews` and `import --dry-run` name it.")
  var interaction: String

  @Argument(help: "The name of the person in it.")
  var name: String

  @Argument(help: "customer, agent, supervisor, bot, system, third-party or unknown.")
  var role: String

  @Option(help: "The identifier of the member of the team; their name when it is left out.")
  var agentID: String?

  @Option(name: .customLong("by"), help: ArgumentHelp("Who says so.", valueName: "name"))
  var who: String

  @OptionGroup var data: DataOptions

  func validate() throws {
    guard chosen != nil else {
      throw ValidationError(
        "The role is customer, agent, supervisor, bot, system, third-party or unknown.")
    }
    guard agentID == nil || chosen == .agent else {
      throw ValidationError("--agent-id goes with the role agent.")
    }
    try requireName(who, "--by")
  }

  private var chosen: Role? {
    role == "third-party" ? .thirdParty : Role(rawValue: role)
  }

  func run() throws {
    guard let chosen else { return }
    let house = try data.house(for: .writing)
    let done = try house.assignRole(
      chosen, to: name, agent: agentID, in: interaction, by: who)
    guard let revision = done.revision else { return say("Nothing has changed.") }
    say(
      printable(
        "\(name) is \(role) in \(interaction) now (revision \(revision)). "
          + "\(done.scorecards) new \(done.scorecards == 1 ? "scorecard" : "scorecards")."))
  }
}
