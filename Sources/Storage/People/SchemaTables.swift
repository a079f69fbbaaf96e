internal import GRDB

/// A table as the database itself describes it, so that none that comes later is forgotten.
struct SchemaTable {
  var name: String
  var columns: [String]
  /// The columns that may hold words.
  var words: [String]
  /// What identifies a row: its row number, or the primary key's columns.
  var key: [String]
  var hasRowNumber: Bool
  /// Columns of one that refer to a table's row number.
  var references: [(column: String, table: String)]

  /// The columns that name a person.
  var people: [String] { references.filter { $0.table == "person" }.map(\.column) }
}

extension Database {
  /// Every table of ours, those that others refer to first.
  func schemaTables() throws -> [SchemaTable] {
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT name, wr FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        ORDER BY name
        """)
    let tables = try rows.map { row in
      try schemaTable(row["name"], hasRowNumber: row["wr"] == 0)
    }
    var done: Set<String> = []
    var left = tables
    var ordered: [SchemaTable] = []
    while !left.isEmpty {
      let names = Set(left.map(\.name))
      let ready = left.filter { table in
        table.references.allSatisfy {
          $0.table == table.name || done.contains($0.table) || !names.contains($0.table)
        }
      }
      // In a circle of references any is as good as another.
      let next = ready.isEmpty ? [left[0]] : ready
      ordered += next
      done.formUnion(next.map(\.name))
      left.removeAll { done.contains($0.name) }
    }
    return ordered
  }

  private func schemaTable(_ name: String, hasRowNumber: Bool) throws -> SchemaTable {
    let columns = try Row.fetchAll(
      self, sql: "SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid",
      arguments: [name])
    let references = try Row.fetchAll(
      self, sql: "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?) ORDER BY id, seq",
      arguments: [name])
    let key = columns.filter { $0["pk"] as Int > 0 }
      .sorted { ($0["pk"] as Int) < ($1["pk"] as Int) }
    return SchemaTable(
      name: name, columns: columns.map { $0["name"] },
      words: columns.filter { ["TEXT", "BLOB", "ANY", ""].contains($0["type"] as String) }
        .map { $0["name"] },
      key: hasRowNumber ? ["rowid"] : key.map { $0["name"] }, hasRowNumber: hasRowNumber,
      references: references.map { ($0["from"], $0["table"]) })
  }
}

/// A name as SQL takes it.
func quoted(_ name: String) -> String {
  "\"" + name.replacing("\"", with: "\"\"") + "\""
}
