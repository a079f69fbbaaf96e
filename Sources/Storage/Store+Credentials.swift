public import Foundation
internal import GRDB

/// Who issues credentials; of several the last counts.
public struct StoredIssuer: Sendable, Hashable {
  public var id: Int64
  public var name: String
  /// The address by which the issuer is known.
  public var address: String
  public var algorithm: String
  public var thumbprint: String
}

/// A credential that was signed for a certification.
public struct StoredCredential: Sendable, Hashable {
  public var id: Int64
  public var certification: Int64
  public var issuer: Int64
  public var uuid: String
  /// Its place in the published status list.
  public var place: Int
  /// The place there that says that it is suspended; nothing where the first says both.
  public var suspensionPlace: Int?
  public var tokenHash: String
  public var issuedAt: Date
}

extension Store {
  public func setIssuer(
    name: String, address: String, algorithm: String, thumbprint: String, by person: Int64,
    _ act: Act
  ) throws -> StoredIssuer {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO issuer (name, address, algorithm, thumbprint, setBy, setAt)
          VALUES (?, ?, ?, ?, ?, ?)
          """, arguments: [name, address, algorithm, thumbprint, person, act.at.stored])
      let id = db.lastInsertedRowID
      try db.auditRow(act, "setIssuer", "issuer/\(id)", "issuer", id)
      return StoredIssuer(
        id: id, name: name, address: address, algorithm: algorithm, thumbprint: thumbprint)
    }
  }

  /// Every issuer that there was, the first one first.
  public func issuers() throws -> [StoredIssuer] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM issuer ORDER BY id").map { row in
        StoredIssuer(
          id: row["id"], name: row["name"], address: row["address"],
          algorithm: row["algorithm"], thumbprint: row["thumbprint"])
      }
    }
  }

  /// Notes that a credential was signed.
  ///
  /// - Parameters:
  ///   - sign: signs it for its two places in the status list, the revoked and the suspended one.
  ///   - keep: brings it to where it is kept; where that fails nothing was issued.
  public func issueCredential(
    for certification: Int64, issuer: Int64, uuid: String, by person: Int64, _ act: Act,
    sign: (Int, Int) throws -> String, keep: (String) throws -> Void
  ) throws -> String {
    try write { db in
      let place =
        try Int.fetchOne(
          db,
          sql: """
            SELECT max(coalesce(max(place), -1), coalesce(max(suspensionPlace), -1)) + 1
            FROM credential
            """) ?? 0
      let text = try sign(place, place + 1)
      try db.execute(
        sql: """
          INSERT INTO credential (certification, issuer, uuid, place, suspensionPlace, tokenHash,
            issuedBy, issuedAt)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          certification, issuer, uuid, place, place + 1, contentHash([Data(text.utf8)]), person,
          act.at.stored,
        ])
      try db.auditRow(
        act, "issueCredential", "certification/\(certification)", "credential",
        db.lastInsertedRowID)
      try keep(text)
      return text
    }
  }

  /// Every credential that was issued, the first one first.
  public func credentials() throws -> [StoredCredential] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM credential ORDER BY id").map { row in
        StoredCredential(
          id: row["id"], certification: row["certification"], issuer: row["issuer"],
          uuid: row["uuid"], place: row["place"], suspensionPlace: row["suspensionPlace"],
          tokenHash: row["tokenHash"],
          issuedAt: try Date(stored: row["issuedAt"]))
      }
    }
  }
}
