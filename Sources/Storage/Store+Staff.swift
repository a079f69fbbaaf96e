public import Foundation
internal import GRDB

/// What the house knows of somebody besides what they learnt and earned.
public struct StaffMember: Sendable, Hashable {
  public var person: Person
  public var staffID: String?
  public var email: String?
  public var team: String?
  /// Sorted, each once.
  public var roles: [String]
  public var mentor: Int64?
  /// Those that were given to them.
  public var agentNames: [String]
  /// Names that they bore before, or that others bear too; no list takes them away.
  public var formerNames: [String]
  public var joinedAt: Date?
  /// Nothing while they are here.
  public var leftAt: Date?
}

/// Somebody as a staff list has them: the whole of what is to be known from now on.
public struct StaffChange: Sendable, Hashable {
  public enum Mentor: Sendable, Hashable {
    case person(Int64)
    /// Somebody of the same list, by the place in it.
    case change(Int)
  }

  /// Nothing for somebody new.
  public var person: Int64?
  public var name: String
  public var staffID: String?
  public var email: String?
  public var team: String?
  public var roles: [String]
  public var mentor: Mentor?
  public var agentNames: [String]
  public var joinedAt: Date?
  public var leftAt: Date?
  public var returnedAt: Date?
  /// Whether they are about to learn.
  public var isLearner: Bool

  public init(
    of person: Int64?, name: String, staffID: String? = nil, email: String? = nil,
    team: String? = nil, roles: [String] = [], mentor: Mentor? = nil, agentNames: [String] = [],
    joinedAt: Date? = nil, leftAt: Date? = nil, returnedAt: Date? = nil, isLearner: Bool = false
  ) {
    self.person = person
    self.name = name
    self.staffID = staffID
    self.email = email
    self.team = team
    self.roles = roles
    self.mentor = mentor
    self.agentNames = agentNames
    self.joinedAt = joinedAt
    self.leftAt = leftAt
    self.returnedAt = returnedAt
    self.isLearner = isLearner
  }
}

extension Store {
  /// Everybody, by name.
  public func staff() throws -> [StaffMember] {
    let team = try team()
    return try read { db in
      var roles: [Int64: Set<String>] = [:]
      var joined: [Int64: Date] = [:]
      var left: [Int64: Date] = [:]
      let events = try Row.fetchCursor(
        db, sql: "SELECT person, kind, text, coalesce(fromAt, doneAt) FROM personEvent ORDER BY id")
      while let row = try events.next() {
        let (person, kind): (Int64, String) = (row[0], row[1])
        switch kind {
        case "joined":
          joined[person] = try Date(stored: row[3])
          left[person] = nil
        case "returned": left[person] = nil
        case "left": left[person] = try Date(stored: row[3])
        case "role": roles[person, default: []].insert(row[2])
        case "roleEnded": roles[person]?.remove(row[2])
        default: break
        }
      }
      var known: [Int64: (staffID: String?, email: String?)] = [:]
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT id, staffID, email FROM person WHERE staffID IS NOT NULL OR email IS NOT NULL
          """)
      {
        known[row[0]] = (row[1], row[2])
      }
      return team.map { member in
        let id = member.person.id
        return StaffMember(
          person: member.person, staffID: known[id]?.staffID, email: known[id]?.email,
          team: member.team, roles: (roles[id] ?? []).sorted(), mentor: member.mentor,
          agentNames: member.agentNames.filter {
            $0 != member.person.name && !member.ownNames.contains($0)
          }, formerNames: member.ownNames, joinedAt: joined[id], leftAt: left[id])
      }
    }
  }

  /// When somebody left; nothing while they are here.
  public func leftAt(of person: Int64) throws -> Date? {
    try read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT kind, coalesce(fromAt, doneAt) FROM personEvent
          WHERE person = ? AND kind IN ('joined', 'left', 'returned') ORDER BY id DESC LIMIT 1
          """, arguments: [person]
      ).flatMap { row in row[0] == "left" ? try Date(stored: row[1]) : nil }
    }
  }

  /// Takes a list of staff over, all of it or nothing; what is the same already stays untouched.
  ///
  /// - Parameter decider: who brought the list.
  /// - Returns: the rows of the people, in the order of the changes.
  public func apply(
    _ changes: [StaffChange], by decider: Int64, _ act: Act
  ) throws -> [Int64] {
    let before = Dictionary(
      try staff().map { ($0.person.id, $0) }, uniquingKeysWith: { one, _ in one })
    return try write { db in
      // First all are there and nobody holds what another gets, then each gets what is theirs.
      var people: [Int64] = []
      for change in changes {
        if let person = change.person {
          try db.release(before[person], for: change, by: decider, act)
          people.append(person)
        } else {
          people.append(try db.enrol(change, act))
        }
      }
      for (change, person) in zip(changes, people) {
        try db.settle(change, person, before[person], people, by: decider, act)
      }
      return people
    }
  }

  /// Somebody leaves, or comes back, from a moment on.
  public func setPresence(
    _ person: Int64, isHere: Bool, from moment: Date, because reason: String, by decider: Int64,
    _ act: Act
  ) throws {
    try write { db in
      try db.insertPersonEvent(
        person, isHere ? "returned" : "left", reason, from: moment, by: decider, act)
    }
  }
}

extension Database {
  /// Adds what happened to a person, with the row's hash in the log.
  func insertPersonEvent(
    _ person: Int64, _ kind: String, _ text: String, from moment: Date? = nil, by decider: Int64?,
    _ act: Act
  ) throws {
    try cachedStatement(
      sql: """
        INSERT INTO personEvent (person, kind, text, fromAt, doneBy, doneAt)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [person, kind, text, moment?.stored, decider, act.at.stored])
    try auditRow(act, "personEvent", "person/\(person)", "personEvent", lastInsertedRowID)
    // A browser that somebody left signed in must not open the house again when they return.
    if kind == "returned" || (kind == "left" && (moment ?? act.at) <= act.at) {
      try endAccess(of: person, at: act.at)
    }
  }

  /// A new person, under a handle that nobody has: of two with one name the second gets a number.
  fileprivate func enrol(_ change: StaffChange, _ act: Act) throws -> Int64 {
    let handle = try freeHandle(Store.handle(of: change.name))
    try cachedStatement(
      sql: "INSERT INTO person (handle, name, createdAt, learnerSince) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [
      handle, change.name, act.at.stored, change.isLearner ? act.at.stored : nil,
    ])
    let id = lastInsertedRowID
    try auditRow(act, "enrol", "person/\(id)", "person", id)
    return id
  }

  private func freeHandle(_ handle: String) throws -> String {
    var free = handle
    var number = 1
    while try Int.fetchOne(
      cachedStatement(sql: "SELECT count(*) FROM person WHERE handle = ?"), arguments: [free]) != 0
    {
      number += 1
      free = "\(handle)-\(number)"
    }
    return free
  }

  /// Lets go of what changes, so that somebody else of the list may have it.
  fileprivate func release(
    _ known: StaffMember?, for change: StaffChange, by decider: Int64, _ act: Act
  ) throws {
    guard let known else { return }
    if known.staffID != change.staffID, known.staffID != nil {
      try execute(
        sql: "UPDATE person SET staffID = NULL WHERE id = ?", arguments: [known.person.id])
    }
    if known.email != change.email, known.email != nil {
      try execute(
        sql: "UPDATE person SET email = NULL WHERE id = ?", arguments: [known.person.id])
    }
    for name in known.agentNames where !change.agentNames.contains(name) {
      guard decider != known.person.id else { throw StorageFault.takenName }
      _ = try takeBack(
        name, from: known.person.id, because: "The staff list", by: decider, act)
    }
  }

  fileprivate func settle(
    _ change: StaffChange, _ person: Int64, _ known: StaffMember?, _ people: [Int64],
    by decider: Int64, _ act: Act
  ) throws {
    if let known, known.person.name != change.name {
      try keepNames(of: person, from: known.person.name, to: change.name, act)
    }
    if known?.person.name != change.name || known?.staffID != change.staffID
      || known?.email != change.email || change.isLearner
    {
      try cachedStatement(
        sql: """
          UPDATE person SET name = ?, staffID = ?, email = ?,
            learnerSince = coalesce(learnerSince, ?) WHERE id = ?
          """
      ).execute(arguments: [
        change.name, change.staffID, change.email, change.isLearner ? act.at.stored : nil, person,
      ])
      if let known, known.person.name != change.name {
        // The handle follows the name where that is free.
        let handle = Store.handle(of: change.name)
        if known.person.handle != handle {
          try execute(
            sql: "UPDATE person SET handle = ? WHERE id = ?",
            arguments: [try freeHandle(handle), person])
        }
        try audit(act, "updatePerson", "person/\(person)")
      }
    }
    for name in change.agentNames where known?.agentNames.contains(name) != true {
      try self.name(person, asAgent: name, act)
    }
    if known?.team ?? nil != change.team {
      try place(person, inTeam: change.team ?? "", act)
    }
    let roles = known?.roles ?? []
    for role in change.roles where !roles.contains(role) {
      try insertPersonEvent(person, "role", role, by: decider, act)
    }
    for role in roles where !change.roles.contains(role) {
      try insertPersonEvent(person, "roleEnded", role, by: decider, act)
    }
    try settleMentor(change.mentor, person, known?.mentor, people, by: decider, act)
    if let joined = change.joinedAt, known?.joinedAt != joined {
      try insertPersonEvent(person, "joined", "The staff list", from: joined, by: decider, act)
    }
    // A day of joining that is corrected brings nobody back who has left.
    let isCorrected = change.joinedAt != nil && known?.joinedAt != change.joinedAt
    let stays = isCorrected && change.returnedAt == nil ? known?.leftAt : nil
    if let left = change.leftAt ?? stays, isCorrected || known?.leftAt != left {
      try insertPersonEvent(person, "left", "The staff list", from: left, by: decider, act)
    }
    if let returned = change.returnedAt {
      try insertPersonEvent(person, "returned", "The staff list", from: returned, by: decider, act)
    }
  }

  private func settleMentor(
    _ mentor: StaffChange.Mentor?, _ person: Int64, _ known: Int64?, _ people: [Int64],
    by decider: Int64, _ act: Act
  ) throws {
    let new: Int64? =
      switch mentor {
      case .person(let id): id
      case .change(let place): people[place]
      case nil: nil
      }
    guard new != known else { return }
    if let new {
      try setMentor(new, of: person, act)
    } else {
      try insertPersonEvent(person, "mentorEnded", "The staff list", by: decider, act)
    }
  }
}
