public import Certifications
public import Curricula
public import Foundation
internal import GRDB
internal import Rubrics

/// Something that happens to an application or a certification, before it stands.
public struct NewCertificationEvent: Sendable {
  public var person: Int64
  public var programme: ProgrammeID
  public var certificate: Int64?
  public var kind: CertificationEvent.Kind
  public var reason: String
  /// What set it off, such as `review/12`.
  public var about: String
  public var dueAt: Date?
  /// Nothing for the rule.
  public var by: Int64?

  public init(
    of person: Int64, _ programme: ProgrammeID, certificate: Int64? = nil,
    _ kind: CertificationEvent.Kind, because reason: String, about: String = "",
    dueAt: Date? = nil, by: Int64?
  ) {
    self.person = person
    self.programme = programme
    self.certificate = certificate
    self.kind = kind
    self.reason = reason
    self.about = about
    self.dueAt = dueAt
    self.by = by
  }
}

extension Store {
  public func add(_ events: [NewCertificationEvent], _ act: Act) throws {
    try write { db in
      for event in events {
        try db.cachedStatement(
          sql: """
            INSERT INTO certificationEvent (person, programme, certification, kind, reason, about,
              dueAt, doneBy, doneAt)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).execute(arguments: [
          event.person, event.programme.rawValue, event.certificate, event.kind.rawValue,
          event.reason, event.about, event.dueAt?.stored, event.by, act.at.stored,
        ])
        let row = db.lastInsertedRowID
        try db.markLearner(event.person, act)
        try db.auditRow(
          act, "certificationEvent", "person/\(event.person)", "certificationEvent", row)
      }
    }
  }

  /// Somebody says that they have seen something; the same said again stays beside it.
  public func attest(
    _ what: AttestationID, of programme: ProgrammeID, for person: Int64, by trainer: Int64,
    because reason: String, _ act: Act
  ) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO attestation (person, programme, what, reason, attestedBy, attestedAt)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          person, programme.rawValue, what.rawValue, reason, trainer, act.at.stored,
        ])
      let row = db.lastInsertedRowID
      try db.markLearner(person, act)
      try db.auditRow(
        act, "attest", "person/\(person)", "attestation", row)
    }
  }

  /// Everybody who ever trained a person: their mentors, who signed or waived something for them,
  /// coached them, or attested something.
  public func trainers(of person: Int64, by moment: Date? = nil) throws -> Set<Int64> {
    try read { db in
      try Set(
        Int64.fetchAll(
          db,
          sql: """
            SELECT mentor FROM mentorship WHERE person = ?1 AND at <= ?2
            UNION SELECT signedBy FROM signOff WHERE person = ?1 AND signedAt <= ?2
            UNION SELECT waivedBy FROM waiver WHERE person = ?1 AND waivedAt <= ?2
            UNION SELECT notedBy FROM coachingNote WHERE person = ?1 AND notedAt <= ?2
            UNION SELECT setBy FROM coachingAction WHERE person = ?1 AND setAt <= ?2
            UNION SELECT attestedBy FROM attestation WHERE person = ?1 AND attestedAt <= ?2
            """, arguments: [person, moment?.stored ?? "9999"]))
    }
  }
}

extension Database {
  /// Whoever is to be certified stands in the tables of learners from then on.
  func markLearner(_ person: Int64, _ act: Act) throws {
    try cachedStatement(
      sql: "UPDATE person SET learnerSince = ? WHERE id = ? AND learnerSince IS NULL"
    ).execute(arguments: [act.at.stored, person])
  }
}
