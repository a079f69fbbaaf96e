import ArgumentParser
import Curricula
import GuildhallKit
import Reports
import Rubrics
import Scoring

struct RegradeCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv }

  static let configuration = CommandConfiguration(
    commandName: "regrade",
    abstract: "Score a quiz anew with a corrected version: look first, then apply.",
    discussion: """
      Correct the key, run `guildhall publish`, then this. Without --apply nothing is changed: you \
      see whose score would change, and which certifications rest on it. With --apply new scores are \
      written beside the old ones. Certifications are never touched.

      Example:
        guildhall regrade calm-conversations first-quiz
        guildhall regrade calm-conversations first-quiz --apply --by "Sabine Okafor" \
      --reason "Question 4 had two right answers"
      """)

  @Argument(help: "The module's id.")
  var module: String

  @Argument(help: "The id of the quiz or review exercise.")
  var quiz: String

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("The corrected version; the newest without it.", valueName: "version"))
  var version: Int64?

  @Flag(help: "Write the new scores.")
  var apply = false

  @Option(name: .customLong("by"), help: ArgumentHelp("Who decides.", valueName: "name"))
  var decider: String?

  @Option(help: "Why the key was wrong.")
  var reason: String?

  @Option(help: "How the changes are printed: text or csv.")
  var format = Format.text

  @OptionGroup var data: DataOptions

  func validate() throws {
    guard apply else { return }
    guard let decider, reason != nil else {
      throw ValidationError("--apply needs --by and --reason.")
    }
    try requireName(decider, "--by")
  }

  func run() throws {
    let house = try data.house(for: apply ? .writing : .reading)
    var decision: (by: String, reason: String)?
    if apply, let decider, let reason { decision = (decider, reason) }
    let report = try house.regrade(
      PartID(quiz), of: ModuleID(module), with: version, decision: decision)
    if format == .csv {
      say(table(report), terminator: "")
      return
    }
    let count = report.changes.count
    say(
      "\(report.submissions) submissions of “\(report.quiz.title)” looked at with version "
        + "\(report.version); \(count == 0 ? "none" : String(count)) "
        + (apply ? "changed." : "would change."))
    for change in report.changes { show(change) }
    if apply {
      for award in try house.awardByRule() {
        say("Certified: \(award.person), \(award.programme.title).")
      }
    }
    if !apply, count > 0 { say("Nothing was changed. Add --apply, --by and --reason to do it.") }
  }

  private func show(_ change: RegradeChange) {
    let before = change.before.share.map(percent) ?? "–"
    let after = change.after.share.map(percent) ?? "–"
    let turns =
      change.before.isPassed == change.after.isPassed
      ? "" : change.after.isPassed ? ", now passed" : ", now not passed"
    say("  attempt \(change.attempt), \(printable(change.person)): \(before) → \(after)\(turns)")
    for certification in change.certifications {
      say(
        "    certification \(certification.id) (\(certification.programme)) rests on it; look at it."
      )
    }
    if !change.kept.isEmpty {
      say(
        "    scored as before, because the corrected version has them no more or would not take the "
          + "answer: " + change.kept.map(\.rawValue).joined(separator: ", "))
    }
  }

  private func table(_ report: RegradeReport) -> String {
    csv(
      [["attempt", "person", "share_before", "share_after", "passed_before", "passed_after"]]
        + report.changes.map { change in
          [
            String(change.attempt), change.person,
            change.before.share.map { String($0) } ?? "",
            change.after.share.map { String($0) } ?? "", String(change.before.isPassed),
            String(change.after.isPassed),
          ]
        })
  }
}
