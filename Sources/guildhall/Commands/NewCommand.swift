import ArgumentParser
import Findings
import GuildhallKit
import Reports
import Transcripts

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract:
      "Begin a curriculum, a module, a scenario or a rubric with files that pass the check.",
    discussion: """
      Writes files that work as they are; their comments say what to put in their place. Nothing \
      that is there is written over. How to write well: docs/authoring.md.

      Example:
        guildhall new curriculum my-team --title "My team" --in curricula
        guildhall new module late-parcels --title "Late parcels" --in curricula/my-team
        guildhall new rubric chat-card --title "Chats" --in curricula/my-team --channel chat
        guildhall new scenario where-is-it --title "Where is it?" --in curricula/my-team
      """)

  enum What: String, ExpressibleByArgument, CaseIterable {
    case curriculum, module, scenario, rubric

    var kind: StartKind {
      switch self {
      case .curriculum: .curriculum
      case .module: .module
      case .scenario: .scenario
      case .rubric: .rubric
      }
    }
  }

  enum Channel: String, ExpressibleByArgument, CaseIterable { case phone, email, chat, social }
  enum ModuleKind: String, ExpressibleByArgument, CaseIterable {
    case softSkill = "soft-skill"
    case product, compliance, tool
  }

  @Argument(help: "What to begin.")
  var what: What

  @Argument(help: "Its id: lower-case letters, digits and hyphens.")
  var id: String

  @Option(help: "What people see; the id in words unless it is given.")
  var title: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "The folder of the curriculum that it joins; of a new curriculum, where its own is made.",
      valueName: "folder"))
  var folder = "."

  @Option(help: "What kind of module it is.")
  var kind = ModuleKind.softSkill

  @Option(help: ArgumentHelp("The competency that a module builds.", valueName: "id"))
  var competency: String?

  @Option(help: "The channel of a rubric or a scenario.")
  var channel = Channel.chat

  @Option(help: ArgumentHelp("The rubric that judges a scenario.", valueName: "id"))
  var rubric: String?

  func run() throws {
    let words = id.replacing("-", with: " ")
    let written = try startFiles(
      what.kind, id: id, title: title ?? words.prefix(1).uppercased() + words.dropFirst(),
      moduleKind: kind.rawValue, channel: channel.rawValue, competency: competency,
      rubric: rubric, in: folder)
    for path in written { say("Written: \(printable(path))") }
    let home = what == .curriculum ? folder + "/" + id : folder
    let findings = checkCurricula(at: [home]).allFindings
    findings.report()
    say(findings.isEmpty ? "guildhall check finds nothing in it." : "\(findings.summary).")
    say("Next: " + next(home, written))
    if findings.hasErrors { throw ExitCode(1) }
  }

  private func next(_ home: String, _ written: [String]) -> String {
    let place = printable(home)
    return switch what {
    case .curriculum: "guildhall preview \(place) --module first-steps --keys"
    case .module: "guildhall preview \(place) --module \(id) --keys"
    case .rubric: "guildhall score --rubric \(printable(written.first ?? "")) YOUR-TRANSCRIPTS"
    case .scenario: "guildhall scenario play \(place) \(id)"
    }
  }
}
