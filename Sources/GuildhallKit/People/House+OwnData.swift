public import Foundation
internal import Reports
internal import Storage

/// What is kept about somebody, in one table.
public struct KeptRows: Sendable, Hashable {
  public var table: String
  public var count: Int
}

extension House {
  /// How much is kept about somebody, by table.
  public func kept(about name: String) throws -> [KeptRows] {
    try exportPerson(name).tables.sorted { $0.key < $1.key }
      .filter { !$0.value.isEmpty }.map { KeptRows(table: $0.key, count: $0.value.count) }
  }

  /// Everything that is stored about somebody as JSON.
  public func exportJSON(of name: String) throws -> Data { try storedJSON(exportPerson(name)) }

  /// The same as CSV: a line for each value, with its table, row and column.
  public func exportCSV(of name: String) throws -> String {
    let export = try exportPerson(name)
    let lines = try export.tables.sorted { $0.key < $1.key }.flatMap { table, rows in
      try rows.enumerated().flatMap { place, row in
        try row.sorted { $0.key < $1.key }.map { column, value in
          [table, "\(place + 1)", column, try value.cell]
        }
      }
    }
    return csv([["table", "row", "column", "value"]] + lines)
  }
}

extension ExportValue {
  fileprivate var cell: String {
    get throws {
      switch self {
      case .null: ""
      case .integer(let integer): "\(integer)"
      case .number(let number): "\(number)"
      case .text(let text): text
      case .list, .object: String(decoding: try storedJSON(self), as: UTF8.self)
      }
    }
  }
}
