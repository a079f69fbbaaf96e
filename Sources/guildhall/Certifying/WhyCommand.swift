import ArgumentParser
import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Show an auditor why somebody was, or was not, certified on a given day.",
    discussion: """
      The answer, each requirement with the evidence as it was at the award, who decided and that \
      they had no part in the training, what happened since, and the events of the audit log.

      Example:
        guildhall why "Noor Haddad" associate --on 2026-11-22
        guildhall why "Noor Haddad" associate --format html > noor.html
      """)

  @Argument(help: "Who.")
  var person: String
  @Argument(help: "The programme's id.")
  var programme: String
  @Option(help: ArgumentHelp("As of the end of this day; now without it.", valueName: "day"))
  var on: Day?
  @Option(help: "How it is printed: text, html or json.")
  var format = PaperFormat.text
  @OptionGroup var data: DataOptions

  func run() throws {
    // The last moment of the day: the next one is of another day.
    let now = Date()
    let moment = on.map { $0.date > now ? $0.date : min($0.end.addingTimeInterval(-0.001), now) }
    let dossier = try data.house(for: .reading).dossier(
      of: person, for: ProgrammeID(programme), at: moment)
    switch format {
    case .text: say(dossier.text, terminator: "")
    case .html: say(dossier.page, terminator: "")
    case .json: say(try json(dossier))
    }
  }
}
