internal import Curricula
internal import GuildhallKit
internal import Reports
internal import Rubrics
internal import Scoring

/// Articles of the knowledge base that were looked for while a scenario is played.
struct FoundArticlesPage: Page {
  static let area: Area? = .learn
  static let width = PageWidth.narrow
  static let hasSections = false

  struct Found: Sendable {
    var heading: String
    var summary: String
    var text: String
  }

  let title = "Knowledge base"
  var address: String
  var query: String
  var found: [Found]
  var isFound: Bool

  init(_ sitting: PlaySitting, _ call: Call) {
    address = At.playArticles(sitting.number)
    query = String((call.query["q"] ?? "").prefix(400))
    found = search(sitting.articles, for: query).prefix(5).map { found in
      Found(
        heading: found.article.title, summary: found.article.summary,
        text: found.article.blocks.map { Reports.text(of: $0, width: 10_000) }
          .joined(separator: "\n\n"))
    }
    isFound = !found.isEmpty
  }

  static let component = """
    {{#found}}<details class="more"><summary>{{heading}}</summary><div class="turn-text small">{{summary}}

    {{text}}</div></details>
    {{/found}}{{^found}}{{#query}}<p class="hint">No article is about that. Try another word.</p>{{/query}}{{/found}}
    """

  static let template = """
    <h1>Knowledge base</h1>
    <form method="get" action="{{address}}" role="search" class="toolbar"><div class="field grow"><label for="kb">Search the articles</label><input id="kb" name="q" type="search" value="{{query}}" required></div><button class="button">Search</button></form>
    <section class="card" aria-label="Found">{{> playFound}}</section>

    """
}
