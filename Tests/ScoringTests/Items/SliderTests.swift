import Curricula
import Rubrics
import Scoring
import Testing

struct SliderTests {
  /// From 0 to 60 by 5: 15 ± 5 earns all, 15 ± 10 half.
  private let scale = asked(
    .slider(
      SliderInteraction(
        lower: 0, upper: 60, step: 5, unit: "min",
        accepted: [
          .init(15, tolerance: .absolute(10), score: 0.5), .init(15, tolerance: .absolute(5)),
        ])))

  @Test(
    arguments: [
      (15.0, 2.0, .correct), (10, 2, .correct), (20, 2, .correct), (5, 1, .partlyCorrect),
      (25, 1, .partlyCorrect), (0, 0, .wrong), (30, 0, .wrong), (60, 0, .wrong), (35, 0, .wrong),
      (20.000_000_000_1, 2, .correct),
    ] as [(Double, Double, ItemScore.Status)])
  func `a value earns what the best accepted one near it does`(
    value: Double, earned: Double, status: ItemScore.Status
  ) {
    let score = scale.score(.number(value))
    #expect(score.earned == earned)
    #expect(score.status == status)
    #expect(score.reasoned == earned)
  }

  @Test(arguments: [-5.0, 65, 12, 2.5, 14.999, -0.001, 60.001, .nan, .infinity, -.infinity, 1e300])
  func `a value off the scale or between its steps is refused`(value: Double) {
    #expect(scale.refuses(.number(value), for: .offScale("q")))
  }

  @Test func `the steps are counted from the lower end`() {
    let odd = asked(
      .slider(SliderInteraction(lower: 1, upper: 9, step: 2, accepted: [.init(5)])))
    #expect(odd.score(.number(5)).status == .correct)
    #expect(odd.score(.number(1)).status == .wrong)
    #expect(odd.refuses(.number(4), for: .offScale("q")))
  }

  @Test(arguments: [0.1, 0.3, 0.6, 0.7, 0.9, 1])
  func `a step that binary arithmetic cannot hold is a step all the same`(value: Double) {
    let tenths = asked(
      .slider(SliderInteraction(lower: 0, upper: 1, step: 0.1, accepted: [.init(value)])))
    #expect(tenths.score(.number(value)).status == .correct)
    // The same value reached by adding steps.
    let sum = (0..<Int((value * 10).rounded())).reduce(0) { sum, _ in sum + 0.1 }
    #expect(tenths.score(.number(sum)).status == .correct)
  }

  @Test func `a scale may lie below nothing`() {
    let cold = asked(
      .slider(
        SliderInteraction(
          lower: -20, upper: 0, step: 4, accepted: [.init(-8, tolerance: .percent(50))])))
    #expect(cold.score(.number(-12)).status == .correct)
    #expect(cold.score(.number(-4)).status == .correct)
    #expect(cold.score(.number(-16)).status == .wrong)
    #expect(cold.refuses(.number(4), for: .offScale("q")))
  }

  @Test func `what is no answer to it is refused with its own fault`() {
    #expect(scale.refuses(.text("15"), for: .wrongShape("q")))
    #expect(scale.refuses(chosen("15"), for: .wrongShape("q")))
    #expect(scale.score(nil).status == .notAnswered)
    #expect(scale.score(.number(0)).status == .wrong)
  }

  @Test(arguments: [
    (15.0, "15 min is right."), (10, "10 min is right; exactly it is 15 min."),
    (5, "5 min is worth 50.00 % of the points."),
    (30, "30 min is not right. Right is 15 (± 5) min."),
  ])
  func `the reason says what is right`(value: Double, text: String) {
    #expect(scale.score(.number(value)).reasons.map(\.text) == [text])
  }
}
