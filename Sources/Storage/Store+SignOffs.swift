public import Curricula
internal import Foundation
internal import GRDB
internal import Rubrics

extension Store {
  /// Notes that a mentor has seen points of a checklist; a point that was signed before stays.
  ///
  /// - Returns: the points that were signed now.
  public func signOff(
    _ points: [OptionID], of checklist: PartID, in module: ModuleID, publication: Int64,
    for person: Int64, mentor: Int64, note: String, _ act: Act
  ) throws -> [OptionID] {
    try write { db in
      var signed: [OptionID] = []
      for point in points {
        // A point counts across versions: what was seen was seen.
        let known = try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM signOff
            WHERE person = ? AND module = ? AND checklist = ? AND point = ?
            """, arguments: [person, module.rawValue, checklist.rawValue, point.rawValue])
        if known != 0 { continue }
        try db.execute(
          sql: """
            INSERT INTO signOff (person, publication, module, checklist, point, note, signedBy,
              signedAt)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            person, publication, module.rawValue, checklist.rawValue, point.rawValue, note, mentor,
            act.at.stored,
          ])
        signed.append(point)
        try db.auditRow(act, "signOff", "person/\(person)", "signOff", db.lastInsertedRowID)
      }
      return signed
    }
  }

  /// Notes that a part, or the whole module, is held to be met by other means.
  ///
  /// - Returns: whether it is new.
  public func waive(
    _ part: PartID?, of module: ModuleID, for person: Int64, trainer: Int64, reason: String,
    _ act: Act
  ) throws -> Bool {
    try write { db in
      let known = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM waiver WHERE person = ? AND module = ? AND part IS ?",
        arguments: [person, module.rawValue, part?.rawValue])
      if known != 0 { return false }
      try db.execute(
        sql: """
          INSERT INTO waiver (person, module, part, reason, waivedBy, waivedAt)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          person, module.rawValue, part?.rawValue, reason, trainer, act.at.stored,
        ])
      try db.auditRow(act, "waive", "person/\(person)", "waiver", db.lastInsertedRowID)
      return true
    }
  }
}
