import Curricula
import Rubrics
@testable import Scoring
import Testing

struct TextEntryTests {
  private func entry(
    _ accepted: [TextEntryInteraction.Form], isCaseSensitive: Bool = false, tolerance: Int = 0
  ) -> Item {
    asked(
      .textEntry(
        TextEntryInteraction(
          accepted: accepted, isCaseSensitive: isCaseSensitive, spellingTolerance: tolerance)))
  }

  @Test(arguments: [
    ("team lead", 1.0), ("  Team   LEAD ", 1), ("team leadr", 1), ("taem lead", 1),
    ("tam laed", 0), ("boss", 0.5), ("bosd", 0.5), ("bus", 0), ("teamlead", 1), ("", 0),
    ("   ", 0), ("team\tlead", 1), ("team\n lead", 1), ("lead team", 0),
  ])
  func `a text is taken within case, spacing and the spelling tolerance`(
    text: String, share: Double
  ) {
    let item = entry([.init("team lead"), .init("boss", score: 0.5)], tolerance: 1)
    #expect(item.score(.text(text)).earned == 2 * share)
    #expect(item.score(.text(text)).reasoned == 2 * share)
  }

  @Test(
    arguments: [
      ("refund", .correct), ("Refund", .correct), (" REFUND\n", .correct), ("refunds", .wrong),
      ("refun", .wrong), ("re fund", .wrong), ("refund.", .wrong), ("", .notAnswered),
      (" \t\n", .notAnswered), ("\u{A0}", .notAnswered),
    ] as [(String, ItemScore.Status)])
  func `without a tolerance every letter counts`(text: String, status: ItemScore.Status) {
    #expect(entry([.init("refund")]).score(.text(text)).status == status)
  }

  @Test(
    arguments: [
      ("caf\u{E9}", .correct), ("cafe\u{301}", .correct), ("CAF\u{C9}", .correct),
      ("CAFE\u{301}", .correct), ("cafe", .wrong), ("caf\u{E8}", .wrong),
    ] as [(String, ItemScore.Status)])
  func `an accent is the same letter however it is encoded`(
    text: String, status: ItemScore.Status
  ) {
    #expect(entry([.init("caf\u{E9}")]).score(.text(text)).status == status)
    #expect(entry([.init("cafe\u{301}")]).score(.text(text)).status == status)
  }

  /// Of a form of so many letters, so many may be off at a tolerance of 3.
  @Test(arguments: [(3, 0), (4, 1), (7, 1), (8, 2), (11, 2), (12, 3), (40, 3)])
  func `a form tolerates a quarter of its letters and no more than the author allows`(
    letters: Int, off: Int
  ) {
    let form = String(repeating: "a", count: letters)
    func typed(wrong: Int) -> Response {
      .text(
        String(repeating: "b", count: wrong) + String(repeating: "a", count: letters - wrong))
    }
    let item = entry([.init(form)], tolerance: 3)
    #expect(item.score(typed(wrong: off)).status == .correct)
    #expect(item.score(typed(wrong: off + 1)).status == .wrong)
    // Without a tolerance nothing is forgiven, however long the form.
    #expect(entry([.init(form)]).score(typed(wrong: 1)).status == .wrong)
  }

  @Test func `a word of three letters tolerates nothing`() {
    let item = entry([.init("PIN")], tolerance: 2)
    #expect(item.score(.text("pin")).status == .correct)
    #expect(item.score(.text("tin")).status == .wrong)
  }

  @Test func `case counts where the author says so`() {
    let item = entry([.init("CVV")], isCaseSensitive: true)
    #expect(item.score(.text("cvv")).status == .wrong)
    #expect(item.score(.text(" CVV ")).status == .correct)
  }

  @Test func `of several forms the best score decides, and then the nearest`() {
    let item = entry(
      [.init("ticket", score: 0.25), .init("tickets", score: 1), .init("tickety", score: 1)],
      tolerance: 1)
    #expect(item.score(.text("ticket")).earned == 2)
    #expect(
      item.score(.text("tickety")).reasons.map(\.text) == ["“tickety” is accepted as “tickety”."])
    #expect(
      item.score(.text("ticke")).reasons.map(\.text) == [
        "“ticke” is accepted as “ticket”, 1 letter off. It is worth 25.00 % of the points; "
          + "the best answer is “tickets”."
      ])
  }

  @Test func `no answer, an empty one and one of spaces are told from a wrong one`() {
    let item = entry([.init("refund")])
    #expect(item.score(nil).status == .notAnswered)
    #expect(item.score(.text("")).status == .notAnswered)
    #expect(item.score(.text(" \u{3000} ")).status == .notAnswered)
    #expect(item.score(.text("-")).status == .wrong)
  }

  @Test func `what is no answer to it is refused with its own fault`() {
    let item = entry([.init("x")])
    let long = String(repeating: "x", count: longestAnswer + 1)
    #expect(item.refuses(.text(long), for: .tooLong("q", limit: longestAnswer)))
    #expect(item.fault(.text(String(long.dropLast()))) == nil)
    // A letter under a thousand marks is one character and many scalars.
    let marked = "x" + String(repeating: "\u{301}", count: longestAnswer)
    #expect(item.refuses(.text(marked), for: .tooLong("q", limit: longestAnswer)))
    #expect(item.refuses(chosen("x"), for: .wrongShape("q")))
    #expect(item.refuses(.number(1), for: .wrongShape("q")))
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("ca", "abc", 3),
    ("team lead", "team leadr", 1),
  ])
  func `the spelling distance counts letters and swaps`(one: String, other: String, distance: Int) {
    #expect(spellingDistance(Array(one), Array(other)) == distance)
    #expect(spellingDistance(Array(other), Array(one)) == distance)
  }
}
