import ArgumentParser
import Foundation
import GuildhallKit
import Reports

struct PortfolioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "What somebody may take along: certifications, training, quality, skills, work.",
    discussion: """
      Nobody else is named in it: whoever reviewed, mentored or asked stands there by their part \
      alone. Of chosen work it tells how it was judged and nothing of what was said. Read it once \
      before you hand it over: a comment may tell who somebody is without a name.

      Example:
        guildhall portfolio "Noor Haddad"
        guildhall portfolio "Noor Haddad" --case 12 --case chat-late-parcel --out noor.html
      """)

  @Argument(help: "Whose.")
  var person: String
  @Option(
    name: .customLong("case"), parsing: .singleValue,
    help: ArgumentHelp(
      "A review of their own work that they choose to show, by its number or its interaction; once "
        + "for each.", valueName: "review"))
  var cases: [String] = []
  @Option(
    help: ArgumentHelp(
      "The file to write to; standard output without it.", valueName: "file"))
  var out: String?
  @Option(help: "How it is written: text, html or json. [default: html into a file, else text]")
  var format: PaperFormat?
  @OptionGroup var data: DataOptions

  func run() throws {
    let portfolio = try data.house(for: .reading).portfolio(of: person, cases: cases)
    let text =
      switch format ?? (out == nil ? .text : .html) {
      case .text: portfolio.text
      case .html: portfolio.page
      case .json: try json(portfolio) + "\n"
      }
    guard let out else {
      say(text, terminator: "")
      return
    }
    try writeFile(Data(text.utf8), out, in: nil)
    say("saved: \(printable(out)). Read it once before you hand it over.")
  }
}
