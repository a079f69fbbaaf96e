public import Foundation
internal import GRDB
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The one door to the database file.
///
/// It speaks in the trade's verbs and values; no query type leaves this target. Each writing verb
/// is one transaction that leaves the data true; when it returns, the change is on disk. Verbs that
/// somebody may be asked about add a line to the audit log; a single answer is a row of its own. Errors are `StorageFault`s.
public final class Store: Sendable {
  public enum Access: Sendable {
    /// Takes the writer's lock for as long as the store lives, waiting so many seconds for it.
    case readWrite(patience: Double = 0)
    case readOnly
  }

  /// The database file.
  public let path: String
  let pool: DatabasePool
  private let commits = GroupCommit()
  private let made = Atomic<Int>(0)
  private let isWriter: Bool
  private let lock: WriterLock?

  /// Opens the database of a data folder, making both when they are to be written to.
  public init(folder: String, access: Access) throws {
    let folder = URL(fileURLWithPath: folder, isDirectory: true)
    let path = folder.appending(path: "guildhall.sqlite").path
    self.path = path
    switch access {
    case .readOnly:
      guard FileManager.default.fileExists(atPath: path) else {
        throw StorageFault.noDatabase(path: path)
      }
      isWriter = false
      lock = nil
      try Self.named(path) { try Self.requireOurs(path) }
      pool = try Self.named(path) { try DatabasePool(path: path, configuration: .house(true)) }
    case .readWrite(let patience):
      isWriter = true
      do {
        try FileManager.default.createDirectory(
          at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      } catch {
        throw StorageFault.cannotOpen(path: path)
      }
      lock = try WriterLock(
        path: folder.appending(path: "guildhall.lock").path, database: path, patience: patience)
      try Self.named(path) { try Self.requireOurs(path) }
      // Made for its owner alone; the log beside it takes the same rights. Only a file that was not
      // there may be opened so: closing any descriptor of a file drops the locks that SQLite holds.
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor >= 0 { close(descriptor) }
      pool = try Self.named(path) { try DatabasePool(path: path, configuration: .house(false)) }
      try Self.named(path) { try pool.keepAcknowledgedChanges() }
    }
    try Self.named(path) { try checkVersion(access) }
  }

  /// Marks the file as ours, in SQLite's header; "GHLD".
  static let applicationID = 0x4748_4C44

  /// Refuses a file of somebody else before anything in it is touched.
  private static func requireOurs(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard attributes?[.type] as? FileAttributeType != .typeDirectory else {
      throw StorageFault.cannotOpen(path: path)
    }
    // An empty file is one that was being made when the program was stopped.
    guard let size = attributes?[.size] as? Int, size > 0 else { return }
    let queue = try DatabaseQueue(path: path, configuration: .house(true))
    let (tables, application) = try queue.read { db in
      (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0,
        try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      )
    }
    try queue.close()
    if tables > 0, application != applicationID { throw StorageFault.damaged(path: path) }
  }

  /// Looks the file over before it is read from: rows that break the schema must not be believed.
  ///
  /// It takes about a second for 400 MB. So a large file is looked over once a day, and whenever
  /// another file stands in its place; `verify` always looks.
  ///
  /// - Throws: `damaged`.
  public func lookOver(at now: Date) throws {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let size = attributes?[.size] as? Int ?? 0
    let file = "\(attributes?[.systemFileNumber] as? Int ?? 0)"
    let sign = path + "-looked"
    if size > Self.quicklyLookedOver,
      let words = try? String(contentsOfFile: sign, encoding: .utf8).split(separator: " "),
      words.count == 2, words[0] == file, let looked = try? Date(stored: String(words[1])),
      (0..<86_400).contains(now.timeIntervalSince(looked))
    {
      return
    }
    let isSound = try read { db in try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" }
    if !isSound {
      try? FileManager.default.removeItem(atPath: sign)
      throw StorageFault.damaged(path: path)
    }
    // Where it cannot be written, the next one looks again.
    if size > Self.quicklyLookedOver {
      try? "\(file) \(now.stored)".write(toFile: sign, atomically: true, encoding: .utf8)
    }
  }

  /// Bytes that are looked over in less than a tenth of a second.
  private static let quicklyLookedOver = 32 << 20

  /// Brings the schema up to date, or says why it cannot.
  private func checkVersion(_ access: Access) throws {
    let migrator = migrations()
    let (isNewer, isComplete) = try pool.read { db in
      (try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db))
    }
    if isNewer { throw StorageFault.newer(path: path) }
    switch access {
    case .readOnly:
      if !isComplete {
        let tables = try pool.read { db in
          try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        }
        throw tables == 0
          ? StorageFault.noDatabase(path: path) : StorageFault.needsUpgrade(path: path)
      }
    case .readWrite:
      if !isComplete { try migrator.migrate(pool) }
    }
  }

  /// - Parameter counts: whether `changes` counts it.
  func write<Value>(counts: Bool = true, _ change: (Database) throws -> Value) throws -> Value {
    let value = try Self.named(path) { try commits.write(pool, change) }
    if counts { made.add(1, ordering: .sequentiallyConsistent) }
    return value
  }

  /// How many changes were made through this store; what was read while it stays is true still.
  ///
  /// Single answers and moments at which sessions were seen are not counted: they come by the
  /// hundred in a second, and no list shows them.
  ///
  /// - Returns: nothing where it cannot be told: when another process may write, or inside a change.
  public var changes: Int? {
    isWriter && OpenChange.current == nil ? made.load(ordering: .sequentiallyConsistent) : nil
  }

  /// Inside a change that is not done yet, what it has written so far is seen.
  func read<Value>(_ question: (Database) throws -> Value) throws -> Value {
    if let change = OpenChange.current, change.path == path {
      return try Self.named(path) { try question(change.db) }
    }
    return try Self.named(path) { try pool.read(question) }
  }

  /// Runs something with SQLite's errors turned into facts.
  static func named<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StorageFault(error, path: path)
    }
  }
}

extension StorageFault {
  init(_ error: DatabaseError, path: String) {
    self =
      switch error.resultCode {
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path, by: nil)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(path: path)
      case .SQLITE_CANTOPEN: .cannotOpen(path: path)
      case .SQLITE_IOERR: .disk(path: path)
      default:
        .refused(code: Int(error.extendedResultCode.rawValue), message: error.message ?? "")
      }
  }
}

extension Configuration {
  fileprivate static func house(_ isReadOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      if !isReadOnly { try db.execute(sql: "PRAGMA journal_size_limit = 67108864") }
    }
    return configuration
  }
}

extension DatabasePool {
  /// GRDB sets `synchronous = NORMAL` after the configuration has run, and NORMAL loses
  /// acknowledged transactions in a power cut; FULL is set on the open writer, and proven.
  fileprivate func keepAcknowledgedChanges() throws {
    try writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2,
        try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal"
      else { throw StorageFault.notDurable }
    }
  }
}
