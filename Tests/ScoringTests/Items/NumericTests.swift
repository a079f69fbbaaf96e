import Curricula
import Rubrics
@testable import Scoring
import Testing

struct NumericTests {
  private func numeric(
    _ accepted: [AcceptedNumber], units: [NumericInteraction.Unit] = [],
    isUnitRequired: Bool = false
  ) -> Item {
    asked(
      .numeric(
        NumericInteraction(accepted: accepted, units: units, isUnitRequired: isUnitRequired)))
  }

  @Test(
    arguments: [
      ("1,234.50", 1234.5, ""), ("1.234,50", 1234.5, ""), ("1 234,5", 1234.5, ""),
      ("1\u{A0}234,5", 1234.5, ""), ("1\u{202F}234.5", 1234.5, ""), ("12,5", 12.5, ""),
      ("12.5", 12.5, ""), ("1,234", 1234, ""), ("1,234,567", 1_234_567, ""),
      ("1.234.567", 1_234_567, ""), ("1.234", 1.234, ""), ("0,125", 0.125, ""),
      ("0.125", 0.125, ""), (".5", 0.5, ""), (",5", 0.5, ""), ("5.", 5, ""), ("5,", 5, ""),
      ("−3", -3, ""), ("-3", -3, ""), ("– 3", -3, ""), ("+3", 3, ""), ("-.5", -0.5, ""),
      ("€12", 12, "€"), ("12 €", 12, "€"), ("12€", 12, "€"), ("€ -12", -12, "€"),
      ("-€12", -12, "€"), ("  12  ", 12, ""), ("12 km", 12, "km"), ("1 234 km", 1234, "km"),
      ("1.25h", 1.25, "h"), ("007", 7, ""), ("5 %", 5, "%"), ("5. ", 5, ""),
    ] as [(String, Double, String)])
  func `a number is read as people write it`(text: String, value: Double, unit: String) throws {
    let typed = try #require(TypedNumber(text))
    #expect(typed.value == value)
    #expect(typed.unit == unit)
  }

  @Test(arguments: [
    "abc", "1,2,3", "1.2.3", "", "-", "€", ".", ",", "--5", "1,234.5.6", "1,23,4", "€12 km",
    "twelve", "x12", "1.2,3,4", "1234567890123456789012345678901",
  ])
  func `what is no number is not read as one`(text: String) {
    #expect(TypedNumber(text) == nil)
  }

  @Test(
    arguments: [
      ("70", .correct), ("80", .correct), ("75", .correct), ("69.999", .wrong), ("80.001", .wrong),
      ("-75", .wrong), ("75.0", .correct), ("0", .wrong), ("abc", .wrong), ("1,2,3", .wrong),
      ("", .notAnswered), ("  ", .notAnswered),
    ] as [(String, ItemScore.Status)])
  func `an absolute tolerance includes both its ends`(text: String, status: ItemScore.Status) {
    #expect(numeric([.init(75, tolerance: .absolute(5))]).score(.text(text)).status == status)
  }

  @Test(
    arguments: [
      (100.0, "95", .correct), (100, "105", .correct), (100, "94.99", .wrong),
      (100, "105.01", .wrong), (200, "190", .correct), (200, "189", .wrong), (-40, "-42", .correct),
      (-40, "-38", .correct), (-40, "-37.9", .wrong), (0, "0", .correct), (0, "0.01", .wrong),
    ] as [(Double, String, ItemScore.Status)])
  func `a tolerance in per cent is one of the accepted value, with both ends`(
    value: Double, text: String, status: ItemScore.Status
  ) {
    #expect(numeric([.init(value, tolerance: .percent(5))]).score(.text(text)).status == status)
  }

  @Test(arguments: [
    (0.3, 0.1, "0.2"), (0.3, 0.1, "0.4"), (1.1, 0.2, "1.3"), (0.7, 0.1, "0.8"),
    (2.675, 0.005, "2.68"),
  ])
  func `what binary arithmetic costs is forgiven at the ends`(
    value: Double, tolerance: Double, text: String
  ) {
    let item = numeric([.init(value, tolerance: .absolute(tolerance))])
    #expect(item.score(.text(text)).status == .correct)
  }

  @Test func `without a tolerance the number must be the one`() {
    #expect(numeric([.init(3)]).score(.text("3")).status == .correct)
    #expect(numeric([.init(3)]).score(.text("3.0001")).status == .wrong)
  }

  @Test(
    arguments: [
      ("75 min", 2.0), ("75", 2), ("1.25 h", 2), ("1,25 hours", 2), ("80 minutes", 2), ("1,5 h", 1),
      ("1 h", 1), ("2 h", 0), ("75 MIN", 2), ("75h", 0), ("75 km", 0), ("4500 s", 2), ("4500", 0),
      ("4500 sec", 0),
    ] as [(String, Double)])
  func `a unit is converted by its factor, and the best of several accepted values counts`(
    text: String, earned: Double
  ) {
    let item = numeric(
      [.init(75, tolerance: .absolute(15), score: 0.5), .init(75, tolerance: .absolute(5))],
      units: [
        .init("min", otherNames: ["minute", "minutes"]),
        .init("h", otherNames: ["hr", "hour", "hours"], factor: 60), .init("s", factor: 1.0 / 60),
      ])
    let score = item.score(.text(text))
    #expect(score.earned == earned)
    #expect(score.reasoned == earned)
    #expect(score.status == (earned == 2 ? .correct : earned > 0 ? .partlyCorrect : .wrong))
  }

  @Test(
    arguments: [
      ("€12", .correct), ("12 €", .correct), ("12 eur", .correct), ("12,00 EUR", .correct),
      ("12", .wrong), ("$12", .wrong), ("12 £", .wrong), ("1200 cent", .correct),
      ("€13", .wrong), ("12 € please", .wrong),
    ] as [(String, ItemScore.Status)])
  func `where a unit is required a number alone is not enough`(
    text: String, status: ItemScore.Status
  ) {
    let item = numeric(
      [.init(12)], units: [.init("€", otherNames: ["EUR"]), .init("cent", factor: 0.01)],
      isUnitRequired: true)
    #expect(item.score(.text(text)).status == status)
  }

  @Test(arguments: [
    ("x", "“x” could not be read as a number. Right is 75 (± 5) min."),
    ("75", "A unit is asked for: min, h. Right is 75 (± 5) min."),
    ("75 km", "“km” is none of the units here: min, h. Right is 75 (± 5) min."),
    ("90 min", "90 min is not right. Right is 75 (± 5) min."),
    ("75 min", "75 min is right."), ("1.2 h", "72 min is right; exactly it is 75 min."),
  ])
  func `the reason says what was wrong with it`(text: String, reason: String) {
    let item = numeric(
      [.init(75, tolerance: .absolute(5))], units: [.init("min"), .init("h", factor: 60)],
      isUnitRequired: true)
    #expect(item.score(.text(text)).reasons.map(\.text) == [reason])
  }

  @Test func `a unit is too much where a number alone is asked for`() {
    let score = numeric([.init(75, tolerance: .percent(2))]).score(.text("75 min"))
    #expect(
      score.reasons.map(\.text) == [
        "“min” is too much: a number alone is asked for. Right is 75 (± 2 %)."
      ])
  }

  @Test func `what is no answer to it is refused with its own fault`() {
    let item = numeric([.init(1)])
    #expect(item.refuses(.number(1), for: .wrongShape("q")))
    #expect(item.refuses(chosen("1"), for: .wrongShape("q")))
    #expect(
      item.refuses(
        .text(String(repeating: "1", count: longestAnswer + 1)),
        for: .tooLong("q", limit: longestAnswer)))
    #expect(item.score(nil).status == .notAnswered)
  }

  @Test(arguments: [
    ("75", true), ("1 h 15 min", true), ("1.25 h", true), ("1 h 2 h", false), ("2:45", false),
    ("75 days", false), ("soon", false), ("", false),
  ])
  func `what can be read is what is judged as a number`(text: String, isReadable: Bool) {
    let numeric = NumericInteraction(
      accepted: [AcceptedNumber(75)], units: [.init("min"), .init("h", factor: 60)])
    #expect(numeric.canRead(text) == isReadable)
    let item = Item(
      id: "q", prompt: RichText("?"), interaction: .numeric(numeric), rationale: RichText("!"))
    if isReadable { #expect(item.score(.text(text)).status == .correct) }
  }
}
