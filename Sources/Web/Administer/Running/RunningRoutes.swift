internal import Foundation
internal import GuildhallKit

let runningRoutes: [Route] = [
  .get("/administer/sessions", for: .administrators) { call in
    call.page(try SessionsPage(call))
  },
  .get("/administer/backups", for: .administrators) { call in
    let page = BackupsPage(call)
    return call.page(page).lookingAgain(while: page.isVerifying)
  },
  .post("/administer/backups", for: .administrators) { call in
    let me = try call.me()
    let report = try call.house.backUp()
    call.desk.tell(
      me,
      "The backup is made, opened again and found sound: \(size(report.bytes)), "
        + "\(report.rows.values.reduce(0, +)) rows.")
    return .see(At.backups)
  },
  .get("/administer/backups/{name}", for: .administrators) { call in
    call.page(try BackupPage(call, isRemoval: false))
  },
  .post("/administer/backups/{name}", for: .administrators) { call in
    let me = try call.me()
    let file = try call.backup()
    guard call.form["sure"] == "yes" else {
      throw WebFault.missing("a tick at “I know what it holds”")
    }
    try call.house.noteBackupTaken(file.name, by: me)
    let path = call.house.backupsFolder + "/" + file.name
    guard let bytes = FileManager.default.contents(atPath: path) else { throw WebFault.notFound }
    return .file(bytes, type: "application/vnd.sqlite3", named: file.name)
  },
  .get("/administer/backups/{name}/removal", for: .administrators) { call in
    call.page(try BackupPage(call, isRemoval: true))
  },
  .post("/administer/backups/{name}/removal", for: .administrators) { call in
    let me = try call.me()
    try call.house.removeBackup(try call.backup().name)
    call.desk.tell(me, "The backup is removed.")
    return .see(At.backups)
  },
  .post("/administer/verification", for: .administrators) { call in
    let me = try call.me()
    let isBegun = call.desk.verification.begin(call.house, at: call.now)
    call.desk.tell(
      me, isBegun ? "The verification has begun." : "A verification is under way already.")
    return .see(At.backups)
  },
  .get("/administer/health", for: .administrators) { call in call.page(try HealthPage(call)) },
]

extension Call {
  /// Which backup the path names.
  func backup() throws -> BackupFile {
    let name = self["name"]
    guard let file = house.backups().first(where: { $0.name == name }) else {
      throw WebFault.notFound
    }
    return file
  }
}
