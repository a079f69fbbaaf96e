internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readChecklist(
  _ element: MarkupElement, in module: ModuleContext, _ notes: ReadingNotes
) -> Checklist? {
  guard let part = readPart(element, in: module, default: .passed, notes) else { return nil }
  let points = element.elements(named: "point")
  for point in points where point.isBlank {
    notes.error(.meaning, point.location, "<point> is empty.")
  }
  return Checklist(
    id: part.id, title: part.title, builds: part.builds, moveOn: part.moveOn,
    summary: element.first("summary")?.foldedText ?? "",
    points: defined("point", points, notes).map { id, point in
      Checklist.Point(id: id, text: readRichText(point))
    })
}
