/// Reads the cells of one row after another by the columns of their file.
struct RowReading {
  private let columns: RosterColumns
  private let today: RosterDay

  init(_ columns: RosterColumns, _ today: RosterDay) {
    self.columns = columns
    self.today = today
  }

  /// Nothing for a row without anything in it.
  func row(_ record: RosterTable.Record, _ findings: inout [RosterFinding]) -> RosterRow? {
    let cells = record.cells
    if record.faults.isEmpty, cells.allSatisfy(\.isEmpty) { return nil }
    var row = RosterRow(place: record.place, headings: columns.headings)
    findings += record.faults.map { RosterFinding($0, at: record.place) }
    // Cells of a row that is too short or too long may stand under the wrong columns.
    if cells.count < columns.count {
      let fault = RosterFault.tooFewCells(cells.count, columns: columns.count)
      findings.append(RosterFinding(fault, at: record.place))
      return row
    }
    if cells.count > columns.count, cells[columns.count...].contains(where: { !$0.isEmpty }) {
      let fault = RosterFault.tooManyCells(cells.count, columns: columns.count)
      findings.append(RosterFinding(fault, at: record.place))
      return row
    }
    var reader = CellReading(cells, columns, row.place)
    reader.fill(&row, today)
    findings += reader.findings
    return row
  }
}
