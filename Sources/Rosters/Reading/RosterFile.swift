internal import TranscriptFiles

/// A staff list in CSV, as HR systems and OneRoster write it.
public enum RosterFile {
  /// More rows than any house has; more than that are refused unread.
  public static let mostRows = 1_000_000

  /// The rows of a file in UTF-8, or in UTF-16 with a mark, and all that is wrong with it.
  ///
  /// Every fault is reported, each at its row. A file that is refused as a whole has no rows. Linear
  /// in the bytes.
  ///
  /// - Parameter today: days later than it are refused.
  public static func read(
    _ bytes: [UInt8], today: RosterDay
  ) -> (rows: [RosterRow], findings: [RosterFinding]) {
    switch rosterText(bytes) {
    case .success(let text): read(table: text, today)
    case .failure(let failure): ([], [RosterFinding(failure.fault)])
    }
  }

  /// The rows of a text.
  public static func read(
    _ text: String, today: RosterDay
  ) -> (rows: [RosterRow], findings: [RosterFinding]) {
    if let form = otherForm(Array(text.utf8.prefix(4096))) {
      return ([], [RosterFinding(.otherForm(form))])
    }
    return read(table: text, today)
  }

  private static func read(
    table text: String, _ today: RosterDay
  ) -> (rows: [RosterRow], findings: [RosterFinding]) {
    var table = RosterTable(text)
    guard let header = table.next() else { return ([], [RosterFinding(.emptyFile)]) }
    let columns = RosterColumns(header.cells, at: header.place)
    var findings = columns.findings + header.faults.map { RosterFinding($0, at: header.place) }
    guard !findings.hasErrors else { return ([], findings.inReadingOrder()) }
    let reading = RowReading(columns, today)
    var rows: [RosterRow] = []
    while let record = table.next() {
      guard let row = reading.row(record, &findings) else { continue }
      guard rows.count < mostRows else {
        return ([], [RosterFinding(.tooManyRows(most: mostRows))])
      }
      rows.append(row)
    }
    findings += table.blankFaults
    if rows.isEmpty { findings.append(RosterFinding(.emptyFile)) }
    findings += twins(among: rows)
    return (rows, findings.inReadingOrder())
  }
}
