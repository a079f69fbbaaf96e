public import Curricula
internal import Rubrics
internal import Scoring

/// What an author wants to see of an item and its trainees must not: the whole key, what is said to
/// answers, and the rationale.
public func keyLines(of item: Item) -> [String] {
  var lines = keys(of: item.interaction).map { "• " + $0 }
  for (name, said) in [
    ("right", item.feedback.correct), ("partly right", item.feedback.partlyCorrect),
    ("wrong", item.feedback.wrong),
  ] {
    if let said { lines.append("Said when \(name): \(said.plain)") }
  }
  for hint in item.hints { lines.append("Hint: \(hint.plain)") }
  lines.append("Why: \(item.rationale.plain)")
  return lines.map { "     " + wrapped($0, indent: "       ", width: 80) }
}

private func keys(of interaction: ItemInteraction) -> [String] {
  switch interaction {
  case .choice(let choice): options(of: choice)
  case .hottext(let text): options(of: text.choice)
  case .trueFalse(let statement): [statement.isTrue ? "True" : "False"]
  case .order(let order): order.steps.enumerated().map { "\($0 + 1). \($1.text.plain)" }
  case .inlineChoice(let text):
    text.gaps.enumerated().map { number, gap in
      "Gap \(number + 1): "
        + gap.options.filter { $0.score > 0 }
        .map { $0.text.plain + ($0.score < 1 ? " (\(percent($0.score)))" : "") }
        .joined(separator: ", ")
    }
  case .match(let match):
    match.keys.map { key in
      let names = [
        match.source(key.pair.first)?.text.plain, match.target(key.pair.second)?.text.plain,
      ]
      return names.compactMap(\.self).joined(separator: " with ")
        + (key.score.map { " (\(decimal($0)))" } ?? "")
    }
  case .gapMatch(let text):
    text.gaps.enumerated().map { number, gap in
      "Gap \(number + 1): "
        + gap.correct.compactMap { text.gapText($0)?.text.plain }
        .joined(separator: " or ")
    }
  case .matrix(let matrix):
    matrix.rows.map { "\($0.text.plain): \(matrix.column($0.correct)?.text.plain ?? "")" }
  case .textEntry(let entry): entry.accepted.map { $0.text + share($0.score) }
  case .numeric(let numeric): numeric.accepted.map { words($0) + share($0.score) }
  case .slider(let slider): slider.accepted.map { words($0) + share($0.score) }
  case .extendedText(let text):
    text.rubric.criteria.map { "\($0.title): \($0.guidance)" }
      + (text.model.map { ["A good answer: \($0.plain)"] } ?? [])
  }
}

private func options(of choice: ChoiceInteraction) -> [String] {
  choice.options.map { option in
    let worth = option.score.map { " (\(decimal($0)))" } ?? ""
    let said = option.feedback.map { " – \($0.plain)" } ?? ""
    return "\(option.isCorrect ? "✓" : "✗") \(option.text.plain)\(worth)\(said)"
  }
}

private func share(_ score: Double) -> String { score < 1 ? " (\(percent(score)))" : "" }
