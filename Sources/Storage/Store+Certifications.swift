public import Certifications
public import Curricula
public import Foundation
internal import GRDB
internal import Rubrics

/// A certification with whom and what it is for.
public struct StoredCertification: Sendable {
  public var id: Int64
  public var person: Int64
  public var publication: Int64
  public var programme: ProgrammeID
  public var awardedAt: Date
  public var awardedBy: String
  public var expiresAt: Date?
  public var evidence: [AwardEvidence]
}

extension Store {
  /// Awards a certification with its evidence frozen, unless one of that programme still holds.
  ///
  /// - Returns: whether it was awarded now.
  public func award(
    _ programme: ProgrammeID, in publication: Int64, to person: Int64,
    evidence: [AwardEvidence], expiresAt: Date?, _ act: Act
  ) throws -> Bool {
    try write { db in
      let held = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM certification
          WHERE person = ? AND programme = ? AND (expiresAt IS NULL OR expiresAt > ?)
          """, arguments: [person, programme.rawValue, act.at.stored])
      guard held == 0 else { return false }
      try db.execute(
        sql: """
          INSERT INTO certification
            (person, publication, programme, evidence, awardedAt, awardedBy, expiresAt)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          person, publication, programme.rawValue, try storedText(evidence), act.at.stored,
          act.actor, expiresAt?.stored,
        ])
      try db.audit(
        act, "certify", "certification/\(db.lastInsertedRowID)",
        ["person": String(person), "programme": programme.rawValue])
      return true
    }
  }

  public func certifications() throws -> [StoredCertification] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM certification ORDER BY id").map { row in
        let evidence: String = row["evidence"]
        let expiresAt: String? = row["expiresAt"]
        return StoredCertification(
          id: row["id"], person: row["person"], publication: row["publication"],
          programme: ProgrammeID(row["programme"]),
          awardedAt: try Date(stored: row["awardedAt"]), awardedBy: row["awardedBy"],
          expiresAt: try expiresAt.map { try Date(stored: $0) },
          evidence: try stored([AwardEvidence].self, in: Data(evidence.utf8)))
      }
    }
  }
}
