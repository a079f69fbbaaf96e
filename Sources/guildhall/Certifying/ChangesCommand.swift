import ArgumentParser
import Curricula
import GuildhallKit
import Reports
import Rubrics

struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "What has changed in the curriculum since somebody was certified.",
    discussion: """
      What is right now and was not then, module by module; corrections of spelling are named and no \
      more. No question of a quiz is shown.

      Example:
        guildhall changes "Noor Haddad"
        guildhall changes "Noor Haddad" --programme associate --format html > changes.html
      """)

  @Argument(help: "Whose certifications.")
  var person: String
  @Option(help: "Only this programme, by its id.")
  var programme: String?
  @Option(help: "How it is printed: text, html or json; a page takes --programme.")
  var format = Format.text
  @OptionGroup var data: DataOptions

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, html, json }

  func validate() throws {
    guard format != .html || programme != nil else {
      throw ValidationError("A page is of one certification; say which with --programme.")
    }
  }

  func run() throws {
    let changes = try data.house(for: .reading).whatChanged(
      for: person, programme: programme.map { ProgrammeID($0) })
    switch format {
    case .text: say(changes.text, terminator: "")
    case .html:
      guard let certified = changes.certified.first else {
        note(changes.text)
        throw ExitCode(1)
      }
      say(certified.changes.page, terminator: "")
    case .json: say(try json(changes))
    }
  }
}
