internal import GRDB

/// A member of the team: what sources call them, where they belong and who mentors them.
public struct TeamMember: Sendable, Hashable {
  public var person: Person
  /// The identifiers under which their work stands, with their name where it leads to them.
  public var agentNames: [String]
  /// Those of them that they bear or bore themselves, and nobody gave them.
  public var ownNames: [String]
  public var team: String?
  public var mentor: Int64?
}

extension Store {
  /// Everybody, by name.
  public func team() throws -> [TeamMember] {
    try read { db in
      let names = try Row.fetchAll(
        db, sql: "SELECT name, person, isOwnName FROM agentName ORDER BY name")
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
      let people = try Row.fetchAll(db, sql: "SELECT * FROM person ORDER BY name, id").map {
        Person(id: $0["id"], handle: $0["handle"], name: $0["name"])
      }
      let bearers = bearers(of: people, given: names)
      return people.map { person in
        let own = namesOf[person.id] ?? []
        let known = own.map { row -> String in row["name"] }
        let isTheirs = bearers[foldedIdentifier(person.name)] == person.id
        return TeamMember(
          person: person,
          agentNames: known + [person.name].filter { isTheirs && !known.contains($0) },
          ownNames: own.filter { $0["isOwnName"] }.map { $0["name"] },
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
      try db.name(person, asAgent: name, act)
    }
  }

  /// Takes an identifier back from a person, with the reason; it may be given to another then.
  ///
  /// - Throws: `notFound` when it is not theirs.
  public func takeBack(
    _ name: String, from person: Int64, reason: String, by other: Int64, _ act: Act
  ) throws {
    try write { db in
      guard try db.takeBack(name, from: person, because: reason, by: other, act) else {
        throw StorageFault.notFound("identifier \(name)")
      }
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
    try write { db in try db.place(person, inTeam: team, act) }
  }

  /// Gives a person a mentor.
  public func setMentor(_ mentor: Int64, of person: Int64, _ act: Act) throws {
    try write { db in try db.setMentor(mentor, of: person, act) }
  }
}

/// To whom a name leads: to whom it was given as an identifier, else to the first who bears it.
private func bearers(of people: [Person], given names: [Row]) -> [String: Int64] {
  var bearers: [String: Int64] = [:]
  for row in names { bearers[foldedIdentifier(row["name"])] = row["person"] }
  for person in people.sorted(by: { $0.id < $1.id }) {
    let name = foldedIdentifier(person.name)
    if bearers[name] == nil { bearers[name] = person.id }
  }
  return bearers
}
