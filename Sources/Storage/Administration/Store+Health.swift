internal import Foundation
internal import GRDB

/// The database's files, as whoever runs the house wants to know them.
public struct StoreHealth: Sendable, Hashable {
  public var sqliteVersion: String
  public var hasWALResetBug: Bool
  public var databaseBytes: Int
  /// Changes that are on disk and not in the database's file yet.
  public var walBytes: Int
  /// Nothing where the system does not say.
  public var freeBytes: Int?
}

extension Store {
  public func health() throws -> StoreHealth {
    let version = try read { try String.fetchOne($0, sql: "SELECT sqlite_version()") ?? "" }
    func size(_ path: String) -> Int {
      (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let system = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    return StoreHealth(
      sqliteVersion: version, hasWALResetBug: Self.hasWALResetBug(version),
      databaseBytes: size(path), walBytes: size(path + "-wal"),
      freeBytes: (system?[.systemFreeSize] as? NSNumber)?.intValue)
  }

  /// People who have set a password.
  public func peopleWithPasswords() throws -> Set<Int64> {
    try read { Set(try Int64.fetchAll($0, sql: "SELECT person FROM password")) }
  }
}
