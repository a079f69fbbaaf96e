import Curricula
import Rubrics
import Scoring
import Testing

struct ArticleSearchTests {
  private func article(
    _ id: ArticleID, _ title: String, keywords: [String] = [], summary: String = "",
    _ body: String = "Ask the team lead."
  ) -> Article {
    Article(
      id: id, title: title, keywords: keywords, summary: summary,
      blocks: [.paragraph(RichText(body))])
  }

  private func ids(_ found: [FoundArticle]) -> [ArticleID] { found.map(\.article.id) }

  @Test func `a word of the title weighs more than one of the summary or the body`() {
    let pages = [
      article("body", "Opening hours", summary: "When we are there", "We refund on Mondays."),
      article("summary", "Opening hours", summary: "When we refund it", "We are on Mondays."),
      article("title", "Refund hours", summary: "When we are there", "We open on Mondays."),
      article("none", "Opening hours", summary: "When we are there", "We open on Mondays."),
    ]
    #expect(ids(search(pages, for: "refund")) == ["title", "summary", "body"])
  }

  @Test func `a keyword weighs as much as a word of the title`() {
    let pages = [
      article("b", "Returns", keywords: ["voucher"]),
      article("a", "Voucher", keywords: ["returns"]),
      article("c", "Hours"),
    ]
    let found = search(pages, for: "voucher")
    #expect(ids(found) == ["a", "b"])
    #expect(found[0].weight == found[1].weight)
  }

  @Test(arguments: [
    ("refunds", "Refund"), ("refund", "Refunds"), ("refunding", "Refunded"),
    ("policies", "Policy"), ("policy", "Policies"), ("charged", "Charges"),
    ("invoices", "Invoice"), ("boxes", "Box"), ("addresses", "Address"), ("REFUND", "refunds"),
    ("returning", "Return"),
  ])
  func `inflected words find each other`(query: String, title: String) {
    let pages = [article("hit", title, "x"), article("other", "Hours", "y")]
    #expect(ids(search(pages, for: query)) == ["hit"])
  }

  @Test(arguments: ["warranty", "", "   ", "?!", "refunder"])
  func `what stands nowhere finds nothing`(query: String) {
    #expect(search([article("a", "Refunds"), article("b", "Hours")], for: query).isEmpty)
  }

  @Test func `a knowledge base without articles has no hits`() {
    #expect(search([], for: "refund").isEmpty)
  }

  @Test func `articles of equal weight stand by their ids`() {
    var random = Seeded(state: 3)
    let pages = ["d", "b", "a", "c"].map { article(ArticleID($0), "Refunds") }
    for _ in 0..<20 {
      let found = search(pages.shuffled(using: &random), for: "refund")
      #expect(ids(found) == ["a", "b", "c", "d"])
      #expect(Set(found.map(\.weight)).count == 1)
    }
  }

  @Test func `a rare word decides over a common one`() {
    let pages =
      (0..<6).map { article(ArticleID("common\($0)"), "Refund of a bill") }
      + [article("rare", "Voucher of a bill")]
    #expect(ids(search(pages, for: "refund voucher")).first == "rare")
  }

  @Test func `of two articles with the word the shorter is the better`() {
    let pages = [
      article("long", "Refund", String(repeating: "Some other words that say little. ", count: 20)),
      article("short", "Refund", "Brief."), article("none", "Hours"),
    ]
    #expect(ids(search(pages, for: "refund")) == ["short", "long"])
  }

  @Test func `the order of the words and their repetition change no weight`() {
    var random = Seeded(state: 11)
    let words = ["refund", "bill", "voucher", "parcel", "late", "card", "bank", "phone", "email"]
    let pages = (0..<12).map { number in
      article(
        ArticleID("p\(number)"), words[number % 9],
        (0..<(number + 3)).map { words[($0 * 7 + number) % 9] }.joined(separator: " "))
    }
    let first = search(pages, for: words.joined(separator: " "))
    #expect(first.count == 12)
    for _ in 0..<100 {
      let query = (words + words.prefix(3)).shuffled(using: &random).joined(separator: " ")
      // To the last digit, so that no tie is ever broken by chance.
      #expect(search(pages, for: query) == first)
    }
  }

  @Test func `every block is searched`() {
    let blocks: [Block] = [
      .heading(RichText("alpha")), .list([RichText("beta")], isOrdered: true),
      .callout(RichText("gamma"), kind: .tip),
      .dialogue([DialogueLine(speaker: "Agent", words: RichText("delta"))]),
      .table(caption: "epsilon", head: [RichText("zeta")], rows: [[RichText("theta")]]),
      .figure(Figure(source: "a.svg", alternative: "iota", caption: RichText("kappa"))),
    ]
    let page = Article(id: "page", title: "Page", blocks: blocks)
    for word in [
      "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "theta", "iota", "kappa",
    ] {
      #expect(ids(search([page], for: word)) == ["page"], "\(word)")
    }
  }
}
