public import Foundation
internal import GRDB

/// Something that happened to a person in the house.
public struct StoredPersonEvent: Sendable, Hashable {
  public var id: Int64
  public var person: Int64
  /// `joined`, `left`, `returned`, `hold`, `released`, `erased` and so on.
  public var kind: String
  /// The role, or why.
  public var text: String
  /// From when it counts.
  public var from: Date
  public var doneBy: Int64?
  public var doneAt: Date
}

/// What is kept for how long.
public enum Kept: String, Sendable, Hashable, Codable, CaseIterable {
  /// Everything about a person, counted from the day they left.
  case training
  /// The words of conversations, counted from their start, or from their import where none is known.
  case interactions
}

/// A rule of retention as somebody set it.
public struct StoredRetentionRule: Sendable, Hashable {
  public var id: Int64
  public var what: Kept
  public var days: Int
  public var reason: String
  public var setBy: Int64
  public var setAt: Date
}

extension Store {
  /// What happened to somebody, or to everybody, in the order it was written down.
  public func personEvents(of person: Int64? = nil) throws -> [StoredPersonEvent] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM personEvent WHERE ?1 IS NULL OR person = ?1 ORDER BY id",
        arguments: [person]
      ).map { row in
        let (from, doneAt): (String?, String) = (row["fromAt"], row["doneAt"])
        return StoredPersonEvent(
          id: row["id"], person: row["person"], kind: row["kind"], text: row["text"],
          from: try Date(stored: from ?? doneAt), doneBy: row["doneBy"],
          doneAt: try Date(stored: doneAt))
      }
    }
  }

  /// Writes down what happened to somebody, with its hash in the audit log.
  public func addPersonEvent(
    _ kind: String, to person: Int64, text: String, by other: Int64, _ act: Act
  ) throws {
    try write { db in
      try db.insertPersonEvent(kind, to: person, text: text, by: other, act)
    }
  }

  /// The rules that hold: of several for one thing the last.
  public func retentionRules() throws -> [StoredRetentionRule] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM retentionRule
          WHERE id IN (SELECT max(id) FROM retentionRule GROUP BY what) ORDER BY what
          """
      ).map { row in
        guard let what = Kept(rawValue: row["what"]) else {
          throw StorageFault.unreadable("a rule of retention")
        }
        return StoredRetentionRule(
          id: row["id"], what: what, days: row["days"], reason: row["reason"],
          setBy: row["setBy"], setAt: try Date(stored: row["setAt"]))
      }
    }
  }

  /// Sets a rule; the one before it stays on record.
  public func setRetention(
    _ what: Kept, days: Int, reason: String, by person: Int64, _ act: Act
  ) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO retentionRule (what, days, reason, setBy, setAt) VALUES (?, ?, ?, ?, ?)
          """, arguments: [what.rawValue, days, reason, person, act.at.stored])
      let id = db.lastInsertedRowID
      try db.auditRow(act, "setRetention", "retentionRule/\(id)", "retentionRule", id)
    }
  }
}

extension Database {
  func insertPersonEvent(
    _ kind: String, to person: Int64, text: String, by other: Int64, _ act: Act
  ) throws {
    try execute(
      sql: """
        INSERT INTO personEvent (person, kind, text, doneBy, doneAt) VALUES (?, ?, ?, ?, ?)
        """, arguments: [person, kind, text, other, act.at.stored])
    try auditRow(act, "personEvent", "person/\(person)", "personEvent", lastInsertedRowID)
  }
}
