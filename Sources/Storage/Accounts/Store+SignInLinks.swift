public import Foundation
internal import GRDB

extension Store {
  /// Makes a link by which somebody signs in once; links made before are good for nothing then.
  ///
  /// - Parameter maker: nothing for the program's own console.
  public func makeSignInLink(
    for person: Int64, tokenHash: String, until end: Date, by maker: Int64?, _ act: Act
  ) throws {
    try write { db in
      try db.execute(
        sql: "UPDATE signInLink SET usedAt = ? WHERE person = ? AND usedAt IS NULL",
        arguments: [act.at.stored, person])
      try db.execute(
        sql: """
          INSERT INTO signInLink (person, tokenHash, madeBy, madeAt, endsAt) VALUES (?, ?, ?, ?, ?)
          """, arguments: [person, tokenHash, maker, act.at.stored, end.stored])
      try db.audit(act, "makeSignInLink", "person/\(person)")
    }
  }

  /// Whose link it is, while it is good.
  public func person(ofLink tokenHash: String, at now: Date) throws -> Int64? {
    try read { db in
      try Int64.fetchOne(
        db,
        sql: "SELECT person FROM signInLink WHERE tokenHash = ? AND usedAt IS NULL AND endsAt > ?",
        arguments: [tokenHash, now.stored])
    }
  }

  /// Uses a link up.
  ///
  /// - Returns: whose it was; nothing when it is not good any more.
  public func useSignInLink(_ tokenHash: String, _ act: Act) throws -> Int64? {
    try write { db in
      let person = try Int64.fetchOne(
        db,
        sql: "SELECT person FROM signInLink WHERE tokenHash = ? AND usedAt IS NULL AND endsAt > ?",
        arguments: [tokenHash, act.at.stored])
      guard let person else { return nil }
      try db.execute(
        sql: "UPDATE signInLink SET usedAt = ? WHERE tokenHash = ?",
        arguments: [act.at.stored, tokenHash])
      try db.audit(act, "useSignInLink", "person/\(person)")
      return person
    }
  }
}
