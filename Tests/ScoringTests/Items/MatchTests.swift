import Curricula
import Rubrics
import Scoring
import Testing

struct MatchTests {
  private func member(_ id: OptionID, _ maximum: Int? = 1) -> Associable {
    Associable(id: id, text: RichText(id.rawValue.uppercased()), maximum: maximum)
  }

  private func match(
    _ keys: [MatchInteraction.Key], _ scoring: PartScoring = .each, defaultScore: Double = 0,
    lowerBound: Double = 0, upperBound: Double? = nil
  ) -> Item {
    asked(
      .match(
        MatchInteraction(
          sources: [member("a"), member("b"), member("c", 2)],
          targets: [member("x", nil), member("y", 2), member("z", nil)], keys: keys,
          scoring: scoring, defaultScore: defaultScore, lowerBound: lowerBound,
          upperBound: upperBound)), points: 3)
  }

  private let plain: [MatchInteraction.Key] = [.init("a", "x"), .init("b", "y"), .init("c", "z")]

  @Test(
    arguments: [
      ("a:x b:y c:z", 3.0, .correct), ("c:z a:x b:y", 3, .correct), ("a:x", 1, .partlyCorrect),
      ("a:x a:x", 1, .partlyCorrect), ("a:y", 0, .wrong), ("a:y b:x c:x", 0, .wrong),
      ("a:x b:x", 1, .partlyCorrect), ("a:x b:y c:z c:x", 3, .correct),
      ("b:y c:z", 2, .partlyCorrect), ("", 0, .notAnswered),
    ] as [(String, Double, ItemScore.Status)])
  func `each pair of the key earns its part`(
    text: String, earned: Double, status: ItemScore.Status
  ) {
    let score = match(plain).score(pairs(text))
    #expect(isNear(score.earned, earned))
    #expect(score.status == status)
    #expect(isNear(score.reasoned, earned))
  }

  @Test(
    arguments: [
      ("a:x b:y c:z", 3.0, .correct), ("b:y b:y c:z a:x", 3, .correct), ("a:x b:y", 0, .wrong),
      ("a:x b:y c:z c:x", 0, .wrong), ("a:y b:x", 0, .wrong), ("", 0, .notAnswered),
    ] as [(String, Double, ItemScore.Status)])
  func `all pairs and no others earn everything`(
    text: String, earned: Double, status: ItemScore.Status
  ) {
    let score = match(plain, .all).score(pairs(text))
    #expect(score.earned == earned)
    #expect(score.status == status)
    #expect(score.reasoned == earned)
  }

  /// Worth 2, 1 and −1, others −0.5; from −1 to 2.
  @Test(
    arguments: [
      ("a:x", 3.0), ("b:y", 1.5), ("a:x b:y", 3), ("c:z", -1.5), ("c:z c:x", -1.5),
      ("a:y", -0.75), ("a:x b:x", 2.25), ("a:x a:x b:x", 2.25), ("b:y a:y c:z", -0.75),
      ("a:x b:y c:z", 3), ("a:x c:z", 1.5), ("b:y b:y", 1.5), ("", 0),
    ] as [(String, Double)])
  func `scored pairs are mapped, others take the default, and the bounds clamp the sum`(
    text: String, earned: Double
  ) {
    let item = match(
      [.init("a", "x", score: 2), .init("b", "y", score: 1), .init("c", "z", score: -1)],
      defaultScore: -0.5, lowerBound: -1, upperBound: 2)
    #expect(isNear(item.score(pairs(text)).earned, earned))
    #expect(isNear(item.score(pairs(text)).reasoned, earned))
  }

  @Test func `which end of a pair is the source counts`() {
    let item = asked(
      .match(
        MatchInteraction(
          sources: [member("a"), member("b")], targets: [member("a"), member("b")],
          keys: [.init("a", "b")])))
    #expect(item.score(pairs("a:b")).status == .correct)
    #expect(item.score(pairs("b:a")).status == .wrong)
  }

  @Test(arguments: [PartScoring.each, .all])
  func `what is no answer to it is refused with its own fault`(scoring: PartScoring) {
    let item = match(plain, scoring)
    #expect(item.refuses(pairs("d:x"), for: .unknownOption("q", "d")))
    #expect(item.refuses(pairs("a:w"), for: .unknownOption("q", "w")))
    #expect(item.refuses(pairs("x:a"), for: .unknownOption("q", "x")))
    #expect(item.refuses(pairs("a:x a:y"), for: .usedTooOften("q", "a", most: 1)))
    #expect(item.refuses(pairs("c:x c:y c:z"), for: .usedTooOften("q", "c", most: 2)))
    #expect(item.refuses(pairs("a:y b:y c:y"), for: .usedTooOften("q", "y", most: 2)))
    #expect(item.refuses(chosen("a"), for: .wrongShape("q")))
    #expect(item.refuses(.text("a x"), for: .wrongShape("q")))
    // The same pair again is no second use, and x and z may be used as often as one likes.
    #expect(item.fault(pairs("a:x a:x b:x c:x c:z")) == nil)
    #expect(item.score(nil).status == .notAnswered)
  }

  @Test func `the reasons name what was joined and what is missing`() {
    let reasons = match(plain).score(pairs("a:x b:z")).reasons
    #expect(
      reasons.map(\.text) == [
        "“A” with “X”: right.", "“B” with “Z”: wrong.", "Missing: “B” with “Y”.",
        "Missing: “C” with “Z”.",
      ])
  }
}
