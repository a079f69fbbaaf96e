internal import Foundation
internal import GRDB

/// Somebody who learns, reviews or trains.
public struct Person: Sendable, Hashable {
  public var id: Int64
  /// What commands call them by: the name in lower case with dashes.
  public var handle: String
  public var name: String
}

extension Store {
  /// The person of that name, made when there is none yet.
  ///
  /// Names that differ only in case or spacing are one person.
  ///
  /// - Parameter isLearner: whether they are about to learn; who only decides about others is in no
  ///   table of learners.
  public func person(
    named name: String, isLearner: Bool = true, _ act: Act
  ) throws -> Person {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let handle = Self.handle(of: name)
    guard !handle.isEmpty else { throw StorageFault.notFound("person without a name") }
    return try write { db in
      let since = isLearner ? act.at.stored : nil
      // An address or a number of the staff list is no new name.
      if let known = try Self.person(Self.earlierHandle(of: name), db)
        ?? Self.person(handle, db) ?? Self.person(inStaffList: name, db)
      {
        try db.execute(
          sql: "UPDATE person SET learnerSince = ? WHERE id = ? AND learnerSince IS NULL",
          arguments: [since, known.id])
        return known
      }
      try db.execute(
        sql: "INSERT INTO person (handle, name, createdAt, learnerSince) VALUES (?, ?, ?, ?)",
        arguments: [handle, name, act.at.stored, since])
      let id = db.lastInsertedRowID
      try db.auditRow(act, "enrol", "person/\(id)", "person", id)
      return Person(id: id, handle: handle, name: name)
    }
  }

  /// Somebody by their handle, which their name makes, by their e-mail address or their number in
  /// the staff list.
  public func findPerson(named name: String) throws -> Person? {
    try read { db in
      try Self.person(Self.earlierHandle(of: name), db)
        ?? Self.person(Self.handle(of: name), db)
        ?? Self.person(inStaffList: name, db)
    }
  }

  private static func person(inStaffList name: String, _ db: Database) throws -> Person? {
    try Row.fetchOne(
      db,
      // As the partial indexes ask for it.
      sql: """
        SELECT * FROM person WHERE (email IS NOT NULL AND lower(email) = lower(?1))
          OR (staffID IS NOT NULL AND staffID = ?1)
        """, arguments: [name]
    ).map(Person.init)
  }

  /// Somebody by their row.
  public func person(_ id: Int64) throws -> Person? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM person WHERE id = ?", arguments: [id])
        .map(Person.init)
    }
  }

  /// Everybody who learns, by name.
  public func learners() throws -> [Person] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM person WHERE learnerSince IS NOT NULL ORDER BY name, id"
      ).map(Person.init)
    }
  }

  public func people() throws -> [Person] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM person ORDER BY name, id").map(Person.init)
    }
  }

  /// Letters that only look different, such as full-width ones, are the same.
  public static func handle(of name: String) -> String {
    name.precomposedStringWithCompatibilityMapping.lowercased().split(
      whereSeparator: \.isWhitespace
    ).joined(separator: "-")
  }

  /// Handles from before letters that only look different were the same stand as they were.
  private static func earlierHandle(of name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
  }

  private static func person(_ handle: String, _ db: Database) throws -> Person? {
    try Row.fetchOne(db, sql: "SELECT * FROM person WHERE handle = ?", arguments: [handle])
      .map(Person.init)
  }
}

extension Person {
  fileprivate init(_ row: Row) {
    self.init(id: row["id"], handle: row["handle"], name: row["name"])
  }
}
