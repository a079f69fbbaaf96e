internal import Curricula
internal import Findings
internal import Markup

func readTextEntry(_ element: MarkupElement, _ notes: ReadingNotes) -> TextEntryInteraction {
  let forms = element.elements(named: "accept")
  if !forms.contains(where: { ($0.number("score") ?? 1) == 1 }) {
    notes.error(
      .meaning, element.location,
      "No accepted form of the item “\(element.attribute("id") ?? "")” earns all its points.")
  }
  reportTwins(
    "form", forms.map(readRichText), forms, notes,
    isCaseSensitive: element.flag("caseSensitive"))
  for form in forms where form.text.unicodeScalars.count > 500 {
    notes.error(
      .meaning, form.location,
      "A form of more than 500 characters is no word or two; ask for free text with <extendedText>."
    )
  }
  return TextEntryInteraction(
    accepted: forms.map {
      TextEntryInteraction.Form($0.foldedText, score: $0.number("score") ?? 1)
    },
    isCaseSensitive: element.flag("caseSensitive"),
    spellingTolerance: element.count("spellingTolerance") ?? 0)
}
