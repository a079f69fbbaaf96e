internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readInlineChoice(
  _ element: MarkupElement, _ notes: ReadingNotes
) -> InlineChoiceInteraction {
  let (pieces, elements) = readPieces(element.first("text"), places: "gap")
  reportNoGaps(elements, element, notes)
  let gaps = defined("gap", elements, notes).map { id, gap in
    let options = gap.elements(named: "option")
    let texts = options.map(readRichText)
    reportTwins("option", texts, options, notes)
    let right = options.count { $0.flag("correct") }
    if right != 1 {
      notes.error(
        .meaning, gap.location, "The gap “\(id)” has \(right) correct options; it has exactly one.")
    }
    for option in options {
      if option.isBlank { notes.error(.meaning, option.location, "<option> is empty.") }
      if let score = option.number("score"), option.flag("correct") || score == 1 {
        notes.error(
          .meaning, option.location,
          "A score is for an option that is nearly right, so it is below 1; the correct one earns 1."
        )
      }
    }
    return InlineChoiceInteraction.Gap(
      id: id,
      options: defined("option", options, notes).map { id, option in
        InlineChoiceInteraction.Option(
          id: id, text: readRichText(option),
          score: option.flag("correct") ? 1 : option.number("score") ?? 0)
      })
  }
  return InlineChoiceInteraction(
    text: pieces, gaps: gaps, scoring: element.choice("scoring", default: .each, notes),
    isShuffled: element.flag("shuffle", default: true))
}

func reportNoGaps(_ gaps: [MarkupElement], _ element: MarkupElement, _ notes: ReadingNotes) {
  if gaps.isEmpty {
    notes.error(
      .meaning, element.location,
      "The text of the item “\(element.attribute("id") ?? "")” has no <gap>.")
  }
}
