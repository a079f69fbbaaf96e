import Curricula
import Rubrics
import Scoring
import Testing

struct MatrixTests {
  private func matrix(_ scoring: PartScoring) -> Item {
    asked(
      .matrix(
        MatrixInteraction(
          columns: ["desk", "shop"].map { .init(id: $0, text: RichText($0.rawValue)) },
          rows: [
            .init(id: "hears", text: RichText("Hears"), correct: "desk"),
            .init(id: "mends", text: RichText("Mends"), correct: "shop"),
            .init(id: "calls", text: RichText("Calls"), correct: "desk"),
          ], scoring: scoring)), points: 6)
  }

  @Test(
    arguments: [
      ("hears:desk mends:shop calls:desk", 6.0, .correct),
      ("calls:desk hears:desk mends:shop", 6, .correct),
      ("hears:desk mends:shop", 4, .partlyCorrect), ("hears:desk", 2, .partlyCorrect),
      ("hears:desk hears:desk", 2, .partlyCorrect), ("hears:shop", 0, .wrong),
      ("hears:shop mends:desk calls:shop", 0, .wrong),
      ("hears:desk mends:desk calls:desk", 4, .partlyCorrect),
      ("hears:shop mends:shop calls:shop", 2, .partlyCorrect), ("", 0, .notAnswered),
    ] as [(String, Double, ItemScore.Status)])
  func `each row earns its part`(text: String, earned: Double, status: ItemScore.Status) {
    let score = matrix(.each).score(pairs(text))
    #expect(isNear(score.earned, earned))
    #expect(score.status == status)
    #expect(isNear(score.reasoned, earned))
  }

  @Test(
    arguments: [
      ("hears:desk mends:shop calls:desk", 6.0, .correct), ("hears:desk mends:shop", 0, .wrong),
      ("hears:desk mends:desk calls:desk", 0, .wrong),
      ("calls:desk mends:shop hears:desk hears:desk", 6, .correct), ("", 0, .notAnswered),
    ] as [(String, Double, ItemScore.Status)])
  func `all rows together earn everything or nothing`(
    text: String, earned: Double, status: ItemScore.Status
  ) {
    let score = matrix(.all).score(pairs(text))
    #expect(score.earned == earned)
    #expect(score.status == status)
    #expect(score.reasoned == earned)
  }

  @Test(arguments: [PartScoring.each, .all])
  func `what is no answer to it is refused with its own fault`(scoring: PartScoring) {
    let item = matrix(scoring)
    #expect(item.refuses(pairs("sells:desk"), for: .unknownOption("q", "sells")))
    #expect(item.refuses(pairs("hears:home"), for: .unknownOption("q", "home")))
    #expect(item.refuses(pairs("desk:hears"), for: .unknownOption("q", "desk")))
    #expect(item.refuses(pairs("hears:desk hears:shop"), for: .filledTwice("q", "hears")))
    #expect(item.refuses(chosen("desk"), for: .wrongShape("q")))
    #expect(item.refuses(.text("desk"), for: .wrongShape("q")))
    #expect(item.score(nil).status == .notAnswered)
  }

  @Test func `the reasons go through the rows`() {
    let reasons = matrix(.all).score(pairs("mends:desk hears:desk")).reasons
    #expect(
      reasons.map(\.text) == [
        "“Hears”: “desk” is right.", "“Mends”: “desk” is wrong; right is “shop”.",
        "“Calls”: no answer; right is “desk”.", "Only every row right earns points here.",
      ])
  }
}
