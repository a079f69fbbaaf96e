import Curricula
import Rubrics
import Scoring
import Testing

struct ChoiceTests {
  private func choice(_ cardinality: ChoiceInteraction.Cardinality) -> ItemInteraction {
    .choice(
      ChoiceInteraction(
        cardinality: cardinality,
        options: [
          .init(id: "a", text: RichText("Alpha"), isCorrect: true),
          .init(id: "b", text: RichText("Beta"), isCorrect: cardinality == .multiple),
          .init(id: "c", text: RichText("Gamma"), feedback: RichText("No.")),
        ]))
  }

  private let mapped = asked(
    .choice(
      ChoiceInteraction(
        cardinality: .multiple,
        options: [
          .init(id: "a", text: RichText("A"), isCorrect: true, score: 1),
          .init(id: "b", text: RichText("B"), isCorrect: true, score: 1),
          .init(id: "c", text: RichText("C"), score: -1),
          .init(id: "d", text: RichText("D"), score: -0.5),
        ])))

  /// Two mapped keys, three that take the default, and bounds on both sides.
  private let bounded = asked(
    .choice(
      ChoiceInteraction(
        cardinality: .multiple,
        options: [
          .init(id: "a", text: RichText("A"), isCorrect: true, score: 1),
          .init(id: "b", text: RichText("B"), isCorrect: true, score: 1),
          .init(id: "c", text: RichText("C")), .init(id: "d", text: RichText("D")),
          .init(id: "e", text: RichText("E")),
        ], defaultScore: -0.5, lowerBound: -1, upperBound: 1.5)), points: 3)

  /// One best option and one that is nearly right.
  private let graded = asked(
    .choice(
      ChoiceInteraction(
        options: [
          .init(id: "best", text: RichText("Best"), isCorrect: true, score: 1),
          .init(id: "near", text: RichText("Near"), score: 0.5),
          .init(id: "far", text: RichText("Far"), score: -0.5),
          .init(id: "other", text: RichText("Other")),
        ], lowerBound: -0.25, upperBound: 1)))

  @Test(
    arguments: [
      ("a", 2.0, .correct), ("c", 0, .wrong), ("b", 0, .wrong), ("", 0, .notAnswered),
      ("a a", 2, .correct), ("c c c", 0, .wrong),
    ] as [(String, Double, ItemScore.Status)])
  func `a single choice earns all or nothing`(
    ids: String, earned: Double, status: ItemScore.Status
  ) {
    let score = asked(choice(.single)).score(chosen(ids))
    #expect(score.earned == earned)
    #expect(score.status == status)
  }

  @Test(
    arguments: [
      ("a b", 2.0, .correct), ("b a", 2, .correct), ("a b b", 2, .correct),
      ("b a b a", 2, .correct), ("a", 0, .wrong), ("b", 0, .wrong), ("a a", 0, .wrong),
      ("a b c", 0, .wrong), ("c", 0, .wrong), ("", 0, .notAnswered),
    ] as [(String, Double, ItemScore.Status)])
  func `a multiple choice without scores needs exactly the key`(
    ids: String, earned: Double, status: ItemScore.Status
  ) {
    let score = asked(choice(.multiple)).score(chosen(ids))
    #expect(score.earned == earned)
    #expect(score.status == status)
  }

  @Test(
    arguments: [
      ("a b", 2.0), ("a", 1), ("a a", 1), ("a c", 0), ("a b d", 1.5), ("c", 0), ("c d", 0),
      ("a b c d", 0.5), ("b a", 2), ("b b c", 0), ("b c", 0), ("b b d", 0.5), ("b d", 0.5),
    ] as [(String, Double)])
  func `a mapping sums distinct options and keeps to its bounds`(ids: String, earned: Double) {
    let score = mapped.score(chosen(ids))
    #expect(score.earned == earned)
    // The reasons' points are the whole of what was earned.
    #expect(isNear(score.reasoned, earned))
  }

  @Test(
    arguments: [
      ("a", 2.0, .partlyCorrect), ("a b", 3, .correct), ("a c", 1, .partlyCorrect),
      ("c", -1, .wrong), ("c c", -1, .wrong), ("c d", -2, .wrong), ("c d e", -2, .wrong),
      ("a b c", 3, .correct), ("a b c d", 2, .partlyCorrect), ("a b c d e", 1, .partlyCorrect),
      ("a c d", 0, .wrong), ("", 0, .notAnswered),
    ] as [(String, Double, ItemScore.Status)])
  func `a key without a score takes the default, and both bounds clamp the sum`(
    ids: String, earned: Double, status: ItemScore.Status
  ) {
    let score = bounded.score(chosen(ids))
    #expect(isNear(score.earned, earned))
    #expect(score.status == status)
  }

  @Test(
    arguments: [
      ("best", 2.0, .correct), ("near", 1, .partlyCorrect), ("far", -0.5, .wrong),
      ("other", 0, .wrong), ("near near", 1, .partlyCorrect),
    ] as [(String, Double, ItemScore.Status)])
  func `a single choice with scores maps the one option`(
    ids: String, earned: Double, status: ItemScore.Status
  ) {
    let score = graded.score(chosen(ids))
    #expect(isNear(score.earned, earned))
    #expect(score.status == status)
  }

  @Test func `no answer, an empty one and a wrong one are told apart`() {
    #expect(asked(choice(.single)).score(nil).status == .notAnswered)
    #expect(asked(choice(.single)).score(.chosen([])).status == .notAnswered)
    #expect(asked(choice(.single)).score(chosen("c")).status == .wrong)
    // Neither the default nor the lower bound is applied to no answer.
    #expect(bounded.score(nil).earned == 0)
    #expect(bounded.score(chosen("")).earned == 0)
  }

  @Test func `what is no answer to it is refused with its own fault`() {
    let single = asked(choice(.single))
    #expect(single.refuses(.text("a"), for: .wrongShape("q")))
    #expect(single.refuses(.ordered(["a"]), for: .wrongShape("q")))
    #expect(single.refuses(pairs("a:b"), for: .wrongShape("q")))
    #expect(single.refuses(.number(1), for: .wrongShape("q")))
    #expect(single.refuses(chosen("z"), for: .unknownOption("q", "z")))
    #expect(single.refuses(chosen("a z"), for: .unknownOption("q", "z")))
    #expect(single.refuses(chosen("a b"), for: .tooManyOptions("q", most: 1)))
    #expect(single.fault(chosen("a a")) == nil)
  }

  @Test func `no more options are taken than may be chosen, each counted once`() {
    let two = asked(
      .choice(
        ChoiceInteraction(
          cardinality: .multiple,
          options: ["a", "b", "c"].map {
            .init(id: $0, text: RichText("-"), isCorrect: $0 != "c", score: $0 == "c" ? -1 : 1)
          }, maxChoices: 2)))
    #expect(two.refuses(chosen("a b c"), for: .tooManyOptions("q", most: 2)))
    #expect(two.fault(chosen("a b b a")) == nil)
    #expect(two.score(chosen("a b")).earned == 2)
  }

  @Test func `the right response keeps to what may be chosen`() throws {
    let twoOfThree = asked(
      .choice(
        ChoiceInteraction(
          cardinality: .multiple,
          options: [
            .init(id: "a", text: RichText("A"), isCorrect: true, score: 1),
            .init(id: "b", text: RichText("B"), isCorrect: true, score: 2),
            .init(id: "c", text: RichText("C"), isCorrect: true, score: 2),
            .init(id: "d", text: RichText("D"), score: -1),
          ], maxChoices: 2, upperBound: 4)))
    #expect(twoOfThree.share(of: try #require(twoOfThree.rightResponse)) == 1)
  }

  @Test func `a reason names the option, its verdict and its feedback`() {
    let reasons = asked(choice(.single)).score(chosen("c")).reasons
    #expect(reasons.map(\.text) == ["“Gamma”: wrong. No.", "Right would have been “Alpha”."])
    #expect(reasons.map(\.points) == [0, nil])
  }

  @Test func `a score lies between nothing and the points, whatever is chosen`() {
    var random = Seeded(state: 7)
    let ids: [OptionID] = ["a", "b", "c", "d"]
    for _ in 0..<500 {
      let chosen = ids.filter { _ in Bool.random(using: &random) }
      let score = mapped.score(.chosen(chosen.shuffled(using: &random)))
      #expect((0...2).contains(score.earned))
      #expect(score == mapped.score(.chosen(chosen.sorted())))
    }
  }
}
