public import Foundation
internal import GRDB

extension Store {
  /// Everybody who administers the house.
  public func administrators() throws -> Set<Int64> {
    try read { db in try db.administrators() }
  }

  /// Lets somebody administer the house, or not any more.
  ///
  /// - Parameter maker: nothing for the program's own console.
  /// - Returns: whether it is so now; the last administrator stays one.
  public func setAdministrator(
    _ person: Int64, _ isOne: Bool, by maker: Int64?, _ act: Act
  ) throws -> Bool {
    try write { db in
      let all = try db.administrators()
      guard all.contains(person) != isOne else { return true }
      // Looked at in the same commit: two who take it from each other at once must not both win.
      guard isOne || all != [person] else { return false }
      try db.execute(
        sql: "INSERT INTO administration (person, kind, doneBy, doneAt) VALUES (?, ?, ?, ?)",
        arguments: [person, isOne ? "given" : "taken", maker, act.at.stored])
      try db.auditRow(
        act, "administration", "person/\(person)", "administration", db.lastInsertedRowID)
      return true
    }
  }

  /// Gives somebody a role of the staff list, or ends it.
  public func setRole(
    _ role: String, of person: Int64, _ hasIt: Bool, by decider: Int64?, _ act: Act
  ) throws {
    try write { db in
      let last = try String.fetchOne(
        db,
        sql: """
          SELECT kind FROM personEvent WHERE person = ? AND text = ? AND kind IN ('role', 'roleEnded')
          ORDER BY id DESC LIMIT 1
          """, arguments: [person, role])
      guard (last == "role") != hasIt else { return }
      try db.insertPersonEvent(person, hasIt ? "role" : "roleEnded", role, by: decider, act)
    }
  }

  /// Roles of the staff list that somebody has now, and whether they are here.
  public func rolesAndPresence(of person: Int64, at now: Date) throws -> (
    roles: Set<String>, isHere: Bool
  ) {
    try read { db in
      var roles: Set<String> = []
      var isHere = true
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT kind, text, coalesce(fromAt, doneAt) FROM personEvent WHERE person = ? ORDER BY id
          """, arguments: [person])
      {
        switch row[0] as String {
        case "role": roles.insert(row[1])
        case "roleEnded": roles.remove(row[1])
        case "joined", "returned": isHere = true
        case "left": isHere = try Date(stored: row[2]) > now
        case "erased": isHere = false
        default: break
        }
      }
      return (roles, isHere)
    }
  }
}

extension Database {
  fileprivate func administrators() throws -> Set<Int64> {
    Set(
      try Int64.fetchAll(
        self,
        sql: """
          SELECT person FROM administration AS one
          WHERE kind = 'given' AND NOT EXISTS (
            SELECT 1 FROM administration AS later
            WHERE later.person = one.person AND later.id > one.id)
          """))
  }
}
