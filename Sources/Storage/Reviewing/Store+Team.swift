internal import GRDB

/// A member of the team: what sources call them, where they belong and who mentors them.
public struct TeamMember: Sendable, Hashable {
  public var person: Person
  /// The identifiers under which their work stands; their name where nobody has said others.
  public var agentNames: [String]
  public var team: String?
  public var mentor: Int64?
}

extension Store {
  /// Everybody, by name.
  public func team() throws -> [TeamMember] {
    try read { db in
      let names = try Row.fetchAll(db, sql: "SELECT name, person FROM agentName ORDER BY name")
      let teams = try Row.fetchAll(
        db,
        sql: """
          SELECT person, team FROM membership
          WHERE id IN (SELECT max(id) FROM membership GROUP BY person)
          """)
      let mentors = try Row.fetchAll(
        db,
        sql: """
          SELECT person, mentor FROM mentorship
          WHERE id IN (SELECT max(id) FROM mentorship GROUP BY person)
            AND NOT EXISTS (SELECT 1 FROM personEvent AS ended
              WHERE ended.person = mentorship.person AND kind = 'mentorEnded'
                AND doneAt >= mentorship.at)
          """)
      let namesOf = Dictionary(grouping: names) { row -> Int64 in row["person"] }
      var teamOf: [Int64: String] = [:]
      for row in teams { teamOf[row["person"]] = row["team"] }
      var mentorOf: [Int64: Int64] = [:]
      for row in mentors { mentorOf[row["person"]] = row["mentor"] }
      return try Row.fetchAll(db, sql: "SELECT * FROM person ORDER BY name, id").map { row in
        let person = Person(id: row["id"], handle: row["handle"], name: row["name"])
        let known = (namesOf[person.id] ?? []).map { row -> String in row["name"] }
        return TeamMember(
          person: person, agentNames: known + [person.name].filter { !known.contains($0) },
          team: teamOf[person.id].flatMap { $0.isEmpty ? nil : $0 }, mentor: mentorOf[person.id])
      }
    }
  }

  /// Notes under which identifier sources know a person.
  ///
  /// - Throws: `notFound` when it is somebody else's already.
  public func name(_ person: Int64, asAgent name: String, _ act: Act) throws {
    try write { db in
      if let owner = try Int64.fetchOne(
        db, sql: "SELECT person FROM agentName WHERE name = ?", arguments: [name])
      {
        guard owner == person else { throw StorageFault.takenName }
        return
      }
      try db.execute(
        sql: "INSERT INTO agentName (name, person, namedAt) VALUES (?, ?, ?)",
        arguments: [name, person, act.at.stored])
      try db.audit(act, "nameAgent", "person/\(person)")
    }
  }

  /// Takes an identifier back from a person, with the reason; it may be given to another then.
  ///
  /// - Throws: `notFound` when it is not theirs.
  public func takeBack(
    _ name: String, from person: Int64, reason: String, by other: Int64, _ act: Act
  ) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO agentNameTakenBack (name, person, namedAt, reason, takenBackBy, takenBackAt)
          SELECT name, person, namedAt, ?, ?, ? FROM agentName WHERE name = ? AND person = ?
          """, arguments: [reason, other, act.at.stored, name, person])
      guard db.changesCount > 0 else { throw StorageFault.notFound("identifier \(name)") }
      try db.execute(sql: "DELETE FROM agentName WHERE name = ?", arguments: [name])
      try db.audit(act, "takeBackAgentName", "person/\(person)")
    }
  }

  /// A review of the work under an identifier that a person acknowledged or disputed; void ones do
  /// not count.
  public func answeredReview(ofAgent name: String, by person: Int64) throws -> Int64? {
    try read { db in
      try Int64.fetchOne(
        db,
        sql: """
          SELECT review.id FROM reviewEvent JOIN review ON review.id = reviewEvent.review
          WHERE doneBy = ? AND kind IN ('acknowledged', 'disputed') AND agent = ?
            AND state <> 'void'
          ORDER BY review.id LIMIT 1
          """, arguments: [person, name])
    }
  }

  /// Puts a person into a team; an empty name takes them out of theirs.
  public func place(_ person: Int64, inTeam team: String, _ act: Act) throws {
    try write { db in
      try db.execute(
        sql: "INSERT INTO membership (person, team, at) VALUES (?, ?, ?)",
        arguments: [person, team, act.at.stored])
      try db.audit(act, "placeInTeam", "person/\(person)")
    }
  }

  /// Gives a person a mentor.
  public func setMentor(_ mentor: Int64, of person: Int64, _ act: Act) throws {
    try write { db in
      try db.execute(
        sql: "INSERT INTO mentorship (person, mentor, at) VALUES (?, ?, ?)",
        arguments: [person, mentor, act.at.stored])
      try db.audit(act, "setMentor", "person/\(person)", ["mentor": "person/\(mentor)"])
    }
  }
}
