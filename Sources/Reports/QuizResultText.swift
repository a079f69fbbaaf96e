public import Curricula
internal import Rubrics
public import Scoring

/// A trainee's result as far as the quiz reveals it: every item with what it earned, why, and the
/// reason its key is right; or only which were right; or the result alone.
public func text(of score: QuizScore, for quiz: Quiz, module: Module? = nil) -> String {
  var lines: [String] = []
  if quiz.reveal != .score {
    for (number, result) in score.items.enumerated() {
      guard let item = quiz.item(result.item) else { continue }
      lines.append(
        "\(result.status.mark) \(number + 1). "
          + wrapped(item.prompt.plain, indent: "     ", width: 80))
      lines.append("     " + worth(result))
      if quiz.reveal == .all { lines += explanation(of: result, for: item, module: module) }
    }
  }
  lines.append(summary(of: score, for: quiz))
  if let outcome = score.share.flatMap({ quiz.outcome(for: $0) }) {
    lines.append(wrapped(outcome.text.plain, width: 80))
  }
  return lines.joined(separator: "\n") + "\n"
}

/// Why an item earned what it did, what its author says to that, and why the key is right.
public func explanation(
  of result: ItemScore, for item: Item, module: Module? = nil, isFinal: Bool = true
) -> [String] {
  var lines: [String] = []
  // While there are tries left, reasons and rationale would give the answer away.
  if isFinal {
    for reason in result.reasons {
      lines.append("     • " + wrapped(words(of: reason), indent: "       ", width: 80))
    }
  }
  if let said = item.feedback.said(for: result.status, share: share(of: result)) {
    lines.append("     " + wrapped(said.plain, indent: "     ", width: 80))
  }
  if isFinal {
    lines.append("     Why: " + wrapped(item.rationale.plain, indent: "          ", width: 80))
    if case .extendedText(let text) = item.interaction, let model = text.model {
      lines.append(
        "     A good answer: " + wrapped(model.plain, indent: "          ", width: 80))
    }
    if let place = item.lesson, let lesson = title(of: place, in: module) {
      lines.append("     Read again: \(printable(lesson))")
    }
  }
  return lines
}

/// A reason with its points in front.
public func words(of reason: ItemScore.Reason) -> String {
  (reason.points.map { "\($0 > 0 ? "+" : "")\(decimal($0))  " } ?? "") + reason.text
}

private func share(of result: ItemScore) -> Double {
  result.possible > 0 ? result.earned / result.possible : 0
}

private func title(of place: LessonPlace, in module: Module?) -> String? {
  if place.module == nil || place.module == module?.id {
    return module?.lessons.first { $0.id == place.part }.map { "“\($0.title)”" }
  }
  return place.module.map { "“\(place.part)” in the module “\($0)”" }
}

extension Item.Feedback {
  /// What the author says to an answer of that status; nothing to no answer.
  public func said(for status: ItemScore.Status, share: Double) -> RichText? {
    switch status {
    case .correct: correct
    case .partlyCorrect: partlyCorrect ?? wrong
    case .wrong: wrong
    case .notAnswered: nil
    case .awaitsPerson: share >= 1 - 1e-9 ? correct : share > 0 ? partlyCorrect : wrong
    }
  }
}

private func worth(_ result: ItemScore) -> String {
  if result.isPilot == true {
    return "a question on trial, \(result.status.words); it does not count"
  }
  let tries = result.tries.map { $0 > 1 ? " after \($0) tries" : "" } ?? ""
  return "\(decimal(result.earned)) of \(points(result.possible)), \(result.status.words)\(tries)"
}

/// The score against the pass mark, in a line.
public func summary(of score: QuizScore, for quiz: Quiz) -> String {
  let share =
    "\(decimal(score.earned)) of \(points(score.possible)): "
    + (score.share.map(percent) ?? "no score")
  if quiz.mode == .practice { return "\(share); practice, which does not count" }
  let mark = score.mark ?? quiz.masteryScore
  if score.isProvisional == true {
    return "\(share) for now: a person has still to read what you wrote (pass mark "
      + "\(percent(mark)))"
  }
  let result = score.isPassed ? "passed" : "not passed"
  guard let error = score.cutError else {
    return "\(share), \(result) (pass mark \(percent(mark)))"
  }
  let borderline =
    score.isBorderline
    ? "; borderline: within one standard error of the judges' cut" : ""
  return "\(share), \(result) (cut score \(percent(mark)) ± \(percent(error)))\(borderline)"
}

private func points(_ value: Double) -> String {
  "\(decimal(value)) \(value == 1 ? "point" : "points")"
}

extension ItemScore.Status {
  /// A mark that can be told apart without colour.
  public var mark: String {
    switch self {
    case .correct: "✓"
    case .partlyCorrect: "½"
    case .wrong: "✗"
    case .notAnswered: "–"
    case .awaitsPerson: "?"
    }
  }

  public var words: String {
    switch self {
    case .correct: "right"
    case .partlyCorrect: "partly right"
    case .wrong: "wrong"
    case .notAnswered: "not answered"
    case .awaitsPerson: "waits for a person; the points are a suggestion"
    }
  }
}
