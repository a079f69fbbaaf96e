internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readMatrix(_ element: MarkupElement, _ notes: ReadingNotes) -> MatrixInteraction {
  let columnElements = element.elements(named: "column")
  let columns = defined("column", columnElements, notes).map { id, column in
    MatrixInteraction.Column(id: id, text: readRichText(column))
  }
  reportTwins("column", columns.map(\.text), columnElements, notes)
  let known = columns.map(\.id)
  let rowElements = element.elements(named: "row")
  let rows = defined("row", rowElements, notes).map { id, row in
    let correct = row.attribute("correct") ?? ""
    requireOption("column", correct, among: known, at: row.location, notes)
    return MatrixInteraction.Row(id: id, text: readRichText(row), correct: OptionID(correct))
  }
  reportTwins("row", rows.map(\.text), rowElements, notes)
  return MatrixInteraction(
    columns: columns, rows: rows, scoring: element.choice("scoring", default: .each, notes),
    isShuffled: element.flag("shuffle", default: true))
}
