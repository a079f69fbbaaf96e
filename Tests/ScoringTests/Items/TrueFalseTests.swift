import Curricula
import Rubrics
import Scoring
import Testing

struct TrueFalseTests {
  @Test(
    arguments: [
      (true, "true", 2.0, .correct), (true, "false", 0, .wrong), (false, "false", 2, .correct),
      (false, "true", 0, .wrong), (true, "true true", 2, .correct),
      (false, "true true", 0, .wrong), (false, "false false", 2, .correct),
      (true, "false false", 0, .wrong), (true, "", 0, .notAnswered), (false, "", 0, .notAnswered),
      (true, "true false", 0, .notAnswered), (false, "true false", 0, .notAnswered),
    ] as [(Bool, String, Double, ItemScore.Status)])
  func `a statement is true or it is not`(
    isTrue: Bool, ids: String, earned: Double, status: ItemScore.Status
  ) {
    let score = asked(.trueFalse(TrueFalseInteraction(isTrue: isTrue))).score(chosen(ids))
    #expect(score.earned == earned)
    #expect(score.status == status)
    #expect(score.reasoned == earned)
  }

  @Test func `what is no answer to it is refused with its own fault`() {
    let statement = asked(.trueFalse(TrueFalseInteraction(isTrue: true)))
    #expect(statement.refuses(chosen("maybe"), for: .unknownOption("q", "maybe")))
    #expect(statement.refuses(chosen("True"), for: .unknownOption("q", "True")))
    #expect(statement.refuses(chosen("true false"), for: .tooManyOptions("q", most: 1)))
    #expect(statement.refuses(.text("true"), for: .wrongShape("q")))
    #expect(statement.refuses(.number(1), for: .wrongShape("q")))
    #expect(statement.score(nil).status == .notAnswered)
  }

  @Test(arguments: [
    (true, "true", "The statement is true, as you said."),
    (true, "false", "The statement is true; you said false."),
    (false, "true", "The statement is false; you said true."),
    (false, "false", "The statement is false, as you said."),
  ])
  func `the reason says what the statement is and what was said`(
    isTrue: Bool, ids: String, text: String
  ) {
    let score = asked(.trueFalse(TrueFalseInteraction(isTrue: isTrue))).score(chosen(ids))
    #expect(score.reasons.map(\.text) == [text])
  }
}
