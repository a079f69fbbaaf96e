internal import GRDB

extension Store {
  /// The hash of somebody's password; nothing while they have none.
  public func passwordHash(of person: Int64) throws -> String? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT hash FROM password WHERE person = ?", arguments: [person])
    }
  }

  /// Sets somebody's password, and ends whatever else could let in somebody who knew the old one:
  /// other browsers, which are forgotten too, tokens of programs, and links.
  ///
  /// - Parameters:
  ///   - session: the one that goes on.
  ///   - isRenewed: the same password, hashed anew.
  public func setPassword(
    _ hash: String, of person: Int64, keeping session: Int64?, isRenewed: Bool = false, _ act: Act
  ) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO password (person, hash, setAt) VALUES (?1, ?2, ?3)
          ON CONFLICT (person) DO UPDATE SET hash = ?2, setAt = ?3
          """, arguments: [person, hash, act.at.stored])
      if isRenewed { return }
      try db.execute(
        sql: """
          DELETE FROM session WHERE person = ? AND id IS NOT ?
          """, arguments: [person, session])
      try db.execute(
        sql: "UPDATE signInLink SET usedAt = ? WHERE person = ? AND usedAt IS NULL",
        arguments: [act.at.stored, person])
      try db.audit(act, "setPassword", "person/\(person)")
    }
  }
}
