import ArgumentParser
import Foundation
import GuildhallKit
import Reports

struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention", abstract: "For how long people's data is kept.",
    discussion: """
      Training records are kept for six years after somebody left, and conversations for good, \
      until somebody says otherwise. Nothing goes by itself: `apply` does it.

      Example:
        guildhall retention show
        guildhall retention set interactions --days 730 --because "Our contract" --by "Sabine Okafor"
        guildhall retention apply --by "Sabine Okafor"
      """,
    subcommands: [
      RetentionShowCommand.self, RetentionSetCommand.self, RetentionApplyCommand.self,
    ])
}

struct RetentionShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The rules, with their reasons.",
    discussion: """
      Example:
        guildhall retention show --format json
      """)

  @Option(help: "How the list is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func run() throws {
    let rules = try data.house(for: .reading).retention()
    try print(
      rules, ["what", "days", "reason", "set by", "on"], format,
      rows: rules.map {
        [
          $0.subject.rawValue, $0.days.map(String.init) ?? "for good", $0.reason ?? "–",
          $0.setBy ?? "–", day($0.setAt),
        ]
      },
      plain: (
        ["what", "days", "reason", "set by", "on"],
        rules.map {
          [
            $0.subject.rawValue, $0.days.map(String.init) ?? "", $0.reason ?? "", $0.setBy ?? "",
            plain($0.setAt),
          ]
        }
      ))
  }
}

struct RetentionSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Say for how many days something is kept, with the reason.",
    discussion: """
      Example:
        guildhall retention set training --days 3653 --because "Our law" --by "Sabine Okafor"
      """)

  @Argument(help: "What: training or interactions.", transform: Self.subject)
  var what: RetentionRule.Subject

  @Option(help: ArgumentHelp("For how many days.", valueName: "number"))
  var days: Int

  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing)
      .setRetention(what, days: days, because: because.reason, by: by.name)
    say("saved: \(what.rawValue) are kept for \(days) days")
  }

  private static func subject(_ word: String) throws -> RetentionRule.Subject {
    guard let subject = RetentionRule.Subject(rawValue: word) else {
      throw ValidationError("What is kept is training or interactions.")
    }
    return subject
  }
}

struct RetentionApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Erase and empty what is due; without --yes only say what.",
    discussion: """
      It cannot be undone, and it may concern many people at once. So without --yes it says who and \
      what is due, and why the rest is not, and changes nothing.

      Example:
        guildhall retention apply --by "Sabine Okafor" --yes
      """)

  @Flag(help: "It cannot be undone, and I want it.")
  var yes = false

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    guard yes else {
      say(planText(try data.house(for: .reading).retentionDue()), terminator: "")
      return
    }
    let report = try data.house(for: .writing).applyRetention(by: by.name)
    for erasure in report.erased { say(erasureText(erasure), terminator: "") }
    let emptied = report.emptied
    say(
      "erased: \(report.erased.count) people; emptied: \(emptied.interactions) conversations, "
        + "\(emptied.sources) kept files, the words of \(emptied.reviews) reviews")
    if report.erased.contains(where: \.isUnproven) { throw ExitCode(1) }
  }

  private func planText(_ plan: RetentionPlan) -> String {
    var lines: [String] = []
    for line in plan.people {
      let name = printable(line.name)
      switch line.reason {
      case .due: lines.append("due: \(name), since \(day(line.from))")
      case .onHold: lines.append("kept: \(name) is on hold")
      case .notOver: lines.append("kept: \(name) left, and is due on \(day(line.from))")
      case .sharedWithHeld:
        lines.append("kept: conversations of \(name) are also those of somebody on hold")
      case .stillHere: continue
      }
    }
    lines.append("\(plan.people.count { $0.reason == .stillHere }) people are here")
    if let before = plan.interactionsBefore {
      lines.append(
        "due: \(plan.interactions) conversations from before \(day(before)); "
          + "\(plan.heldInteractions) more are of people on hold")
    } else {
      lines.append("conversations are kept for good")
    }
    lines.append("Nothing was changed. --yes does it.")
    return lines.joined(separator: "\n") + "\n"
  }
}
