public import Curricula
public import Rubrics
internal import Scoring
public import Simulations
public import Transcripts

/// What a play is worth, part by part, with what there is to learn from it.
///
/// - Parameter interaction: what the card's evidence is quoted from.
public func text(
  of score: PlayScore, for scenario: Scenario, by rubric: Rubric? = nil,
  in interaction: Interaction? = nil
) -> String {
  var lines = ["\(percent(score.share)), \(verdict(score))"]
  for entry in score.entries {
    guard entry.weight > 0 else { continue }
    let share = entry.share.map(percent) ?? "not scored"
    lines.append("  \(entry.part.words): \(share), weight \(decimal(entry.weight))")
    lines += details(entry.part, score, scenario).map {
      "      " + wrapped($0, indent: "      ", width: 80)
    }
  }
  if score.outcome == .breach {
    lines.append("  A breach makes the whole play worth nothing.")
  }
  if let lesson = scenario.end(score.end)?.lesson, !lesson.isEmpty {
    lines.append("  To learn: " + wrapped(lesson, indent: "      ", width: 80))
  }
  if let card = score.card, let rubric {
    lines.append("")
    lines.append(text(of: card, by: rubric, in: interaction))
  }
  return lines.joined(separator: "\n") + "\n"
}

private func verdict(_ score: PlayScore) -> String {
  if score.isProvisional { return "provisional: a person has to look at the card" }
  return score.isPassed
    ? "passed" : "not passed (\(percent(score.masteryScore)) is needed)"
}

private func details(
  _ part: PlayScore.Part, _ score: PlayScore, _ scenario: Scenario
) -> [String] {
  switch part {
  case .outcome:
    return ["\(score.outcome.words): \(scenario.end(score.end)?.title ?? score.end.rawValue)"]
  case .rubric: return []
  case .par:
    guard let par = score.par else { return [] }
    let seconds = par.parSeconds.map { ", \(par.seconds) s where \($0) s are par" } ?? ""
    return [
      "\(par.turns) \(par.turns == 1 ? "reply" : "replies") where \(par.parTurns) are par\(seconds)"
    ]
  case .wrapUp:
    return score.fields.map { field in
      let missing =
        field.missing.isEmpty
        ? "" : "; \(field.share < 1 ? "right would be" : "") \(listed(field.missing))"
      return
        "\(field.title): “\(shortened(field.given, to: 60))”, \(percent(field.share))\(missing)"
    }
  }
}

extension PlayScore.Part {
  public var words: String {
    switch self {
    case .outcome: "Outcome"
    case .rubric: "Conversation, by the rubric"
    case .par: "Effort against par"
    case .wrapUp: "Form"
    }
  }
}

extension End.Outcome {
  public var words: String {
    switch self {
    case .resolved: "resolved"
    case .escalated: "handed over as it should be"
    case .unresolved: "ended with the matter open"
    case .abandoned: "the customer gave up"
    case .breach: "breach"
    }
  }
}
