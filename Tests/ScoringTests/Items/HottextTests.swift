import Curricula
import Rubrics
import Scoring
import Testing

struct HottextTests {
  private func hottext(
    _ hots: [(id: OptionID, isCorrect: Bool, score: Double?)], maxChoices: Int? = nil,
    lowerBound: Double = 0, upperBound: Double? = nil
  ) -> Item {
    asked(
      .hottext(
        HottextInteraction(
          text: hots.map { .place($0.id) },
          choice: ChoiceInteraction(
            cardinality: .multiple,
            options: hots.map {
              .init(
                id: $0.id, text: RichText($0.id.rawValue), isCorrect: $0.isCorrect,
                score: $0.score)
            }, maxChoices: maxChoices, lowerBound: lowerBound, upperBound: upperBound,
            isShuffled: false))), points: 4)
  }

  /// Two right words at 1 each and two wrong ones that cost; at most three may be marked.
  private var scored: Item {
    hottext(
      [("a", true, 1), ("b", true, 1), ("c", false, -1), ("d", false, -0.5), ("e", false, nil)],
      maxChoices: 3, lowerBound: -0.5)
  }

  @Test(
    arguments: [
      ("a b", 4.0, .correct), ("b a", 4, .correct), ("a", 2, .partlyCorrect),
      ("a a", 2, .partlyCorrect), ("a c", 0, .wrong), ("a d", 1, .partlyCorrect),
      ("a b d", 3, .partlyCorrect), ("a b e", 4, .correct), ("c", -1, .wrong), ("d", -1, .wrong),
      ("c d", -1, .wrong), ("e", 0, .wrong), ("", 0, .notAnswered),
      ("a b c d", 0, .notAnswered),
    ] as [(String, Double, ItemScore.Status)])
  func `marked words are mapped, and wrong ones cost`(
    ids: String, earned: Double, status: ItemScore.Status
  ) {
    let score = scored.score(chosen(ids))
    #expect(isNear(score.earned, earned))
    #expect(score.status == status)
    #expect(isNear(score.reasoned, earned))
  }

  @Test(
    arguments: [
      ("a c", 4.0), ("c a", 4), ("a c a", 4), ("a", 0), ("a b c", 0), ("b", 0),
    ] as [(String, Double)])
  func `without scores exactly the right words are marked`(ids: String, earned: Double) {
    let item = hottext([("a", true, nil), ("b", false, nil), ("c", true, nil)])
    #expect(item.score(chosen(ids)).earned == earned)
  }

  @Test func `what is no answer to it is refused with its own fault`() {
    #expect(scored.refuses(chosen("a b c d"), for: .tooManyOptions("q", most: 3)))
    #expect(scored.fault(chosen("a b c a b c")) == nil)
    #expect(scored.refuses(chosen("z"), for: .unknownOption("q", "z")))
    #expect(scored.refuses(.text("a"), for: .wrongShape("q")))
    #expect(scored.refuses(pairs("a:b"), for: .wrongShape("q")))
    #expect(scored.score(nil).status == .notAnswered)
  }

  @Test func `a long text may have more choosable words than a machine word has bits`() {
    let item = hottext((0..<70).map { (OptionID("w\($0)"), $0 == 66, nil) }, maxChoices: 2)
    #expect(item.score(chosen("w66")).status == .correct)
    #expect(item.score(chosen("w65")).status == .wrong)
    #expect(item.score(chosen("w66 w69")).status == .wrong)
    #expect(item.refuses(chosen("w65 w66 w67"), for: .tooManyOptions("q", most: 2)))
    let mapped = hottext((0..<70).map { (OptionID("w\($0)"), $0 > 67, $0 > 67 ? 1 : -1) })
    #expect(mapped.score(chosen("w68")).earned == 2)
    #expect(mapped.score(chosen("w68 w69 w65")).earned == 2)
  }
}
