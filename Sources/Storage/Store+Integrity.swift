internal import GRDB

/// What the database says about itself.
public struct IntegrityReport: Sendable {
  /// SQLite's own complaints; empty when all is well.
  public var faults: [String]
  /// Rows that refer to rows that are not there.
  public var danglingRows: Int
  public var audit: AuditReport
  public var sqliteVersion: String
  /// True below the versions that mend the WAL-reset bug; one writing process is the cure.
  public var hasWALResetBug: Bool
}

extension Store {
  /// SQLite's integrity check, foreign keys and the audit chain.
  public func integrity() throws -> IntegrityReport {
    try read { db in
      let faults = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      let dangling = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
      let version = try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? ""
      return IntegrityReport(
        faults: faults, danglingRows: dangling, audit: try db.auditReport(),
        sqliteVersion: version, hasWALResetBug: Self.hasWALResetBug(version))
    }
  }

  /// Mended in 3.51.3, and in 3.44.6 and 3.50.7 of the older lines.
  static func hasWALResetBug(_ version: String) -> Bool {
    let parts = version.split(separator: ".").compactMap { Int($0) }
    guard parts.count >= 3 else { return true }
    switch (parts[0], parts[1]) {
    case (3, 44): return parts[2] < 6
    case (3, 50): return parts[2] < 7
    case (3, 51): return parts[2] < 3
    case (3, let minor): return minor < 51
    default: return parts[0] < 3
    }
  }

  /// How durable the writer is: 2 is SQLite's FULL.
  public func synchronousLevel() throws -> Int {
    try pool.writeWithoutTransaction { db in
      try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
    }
  }
}
