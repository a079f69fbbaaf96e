internal import GRDB

/// Under which identifiers work is whose: the persons `?1` to `?2` with the identifiers, in small
/// letters, that lead to them at the moment `?3`.
///
/// An identifier that was given leads to its person. One's own name leads to nobody else either: to
/// the first who bears it, and where it was kept as an identifier since then. Of two people with one
/// name the second has only the identifiers given to them, or each would have the other's work.
let agentsOfPeople = """
  SELECT id AS person, lower(name) AS agent FROM person
  WHERE id BETWEEN ?1 AND ?2
    AND NOT EXISTS (
      SELECT 1 FROM person AS first
      WHERE lower(first.name) = lower(person.name) AND first.id < person.id)
    AND NOT EXISTS (
      SELECT 1 FROM agentName AS given
      WHERE lower(given.name) = lower(person.name)
        AND CASE given.person WHEN person.id THEN isOwnName = 1 ELSE namedAt <= ?3 END)
    AND NOT EXISTS (
      SELECT 1 FROM agentNameTakenBack AS back
      WHERE lower(back.name) = lower(person.name) AND back.person <> person.id
        AND namedAt <= ?3 AND takenBackAt > ?3)
  UNION SELECT person, lower(name) FROM agentName
    WHERE person BETWEEN ?1 AND ?2 AND namedAt <= ?3
  """

extension Database {
  /// Keeps work with whom it was when somebody is called otherwise.
  ///
  /// Their old name stays an identifier of theirs since they were taken in, and the new one leads to
  /// them from now on, where neither is another's.
  func keepNames(of person: Int64, from old: String, to new: String, _ act: Act) throws {
    let isSame = try Bool.fetchOne(
      self, sql: "SELECT lower(?) = lower(?)", arguments: [old, new])
    guard isSame == false else { return }
    if try bearer(of: old) == person { try keep(old, of: person, since: nil, act) }
    let bearer = try bearer(of: new)
    if let bearer, bearer != person {
      // Who was called so before keeps the work, though the other has a lower number.
      try keep(new, of: bearer, since: nil, act)
    } else {
      try keep(new, of: person, since: act.at.stored, act)
    }
  }

  /// To whom a name leads.
  func bearer(of name: String) throws -> Int64? {
    try Int64.fetchOne(
      self,
      sql: """
        SELECT coalesce(
          (SELECT person FROM agentName WHERE lower(name) = lower(?1) ORDER BY id LIMIT 1),
          (SELECT min(id) FROM person WHERE lower(name) = lower(?1)))
        """, arguments: [name])
  }

  /// - Parameter since: nothing for since they were taken in.
  private func keep(_ name: String, of person: Int64, since: String?, _ act: Act) throws {
    try execute(
      sql: """
        INSERT INTO agentName (name, person, namedAt, isOwnName)
        SELECT ?1, id, coalesce(?2, createdAt), 1 FROM person
        WHERE id = ?3 AND NOT EXISTS (SELECT 1 FROM agentName WHERE lower(name) = lower(?1))
        """, arguments: [name, since, person])
    if changesCount > 0 { try logName(of: person, act) }
  }

  /// Gives an identifier to somebody, who may have it already.
  func name(_ person: Int64, asAgent name: String, _ act: Act) throws {
    try execute(
      sql: """
        INSERT INTO agentName (name, person, namedAt)
        SELECT ?1, ?2, ?3
        WHERE NOT EXISTS (SELECT 1 FROM agentName WHERE name = ?1 AND person = ?2)
        """, arguments: [name, person, act.at.stored])
    if changesCount > 0 { try logName(of: person, act) }
  }

  private func logName(of person: Int64, _ act: Act) throws {
    try auditRow(act, "nameAgent", "person/\(person)", "agentName", lastInsertedRowID)
  }

  /// Takes an identifier back.
  ///
  /// - Returns: whether it was theirs.
  func takeBack(
    _ name: String, from person: Int64, because reason: String, by other: Int64, _ act: Act
  ) throws -> Bool {
    guard
      let given = try Row.fetchOne(
        self, sql: "SELECT * FROM agentName WHERE name = ? AND person = ?",
        arguments: [name, person])
    else { return false }
    try execute(
      sql: """
        INSERT INTO agentNameTakenBack (name, person, namedAt, reason, takenBackBy, takenBackAt)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [name, person, given["namedAt"] as String, reason, other, act.at.stored])
    let id = lastInsertedRowID
    try execute(sql: "DELETE FROM agentName WHERE id = ?", arguments: [given["id"] as Int64])
    try auditRow(
      act, "takeBackAgentName", "person/\(person)", "agentNameTakenBack", id,
      ["given": rowHash(given, of: "agentName")])
    return true
  }
}

extension Database {
  /// Puts somebody into a team; an empty name takes them out of theirs.
  func place(_ person: Int64, inTeam team: String, _ act: Act) throws {
    try execute(
      sql: "INSERT INTO membership (person, team, at) VALUES (?, ?, ?)",
      arguments: [person, team, act.at.stored])
    try auditRow(act, "placeInTeam", "person/\(person)", "membership", lastInsertedRowID)
  }

  func setMentor(_ mentor: Int64, of person: Int64, _ act: Act) throws {
    try execute(
      sql: "INSERT INTO mentorship (person, mentor, at) VALUES (?, ?, ?)",
      arguments: [person, mentor, act.at.stored])
    try auditRow(
      act, "setMentor", "person/\(person)", "mentorship", lastInsertedRowID,
      ["mentor": "person/\(mentor)"])
  }
}
