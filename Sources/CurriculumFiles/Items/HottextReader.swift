internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readHottext(
  _ element: MarkupElement, _ notes: ReadingNotes
) -> HottextInteraction {
  let (pieces, hots) = readPieces(element.first("text"), places: "hot")
  let options = defined("option", hots, notes).map { id, hot in
    ChoiceInteraction.Option(
      id: id, text: readRichText(hot), isCorrect: hot.flag("correct"), score: hot.number("score"))
  }
  if options.count < 2 {
    notes.error(
      .meaning, element.location,
      "The item “\(element.attribute("id") ?? "")” has \(options.count) choosable places; mark at "
        + "least two with <hot>.")
  }
  if options.count > 26 {
    notes.error(
      .meaning, element.location,
      "The item “\(element.attribute("id") ?? "")” has \(options.count) choosable places; there are "
        + "letters for 26.")
  }
  for hot in hots where hot.isBlank {
    notes.error(.meaning, hot.location, "<hot> is empty.")
  }
  let choice = ChoiceInteraction(
    cardinality: .multiple, options: options, maxChoices: element.count("maxChoices"),
    lowerBound: element.number("lowerBound") ?? 0, upperBound: element.number("upperBound"),
    isShuffled: false)
  checkKey(choice, element, hots, notes)
  return HottextInteraction(text: pieces, choice: choice)
}
