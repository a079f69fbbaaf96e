public import Rubrics
public import Scoring
public import Transcripts

/// A scorecard with everything that led to it: for every criterion the verdict and its confidence,
/// the rule in words, the quotations with their places, and its arithmetic.
///
/// - Parameters:
///   - interaction: where it is given, quotations stand in the words around them.
public func explanation(
  of card: Scorecard, by rubric: Rubric, in interaction: Interaction? = nil
) -> String {
  var lines = [headline(card)]
  let explanations = rubric.explanations(of: card)
  for explanation in explanations {
    lines.append("")
    lines += text(of: explanation, CueTitles(rubric), interaction)
  }
  lines += ["", "  Arithmetic of the whole card:"]
  lines += card.tally.trace.map { "    " + $0.text }
  var seen: Set<CueID> = []
  let cues = explanations.flatMap(\.rule.cues).filter { seen.insert($0.cue).inserted }
  if !cues.isEmpty {
    lines += [
      "", "  What the words stand for (“a/b” is either, “a…” any word with that beginning):",
    ]
    lines += cues.flatMap { $0.text(indent: "    ") }
  }
  return lines.joined(separator: "\n") + "\n"
}

private func text(
  of explanation: Explanation, _ titles: CueTitles, _ interaction: Interaction?
) -> [String] {
  let entry = explanation.entry
  let indent = "      "
  let confidence = entry.confidence.map { ", \(percent($0)) sure" } ?? ""
  var lines = [
    "  \(entry.mark) \(explanation.number). "
      + printable("\(explanation.title): \(explanation.verdict)\(confidence)"),
    "    Why",
    indent + wrapped(entry.reason, indent: indent),
  ]
  for evidence in entry.evidence {
    let cue = evidence.cue.map { ", \(titles[$0])" } ?? ""
    lines.append(
      indent
        + wrapped(
          "\(evidence.place)\(cue): \(quotation(evidence, interaction))", indent: indent + "  "))
    if let model = evidence.modelWords {
      lines.append(indent + "  " + wrapped(model, indent: indent + "  "))
    }
  }
  lines.append("    The rule")
  lines += explanation.rule.rule.text(indent: indent)
  lines.append("    Arithmetic")
  lines += (explanation.arithmetic + explanation.rule.effects).map {
    indent + wrapped($0, indent: indent)
  }
  return lines
}
