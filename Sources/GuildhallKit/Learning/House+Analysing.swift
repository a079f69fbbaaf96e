public import Curricula
internal import Rubrics
public import Scoring
internal import Storage

extension House {
  /// How the questions of the quizzes and exams did, quiz by quiz in the order of the curricula.
  ///
  /// Of everybody the first sitting counts, whatever its version; practice is left out.
  public func quizAnalyses() throws -> [QuizAnalysis] {
    let sittings = Dictionary(grouping: try store.firstSittings()) {
      QuizPlace(module: $0.attempt.module, part: $0.attempt.quiz)
    }
    return try current().flatMap { published in
      try published.curriculum.modules.flatMap { module in
        try module.quizzes.filter { $0.mode != .practice }.map { quiz in
          try analysis(
            quiz, of: module.id,
            sittings[QuizPlace(module: module.id, part: quiz.id)] ?? [])
        }
      }
    }
  }

  /// How the questions of one quiz did, and the quiz as it is published now.
  public func quizAnalysis(
    of part: PartID, in id: ModuleID
  ) throws -> (analysis: QuizAnalysis, quiz: Quiz) {
    guard let (_, module) = try module(id) else {
      throw LearningFault.unknownModule(id, known: try moduleIDs())
    }
    guard let quiz = module.quizzes.first(where: { $0.id == part }), quiz.mode != .practice else {
      throw LearningFault.unknownPart(
        part, of: id, known: module.quizzes.filter { $0.mode != .practice }.map(\.id))
    }
    return (try analysis(quiz, of: id, try store.firstSittings(at: (id, part))), quiz)
  }

  private func analysis(
    _ quiz: Quiz, of module: ModuleID, _ firsts: [FirstSitting]
  ) throws -> QuizAnalysis {
    let sittings = try firsts.compactMap { first -> AnalysedSitting? in
      let attempt = first.attempt
      // A version in which the quiz is another part, or none, says nothing of this one.
      guard
        var asked = try published(attempt.publication).curriculum.quiz(attempt.quiz, of: module),
        asked.mode != .practice
      else { return nil }
      var last: Int64?
      for keys in first.corrections where keys != last {
        guard let corrected = try published(keys).curriculum.quiz(attempt.quiz, of: module) else {
          continue
        }
        asked = asked.taking(corrected.items, for: first.answers)
        last = keys
      }
      return AnalysedSitting(
        version: attempt.publication, quiz: asked, form: attempt.form, answers: first.answers,
        score: try storedScore(first.score))
    }
    return quiz.analysis(of: sittings, in: module)
  }
}

private struct QuizPlace: Hashable {
  var module: ModuleID
  var part: PartID
}
