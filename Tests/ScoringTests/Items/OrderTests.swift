import Curricula
import Rubrics
import Scoring
import Testing

struct OrderTests {
  private func steps(
    _ ids: [OptionID] = ["a", "b", "c", "d"], _ scoring: OrderInteraction.Scoring = .all,
    points: Double = 12
  ) -> Item {
    asked(
      .order(
        OrderInteraction(
          steps: ids.map { .init(id: $0, text: RichText($0.rawValue)) }, scoring: scoring)),
      points: points)
  }

  @Test func `an order earns all or nothing and names the first step out of place`() {
    let order = asked(
      .order(
        OrderInteraction(steps: [
          .init(id: "x", text: RichText("First")), .init(id: "y", text: RichText("Second")),
          .init(id: "z", text: RichText("Third")),
        ])))
    #expect(order.score(ordered("x y z")).earned == 2)
    let wrong = order.score(ordered("x z y"))
    #expect(wrong.earned == 0)
    #expect(wrong.reasons[0].text == "Step 2 should be “Second”; you put “Third” there.")
  }

  /// Of twelve points: by the whole order, by steps in their places, by right neighbours.
  @Test(
    arguments: [
      ("a b c d", 12.0, 12.0, 12.0), ("b a c d", 0, 6, 4), ("b c d a", 0, 0, 8),
      ("d a b c", 0, 0, 8), ("d c b a", 0, 0, 0), ("a b d c", 0, 6, 4), ("a c b d", 0, 6, 0),
      ("a c d b", 0, 3, 4), ("c d a b", 0, 0, 8), ("b a d c", 0, 0, 0), ("d b c a", 0, 6, 4),
      ("a d b c", 0, 3, 4),
    ] as [(String, Double, Double, Double)])
  func `an order is worth all, its places or its neighbours`(
    ids: String, all: Double, each: Double, neighbours: Double
  ) {
    for (scoring, earned) in [
      (.all, all), (.each, each), (.pairs, neighbours),
    ] as [(OrderInteraction.Scoring, Double)] {
      let score = steps(scoring: scoring).score(ordered(ids))
      #expect(isNear(score.earned, earned), "\(scoring)")
      #expect(isNear(score.reasoned, earned), "\(scoring)")
      #expect(
        score.status == (earned == 12 ? .correct : earned > 0 ? .partlyCorrect : .wrong),
        "\(scoring)")
    }
  }

  @Test func `of two steps neither is right in the other order`() {
    for scoring in OrderInteraction.Scoring.allCases {
      #expect(steps(["a", "b"], scoring).score(ordered("b a")).earned == 0)
      #expect(steps(["a", "b"], scoring).score(ordered("a b")).earned == 12)
    }
  }

  @Test(arguments: OrderInteraction.Scoring.allCases)
  func `what is no answer to it is refused with its own fault`(scoring: OrderInteraction.Scoring) {
    let item = steps(scoring: scoring)
    #expect(item.refuses(ordered("a a b c"), for: .notEveryStepOnce("q")))
    #expect(item.refuses(ordered("a b c d d"), for: .notEveryStepOnce("q")))
    #expect(item.refuses(ordered("a b c"), for: .notEveryStepOnce("q")))
    #expect(item.refuses(ordered("a b c z"), for: .unknownOption("q", "z")))
    #expect(item.refuses(chosen("a b c d"), for: .wrongShape("q")))
    #expect(item.refuses(.text("a b c d"), for: .wrongShape("q")))
    #expect(item.score(nil).status == .notAnswered)
    #expect(item.score(ordered("")).status == .notAnswered)
    #expect(item.score(ordered("d c b a")).status == .wrong)
  }

  private func steps(scoring: OrderInteraction.Scoring) -> Item {
    steps(["a", "b", "c", "d"], scoring)
  }
}
