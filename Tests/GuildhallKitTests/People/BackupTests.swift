import Foundation
import Testing

@testable import GuildhallKit

@Suite struct BackupTests {
  private func house() throws -> (House, URL) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "b-\(UUID().uuidString)")
    let moment = Date(timeIntervalSince1970: 1_795_000_000)
    return (try House(folder: folder.path, for: .writing, clock: { moment }), folder)
  }

  @Test func `a backup is a house of its own, for its owner alone`() throws {
    let (house, folder) = try house()
    defer { try? FileManager.default.removeItem(at: folder) }
    let ada = try house.accountMade(for: "Ada Stern")
    let report = try house.backUp()
    #expect(report.rows["person"] == 1 && report.auditEvents == 1)
    #expect(report.path.hasSuffix("/backups/guildhall-20261118T110640Z.sqlite"))
    func rights(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try rights(report.path) == 0o600)
    #expect(try rights(house.backupsFolder) == 0o700)
    // What comes later is not in it.
    _ = try house.accountMade(for: "Ruth Abel")
    let other = folder.appending(path: "other")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: report.path, toPath: other.appending(path: "guildhall.sqlite").path)
    let restored = try House(folder: other.path, for: .writing)
    #expect(try restored.account(ada.id).name == "Ada Stern")
    #expect(try restored.accounts().count == 1)
    #expect(try restored.verify().faults == [])
    let beside = try FileManager.default.contentsOfDirectory(atPath: house.backupsFolder)
    #expect(beside.count == 1)
  }

  @Test func `a backup is never written over anything, and two in a second are two`() throws {
    let (house, folder) = try house()
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = folder.appending(path: "guildhall.sqlite").path
    let error = #expect(throws: (any Error).self) { try house.backUp(to: database) }
    #expect(error.flatMap { sentence(about: $0) }?.contains("never written over") == true)
    _ = try house.accountMade(for: "Ada Stern")
    #expect(try house.backUp().path != house.backUp().path)
    #expect(house.backups().count == 2)
  }

  @Test func `only backups are listed and removed`() throws {
    let (house, folder) = try house()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try house.backUp()
    let stranger = house.backupsFolder + "/notes.txt"
    try "mine".write(toFile: stranger, atomically: true, encoding: .utf8)
    #expect(house.backups().count == 1)
    for name in ["notes.txt", "../guildhall.sqlite", "", "guildhall-x.sqlite"] {
      #expect(throws: BackupFault.unknown(name)) { try house.removeBackup(name) }
    }
    try house.removeBackup(try #require(house.backups().first).name)
    #expect(house.backups().isEmpty && FileManager.default.fileExists(atPath: stranger))
  }

  @Test func `the audit log comes in pages, by whom and by what`() throws {
    let (house, folder) = try house()
    defer { try? FileManager.default.removeItem(at: folder) }
    let ada = try house.accountMade(for: "Ada Stern")
    try house.setOffice(.administrator, of: ada.id, true, by: nil)
    for name in ["Ruth Abel", "Milo Kern", "Tara Voss"] {
      let one = try house.accountMade(for: name)
      try house.setOffice(.administrator, of: one.id, true, by: ada)
    }
    let first = try house.auditPage(AuditQuestion(), limit: 3)
    #expect(first.entries.count == 3)
    let second = try house.auditPage(AuditQuestion(), before: first.next, limit: 100)
    let chain = try house.auditChain()
    #expect(first.entries.count + second.entries.count == chain.events && second.next == nil)
    #expect(first.entries.first?.event.hash == chain.head && chain.firstBroken == nil)
    let hers = try house.auditPage(AuditQuestion(actor: ada.id))
    #expect(hers.entries.count == 3 && hers.entries.allSatisfy { $0.actor == "Ada Stern" })
    #expect(hers.entries.map(\.subject) == ["Tara Voss", "Milo Kern", "Ruth Abel"])
    #expect(try house.auditPage(AuditQuestion(verb: "nothing")).entries.isEmpty)
    let later = Date(timeIntervalSince1970: 1_795_000_001)
    #expect(try house.auditPage(AuditQuestion(from: later)).entries.isEmpty)
    #expect(try house.auditPage(AuditQuestion(until: later)).entries.count == chain.events)
  }
}
