internal import GRDB

extension Store {
  /// What recorded conversations are about, by their names, as the newest revision says it.
  ///
  /// A name that two sources gave to different conversations has no subject here.
  public func subjects(of names: [String]) throws -> [String: String] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT name, max(subject) AS subject FROM (
            SELECT name, max(revision), CASE WHEN json_valid(CAST(body AS TEXT))
              THEN json_extract(CAST(body AS TEXT), '$.subject') END AS subject
            FROM interaction
            WHERE name IN (SELECT value FROM json_each(?))
            GROUP BY system, account, externalID)
          WHERE subject IS NOT NULL
          GROUP BY name HAVING count(DISTINCT subject) = 1
          """,
        arguments: [try storedText(names)])
      return Dictionary(
        rows.map { ($0["name"], $0["subject"]) }, uniquingKeysWith: { one, _ in one })
    }
  }
}
