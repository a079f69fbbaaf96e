import ArgumentParser
import Foundation
import GuildhallKit

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the database to a file of its own, also while the server runs, and check it.",
    discussion: """
      The copy is of one moment. It is opened again and looked over: SQLite's own check, the rows \
      of every table, the audit log from its first event on. It holds everything that the house \
      knows about people, so keep it as you keep the house.

      Without --out it goes into the folder “backups” beside the database, named by the time. To \
      restore it, stop the server, put the copy in the place of guildhall.sqlite, and take away \
      guildhall.sqlite-wal and guildhall.sqlite-shm.

      Example:
        guildhall backup --data ./team --out /mnt/safe/monday.sqlite
      """)

  @Option(
    help: ArgumentHelp(
      "Where to write it; nothing may stand there yet.", valueName: "file"))
  var out: String?

  @OptionGroup var data: DataOptions

  func validate() throws {
    if out?.isEmpty == true { throw ValidationError("--out takes the name of a file.") }
  }

  func run() throws {
    let path = out.map { URL(fileURLWithPath: $0).path }
    let report = try data.house(for: .reading).backUp(to: path)
    let rows = report.rows.values.reduce(0, +)
    say("\(report.path)")
    say(
      "\(report.bytes) bytes, \(rows) rows in \(report.rows.count) tables, "
        + "\(report.auditEvents) events of the audit log, head \(report.auditHead)")
    say("Opened again and found sound.")
  }
}
