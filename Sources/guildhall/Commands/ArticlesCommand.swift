import ArgumentParser
import Curricula
import GuildhallKit
import Reports
import Rubrics
import Scoring

struct ArticlesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "Search the knowledge base, or show one of its articles.",
    discussion: """
      Example:
        guildhall articles refund to another card
        guildhall articles --show macros
      """)

  @Argument(help: "What to search for; without words all articles are listed.")
  var words: [String] = []

  @Option(help: ArgumentHelp("Show this article, by its id.", valueName: "id"))
  var show: String?

  @OptionGroup var data: DataOptions

  func run() throws {
    let articles = try data.house(for: .reading).articles()
    if let show {
      guard let article = articles.first(where: { $0.id.rawValue == show }) else {
        note("There is no article “\(show)”. Without --show all articles are listed.")
        throw ExitCode(1)
      }
      say(text(of: article), terminator: "")
      return
    }
    let found =
      words.isEmpty
      ? articles : search(articles, for: words.joined(separator: " ")).prefix(10).map(\.article)
    if found.isEmpty {
      say(
        articles.isEmpty
          ? "No article is published here." : "Nothing was found. Try other or fewer words.")
    }
    for article in found {
      let checked = article.checked.map { " (last checked \($0))" } ?? ""
      say("\(article.id): \(printable(article.title))\(checked)")
      say("    " + wrapped(article.summary, indent: "    ", width: 80))
    }
  }
}
