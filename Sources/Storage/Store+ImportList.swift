public import Foundation
internal import GRDB

/// An import that stored something, with what came of it.
public struct StoredImport: Sendable {
  public var id: Int64
  /// Names without folders.
  public var files: [String]
  /// Such as `person/3`.
  public var startedBy: String
  public var startedAt: Date
  /// Nothing where it was broken off.
  public var counts: ImportCounts?
}

extension Store {
  /// The imports, the newest first.
  public func imports(limit: Int) throws -> [StoredImport] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM importBatch LEFT JOIN importOutcome ON importOutcome.batch = importBatch.id
          ORDER BY importBatch.id DESC LIMIT ?
          """, arguments: [limit]
      ).map { row in
        let files: String = row["files"]
        let isEnded: Int64? = row["batch"]
        return StoredImport(
          id: row["id"], files: try stored([String].self, in: Data(files.utf8)),
          startedBy: row["startedBy"], startedAt: try Date(stored: row["startedAt"]),
          counts: isEnded.map { _ in
            ImportCounts(
              new: row["new"], changed: row["changed"], same: row["same"], skipped: row["skipped"],
              turns: row["turns"], redactions: row["redactions"], findings: row["findings"])
          })
      }
    }
  }
}
