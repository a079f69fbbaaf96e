internal import Findings

/// A table of a data warehouse: CSV with a column that says when each row was copied.
struct WarehouseTable: Sendable {
  var columns: [String]
  var records: [DeskRecord]
}

extension SniffedFile {
  /// The columns of the first line, when the file is a warehouse's table.
  var warehouseColumns: Set<String>? {
    guard let head = TableHead(self) else { return nil }
    let names = head.cells.map(columnName)
    guard names.contains(where: { $0.hasPrefix("_") && $0.hasSuffix("_synced") }) else {
      return nil
    }
    return Set(names)
  }

  /// The rows as records: an empty cell is no member, and TRUE and FALSE are truth values.
  ///
  /// Some tables are history: each state of a row is a row.
  func warehouseTable(_ faults: inout DeskFaults) -> WarehouseTable {
    var rows = CSVReader(text ?? "")
    let columns = (rows.next()?.cells ?? []).map(columnName)
    var records: [DeskRecord] = []
    while let row = rows.next() {
      let place = SourceLocation(file: source.file, line: row.line)
      if row.cells.count != columns.count {
        faults.count("rows with more or fewer cells than the table has columns", at: place)
      }
      var members: [String: JSONValue] = [:]
      for (name, cell) in zip(columns, row.cells) where !cell.isEmpty {
        switch cell {
        case "TRUE", "true": members[name] = .bool(true)
        case "FALSE", "false": members[name] = .bool(false)
        default: members[name] = .text(cell)
        }
      }
      records.append(DeskRecord(value: .object(members), place: place, fileName: source.name))
    }
    for (_, line) in rows.faults {
      faults.count(
        "cells whose quotation marks are broken",
        at: SourceLocation(file: source.file, line: line))
    }
    return WarehouseTable(columns: columns, records: records)
  }
}

/// What the warehouse's own form makes of tables, where that is more than this one can: where a
/// person named their columns, or where no conversation is in them.
///
/// - Returns: nothing where the tables are to be read with their system.
func readAsTables(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading? {
  let said = Set(answers.tableColumns.map(\.field))
  guard !files.isEmpty, said.contains(.text), said.contains(.conversation) else { return nil }
  return WarehouseTables.read(files, answers)
}

/// Says that the files are tables, and which of those that tell a conversation are not here.
func warehouseFinding(at place: SourceLocation, missing: [String]) -> Finding {
  let lack =
    missing.isEmpty
    ? ""
    : "; of those that tell a conversation these are missing: \(missing.joined(separator: ", "))"
  return Finding(
    .warning, .meaning, at: place,
    "This is a table of a data warehouse and no export: it may lack words, attachments and "
      + "changes\(lack).")
}

private func columnName(_ cell: String) -> String {
  cell.filter { $0 != "\u{FEFF}" && !$0.isWhitespace }.lowercased()
}
