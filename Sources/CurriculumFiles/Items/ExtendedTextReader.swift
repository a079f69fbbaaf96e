internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// The criteria of a free text are read as those of a rubric with one section.
func readExtendedText(
  _ element: MarkupElement, in context: ItemContext, _ notes: ReadingNotes
) -> ExtendedTextInteraction {
  let scope = "\(context.scope)/\(element.attribute("id") ?? "")"
  let cues = element.elements(named: "cue")
  let criteria = element.elements(named: "criterion")
  let rubric = Rubric(
    id: RubricID(element.attribute("id") ?? ""), title: "Free text", channels: ["chat"],
    passMark: 1, cues: cues.compactMap { readCue($0, scope: scope, notes) },
    sections: [
      RubricSection(
        id: "answer", title: "Answer",
        criteria: criteria.compactMap { readCriterion($0, rubric: scope, notes) })
    ])
  for criterion in criteria {
    check(criterion, notes)
  }
  for cue in cues where cue.attribute("extends") != nil {
    notes.error(
      .meaning, cue.location,
      "A free text knows no lexicons, so its cue cannot extend one; write the phrases here.")
  }
  if rubric.criteria.count == criteria.count {
    checkCardConditions(rubric.criteria, criteria, notes)
  }
  if !rubric.criteria.isEmpty, rubric.criteria.allSatisfy({ $0.weight == 0 }) {
    notes.error(
      .meaning, element.location,
      "All criteria of the item “\(element.attribute("id") ?? "")” weigh 0.")
  }
  reportUnusedCues(rubric, element, notes)
  let least = element.count("minWords")
  let most = element.count("maxWords")
  if let least, let most, least > most {
    notes.error(
      .meaning, element.location, "No text has at least \(least) words and at most \(most).")
  }
  return ExtendedTextInteraction(
    customer: element.first("customer").map(lines), rubric: rubric,
    model: element.first("model").map(readRichText), minWords: least, maxWords: most)
}

/// A free text has nothing above its criteria, and nothing can be suggested without a condition.
private func check(_ criterion: MarkupElement, _ notes: ReadingNotes) {
  let id = criterion.attribute("id") ?? ""
  if criterion.first("check") == nil,
    !criterion.elements(named: "level").contains(where: { $0.first("when") != nil })
  {
    notes.error(
      .meaning, criterion.location,
      "The criterion “\(id)” has no <check>, so nothing can be suggested for it.")
  }
  if criterion.attribute("bonus") != nil || criterion.attribute("penalty") != nil
    || criterion.first("weight") != nil
  {
    notes.error(
      .meaning, criterion.location,
      "The criterion “\(id)” of a free text has a weight and nothing else: no bonus, no penalty "
        + "and no weights by channel.")
  }
}

/// A message as it was written: its lines kept, the indentation of the file not.
private func lines(_ element: MarkupElement) -> String {
  var lines = element.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  while lines.first?.isEmpty == true { lines.removeFirst() }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines.joined(separator: "\n")
}
