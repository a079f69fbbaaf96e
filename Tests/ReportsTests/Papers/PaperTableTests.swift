import Foundation
import Testing

@testable import Reports

struct PaperTableTests {
  private let rows = [
    ExpiryTable.Row(
      person: "Maximiliana Konstantina von Hohenfels", programme: "First-line Associate",
      until: "2027-03-01", daysLeft: 0, todo: ["sit the refresher quiz “Refunds”", "two reviews"]),
    ExpiryTable.Row(person: "Far", programme: "Chat", until: "2027-09-01", daysLeft: 184),
    ExpiryTable.Row(person: "Bo Li", programme: "Chat", until: "2027-03-12", daysLeft: 11),
    ExpiryTable.Row(person: "Ada", programme: "Chat", until: "2027-02-12", daysLeft: -17),
  ]

  private var table: ExpiryTable { ExpiryTable(day: "2027-03-01", within: 30, rows: rows) }

  @Test func `what lapses first comes first, and what lapses later is left out`() {
    #expect(
      table.text == """
        Lapses within 30 days from 2027-03-01

        person                  programme             until       days left  what to do
        ──────────────────────  ────────────────────  ──────────  ─────────  ──────────────────────────────────
        Ada                     Chat                  2027-02-12     lapsed  –
        Maximiliana Konstanti…  First-line Associate  2027-03-01      today  sit the refresher quiz… (+ 1 more)
        Bo Li                   Chat                  2027-03-12         11  –

        3 certifications of 3 people.

        """)
  }

  @Test func `the order of the input does not matter`() {
    #expect(ExpiryTable(day: "2027-03-01", within: 30, rows: rows.reversed()) == table)
  }

  @Test func `CSV shortens nothing`() {
    #expect(table.csvText.contains("sit the refresher quiz “Refunds”; two reviews\r\n"))
    #expect(table.csvText.contains("Maximiliana Konstantina von Hohenfels,"))
  }

  @Test func `nothing to lapse is said`() {
    #expect(
      ExpiryTable(day: "2027-03-01", within: 1, rows: []).text
        == "Lapses within 1 day from 2027-03-01\n\nNothing lapses in that time.\n")
  }

  @Test(arguments: ["=1+1", "+cmd", "-cmd", "@SUM(A1)", "\t=1", "\r=1"])
  func `no cell is a formula`(text: String) {
    let expiry = ExpiryTable(
      day: text, within: 1,
      rows: [.init(person: text, programme: text, until: text, daysLeft: -1, todo: [text])])
    let cleared = ClearedList(
      task: text, day: text,
      rows: [.init(person: text, isCleared: true, ground: text, since: text, until: text)])
    for csv in [expiry.csvText, cleared.csvText] {
      let cells = csv.split(separator: "\r\n").dropFirst().flatMap { $0.split(separator: ",") }
      for cell in cells where cell != "-1" {
        #expect(!"=+-@\t\r".contains(cell.first ?? " "), "\(cell)")
      }
      #expect(csv.contains("'" + text))
    }
  }

  @Test func `who may and who may not stand apart, each with ground and day`() {
    let list = ClearedList(
      task: "refund above 100", day: "2027-03-01",
      rows: [
        .init(person: "Noor Haddad", isCleared: false, ground: "not certified"),
        .init(person: "Amara Osei", isCleared: false, ground: "revoked", since: "2026-12-12"),
        .init(person: "Bo Li", isCleared: true, ground: "certified", since: "2026-08-02"),
      ])
    #expect(
      list.text == """
        “refund above 100” on 2027-03-01
        ════════════════════════════════

        1 may do it, 2 may not.

        May
        ───

          person  ground     since       until
          ──────  ─────────  ──────────  ────────
          Bo Li   certified  2026-08-02  for good

        May not
        ───────

          person       why            since
          ───────────  ─────────────  ───────────
          Amara Osei   revoked        2026-12-12
          Noor Haddad  not certified  never could

        """)
    #expect(
      ClearedList(task: "x", day: "2027-03-01", rows: []).text.contains("Nobody may."))
  }

  @Test func `a row without room is written out below and not cut`() {
    let ground = String(repeating: "certified by a rule that is long to tell ", count: 4)
    let text = ClearedList(
      task: "x", day: "2027-03-01",
      rows: [.init(person: "Bo Li", isCleared: true, ground: ground, since: "2026-08-02")]
    ).text
    #expect(text.contains("  • Bo Li\n    ground: certified by"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 92 })
    #expect(text.contains("since: 2026-08-02"))
  }

  @Test func `what a terminal would obey is not passed on`() {
    let text =
      table.text
      + ClearedList(
        task: "\u{1B}[31m", day: "\u{7}",
        rows: [.init(person: "\u{1B}]0;x\u{7}", isCleared: true, ground: "\u{202E}")]
      ).text
      + StandingText(
        person: "\u{1B}[31m", day: "", programmes: [.init(title: "\u{9B}", state: .missing)]
      ).text
    #expect(
      !text.unicodeScalars.contains { "\u{1B}\u{7}\u{9B}\u{202E}".unicodeScalars.contains($0) })
  }

  @Test func `tables come back from JSON as they were`() throws {
    let copy = try JSONDecoder().decode(ExpiryTable.self, from: try JSONEncoder().encode(table))
    #expect(copy == table)
  }
}
