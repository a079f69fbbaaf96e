import ArgumentParser
import Curricula
import Findings
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Scoring
import Transcripts

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "See the whole of it: a module taken, interactions scored, people certified.",
    discussion: """
      Publishes the shipped curricula, imports and scores the sample interactions, plays the \
      rehearsals of invented new hires, awards what they earned, and shows what each of the \
      three kinds of user would see. A second run changes nothing.

      Example:
        guildhall demo --data ./demo
      """)

  @OptionGroup var data: DataOptions

  @Option(help: ArgumentHelp("The folder of curricula.", valueName: "folder"))
  var curricula = "curricula"

  @Option(help: ArgumentHelp("The folder of sample interactions.", valueName: "folder"))
  var transcripts = "transcripts"

  func run() throws {
    let check = checkCurricula(at: [curricula])
    check.allFindings.report()
    guard !check.allFindings.hasErrors else {
      say("The curricula have faults, so the demo stops: \(check.allFindings.summary).")
      throw ExitCode(1)
    }
    let house = try data.house(for: .writing)
    heading("The house is set up")
    var hasFaults = false
    let changes = try setUp(house, check, &hasFaults)
    try showTrainee(house)
    try showReviewer(house)
    try showTrainer(house)
    heading("Try it yourself")
    let program = CommandLine.arguments.first ?? "guildhall"
    let place = data.folder.map { " --data \($0)" } ?? ""
    say("Take the module yourself, see every scorecard, compute every score again:")
    say("  \(program) learn calm-conversations --as \"Your Name\"\(place)")
    say("  \(program) reviews\(place)")
    say("  \(program) verify\(place)")
    say("Or open it in a browser, signed in as one of its invented people:")
    let people = [DemoStaff.trainee, DemoStaff.reviewer, DemoStaff.trainer]
    say("  \(program) serve\(place) " + people.map { "--link \"\($0)\"" }.joined(separator: " "))
    if changes == 0 { say("\nNothing has changed: all of this was here already.") }
    if hasFaults { throw ExitCode(1) }
  }

  /// Brings everything into the database.
  ///
  /// - Returns: how many things were new.
  private func setUp(
    _ house: House, _ check: CurriculumCheck, _ hasFaults: inout Bool
  ) throws -> Int {
    var changes = 0
    for entry in check.entries {
      guard let result = try house.publish(entry, by: operatorName) else { continue }
      changes += result.isNew ? 1 : 0
      say(
        "\(result.isNew ? "Published" : "Unchanged"): “\(result.version.curriculum.title)”, "
          + result.version.curriculum.contents)
    }
    let report = try house.importTranscripts(at: [transcripts], by: operatorName)
    report.findings.report()
    hasFaults = report.findings.hasErrors
    changes += report.stored
    say("Interactions: \(report.words)")
    let cards = try house.scoreStored(by: operatorName)
    changes += cards
    say("Scorecards: \(cards) new")
    let played = try house.playRehearsals()
    changes += played
    say("New hires: \(played) \(played == 1 ? "rehearsal" : "rehearsals") played")
    let moved = try DemoStaff.moveIn(to: house)
    changes += moved
    say("People: \(try house.staffList().count), \(moved) \(moved == 1 ? "thing" : "things") new")
    let awards = try house.awardByRule()
    changes += awards.count
    for award in awards { say("Certified: \(award.person), \(award.programme.title)") }
    if awards.isEmpty { say("Certified: nobody new") }
    return changes
  }

  private func showTrainee(_ house: House) throws {
    let passed = try house.rehearsedResults().filter(\.score.isPassed)
    // The best; of equally good ones the latest.
    guard let result = passed.reversed().max(by: { ($0.score.share ?? 0) < ($1.score.share ?? 0) })
    else {
      return
    }
    heading("What the trainee sees: \(result.learner), “\(result.module.title)”")
    say(text(of: result.score, for: result.quiz, module: result.module))
  }

  private func showReviewer(_ house: House) throws {
    let list = try house.scorecardList(limit: .max)
    heading("What the reviewer sees: \(list.count) scorecards, the worst first")
    say(list.text)
    let rubrics = try house.current().flatMap(\.curriculum.rubrics)
    for row in list.rows.prefix(2) {
      guard
        let worst = try house.reviewed(row.interaction).first(where: {
          $0.card.agent == row.agent && $0.card.rubric.rawValue == row.rubric
        }), let rubric = rubrics.first(where: { $0.id == worst.card.rubric })
      else { continue }
      say(text(of: worst.card, by: rubric, in: worst.interaction))
    }
  }

  private func showTrainer(_ house: House) throws {
    let team = try house.team()
    heading("What the trainer sees")
    say(try house.progress().text)
    say(team.certificationText, terminator: "")
  }

  private func heading(_ text: String) {
    let rule = String(repeating: "═", count: max(8, 92 - text.count))
    say("\n══ \(text) \(rule)\n")
  }
}
