internal import TranscriptFiles

/// Counts rows as a spreadsheet shows them, from lines of the text.
///
/// A blank line is a row of its own there, and a row whose cells hold line ends is one row of
/// several lines.
struct RecordCounter {
  private var nextRow = 1
  private var nextLine: Int

  /// - Parameter firstLine: of the text; 2 behind a first line such as `sep=;`, which spreadsheets
  ///   do not show.
  init(firstLine: Int) { nextLine = firstLine }

  /// Where a row begins that starts on that line; all between the last row and it are blank.
  func place(ofLine line: Int) -> RosterPlace {
    RosterPlace(row: nextRow + max(0, line - nextLine), line: line)
  }

  mutating func pass(_ row: CSVReader.Row) {
    nextRow = place(ofLine: row.line).row + 1
    nextLine = row.line + 1 + row.cells.reduce(0) { $0 + lineEnds(in: $1) }
  }

  private func lineEnds(in cell: String) -> Int {
    var count = 0
    var isAfterReturn = false
    for byte in cell.utf8 {
      if byte == 0x0D || (byte == 0x0A && !isAfterReturn) { count += 1 }
      isAfterReturn = byte == 0x0D
    }
    return count
  }
}
