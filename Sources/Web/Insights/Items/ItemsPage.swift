internal import Curricula
internal import GuildhallKit
internal import Reports
internal import Rubrics
internal import Scoring
internal import Statistics

/// All quizzes and exams with how reliable they are, and the questions that somebody should look at.
struct ItemsPage: Page {
  struct Line: Sendable {
    var title: String
    var module: String
    var address: String
    var people: String
    /// Alpha, or why there is none.
    var alpha: String
    var range: String
    var error: String
    var flagged: String
    var isFlagged: Bool
  }

  struct Flagged: Sendable {
    var prompt: String
    var quiz: String
    var address: String
    var flags: [Flag]
  }

  struct Flag: Sendable {
    var title: String
    var advice: String
  }

  static let area: Area? = .track
  static let most = 30
  let title = "Questions"
  var quizzes: [Line]
  var hasQuizzes: Bool
  var flagged: [Flagged]
  var hasFlagged: Bool
  var more: String?
  var fewest: Int

  init(_ analyses: [QuizAnalysis], modules: [ModuleID: String]) {
    let sorted = analyses.inOrderOfNeed
    quizzes = sorted.map { Line($0, module: modules[$0.module] ?? $0.module.rawValue) }
    hasQuizzes = !quizzes.isEmpty
    let all = sorted.flatMap { quiz in
      quiz.flagged.map { item in
        Flagged(
          prompt: shortened(item.prompt, to: 160), quiz: quiz.title,
          address: At.items(of: quiz.part, in: quiz.module) + "#item-"
            + At.encoded(item.id.rawValue),
          flags: item.flags.map { Flag(title: $0.title, advice: $0.advice) })
      }
    }
    flagged = Array(all.prefix(Self.most))
    hasFlagged = !flagged.isEmpty
    more =
      all.count > Self.most
      ? "The first \(Self.most) of \(all.count) are shown; the rest stand on their quiz’s page."
      : nil
    fewest = ItemLimits().fewestSittings
  }
}

extension ItemsPage.Line {
  init(_ quiz: QuizAnalysis, module: String) {
    title = quiz.title
    self.module = module
    address = At.items(of: quiz.part, in: quiz.module)
    people = "\(quiz.people)"
    let enough = (quiz.quiz?.sittings ?? 0) >= quiz.limits.fewestSittings
    let known = enough ? quiz.quiz?.alpha : nil
    alpha =
      known.map { twoDigits($0.value) }
      ?? (quiz.isDrawn ? "drawn forms" : quiz.people == 0 ? "nobody yet" : "too few to tell")
    range = known?.interval.map { coefficientRange($0) } ?? ""
    error =
      known.flatMap { _ in quiz.quiz?.standardError }.map {
        "± \(twoDigits($0)) of \(decimal(quiz.quiz?.possible ?? 0))"
      } ?? ""
    flagged = quiz.flagged.isEmpty ? "none" : counted(quiz.flagged.count, "question")
    isFlagged = !quiz.flagged.isEmpty
  }
}
