import Curricula
import Rubrics
import Scoring
import Testing

struct BehaviourTests {
  /// Of 3 points the best option earns all, the near one half, the wrong one none.
  private let item = asked(
    .choice(
      ChoiceInteraction(
        options: [
          .init(id: "best", text: RichText("Best"), isCorrect: true, score: 1),
          .init(id: "near", text: RichText("Near"), score: 0.5),
          .init(id: "wrong", text: RichText("Wrong"), score: 0),
        ], upperBound: 1)), points: 3)

  private func answers(_ ids: String, _ certainty: Certainty? = nil) -> [Answer] {
    ids.split(separator: " ").map { Answer(chosen(String($0)), certainty: certainty) }
  }

  /// max over tries of (share − ⅓ · wrong tries before), of 3 points.
  @Test(
    arguments: [
      ("best", 3.0, .correct), ("wrong best", 2, .correct),
      ("wrong wrong best", 1, .correct), ("wrong wrong wrong best", 0, .correct),
      ("near", 1.5, .partlyCorrect), ("near best", 2, .correct),
      ("near near best", 1.5, .correct), ("near wrong", 1.5, .partlyCorrect),
      ("wrong near", 0.5, .partlyCorrect), ("wrong wrong near", 0, .wrong),
      ("wrong wrong", 0, .wrong), ("best wrong", 3, .correct), ("", 0, .notAnswered),
    ] as [(String, Double, ItemScore.Status)])
  func `the best try counts, less the penalty for each wrong one before it`(
    ids: String, earned: Double, status: ItemScore.Status
  ) {
    let score = Quiz.Behaviour.tries(4, penalty: 1.0 / 3).score(answers(ids), of: item)
    #expect(isNear(score.earned, earned))
    #expect(score.status == status)
    #expect(isNear(score.reasoned, earned))
    #expect(score.tries == answers(ids).count)
  }

  @Test(arguments: [
    (0.1, 1, 2.7), (0.1, 2, 2.4), (0.25, 1, 2.25), (0.5, 1, 1.5), (0.5, 2, 0), (1, 1, 0),
  ])
  func `a right try is worth its points less the penalties`(
    penalty: Double, wrong: Int, earned: Double
  ) {
    let tries = answers(String(repeating: "wrong ", count: wrong) + "best")
    let score = Quiz.Behaviour.tries(3, penalty: penalty).score(tries, of: item)
    #expect(isNear(score.earned, earned))
  }

  @Test func `without a penalty a right try is simply right`() {
    let score = Quiz.Behaviour.tries(3, penalty: 0).score(answers("wrong near best"), of: item)
    #expect(score.earned == 3)
    #expect(score.status == .correct)
  }

  @Test func `the penalty has a reason of its own`() {
    let score = Quiz.Behaviour.tries(3, penalty: 0.25).score(answers("wrong wrong best"), of: item)
    #expect(
      score.reasons.last
        == ItemScore.Reason(
          "2 tries before it were not right; each takes 25.00 % of the points.", points: -1.5))
  }

  @Test func `what is no answer is no wrong try`() {
    let behaviour = Quiz.Behaviour.tries(3, penalty: 0.5)
    let tries = [Answer(.text("best")), Answer(chosen("")), Answer(chosen("best"))]
    #expect(behaviour.score(tries, of: item).earned == 3)
    #expect(behaviour.score([Answer(chosen("nowhere"))], of: item).status == .notAnswered)
  }

  @Test(
    arguments: [
      ("best", .guessing, 1.0, .correct), ("best", .fairlySure, 2, .correct),
      ("best", .certain, 3, .correct), ("wrong", .guessing, 0, .wrong),
      ("wrong", .fairlySure, -2, .wrong), ("wrong", .certain, -6, .wrong),
      ("near", .guessing, 0.5, .partlyCorrect), ("near", .fairlySure, 1, .partlyCorrect),
      ("near", .certain, 1.5, .partlyCorrect), ("best", nil, 1, .correct),
      ("wrong", nil, 0, .wrong),
    ] as [(String, Certainty?, Double, ItemScore.Status)])
  func `right earns 1, 2 or 3 and wrong takes 0, 2 or 6, over 3`(
    id: String, certainty: Certainty?, earned: Double, status: ItemScore.Status
  ) {
    let score = Quiz.Behaviour.certainty.score(answers(id, certainty), of: item)
    #expect(isNear(score.earned, earned))
    #expect(score.status == status)
    #expect(isNear(score.reasoned, earned))
    #expect(score.certainty == certainty ?? .guessing)
    // A nothing with a sign would be stored and shown as −0.
    #expect(score.earned != 0 || score.earned.sign == .plus)
  }

  @Test func `of several answers with a certainty the last one counts`() {
    let both = answers("wrong", .certain) + answers("best", .fairlySure)
    #expect(isNear(Quiz.Behaviour.certainty.score(both, of: item).earned, 2))
  }

  @Test func `no answer costs nothing however certain`() {
    let score = Quiz.Behaviour.certainty.score([Answer(chosen(""), certainty: .certain)], of: item)
    #expect(score.earned == 0)
    #expect(score.status == .notAnswered)
    #expect(score.certainty == nil)
  }

  @Test
  func `being certain pays from a chance of four fifths, and being fairly sure from two thirds`() {
    func worth(_ certainty: Certainty, chance: Double) -> Double {
      let right = Quiz.Behaviour.certainty.score(answers("best", certainty), of: item).earned
      let wrong = Quiz.Behaviour.certainty.score(answers("wrong", certainty), of: item).earned
      return chance * right + (1 - chance) * wrong
    }
    for (chance, best) in [
      (0.5, .guessing), (0.66, .guessing), (0.67, .fairlySure), (0.79, .fairlySure),
      (0.81, .certain), (1, .certain),
    ] as [(Double, Certainty)] {
      let most = Certainty.allCases.max { worth($0, chance: chance) < worth($1, chance: chance) }
      #expect(most == best, "\(chance)")
    }
  }

  @Test(
    arguments: [
      ("best", 3.0, .correct), ("wrong best", 3, .correct), ("best wrong", 0, .wrong),
      ("best near", 1.5, .partlyCorrect), ("wrong wrong wrong best", 3, .correct),
      ("", 0, .notAnswered),
    ] as [(String, Double, ItemScore.Status)])
  func `an answer may be changed until it is handed in, and the last one counts`(
    ids: String, earned: Double, status: ItemScore.Status
  ) {
    let score = Quiz.Behaviour.deferred.score(answers(ids), of: item)
    #expect(score.earned == earned)
    #expect(score.status == status)
    #expect(score.tries == nil)
  }

  @Test func `an answer that was taken back is no answer`() {
    let cleared = answers("best") + [Answer(chosen(""))]
    #expect(Quiz.Behaviour.deferred.score(cleared, of: item).status == .notAnswered)
  }

  @Test(arguments: [
    Quiz.Behaviour.deferred, .immediate, .tries(3, penalty: 0.5), .certainty,
  ])
  func `no answer earns nothing and is not wrong`(behaviour: Quiz.Behaviour) {
    let score = behaviour.score([], of: item)
    #expect(score.earned == 0)
    #expect(score.possible == 3)
    #expect(score.status == .notAnswered)
  }
}
