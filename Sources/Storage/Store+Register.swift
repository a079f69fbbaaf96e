internal import Certifications
public import Curricula
public import Foundation
internal import GRDB
internal import Rubrics

/// Somebody who holds a certification at a moment, or held one until then.
public struct StoredHolder: Sendable, Hashable {
  public var person: Int64
  public var name: String
  public var certification: Int64
  public var programme: ProgrammeID
  public var awardedAt: Date
  public var expiresAt: Date?
}

extension Store {
  /// Certifications that end in a time, of people who are here and have no later one of the same
  /// programme; suspended and revoked ones are left out.
  public func expiring(from start: Date, until end: Date) throws -> [StoredHolder] {
    let (plain, doubtful) = try read { db in
      let plain = try Row.fetchAll(
        db,
        sql: """
          SELECT person, name, held.id, programme, awardedAt, expiresAt
          FROM certification AS held JOIN person ON person.id = held.person
          WHERE expiresAt >= ?1 AND expiresAt < ?2
            AND NOT EXISTS (SELECT 1 FROM certification AS later
              WHERE later.person = held.person AND later.programme = held.programme
                AND later.id > held.id)
            AND held.id NOT IN (SELECT certification FROM certificationEvent
              WHERE certification IS NOT NULL AND kind IN ('suspended', 'revoked'))
            AND held.person NOT IN (SELECT person FROM personEvent WHERE kind = 'left')
          ORDER BY expiresAt, name, held.id
          """, arguments: [start.stored, end.stored]
      ).map(StoredHolder.init)
      return (plain, try Self.doubtful(from: start, until: end, db))
    }
    // Which of many steps still counts is for the history to say.
    return try plain
      + doubtful.filter { holder in
        let events = try record(of: holder.person).events
        return CertificateHistory(of: holder.certification, events, at: start).isClear
      }
  }

  /// The few of which events or returns must be read to tell.
  private static func doubtful(
    from start: Date, until end: Date, _ db: Database
  ) throws -> [StoredHolder] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT person, name, held.id, programme, awardedAt, expiresAt
        FROM certification AS held JOIN person ON person.id = held.person
        WHERE expiresAt >= ?1 AND expiresAt < ?2
          AND NOT EXISTS (SELECT 1 FROM certification AS later
            WHERE later.person = held.person AND later.programme = held.programme
              AND later.id > held.id)
          AND (held.id IN (SELECT certification FROM certificationEvent
              WHERE kind IN ('suspended', 'revoked'))
            OR held.person IN (SELECT person FROM personEvent WHERE kind = 'left'))
          AND coalesce((SELECT kind FROM personEvent WHERE person = held.person
              AND kind IN ('joined', 'left', 'returned') ORDER BY id DESC LIMIT 1), 'none')
            <> 'left'
        ORDER BY expiresAt, name, held.id
        """, arguments: [start.stored, end.stored])
    return try rows.map(StoredHolder.init)
  }

  /// The last certification of each person in a programme, by name of the person.
  public func lastHolders(of programme: ProgrammeID) throws -> [StoredHolder] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT person, name, held.id, programme, awardedAt, expiresAt
          FROM certification AS held JOIN person ON person.id = held.person
          WHERE held.id IN (
            SELECT max(id) FROM certification WHERE programme = ? GROUP BY person)
          ORDER BY name, person
          """, arguments: [programme.rawValue]
      ).map(StoredHolder.init)
    }
  }

  /// The rows of the first and the last person; nothing where there is nobody.
  public func personRows() throws -> ClosedRange<Int64>? {
    try read { db in
      guard
        let row = try Row.fetchOne(db, sql: "SELECT min(id), max(id) FROM person"),
        let first: Int64 = row[0], let last: Int64 = row[1]
      else { return nil }
      return first...last
    }
  }

  /// Those of a range of rows who learn and have not left.
  public func activeLearners(in rows: ClosedRange<Int64>) throws -> [Person] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, handle, name FROM person
          WHERE id BETWEEN ? AND ? AND learnerSince IS NOT NULL
            AND coalesce((SELECT kind FROM personEvent WHERE person = person.id
              AND kind IN ('joined', 'left', 'returned', 'erased') ORDER BY id DESC LIMIT 1), '')
              NOT IN ('left', 'erased')
          ORDER BY id
          """, arguments: [rows.lowerBound, rows.upperBound]
      ).map { Person(id: $0["id"], handle: $0["handle"], name: $0["name"]) }
    }
  }

  /// Attempts that passed once and do not by their last score, by person.
  public func regradedToFail() throws -> [Int64: [Int64]] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT attempt.person, attempt.id FROM rescore
          JOIN attempt ON attempt.id = rescore.attempt
          WHERE rescore.id IN (SELECT max(id) FROM rescore GROUP BY attempt)
            AND rescore.isPassed = 0 ORDER BY attempt.id
          """)
      var found: [Int64: [Int64]] = [:]
      for row in rows { found[row[0], default: []].append(row[1]) }
      return found
    }
  }
}

extension StoredHolder {
  /// From a row of person, name, certification, programme, awardedAt, expiresAt.
  fileprivate init(_ row: Row) throws {
    let expiresAt: String? = row[5]
    self.init(
      person: row[0], name: row[1], certification: row[2], programme: ProgrammeID(row[3]),
      awardedAt: try Date(stored: row[4]), expiresAt: try expiresAt.map { try Date(stored: $0) })
  }
}
