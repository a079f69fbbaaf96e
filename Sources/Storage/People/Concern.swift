internal import GRDB

/// Which rows are about somebody, as their references tell: rows that refer to the person, and
/// rows that refer to those.
///
/// Tables are asked in the order of `schemaTables`, what others refer to first.
struct Concern {
  let names: PersonNames
  private var about: [String: Set<Int64>] = [:]

  init(_ names: PersonNames) { self.names = names }

  /// What refers to a row of these is not about whoever made it.
  private static let shared: Set<String> = [
    "person", "publication", "cycle", "calibration", "importBatch", "issuer",
  ]

  /// The conversations of the person's plays, in which nobody goes by a name.
  mutating func noteConversations(ofPlaysIn db: Database) throws {
    about["interaction"] = Set(
      try Int64.fetchAll(
        db,
        sql: """
          SELECT interaction FROM playConversation JOIN play ON play.id = play WHERE person = ?
          """, arguments: [names.person]))
  }

  mutating func note(_ number: Int64, in table: SchemaTable) {
    about[table.name, default: []].insert(number)
  }

  /// - Parameter number: the row's own; nothing where the table has none.
  func isAbout(_ row: Row, _ table: SchemaTable, _ number: Int64?) -> Bool {
    if let number, about[table.name]?.contains(number) == true { return true }
    for column in ["person", "reviewer"] where table.people.contains(column) {
      if reference(column, of: row) == names.person { return true }
    }
    if isAgent(row, table) { return true }
    return refersToKnown(row, table)
  }

  func isAgent(_ row: Row, _ table: SchemaTable) -> Bool {
    guard table.columns.contains("agent") else { return false }
    return names.alias(of: String.fromDatabaseValue(row["agent"])) != nil
  }

  /// Whether a row refers to one that is about the person.
  func refersToKnown(_ row: Row, _ table: SchemaTable) -> Bool {
    table.references.contains { reference in
      guard !Self.shared.contains(reference.table), let known = about[reference.table],
        let number = self.reference(reference.column, of: row)
      else { return false }
      return known.contains(number)
    }
  }

  /// Whether the person stands in a row, as whatever.
  func isNamed(in row: Row, _ table: SchemaTable) -> Bool {
    table.people.contains { reference($0, of: row) == names.person }
  }

  func reference(_ column: String, of row: Row) -> Int64? {
    Int64.fromDatabaseValue(row[column])
  }
}
