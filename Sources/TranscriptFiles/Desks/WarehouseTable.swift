internal import Findings

/// A table of a data warehouse: CSV with a column that says when each row was copied.
struct WarehouseTable: Sendable {
  var columns: [String]
  var records: [DeskRecord]
}

extension SniffedFile {
  /// The columns of the first line, when the file is a warehouse's table.
  var warehouseColumns: Set<String>? {
    guard json == nil, lines == nil, let text else { return nil }
    var table = CSVRows(text.prefix(10_000).prefix { !$0.isNewline })
    guard let columns = table.next(), columns.count > 2 else { return nil }
    let names = columns.map(columnName)
    guard names.contains(where: { $0.hasPrefix("_") && $0.hasSuffix("_synced") }) else {
      return nil
    }
    return Set(names)
  }

  /// The rows as records: an empty cell is no member, and TRUE and FALSE are truth values.
  ///
  /// Some tables are history: each state of a row is a row.
  func warehouseTable(_ faults: inout DeskFaults) -> WarehouseTable {
    var rows = CSVRows(Substring(text ?? ""))
    let columns = (rows.next() ?? []).map(columnName)
    var records: [DeskRecord] = []
    while let row = rows.next() {
      let line = rows.startLine
      if row.count == 1, row[0].isEmpty { continue }
      let place = SourceLocation(file: source.file, line: line)
      if row.count != columns.count {
        faults.count("rows with more or fewer cells than the table has columns", at: place)
      }
      var members: [String: JSONValue] = [:]
      for (name, cell) in zip(columns, row) where !cell.isEmpty {
        switch cell {
        case "TRUE", "true": members[name] = .bool(true)
        case "FALSE", "false": members[name] = .bool(false)
        default: members[name] = .text(cell)
        }
      }
      records.append(
        DeskRecord(value: .object(members), place: place, fileName: source.name))
    }
    if rows.isCut {
      faults.count("quotations without an end, so that the table is cut", at: source.place)
    }
    return WarehouseTable(columns: columns, records: records)
  }
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

/// The rows of a CSV text (RFC 4180) with commas.
private struct CSVRows {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  /// The line in which the last row began.
  private(set) var startLine = 1
  /// True when a quotation did not end.
  private(set) var isCut = false

  init(_ text: Substring) { bytes = Array(text.utf8) }

  mutating func next() -> [String]? {
    guard position < bytes.count else { return nil }
    startLine = line
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
          cell.append(byte)
          position += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        if cell.isEmpty { isQuoted = true } else { cell.append(byte) }
      case UInt8(ascii: ","):
        row.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      case UInt8(ascii: "\r") where position < bytes.count && bytes[position] == 0x0A: break
      case UInt8(ascii: "\n"):
        row.append(String(decoding: cell, as: UTF8.self))
        return row
      default: cell.append(byte)
      }
    }
    isCut = isQuoted
    row.append(String(decoding: cell, as: UTF8.self))
    return row
  }
}
