internal import Storage

/// The database's files, as whoever runs the house wants to know them.
public struct HouseHealth: Sendable, Hashable, Codable {
  public var sqliteVersion: String
  /// One writing process, held by the lock file, keeps clear of it.
  public var hasWALResetBug: Bool
  public var databaseBytes: Int
  /// Changes that are on disk and not in the database's file yet.
  public var walBytes: Int
  /// Of the disk; nothing where the system does not say.
  public var freeBytes: Int?
}

extension House {
  public func health() throws -> HouseHealth {
    let health = try store.health()
    return HouseHealth(
      sqliteVersion: health.sqliteVersion, hasWALResetBug: health.hasWALResetBug,
      databaseBytes: health.databaseBytes, walBytes: health.walBytes,
      freeBytes: health.freeBytes)
  }
}
