public import Curricula
internal import Rubrics
public import Scoring

/// A trainee's result: every item with what it earned, why, and the reason its key is right.
public func text(of score: QuizScore, for quiz: Quiz) -> String {
  var lines: [String] = []
  for (number, result) in score.items.enumerated() {
    guard let item = quiz.item(result.item) else { continue }
    lines.append(
      "\(result.status.mark) \(number + 1). "
        + wrapped(item.prompt.plain, indent: "     ", width: 92))
    lines.append(
      "     \(decimal(result.earned)) of \(points(result.possible)), \(result.status.words)")
    for reason in result.reasons {
      let worth = reason.points.map { "\($0 > 0 ? "+" : "")\(decimal($0))  " } ?? ""
      lines.append("     • " + wrapped(worth + reason.text, indent: "       ", width: 90))
    }
    lines.append("     Why: " + wrapped(item.rationale.plain, indent: "          ", width: 90))
  }
  lines.append(summary(of: score, for: quiz))
  return lines.joined(separator: "\n") + "\n"
}

/// The score against the pass mark, in a line.
public func summary(of score: QuizScore, for quiz: Quiz) -> String {
  "\(decimal(score.earned)) of \(points(score.possible)): \(score.share.map(percent) ?? "no score"), "
    + "\(score.isPassed ? "passed" : "not passed") (pass mark \(percent(quiz.passMark)))"
}

private func points(_ value: Double) -> String {
  "\(decimal(value)) \(value == 1 ? "point" : "points")"
}

extension ItemScore.Status {
  fileprivate var mark: String {
    switch self {
    case .correct: "✓"
    case .partlyCorrect: "½"
    case .wrong: "✗"
    case .notAnswered: "–"
    }
  }

  fileprivate var words: String {
    switch self {
    case .correct: "right"
    case .partlyCorrect: "partly right"
    case .wrong: "wrong"
    case .notAnswered: "not answered"
    }
  }
}
