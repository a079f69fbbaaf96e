internal import GRDB

extension Store {
  /// What interactions are called, by their rows.
  public func interactionNames(_ rows: Set<Int64>) throws -> [Int64: String] {
    try read { db in
      let found = try Row.fetchAll(
        db,
        sql: "SELECT id, name FROM interaction WHERE id IN (SELECT value FROM json_each(?))",
        arguments: [try storedText(rows.sorted())])
      return Dictionary(found.map { ($0["id"], $0["name"]) }, uniquingKeysWith: { one, _ in one })
    }
  }

  /// Reviews in the order they were begun, in pages, without their answers.
  public func reviews(after id: Int64, limit: Int) throws -> [StoredReview] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM review WHERE id > ? ORDER BY id LIMIT ?", arguments: [id, limit]
      ).map(StoredReview.init)
    }
  }
}
