import Curricula
import Rubrics
import Testing

struct ReviewExerciseTests {
  /// What each level earns where the expert gave the best, on levels of 0, 1 and 4.
  private func scores(_ middle: Double?) throws -> [Double?] {
    let rubric = Rubric(
      id: "r", title: "R", passMark: 0.5,
      sections: [
        RubricSection(
          id: "s", title: "S",
          criteria: [
            Criterion(
              id: "c", title: "C",
              levels: [
                Level(id: "poor", value: 0), Level(id: "fair", value: 1, score: middle),
                Level(id: "good", value: 4),
              ])
          ])
      ])
    let exercise = ReviewExercise(
      id: "e", title: "E", interaction: "i", rubric: "r", masteryScore: 0.5,
      keys: [ReviewExercise.Key(criterion: "c", verdict: .met, reason: RichText("Because."))])
    let quiz = try #require(exercise.quiz(with: rubric))
    guard case .choice(let choice) = try #require(quiz.items.first).interaction else { return [] }
    return choice.options.map(\.score)
  }

  @Test func `a level beside the expert's earns by the distance of their values`() throws {
    #expect(try scores(nil) == [1, 0.25, 0, 0])  // good, fair, poor, not applicable
  }

  @Test func `where levels have scores the distance is that of the scores`() throws {
    #expect(try scores(0.75) == [1, 0.75, 0, 0])
  }
}
