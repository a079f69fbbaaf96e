internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readGapMatch(
  _ element: MarkupElement, _ notes: ReadingNotes
) -> GapMatchInteraction {
  let gapTexts = readAssociables(element, "gapText", usualMaximum: 1, notes)
  let (pieces, elements) = readPieces(element.first("text"), places: "gap")
  reportNoGaps(elements, element, notes)
  let gaps = defined("gap", elements, notes).map { id, gap in
    let correct = gap.words("correct") ?? []
    for name in correct {
      requireOption("gapText", name, among: gapTexts.map(\.id), at: gap.location, notes)
    }
    return GapMatchInteraction.Gap(id: id, correct: correct.map { OptionID($0) })
  }
  for gapText in gapTexts {
    // Where a gap takes several words, another of them may do.
    let needed = gaps.count { $0.correct == [gapText.id] }
    if let most = gapText.maximum, most < needed {
      notes.error(
        .meaning, element.location,
        "The gap text “\(gapText.id)” is right in \(needed) gaps and may be used \(most) "
          + "\(most == 1 ? "time" : "times"); raise its max.")
    }
  }
  return GapMatchInteraction(
    gapTexts: gapTexts, text: pieces, gaps: gaps,
    scoring: element.choice("scoring", default: .each, notes),
    isShuffled: element.flag("shuffle", default: true))
}
