import Curricula
import Rubrics
import Scoring
import Testing

struct GapMatchTests {
  private func words(_ id: OptionID, _ maximum: Int? = 1) -> Associable {
    Associable(id: id, text: RichText(id.rawValue), maximum: maximum)
  }

  private func sentence(_ scoring: PartScoring) -> Item {
    asked(
      .gapMatch(
        GapMatchInteraction(
          gapTexts: [words("refund"), words("ticket"), words("agent", 2), words("um", nil)],
          text: [.place("one"), .place("two"), .place("three")],
          gaps: [
            .init(id: "one", correct: ["refund"]), .init(id: "two", correct: ["ticket", "agent"]),
            .init(id: "three", correct: ["agent"]),
          ], scoring: scoring)), points: 3)
  }

  @Test(
    arguments: [
      ("refund:one ticket:two agent:three", 3.0, .correct),
      ("agent:three agent:two refund:one", 3, .correct), ("refund:one", 1, .partlyCorrect),
      ("refund:one refund:one", 1, .partlyCorrect), ("agent:two", 1, .partlyCorrect),
      ("um:one um:two um:three", 0, .wrong), ("agent:one refund:two", 0, .wrong),
      ("ticket:one agent:two agent:three", 2, .partlyCorrect), ("refund:three", 0, .wrong),
      ("um:one ticket:two", 1, .partlyCorrect), ("", 0, .notAnswered),
    ] as [(String, Double, ItemScore.Status)])
  func `each gap earns its part`(text: String, earned: Double, status: ItemScore.Status) {
    let score = sentence(.each).score(pairs(text))
    #expect(isNear(score.earned, earned))
    #expect(score.status == status)
    #expect(isNear(score.reasoned, earned))
  }

  @Test(
    arguments: [
      ("refund:one ticket:two agent:three", 3.0, .correct),
      ("refund:one agent:two agent:three", 3, .correct), ("refund:one ticket:two", 0, .wrong),
      ("refund:one ticket:two um:three", 0, .wrong), ("", 0, .notAnswered),
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
    #expect(item.refuses(pairs("bill:one"), for: .unknownOption("q", "bill")))
    #expect(item.refuses(pairs("refund:four"), for: .unknownOption("q", "four")))
    #expect(item.refuses(pairs("one:refund"), for: .unknownOption("q", "one")))
    #expect(item.refuses(pairs("refund:one um:one"), for: .filledTwice("q", "one")))
    #expect(
      item.refuses(pairs("refund:one refund:two"), for: .usedTooOften("q", "refund", most: 1)))
    #expect(
      item.refuses(
        pairs("agent:one agent:two agent:three"), for: .usedTooOften("q", "agent", most: 2)))
    #expect(item.refuses(chosen("refund"), for: .wrongShape("q")))
    #expect(item.fault(pairs("um:one um:two um:three")) == nil)
    #expect(item.score(nil).status == .notAnswered)
  }

  @Test func `the right response fills every gap although its words could be used up elsewhere`()
    throws
  {
    // Given out one after the other, “b” would go to the second gap and leave the third empty.
    let crossed = asked(
      .gapMatch(
        GapMatchInteraction(
          gapTexts: [words("a"), words("b"), words("c")],
          text: [.place("one"), .place("two"), .place("three")],
          gaps: [
            .init(id: "one", correct: ["a", "b"]), .init(id: "two", correct: ["b", "c"]),
            .init(id: "three", correct: ["a", "b"]),
          ])))
    #expect(crossed.share(of: try #require(crossed.rightResponse)) == 1)
  }

  @Test func `a reason names every text that would have been right`() {
    let reasons = sentence(.each).score(pairs("um:two")).reasons
    #expect(
      reasons.map(\.text) == [
        "Gap 1: empty; right is “refund”.",
        "Gap 2, “um”: wrong; right is “ticket” or “agent”.",
        "Gap 3: empty; right is “agent”.",
      ])
  }
}
