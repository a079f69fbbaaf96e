import Certifications
import Foundation
import Testing

@testable import Reports

/// The papers about the register: dossier, standing, who may, whose ends, and progress.
struct RegisterPapersTests {
  private let choice = RequirementTree(
    asked: "all of these", isMet: false, isNext: true,
    parts: [
      passed("Chats"), open("“Refunds” passed", isNext: true),
      RequirementTree(
        asked: "any one of these", isMet: false, isNext: true,
        parts: [open("10 reviews"), open("the checklist", isNext: true)]),
    ])

  @Test func `the answer of a dossier stands in its first lines`() {
    let lines = dossier(
      RequirementTree(asked: "all of these", isMet: true, parts: [passed("Refunds")])
    ).text.split(separator: "\n")
    #expect(
      lines[2...4] == [
        "Yes. Amara Osei was certified as “First-line Associate” on 2026-12-24.",
        "The requirements were met: 1 of 1 single requirement, by 1 piece of evidence.",
        "Nothing in this dossier contradicts anything else in it.",
      ])
  }

  @Test func `a dossier shows what met what, and what was not needed`() {
    let text = dossier(
      RequirementTree(
        asked: "any one of these", isMet: true, parts: [passed("Refunds"), open("“Chat” passed")])
    ).text
    #expect(text.contains("  ✓ any one of these: 1 of 2 met\n    ✓ “Refunds” passed\n"))
    #expect(
      text.contains("      passed “Quiz” of “Refunds” with 90.00 % on 2026-11-10 (attempt 1)"))
    #expect(text.contains("    · “Chat” passed\n"))
    #expect(dossier(open("“Chat” passed")).text.contains("✗ “Chat” passed\n      still: take"))
  }

  @Test func `what does not agree is said in the first lines and in the first section`() {
    var dossier = dossier(passed("Refunds"))
    dossier.disagreements = ["Ines Duarte decided, and had a part in the training."]
    #expect(dossier.text.contains("1 thing does not agree; see “What does not agree” below."))
    #expect(dossier.text.contains("1. What does not agree\n"))
  }

  @Test func `hashes are whole on one line`() {
    var dossier = dossier(passed("Refunds"))
    let hash = String(repeating: "0123456789abcdef", count: 4)
    dossier.log = [.init(sequence: 107, at: "", actor: "person/1", verb: "certify", hash: hash)]
    #expect(dossier.text.contains("  event 107  \(hash)\n"))
    #expect(dossier.page.contains("<code>\(hash)</code>"))
  }

  @Test func `hostile words stand on a page as words, and a deep tree is printed`() {
    var tree = RequirementTree(
      asked: hostileName, isMet: true, evidence: [hostileName], missing: [hostileName])
    for _ in 0..<300 { tree = RequirementTree(asked: hostileName, isMet: true, parts: [tree]) }
    var dossier = dossier(tree)
    dossier.person = hostileName
    dossier.answer = [hostileName]
    dossier.disagreements = [hostileName]
    dossier.history = [
      .init(at: dossier.at, what: hostileName, by: hostileName, reason: hostileName)
    ]
    let pages = [dossier.page, standing(tree, title: hostileName).page]
    #expect(pages[0].contains("aria-label=\"met\">✓</span>"))
    for page in pages {
      #expect(isSelfContained(page))
      #expect(isWellNested(page))
      #expect(!page.contains("<b>"))
    }
  }

  @Test func `a day in a sentence is not broken over lines`() {
    #expect(
      isolated("on 2027-03-01, or 2027-03-011") == "on <time>2027-03-01</time>, or 2027-03-011")
    #expect(isolated("נועה 2027-03-01.") == "<bdi>נועה <time>2027-03-01</time>.</bdi>")
  }

  @Test func `a dossier comes back from JSON as it was`() throws {
    let dossier = dossier(choice)
    let copy = try JSONDecoder().decode(AwardDossier.self, from: try JSONEncoder().encode(dossier))
    #expect(copy == dossier && copy.page == dossier.page)
  }

  private func standing(_ tree: RequirementTree, title: String = "Associate") -> PersonStanding {
    PersonStanding(
      person: "Tomas", at: moment("2027-03-01"),
      programmes: [
        .init(
          programme: "associate", title: title, state: .inProgress, holds: false,
          dueAt: moment("2027-02-01"), isOverdue: true, missing: ["x"], requirement: tree,
          shortestWay: ["take “Refunds”", "have the checklist signed"], wayDays: 1,
          wayMinutes: 100),
        .init(
          programme: "senior", title: "Senior", state: .notStarted, holds: false, missing: ["x"],
          shortestWay: ["be certified as “Associate”"], wayMinutes: 480),
      ], modules: [])
  }

  @Test func `what is missing is a tree with the shortest way marked`() {
    #expect(
      standing(choice).text == """
        Tomas, 2027-03-01
        ═════════════════

        Certified for nothing yet. Overdue: “Associate”.

        Associate
        ─────────

          In progress.

          Due 2027-01-31, overdue.

          → all of these: 1 of 3 met
            ✓ “Chats” passed
            → take ““Refunds” passed”
            → any one of these: 0 of 2 met
              · take “10 reviews”
              → take “the checklist”

          The shortest way, about 2 hours of learning, at least 1 day: take “Refunds”; then have the
          checklist signed.

        Programmes not begun
        ────────────────────

          • Senior: 1 step, about 8 hours of learning

        Modules
        ───────

          No module was begun yet.

          ✓ met; → on the shortest way; · not needed on it

        """)
  }

  @Test
  func `who may and who may not any more stand apart, and who loses it that day sees the hour`() {
    let list = ClearanceList(
      task: "live-chats", title: "Live chats", on: moment("2027-03-01"),
      lines: [
        .init(
          person: "Bo Li", isCleared: true, programme: "associate", state: .awarded,
          awardedAt: moment("2026-03-02"), expiresAt: moment("2027-03-01").addingTimeInterval(3600)),
        .init(
          person: "Amara Osei", isCleared: false, programme: "associate", state: .revoked,
          awardedAt: moment("2026-08-02"), endedAt: moment("2026-12-12")),
      ])
    #expect(
      list.text == """
        Live chats, 2027-03-01
        ══════════════════════

        1 may, 1 may not any more; whoever is not named never could.

        May
        ───

          person  certified for  since       until
          ──────  ─────────────  ──────────  ────────────────────
          Bo Li   associate      2026-03-02  2027-03-01T01:00:00Z

        May not any more
        ────────────────

          person      programme  why      since
          ──────────  ─────────  ───────  ──────────
          Amara Osei  associate  revoked  2026-12-12

        """)
    #expect(
      ClearanceList(task: "x", title: "x", on: moment("2027-03-01"), lines: []).text
        .contains("Nobody may."))
  }

  private let ending = ExpiryList(
    from: moment("2027-03-01"), until: moment("2027-03-31"),
    lines: [
      .init(
        person: "Maximiliana Konstantina von Hohenfels", programme: "first-line-associate",
        expiresAt: moment("2027-03-02"), daysLeft: 1, way: "Once more",
        missing: ["the exam “Refunds” of “Money”: not sat yet", "2 more reviews"]),
      .init(
        person: "Bo Li", programme: "chat", expiresAt: moment("2027-03-12"), daysLeft: 11,
        missing: []),
      .init(
        person: "Far", programme: "chat", expiresAt: moment("2027-03-12"), daysLeft: 11),
    ])

  @Test func `whose certification ends stands with what each must do, and nothing is cut`() {
    let text = ending.text
    #expect(text.contains("3 certifications of 3 people."))
    #expect(text.contains("  • Maximiliana Konstantina von Hohenfels\n"))
    #expect(text.contains("days left: 1; to do: by"))
    #expect(text.contains("to do: all is shown; somebody renews"))
    #expect(text.contains("see guildhall standing NAME"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 92 })
    #expect(
      ExpiryList(from: moment("2027-03-01"), until: moment("2027-03-02"), lines: []).text
        .contains("No certification ends in that time."))
  }

  private func table(_ words: String = "learn “Refunds”") -> ProgressTable {
    ProgressTable(
      at: moment("2027-03-01"),
      rows: [
        .init(
          person: "Maximiliana Konstantina", team: words, passed: 2, modules: 5, certified: 1,
          done: [.init("“Chats”"), .init("certified as “A”", day: moment("2028-01-02"))],
          next: [.init(words), .init("more", day: moment("2027-03-05"))],
          overdue: [.init("certification as “B”", day: moment("2027-02-01"))],
          blocked: [.init("“List” of “Chats”", why: "a mentor's signature, of Rosa")]),
        .init(person: "Bo"),
      ])
  }

  @Test func `a cohort is a line for each, and one person is told all`() {
    #expect(
      table().text == """
        person              modules  cert.  next                overdue           waits for
        ──────────────────  ───────  ─────  ──────────────────  ────────────────  ──────────────────────
        Maximiliana Konst…      2/5      1  learn “Refunds” +1  certification a…  a mentor's signature,…
        Bo                      0/0      0  –                   –                 –

        2 people, 1 with something overdue. All of one: guildhall progress NAME; module by module: --modules

        """)
    let text = table().rows[0].text(at: moment("2027-03-01"))
    #expect(text.contains("2 of 5 modules passed, 1 certification held."))
    // By the end of the fourth.
    #expect(text.contains("  • more by 2027-03-04\n"))
    #expect(text.contains("  • certification as “B” since 2027-02-01\n"))
    #expect(text.contains("  • “List” of “Chats”: a mentor's signature, of Rosa\n"))
    #expect(text.contains("  • certified as “A” until 2028-01-02\n"))
    #expect(table().rows[1].text(at: moment("2027-03-01")).contains("Nothing is overdue."))
  }

  @Test(arguments: ["=1+1", "+cmd", "-cmd", "@SUM(A1)", "\t=1", "\r=1"])
  func `no cell is a formula`(text: String) {
    let ending = ExpiryList(
      from: .distantPast, until: .distantFuture,
      lines: [
        .init(
          person: text, programme: text, expiresAt: moment("2027-03-01"), daysLeft: -1, way: text,
          missing: [text])
      ])
    for csv in [ending.csvText, table(text).csvText] {
      let cells = csv.split(separator: "\r\n").dropFirst().flatMap { $0.split(separator: ",") }
      for cell in cells where cell != "-1" {
        #expect(!"=+-@\t\r".contains(cell.first ?? " "), "\(cell)")
      }
      #expect(csv.contains("'" + text))
    }
  }
}
