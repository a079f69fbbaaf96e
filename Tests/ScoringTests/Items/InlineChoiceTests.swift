import Curricula
import Rubrics
import Scoring
import Testing

struct InlineChoiceTests {
  /// Three gaps worth a point each; the first has an option that is half right.
  private func sentence(_ scoring: PartScoring) -> Item {
    func option(_ id: OptionID, _ score: Double = 0) -> InlineChoiceInteraction.Option {
      .init(id: id, text: RichText(id.rawValue), score: score)
    }
    return asked(
      .inlineChoice(
        InlineChoiceInteraction(
          text: [.place("one"), .words(RichText(" and ")), .place("two"), .place("three")],
          gaps: [
            .init(id: "one", options: [option("a", 1), option("b"), option("c", 0.5)]),
            .init(id: "two", options: [option("d", 1), option("e")]),
            .init(id: "three", options: [option("f", 1), option("g")]),
          ], scoring: scoring)), points: 3)
  }

  @Test(
    arguments: [
      ("one:a two:d three:f", 3.0, .correct), ("three:f two:d one:a", 3, .correct),
      ("one:a", 1, .partlyCorrect), ("one:c", 0.5, .partlyCorrect),
      ("one:c two:d three:f", 2.5, .partlyCorrect), ("one:b", 0, .wrong),
      ("one:b two:e three:g", 0, .wrong), ("one:a one:a", 1, .partlyCorrect),
      ("one:b two:d", 1, .partlyCorrect), ("two:d three:f", 2, .partlyCorrect),
      ("", 0, .notAnswered),
    ] as [(String, Double, ItemScore.Status)])
  func `each gap earns its part`(text: String, earned: Double, status: ItemScore.Status) {
    let score = sentence(.each).score(pairs(text))
    #expect(isNear(score.earned, earned))
    #expect(score.status == status)
    #expect(isNear(score.reasoned, earned))
  }

  @Test(
    arguments: [
      ("one:a two:d three:f", 3.0, .correct), ("two:d three:f one:a", 3, .correct),
      ("one:a two:d", 0, .wrong), ("one:c two:d three:f", 0, .wrong),
      ("one:a two:d three:g", 0, .wrong), ("one:a one:a two:d three:f", 3, .correct),
      ("", 0, .notAnswered),
    ] as [(String, Double, ItemScore.Status)])
  func `all gaps together earn everything or nothing`(
    text: String, earned: Double, status: ItemScore.Status
  ) {
    let score = sentence(.all).score(pairs(text))
    #expect(score.earned == earned)
    #expect(score.status == status)
    #expect(score.reasoned == earned)
  }

  @Test(arguments: [PartScoring.each, .all])
  func `what is no answer to it is refused with its own fault`(scoring: PartScoring) {
    let item = sentence(scoring)
    #expect(item.refuses(chosen("a"), for: .wrongShape("q")))
    #expect(item.refuses(.text("a"), for: .wrongShape("q")))
    #expect(item.refuses(pairs("four:a"), for: .unknownOption("q", "four")))
    // An option of another gap is none of this one's.
    #expect(item.refuses(pairs("one:d"), for: .unknownOption("q", "d")))
    #expect(item.refuses(pairs("one:a one:b"), for: .filledTwice("q", "one")))
    #expect(item.score(nil).status == .notAnswered)
  }

  @Test func `the reasons go through the gaps in the order of the text`() {
    let reasons = sentence(.each).score(pairs("two:e one:c")).reasons
    #expect(
      reasons.map(\.text) == [
        "Gap 1, “c”: nearly; right is “a”.", "Gap 2, “e”: wrong; right is “d”.",
        "Gap 3: empty; right is “f”.",
      ])
  }
}
