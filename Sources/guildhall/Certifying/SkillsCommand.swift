import ArgumentParser
import Certifications
import GuildhallKit
import Reports

struct SkillsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skills",
    abstract: "Somebody's skill map: each competency with its evidence and how sure it is.",
    discussion: """
      Quizzes, simulated customers, reviews and signed checklists, newer ones counting for more. \
      What nothing is known about is shown as that, and never as nought.

      Example:
        guildhall skills "Noor Haddad"
        guildhall skills "Noor Haddad" --format html > skills.html
      """)

  @Argument(help: "Whose.")
  var person: String
  @Option(help: "How it is printed: text, html, svg, csv or json.")
  var format = Format.text
  @OptionGroup var data: DataOptions

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, html, svg, csv, json }

  func run() throws {
    let skills = try data.house(for: .reading).skills(of: person)
    switch format {
    case .text: say(skills.map.text(of: skills.person), terminator: "")
    case .html: say(skills.map.page(of: skills.person), terminator: "")
    case .svg: say(skills.map.svg(of: skills.person), terminator: "")
    case .csv: say(skills.map.csvText(of: skills.person), terminator: "")
    case .json: say(try json(skills.map))
    }
  }
}
