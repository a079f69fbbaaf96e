internal import GRDB

/// The history of the schema: append only, written against tables and never against today's types.
func migrations() -> DatabaseMigrator {
  var migrator = DatabaseMigrator()
  migrator.registerMigration("2026-11 the first house") { db in
    try db.execute(sql: "PRAGMA application_id = \(Store.applicationID)")
    try db.execute(sql: firstHouse)
  }
  migrator.registerMigration("2026-11 the school") { db in try db.execute(sql: school) }
  migrator.registerMigration("2026-11 the assay") { db in try db.execute(sql: assay) }
  migrator.registerMigration("2026-11 the simulated customer") { db in
    try db.execute(sql: simulatedCustomer)
  }
  migrator.registerMigration("2026-11 the reviewer's week") { db in
    try db.execute(sql: reviewersWeek)
  }
  migrator.registerMigration("2026-11 what was imported") { db in
    try db.execute(sql: importsKept)
  }
  migrator.registerMigration("2026-11 identifiers taken back") { db in
    try db.execute(sql: identifiersTakenBack)
  }
  migrator.registerMigration("2026-11 the register") { db in try db.execute(sql: register) }
  migrator.registerMigration("2026-11 accounts") { db in try db.execute(sql: accounts) }
  migrator.registerMigration("2026-11 namesakes") { db in try db.execute(sql: namesakes) }
  migrator.registerMigration("2026-11 suspensions") { db in try db.execute(sql: suspensions) }
  migrator.registerMigration("2026-11 sessions begun by a link") { db in
    try db.execute(sql: linkSessions)
  }
  return migrator
}
