internal import Foundation
internal import GRDB

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What a copy of the database turned out to hold when it was opened again.
public struct BackupCheck: Sendable, Hashable {
  public var bytes: Int
  /// Rows of each table.
  public var rows: [String: Int]
  public var auditEvents: Int
  public var auditHead: String
  /// Sentences; empty when the copy is good.
  public var faults: [String]
}

extension Store {
  /// Copies the database to a new file while work goes on, and looks the copy over.
  ///
  /// The copy is of one moment: it is made in one step inside one transaction that reads, which
  /// keeps nobody from writing. It needs no other file beside it.
  ///
  /// - Throws: `backupExists` where something stands at the path.
  public func backUp(to path: String) throws -> BackupCheck {
    // Made for its owner alone before anything is in it, and never over another file.
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? StorageFault.backupExists(path: path) : .cannotOpen(path: path)
    }
    close(descriptor)
    do {
      let rows = try copy(to: path)
      try Self.bringToDisk(path)
      var check = try Self.checkBackup(path)
      if check.rows != rows {
        check.faults.append("The copy does not have the rows that the database had.")
      }
      return check
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  /// - Returns: the rows of each table at the moment of the copy.
  private func copy(to path: String) throws -> [String: Int] {
    let copy = try Self.named(path) { try DatabaseQueue(path: path) }
    let rows = try Self.named(path) {
      try pool.read { source in
        try copy.writeWithoutTransaction { try source.backup(to: $0) }
        return try source.rowCounts()
      }
    }
    try Self.named(path) {
      try copy.writeWithoutTransaction { db in
        // Else whoever opens it needs two more files beside it.
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
      }
      try copy.close()
    }
    return rows
  }

  private static func bringToDisk(_ path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    for place in [path, folder] {
      let descriptor = open(place, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw StorageFault.cannotOpen(path: place) }
      defer { close(descriptor) }
      guard fsync(descriptor) == 0 else { throw StorageFault.disk(path: place) }
    }
  }

  /// Opens a copy and looks it over: SQLite's quick check, foreign keys and the audit chain.
  public static func checkBackup(_ path: String) throws -> BackupCheck {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try named(path) { try DatabaseQueue(path: path, configuration: configuration) }
    defer { try? queue.close() }
    return try named(path) {
      try queue.read { db in
        guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
          throw StorageFault.damaged(path: path)
        }
        var faults = try String.fetchAll(db, sql: "PRAGMA quick_check").filter { $0 != "ok" }
          .map { "SQLite reports: \($0)." }
        if try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") != nil {
          faults.append("Rows refer to rows that are not there.")
        }
        let chain = try db.auditReport()
        if let broken = chain.firstBroken {
          faults.append("The audit log is broken from event \(broken) on.")
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return BackupCheck(
          bytes: attributes?[.size] as? Int ?? 0, rows: try db.rowCounts(),
          auditEvents: chain.events, auditHead: chain.head, faults: faults)
      }
    }
  }
}

extension Database {
  fileprivate func rowCounts() throws -> [String: Int] {
    let tables = try String.fetchAll(
      self,
      sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return try Dictionary(
      uniqueKeysWithValues: tables.map { table in
        (
          table,
          try Int.fetchOne(self, sql: "SELECT count(*) FROM \(table.quotedDatabaseIdentifier)") ?? 0
        )
      })
  }
}

extension Store {
  /// Writes down that somebody took a copy of everything.
  public func noteBackupTaken(_ name: String, _ act: Act) throws {
    try write { try $0.audit(act, "downloadBackup", "backup", ["file": name]) }
  }

  public func noteExport(of person: Int64, _ act: Act) throws {
    try write { try $0.audit(act, "exportPerson", "person/\(person)") }
  }
}
