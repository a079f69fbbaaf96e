public import Foundation
internal import Logging
internal import Storage

/// A backup that lies in the house's own folder for them.
public struct BackupFile: Sendable, Hashable, Codable {
  /// Such as `guildhall-20261122T094200Z.sqlite`.
  public var name: String
  public var bytes: Int
  public var madeAt: Date
}

/// A backup that was just made, and what it turned out to hold.
public struct BackupReport: Sendable, Hashable {
  public var path: String
  public var bytes: Int
  /// Rows of each table.
  public var rows: [String: Int]
  public var auditEvents: Int
  public var auditHead: String
}

/// Why there is no backup, or it was not removed.
public enum BackupFault: Error, Sendable, Hashable {
  case unknown(String)
  /// It was made, and is not as it should be.
  case unsound(String, faults: [String])
}

extension BackupFault {
  /// What happened, and what to do.
  public var sentence: String {
    switch self {
    case .unknown(let name):
      "There is no backup “\(name)”. It may have been removed; load the list again."
    case .unsound(let path, let faults):
      "The backup at \(path) was made and is not sound: \(faults.joined(separator: " ")) Check the "
        + "disk, verify the database, and keep the backup before it."
    }
  }
}

extension House {
  /// The folder beside the database in which its backups lie.
  public var backupsFolder: String {
    URL(fileURLWithPath: store.path).deletingLastPathComponent().appending(path: "backups").path
  }

  /// The folder beside the database for files that somebody sent, until they are read or thrown away.
  public var uploadsFolder: String {
    URL(fileURLWithPath: store.path).deletingLastPathComponent().appending(path: "uploads").path
  }

  /// Writes a copy of the database while work goes on, opens it again and checks it.
  ///
  /// - Parameter file: nothing for one named by the time in the folder of backups.
  /// - Throws: `unsound`, with the file left for somebody to look at.
  public func backUp(to file: String? = nil) throws -> BackupReport {
    let path = try file ?? newBackup()
    let check = try store.backUp(to: path)
    if !check.faults.isEmpty { throw BackupFault.unsound(path, faults: check.faults) }
    logger.info("backed up", metadata: ["bytes": "\(check.bytes)"])
    return BackupReport(
      path: path, bytes: check.bytes, rows: check.rows, auditEvents: check.auditEvents,
      auditHead: check.auditHead)
  }

  private func newBackup() throws -> String {
    do {
      try FileManager.default.createDirectory(
        atPath: backupsFolder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw StorageFault.cannotOpen(path: backupsFolder)
    }
    let time = clock().formatted(
      Date.ISO8601FormatStyle(
        dateSeparator: .omitted, dateTimeSeparator: .standard, timeSeparator: .omitted))
    // Two within a second are told apart by a number.
    let names = ["", "-2", "-3", "-4", "-5"].map { "guildhall-\(time)\($0).sqlite" }
    let paths = names.map { backupsFolder + "/" + $0 }
    return paths.first { !FileManager.default.fileExists(atPath: $0) } ?? paths[0]
  }

  /// Backups in the folder, the newest first.
  public func backups() -> [BackupFile] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: backupsFolder)) ?? []
    return names.filter(Self.isBackup).compactMap { name in
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: backupsFolder + "/" + name)
      guard attributes?[.type] as? FileAttributeType == .typeRegular,
        let bytes = attributes?[.size] as? Int,
        let madeAt = attributes?[.modificationDate] as? Date
      else { return nil }
      return BackupFile(name: name, bytes: bytes, madeAt: madeAt)
    }.sorted { $0.name > $1.name }
  }

  /// Writes down that somebody took a backup with them.
  public func noteBackupTaken(_ name: String, by member: Member) throws {
    try store.noteBackupTaken(name, act(by: "person/\(member.id)"))
  }

  /// Takes a backup away.
  ///
  /// - Throws: `unknown` for a name that is none of a backup's.
  public func removeBackup(_ name: String) throws {
    guard backups().contains(where: { $0.name == name }) else { throw BackupFault.unknown(name) }
    do {
      try FileManager.default.removeItem(atPath: backupsFolder + "/" + name)
    } catch {
      throw BackupFault.unknown(name)
    }
  }

  /// Names that we give, so that nothing else in the folder is ever shown or removed.
  private static func isBackup(_ name: String) -> Bool {
    name.wholeMatch(of: /guildhall-\d{8}T\d{6}Z(-\d)?\.sqlite/) != nil
  }

  /// Checks the whole house as it is at this moment, while work goes on.
  ///
  /// What is verified is a copy, which is taken away afterwards: rows that are written meanwhile
  /// would look like rows that the audit log does not know.
  public func verifyCopy() throws -> VerificationReport {
    // Among the uploads, which are cleared when the server starts: a copy must not outlive a crash.
    let folder = URL(fileURLWithPath: uploadsFolder)
      .appending(path: "verifying-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StorageFault.cannotOpen(path: folder.path)
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try store.backUp(to: folder.appending(path: "guildhall.sqlite").path)
    return try House(folder: folder.path, for: .verifying, clock: clock).verify()
  }
}
