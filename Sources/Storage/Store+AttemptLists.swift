public import Curricula
public import Foundation
internal import GRDB
internal import Rubrics

/// An attempt in a list, with what came of it.
public struct AttemptLine: Sendable, Hashable {
  public var attempt: Attempt
  /// Nothing while it is open.
  public var submittedAt: Date?
  /// Of the score that counts now.
  public var share: Double?
  public var isPassed: Bool
  public var isProvisional: Bool
}

extension Store {
  /// An attempt by its number.
  public func attempt(_ id: Int64) throws -> Attempt? {
    try read { db in
      try Row.fetchOne(
        db.cachedStatement(sql: "SELECT * FROM attempt WHERE id = ?"), arguments: [id]
      ).map(Attempt.init)
    }
  }

  /// A person's attempts, the newest first.
  ///
  /// - Parameter place: only those at this part.
  public func attempts(
    of person: Int64, at place: (module: ModuleID, part: PartID)? = nil
  ) throws -> [AttemptLine] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT attempt.*, submission.submittedAt,
            coalesce(last.share, submission.share) AS shareNow,
            coalesce(last.isPassed, submission.isPassed) AS isPassedNow,
            coalesce(json_extract(last.score, '$.isProvisional'), submission.isProvisional)
              AS isProvisionalNow
          FROM attempt LEFT JOIN submission ON submission.attempt = attempt.id
          LEFT JOIN rescore AS last ON last.id = (
            SELECT max(id) FROM rescore WHERE rescore.attempt = attempt.id)
          WHERE person = ?1 AND (?2 IS NULL OR (module = ?2 AND quiz = ?3))
          ORDER BY attempt.id DESC
          """, arguments: [person, place?.module.rawValue, place?.part.rawValue]
      ).map { row in
        AttemptLine(
          attempt: try Attempt(row),
          submittedAt: try (row["submittedAt"] as String?).map { try Date(stored: $0) },
          share: row["shareNow"], isPassed: row["isPassedNow"] ?? false,
          isProvisional: row["isProvisionalNow"] ?? false)
      }
    }
  }
}
