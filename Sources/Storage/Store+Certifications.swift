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
  /// The certification that it renews, and by which way.
  public var renews: Int64?
  public var renewal: RenewalID?
}

/// What an award is made of, before it stands.
public struct NewAward: Sendable {
  public var programme: ProgrammeID
  public var publication: Int64
  public var evidence: [AwardEvidence]
  public var expiresAt: Date?
  public var renews: Int64?
  public var renewal: RenewalID?

  public init(
    _ programme: ProgrammeID, in publication: Int64, evidence: [AwardEvidence],
    expiresAt: Date?, renews: Int64? = nil, by renewal: RenewalID? = nil
  ) {
    self.programme = programme
    self.publication = publication
    self.evidence = evidence
    self.expiresAt = expiresAt
    self.renews = renews
    self.renewal = renewal
  }
}

extension Store {
  /// Awards a certification with its evidence frozen.
  ///
  /// - Returns: its row; nothing when another of that programme was awarded or renewed meanwhile.
  public func award(_ award: NewAward, to person: Int64, _ act: Act) throws -> Int64? {
    try write { db in try db.award(award, to: person, act) }
  }

  /// Awards many in one transaction, as the nightly run does.
  ///
  /// - Returns: how many were not awarded meanwhile.
  public func award(_ awards: [(person: Int64, award: NewAward)], _ act: Act) throws -> Int {
    try write { db in
      try awards.count { try db.award($0.award, to: $0.person, act) != nil }
    }
  }

  public func certifications(of person: Int64? = nil) throws -> [StoredCertification] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM certification WHERE ?1 IS NULL OR person = ?1 ORDER BY id",
        arguments: [person]
      ).map { row in
        let evidence: String = row["evidence"]
        let expiresAt: String? = row["expiresAt"]
        let renewal: String? = row["renewal"]
        return StoredCertification(
          id: row["id"], person: row["person"], publication: row["publication"],
          programme: ProgrammeID(row["programme"]),
          awardedAt: try Date(stored: row["awardedAt"]), awardedBy: row["awardedBy"],
          expiresAt: try expiresAt.map { try Date(stored: $0) },
          evidence: try stored([AwardEvidence].self, in: Data(evidence.utf8)),
          renews: row["renews"], renewal: renewal.map { RenewalID($0) })
      }
    }
  }
}

extension Database {
  fileprivate func award(_ award: NewAward, to person: Int64, _ act: Act) throws -> Int64? {
    let known =
      try award.renews.map { renews in
        try Int.fetchOne(
          cachedStatement(sql: "SELECT count(*) FROM certification WHERE renews = ?"),
          arguments: [renews])
      }
      ?? Int.fetchOne(
        cachedStatement(
          sql: """
            SELECT count(*) FROM certification AS held
            WHERE person = ? AND programme = ? AND (expiresAt IS NULL OR expiresAt > ?)
              AND NOT EXISTS (SELECT 1 FROM certificationEvent
                WHERE certification = held.id AND kind = 'revoked')
              AND NOT EXISTS (SELECT 1 FROM certification AS later
                WHERE later.person = held.person AND later.programme = held.programme
                  AND later.id > held.id)
            """), arguments: [person, award.programme.rawValue, act.at.stored])
    guard known == 0 else { return nil }
    try cachedStatement(
      sql: """
        INSERT INTO certification (person, publication, programme, evidence, awardedAt, awardedBy,
          expiresAt, renews, renewal)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      person, award.publication, award.programme.rawValue, try storedText(award.evidence),
      act.at.stored, act.actor, award.expiresAt?.stored, award.renews, award.renewal?.rawValue,
    ])
    let id = lastInsertedRowID
    try markLearner(person, act)
    try auditRow(
      act, "certify", "certification/\(id)", "certification", id,
      ["person": String(person), "programme": award.programme.rawValue])
    return id
  }
}
