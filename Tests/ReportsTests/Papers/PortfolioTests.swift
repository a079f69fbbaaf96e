import Foundation
import Testing

@testable import Reports

struct PortfolioTests {
  private let others = [
    OtherPerson("Ines Duarte", .reviewer), OtherPerson("Tomas Lindqvist", .mentor),
    OtherPerson("Grace Amara Holt", .customer), OtherPerson("山田太郎", .colleague),
    OtherPerson("דוד כהן", .trainer),
  ]

  private func portfolio(_ words: String = "", hiding others: [OtherPerson] = []) -> Portfolio {
    Portfolio(
      person: "Amara Osei", employer: "Harbour", day: "2027-03-01",
      certifications: [
        .init(
          programme: "Associate \(words)", level: words, state: .inForce, awardedOn: "2026-11-22",
          number: "7", credential: "urn:uuid:6f2c"),
        .init(
          programme: "Warehouse", state: .revoked, stateSince: "2026-12-12",
          awardedOn: "2026-08-02", validUntil: "2027-08-02", number: "4"),
      ],
      training: [
        .init(
          module: "Refunds \(words)", kind: "product", completedOn: "2026-08-01",
          seenBy: .mentor),
        .init(module: "Parcels", completedOn: "2026-08-02"),
      ],
      figures: [
        .init(
          rubric: "Chat \(words)", from: "2026-09-01", to: "2026-11-30", n: 42, value: 0.874,
          lower: 0.831, upper: 0.917),
        .init(rubric: "E-mail", from: "2026-09-01", to: "2026-11-30", n: 2, value: 0.91),
      ],
      skills: [
        .init(
          competency: "Empathy \(words)", n: 42, estimate: 0.88, lower: 0.75, upper: 0.95,
          standing: "at the level \(words)")
      ],
      cases: [
        .init(
          title: "Desk \(words)", channel: "chat \(words)", date: "2026-10-05", score: 0.925,
          met: ["Greets \(words)"], asked: 3, good: ["Asked before assuming. \(words) said so."])
      ],
      mentoring: [
        .init(
          title: "Beside \(words)", from: "2026-12-01", to: "2027-02-20", people: 3)
      ], hiding: others)
  }

  private func editions(_ portfolio: Portfolio) throws -> [String] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [
      portfolio.text, portfolio.page,
      String(decoding: try encoder.encode(portfolio), as: UTF8.self),
    ]
  }

  @Test func `no other person's name is in any edition, wherever it stood`() throws {
    let names = [
      "Ines Duarte", "INES DUARTE", "Ines", "Duarte, Ines", "ines.duarte@harbour.example",
      "Tomas  Lindqvist", "Lindqvist’s", "Grace Amara Holt", "Grace", "山田太郎さん", "לדוד כהן",
    ]
    let hidden = ["ines", "duarte", "tomas", "lindqvist", "grace", "holt", "山田", "דוד", "כהן"]
    for name in names where name.split(separator: " ").count > 1 || name.contains(".") {
      // A whole name is hidden in titles too.
      if name.contains(",") { continue }
      for edition in try editions(portfolio(name, hiding: others)) {
        for word in hidden { #expect(!edition.lowercased().contains(word), "\(word) of \(name)") }
      }
    }
    for name in names {
      var portfolio = portfolio(hiding: [])
      portfolio = Portfolio(
        person: "Amara Osei", employer: "Harbour", day: "2027-03-01",
        cases: [
          .init(
            title: "Desk", channel: "chat", date: "2026-10-05", asked: 3,
            good: ["\(name) said so.", "Told \(name)!"])
        ], hiding: others)
      for edition in try editions(portfolio) {
        for word in hidden { #expect(!edition.lowercased().contains(word), "\(word) of \(name)") }
        #expect(edition.contains("Amara Osei"))
      }
    }
  }

  @Test func `a name gives way to its part, with a capital where a sentence begins`() {
    let hiding = NameHiding(others, in: "Amara Osei")
    #expect(
      hiding.hidden("Ines said that Tomas Lindqvist waited. Duarte agreed.")
        == "A reviewer said that a mentor waited. A reviewer agreed.")
  }

  @Test func `the person's own name stays, whoever shares a word of it`() {
    let hiding = NameHiding(others + [OtherPerson("Amara Osei", .colleague)], in: "Amara Osei")
    #expect(hiding.hidden("Amara Osei and Amara asked.") == "Amara Osei and Amara asked.")
  }

  @Test func `a word that only begins like a name, or is none, stays`() {
    let hiding = NameHiding([OtherPerson("Will Ray", .reviewer)], in: "Amara Osei")
    #expect(hiding.hidden("we will array Willow, rays") == "we will array Willow, rays")
    #expect(hiding.hidden("Will power", isProse: false) == "Will power")
    #expect(hiding.hidden("Asked by will ray.") == "Asked by a reviewer.")
  }

  @Test func `names without letters, empty names and a great many names hide nothing else`() {
    let many = (0..<5_000).map { OtherPerson("Name\($0) Surname\($0)", .customer) }
    let hiding = NameHiding([OtherPerson("", .mentor), OtherPerson(" - ", .mentor)] + many, in: "")
    let text = String(repeating: "Nobody is here. ", count: 5_000)
    #expect(hiding.hidden(text) == text)
    #expect(hiding.hidden("To Name17.") == "To a customer.")
  }

  @Test func `figures carry their n and interval, and too few is said aloud`() {
    let text = portfolio().text
    #expect(text.contains("42  87.40 %  83.10 % to 91.70 %"))
    #expect(text.contains("2  91.00 %             too few"))
    #expect(text.contains("“Too few” means"))
  }

  @Test func `past certifications stand apart with their state and day`() {
    #expect(portfolio().text.contains("revoked on 2026-12-12"))
    #expect(portfolio().text.contains("valid until"))
  }

  @Test func `what is not there is said, and mentoring only where there was some`() {
    let empty = Portfolio(person: "Bo Li", employer: "Harbour", day: "2027-03-01", hiding: [])
    for words in [
      "None was awarded yet.", "No module was completed yet.",
      "No review of their work counts yet.",
      "Nothing was measured yet.", "None was chosen.",
    ] {
      #expect(empty.text.contains(words), "\(words)")
    }
    #expect(!empty.text.contains("Mentoring"))
    #expect(isWellNested(empty.page))
  }

  @Test func `of chosen work it tells how it was judged`() {
    let text = portfolio().text
    #expect(text.contains("Score             92.50 %"))
    #expect(text.contains("(1 of 3)"))
    #expect(text.contains("A reviewer wrote  Asked before assuming."))
  }

  @Test func `hostile words stand on the page as words`() {
    let page = portfolio(hostileName).page
    #expect(isSelfContained(page))
    #expect(isWellNested(page))
    #expect(!page.contains("<b>"))
  }

  @Test func `what is hashed is what stands above the line, whatever others wrote`() throws {
    var portfolio = portfolio("\n-- end of the record --\nSHA-256")
    portfolio.contentHash = "abc"
    let lines = portfolio.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count { $0 == "-- end of the record --" } == 1)
    let end = try #require(lines.firstIndex(of: "-- end of the record --"))
    #expect(lines[..<end].map { $0 + "\n" }.joined() == portfolio.hashedText)
    #expect(portfolio.text.hasSuffix("SHA-256 of what stands above that line: abc\n"))
    #expect(portfolio.page.contains("abc"))
  }

  @Test func `the hash is of the record and not of itself`() {
    var portfolio = portfolio()
    let before = portfolio.hashedText
    portfolio.contentHash = "abc"
    #expect(portfolio.hashedText == before)
  }

  @Test func `text that comes back from JSON is the same text`() throws {
    let portfolio = portfolio("נועה <b>", hiding: others)
    let copy = try JSONDecoder().decode(
      Portfolio.self, from: try JSONEncoder().encode(portfolio))
    #expect(copy == portfolio)
    #expect(copy.text == portfolio.text)
    #expect(copy.page == portfolio.page)
  }

  @Test func `numbers without measure stop nobody`() {
    let portfolio = Portfolio(
      person: "Bo", employer: "", day: "",
      figures: [
        .init(rubric: "", from: "", to: "", n: .max, value: 1e300, lower: -.infinity, upper: .nan),
        .init(rubric: "", from: "", to: "", n: .max, value: .nan),
      ], skills: [.init(competency: "", n: .nan, estimate: .infinity)], hiding: [])
    #expect(portfolio.text.contains("too few"))
  }
}
