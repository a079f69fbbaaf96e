public import Rubrics
public import Scoring
public import Transcripts

/// A scorecard for a person: every verdict with the words it rests on, and the arithmetic.
///
/// - Parameter interaction: where it is given, quotations stand in the words around them.
public func text(
  of card: Scorecard, by rubric: Rubric, in interaction: Interaction? = nil
) -> String {
  var lines = [headline(card)]
  let titles = Dictionary(
    rubric.criteria.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  let weights = Dictionary(
    card.tally.items.map { ($0.criterion, $0.appliedWeight) },
    uniquingKeysWith: { first, _ in first })
  for entry in card.entries {
    let weight = weights[entry.criterion] ?? 0
    let share = weight > 0 ? ", \(percent(weight)) of the total" : ""
    let confidence = entry.confidence.map { ", \(percent($0)) sure" } ?? ""
    lines.append(
      "  \(entry.mark) \(titles[entry.criterion] ?? entry.criterion.rawValue): "
        + "\(entry.words)\(share)\(confidence)")
    lines.append("      " + wrapped(entry.reason, indent: "      ", width: 90))
    for evidence in entry.evidence.prefix(4) {
      lines.append("      turn \(evidence.turn + 1): \(quotation(evidence, interaction))")
    }
    if entry.evidence.count > 4 { lines.append("      and \(entry.evidence.count - 4) more") }
  }
  lines.append("  Arithmetic:")
  for line in card.tally.trace {
    lines.append("    " + line.text)
  }
  return lines.joined(separator: "\n") + "\n"
}

/// The quotation in brackets with some of the words around it.
func quotation(_ evidence: Evidence, _ interaction: Interaction?) -> String {
  guard let turns = interaction?.turns, turns.indices.contains(evidence.turn) else {
    return "“\(shortened(evidence.quote, to: 72))”"
  }
  let scalars = Array(turns[evidence.turn].text.unicodeScalars)
  guard evidence.start < evidence.end, evidence.end <= scalars.count,
    evidence.end - evidence.start < scalars.count
  else { return "“\(shortened(evidence.quote, to: 72))”" }
  func words(_ range: Range<Int>) -> String {
    printable(String(String.UnicodeScalarView(scalars[range])))
  }
  let room = 28
  let before = max(0, evidence.start - room)..<evidence.start
  let after = evidence.end..<min(scalars.count, evidence.end + room)
  return "“\(before.lowerBound > 0 ? "…" : "")\(words(before))"
    + "[\(shortened(words(evidence.start..<evidence.end), to: 60))]"
    + "\(words(after))\(after.upperBound < scalars.count ? "…" : "")”"
}

/// Interaction, channel, agent, total and outcome in one line.
public func headline(_ card: Scorecard) -> String {
  let agent = card.agent.map { ", \(printable($0))" } ?? ""
  return "\(printable(card.interaction.rawValue)) (\(card.channel.rawValue)\(agent)): "
    + "\(card.tally.total.map(percent) ?? "no score"), \(card.tally.outcome.words)"
}

extension Tally.Outcome {
  public var words: String {
    switch self {
    case .pass: "pass"
    case .fail: "fail"
    case .notScored: "not scored"
    case .provisional: "provisional"
    }
  }
}

extension Scorecard.Entry {
  /// The verdict in words; what waits for a person is told from what cannot be told.
  public var words: String {
    switch verdict {
    case .met: "met"
    case .partlyMet: "partly met"
    case .notMet: "not met"
    case .notApplicable: "not applicable"
    case .notShown: "not shown"
    case .undetermined: isForPerson ? "for a person" : "cannot tell"
    }
  }

  /// A mark that can be told apart without colour.
  public var mark: String {
    switch verdict {
    case .met: "✓"
    case .partlyMet: "◐"
    case .notMet: "✗"
    case .notApplicable, .notShown: "–"
    case .undetermined: "?"
    }
  }
}
