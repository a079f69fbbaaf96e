internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readMatrix(
  _ element: MarkupElement, _ scope: String, _ notes: ReadingNotes
) -> MatrixInteraction {
  let columns = element.elements(named: "column")
  let rows = element.elements(named: "row")
  reportTwins("column", columns, notes)
  reportTwins("row", rows, notes)
  return MatrixInteraction(
    columns: defined("column", columns, scope, notes).map { id, column in
      MatrixInteraction.Column(id: id, text: readRichText(column))
    },
    rows: defined("row", rows, scope, notes).map { id, row in
      let correct = row.attribute("correct") ?? ""
      notes.uses.append(.init(kind: "column", name: correct, location: row.location, scope: scope))
      return MatrixInteraction.Row(id: id, text: readRichText(row), correct: OptionID(correct))
    }, scoring: element.choice("scoring", default: .each, notes),
    isShuffled: element.flag("shuffle", default: true))
}
