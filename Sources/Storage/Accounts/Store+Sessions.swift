public import Foundation
internal import GRDB

/// What lets somebody in for a while: a browser that signed in, or a program with a token.
public struct StoredSession: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case browser, program
  }

  public var id: Int64
  public var person: Int64
  public var kind: Kind
  public var label: String
  /// Whether it began with a one-time link and not with a password.
  public var isByLink: Bool
  public var startedAt: Date
  public var seenAt: Date
  public var endsAt: Date
  public var endedAt: Date?
}

extension Store {
  /// Lets somebody in; of the token only the hash is kept.
  public func startSession(
    of person: Int64, _ kind: StoredSession.Kind, tokenHash: String, label: String,
    isByLink: Bool = false, until end: Date, _ act: Act
  ) throws -> StoredSession {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO session (person, kind, tokenHash, label, isByLink, startedAt, seenAt, endsAt)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          person, kind.rawValue, tokenHash, label, isByLink, act.at.stored, act.at.stored,
          end.stored,
        ])
      let id = db.lastInsertedRowID
      try db.audit(act, "signIn", "person/\(person)", ["session": String(id)])
      return StoredSession(
        id: id, person: person, kind: kind, label: label, isByLink: isByLink, startedAt: act.at,
        seenAt: act.at,
        endsAt: end)
    }
  }

  public func session(tokenHash: String) throws -> StoredSession? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT * FROM session WHERE tokenHash = ?", arguments: [tokenHash]
      ).map(StoredSession.init)
    }
  }

  /// Sessions that have not ended, the newest first.
  ///
  /// - Parameter person: nothing for everybody's.
  public func openSessions(of person: Int64? = nil, at now: Date) throws -> [StoredSession] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM session WHERE endedAt IS NULL AND endsAt > ?1 AND (?2 IS NULL OR person = ?2)
          ORDER BY id DESC
          """, arguments: [now.stored, person]
      ).map(StoredSession.init)
    }
  }

  /// Notes that sessions were used; how many minutes ago is all that anybody wants to know.
  public func noteSeen(_ sessions: [Int64: Date]) throws {
    try write(counts: false) { db in
      let statement = try db.cachedStatement(
        sql: "UPDATE session SET seenAt = ?1 WHERE id = ?2 AND seenAt < ?1")
      for (id, moment) in sessions.sorted(by: { $0.key < $1.key }) {
        try statement.execute(arguments: [moment.stored, id])
      }
    }
  }

  /// Ends a session.
  ///
  /// - Returns: whether it was open.
  @discardableResult
  public func endSession(_ id: Int64, of person: Int64, _ act: Act) throws -> Bool {
    try write { db in
      try db.execute(
        sql: "UPDATE session SET endedAt = ? WHERE id = ? AND person = ? AND endedAt IS NULL",
        arguments: [act.at.stored, id, person])
      guard db.changesCount > 0 else { return false }
      try db.audit(act, "signOut", "person/\(person)", ["session": String(id)])
      return true
    }
  }

  /// Ends all sessions of somebody, those of programs too, and forgets the devices: one of them may
  /// be in the wrong hands.
  ///
  /// - Returns: how many were open.
  @discardableResult
  public func endSessions(of person: Int64, _ act: Act) throws -> Int {
    try write { db in
      try db.execute(
        sql: "DELETE FROM session WHERE person = ? AND endedAt IS NULL", arguments: [person])
      let count = db.changesCount
      try db.endAccess(of: person, at: act.at)
      if count > 0 { try db.audit(act, "signOutEverywhere", "person/\(person)") }
      return count
    }
  }

  /// Takes out sessions and links that ended before a day: nobody needs them any more.
  public func forgetSessions(endedBefore day: Date) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM session WHERE endsAt < ?1 OR (endedAt IS NOT NULL AND endedAt < ?1)",
        arguments: [day.stored])
      try db.execute(sql: "DELETE FROM signInLink WHERE endsAt < ?", arguments: [day.stored])
    }
  }
}

extension Database {
  /// Takes everything away that lets somebody in but the password: sessions, tokens and links.
  func endAccess(of person: Int64, at moment: Date) throws {
    try execute(sql: "DELETE FROM session WHERE person = ?", arguments: [person])
    try execute(
      sql: "UPDATE signInLink SET usedAt = ? WHERE person = ? AND usedAt IS NULL",
      arguments: [moment.stored, person])
  }
}

extension StoredSession {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: row["id"], person: row["person"], kind: Kind(rawValue: row["kind"]) ?? .browser,
      label: row["label"], isByLink: row["isByLink"],
      startedAt: try Date(stored: row["startedAt"]),
      seenAt: try Date(stored: row["seenAt"]), endsAt: try Date(stored: row["endsAt"]),
      endedAt: try (row["endedAt"] as String?).map { try Date(stored: $0) })
  }
}
