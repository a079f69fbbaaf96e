public import Foundation
internal import GRDB

/// An event of the audit log as it is stored, with all that its hash covers.
public struct StoredAuditEvent: Sendable, Hashable {
  public var sequence: Int
  /// RFC 3339 in UTC.
  public var at: String
  public var actor: String
  public var verb: String
  public var subject: String
  /// JSON, as it was hashed.
  public var details: String
  public var previous: String
  public var hash: String
}

/// Which events of the audit log are asked for; nothing for all.
public struct AuditFilter: Sendable, Hashable {
  /// Such as `person/7`.
  public var actor: String?
  public var verb: String?
  public var from: Date?
  /// Up to, and without.
  public var until: Date?

  public init(
    actor: String? = nil, verb: String? = nil, from: Date? = nil, until: Date? = nil
  ) {
    self.actor = actor
    self.verb = verb
    self.from = from
    self.until = until
  }
}

extension Store {
  /// Events of the audit log, the newest first.
  ///
  /// - Parameter before: those with smaller numbers; nothing for the newest.
  public func auditEvents(
    _ filter: AuditFilter, before: Int? = nil, limit: Int
  ) throws -> [StoredAuditEvent] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM auditEvent
          WHERE (:before IS NULL OR sequence < :before)
            AND (:actor IS NULL OR actor = :actor) AND (:verb IS NULL OR verb = :verb)
            AND (:from IS NULL OR at >= :from) AND (:until IS NULL OR at < :until)
          ORDER BY sequence DESC LIMIT :limit
          """,
        arguments: [
          "before": before, "actor": filter.actor, "verb": filter.verb,
          "from": filter.from?.stored, "until": filter.until?.stored,
          "limit": limit,
        ]
      ).map(StoredAuditEvent.init)
    }
  }

  /// Events of the audit log after a number, the oldest first.
  public func auditEvents(after sequence: Int, limit: Int) throws -> [StoredAuditEvent] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM auditEvent WHERE sequence > ? ORDER BY sequence LIMIT ?",
        arguments: [sequence, limit]
      ).map(StoredAuditEvent.init)
    }
  }

  /// Every verb that the audit log holds, in the order of the alphabet.
  public func auditVerbs() throws -> [String] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT verb FROM auditEvent ORDER BY verb")
    }
  }

  /// Computes the whole chain of the audit log anew.
  public func auditChain() throws -> AuditReport { try read { try $0.auditReport() } }
}

extension StoredAuditEvent {
  fileprivate init(_ row: Row) {
    self.init(
      sequence: row["sequence"], at: row["at"], actor: row["actor"], verb: row["verb"],
      subject: row["subject"], details: row["details"], previous: row["previous"],
      hash: row["hash"])
  }
}
