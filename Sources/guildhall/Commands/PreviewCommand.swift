import ArgumentParser
import Curricula
import Findings
import GuildhallKit
import Reports
import Rubrics
import Scoring

struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show a module as its trainees will see it, before it is published.",
    discussion: """
      Reads the files of a curriculum; no database is touched. Forms are drawn and options shuffled \
      from a seed: another seed shows another form.

      Example:
        guildhall preview curricula/first-line --module calm-conversations --keys
      """)

  @Argument(help: "The folder of a curriculum, or of several.")
  var folder: String

  @Option(help: ArgumentHelp("Only this module, by its id.", valueName: "id"))
  var module: String?

  @Option(help: "What forms and orders are drawn from.")
  var seed: UInt64 = 1

  @Flag(help: "Also show each item's key and rationale, which trainees do not see.")
  var keys = false

  func run() throws {
    let check = checkCurricula(at: [folder])
    check.allFindings.report()
    if check.allFindings.hasErrors {
      note("The curriculum has faults, so it cannot be shown: \(check.allFindings.summary).")
      throw ExitCode(1)
    }
    let all = check.entries.flatMap { $0.curriculum?.modules ?? [] }
    if let module, !all.contains(where: { $0.id.rawValue == module }) {
      let known = all.map(\.id.rawValue).joined(separator: ", ")
      note("error: There is no module “\(printable(module))” here. There are: \(known).")
      throw ExitCode(1)
    }
    for entry in check.entries {
      guard let curriculum = entry.curriculum else { continue }
      for module in curriculum.modules where self.module == nil || module.id.rawValue == self.module
      {
        show(module, curriculum, entry)
      }
    }
  }

  private func show(_ module: Module, _ curriculum: Curriculum, _ entry: CurriculumCheck.Entry) {
    heading("═", "\(module.title) (\(module.kind.rawValue))")
    say(wrapped(module.summary, width: 80) + "\n")
    for part in module.parts {
      switch part {
      case .lesson(let lesson):
        heading("─", lesson.title)
        say(text(of: lesson))
      case .quiz(let quiz):
        heading("─", quiz.title)
        show(quiz)
      case .review(let review):
        heading("─", review.title)
        say(wrapped(review.summary, width: 80) + "\n")
        if let interaction = interaction(of: review, in: entry) { say(text(of: interaction)) }
        if let rubric = curriculum.rubric(review.rubric), let quiz = review.quiz(with: rubric) {
          show(quiz)
        }
      case .scenario(let scenario):
        heading("─", scenario.title)
        say(wrapped(scenario.summary, width: 80) + "\n")
      case .checklist(let checklist):
        heading("─", checklist.title)
        say(wrapped(checklist.summary, width: 80))
        for point in checklist.points {
          say("   □ " + wrapped(point.text.plain, indent: "     ", width: 78))
        }
        say("")
      }
    }
  }

  private func show(_ quiz: Quiz) {
    for item in preview(quiz, seed: seed) ?? [] {
      say(itemText(item, number: item.number))
      say("   \(item.typingHint)")
      if keys, let known = quiz.item(item.item) {
        let pilot = known.isPilot ? ", pilot" : ""
        say("   Key (\(known.id), \(known.difficulty.rawValue)\(pilot)):")
        for line in keyLines(of: known) { say(line) }
      }
      say("")
    }
  }

  private func heading(_ rule: String, _ title: String) {
    say(
      "\(rule)\(rule) \(printable(title)) "
        + String(repeating: rule, count: max(4, 76 - title.count)) + "\n")
  }
}
