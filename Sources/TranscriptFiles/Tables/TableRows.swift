internal import Findings

/// The rows of one table, as wide as its header, with what is wrong with them.
struct TableRows: Sequence, IteratorProtocol {
  let columns: TableColumns
  private(set) var faults: TableFaults
  private var reader: CSVReader
  private var reported = 0

  /// - Returns: nothing when the file has no header.
  init?(_ file: SniffedFile, _ profile: TableProfile, _ answers: ImportAnswers) {
    guard let text = file.text else { return nil }
    reader = CSVReader(text)
    guard let header = reader.next() else { return nil }
    columns = TableColumns(header.cells, profile, answers)
    faults = TableFaults(file: file.source.file)
  }

  mutating func next() -> CSVReader.Row? {
    let row = reader.next()
    reportFaults()
    guard var row else { return nil }
    let width = columns.names.count
    if row.cells.count < width {
      let missing = width - row.cells.count
      // A spreadsheet leaves columns without a name at the end of its header alone.
      if columns.names[row.cells.count...].contains(where: { !$0.isEmpty }) {
        faults.add(
          .warning, .shape, line: row.line, kind: "rows have too few cells",
          "The row has \(row.cells.count) cells and the header \(width); the last \(missing) are "
            + "taken as empty.")
      }
      row.cells += Array(repeating: "", count: missing)
    } else if row.cells.count > width {
      mend(&row, width)
    }
    return row
  }

  /// A row is mostly too long because nobody put its words in quotation marks.
  private mutating func mend(_ row: inout CSVReader.Row, _ width: Int) {
    let count = row.cells.count
    let surplus = count - width
    let kind = "rows have too many cells"
    let separator = String(decoding: [reader.separator], as: UTF8.self)
    if let text = columns.place(of: .text) ?? columns.place(of: .html),
      row.cells[width...].contains(where: { !$0.isEmpty })
        || row.cells[(text + 1)...(text + surplus)].contains(where: { $0.hasPrefix(" ") })
    {
      let whole = row.cells[text...(text + surplus)].joined(separator: separator)
      row.cells.replaceSubrange(text...(text + surplus), with: [whole])
      faults.add(
        .warning, .shape, line: row.line, kind: kind,
        "The row has \(count) cells and the header \(width); the words are taken to hold "
          + "separators without quotation marks, and \(surplus + 1) cells were joined.")
      return
    }
    let isEmpty = row.cells[width...].allSatisfy(\.isEmpty)
    row.cells.removeLast(surplus)
    faults.add(
      .warning, .shape, line: row.line, kind: kind,
      "The row has \(count) cells and the header \(width); the last \(surplus) "
        + (isEmpty ? "are empty and left out." : "have no column and are left out."))
  }

  private mutating func reportFaults() {
    for (fault, line) in reader.faults[reported...] {
      switch fault {
      case .unclosedQuote:
        faults.add(
          .warning, .syntax, line: line, kind: "quotation marks are not closed",
          "A quotation mark opens a cell here and is never closed; the cell ends with its line.")
      case .strayQuote:
        faults.add(
          .warning, .syntax, line: line, kind: "cells hold single quotation marks",
          "A quotation mark inside a cell in quotation marks is not doubled; it is kept.")
      case .nul:
        faults.add(
          .warning, .encoding, line: line, kind: "lines hold the character NUL",
          "The character NUL is left out; a table that is full of it is UTF-16 without a mark, "
            + "which --encoding utf-16le reads.")
      }
    }
    reported = reader.faults.count
  }
}
