internal import GRDB

/// What the database says about itself.
public struct IntegrityReport: Sendable {
  /// SQLite's own complaints; empty when all is well.
  public var faults: [String]
  /// Rows that refer to rows that are not there.
  public var danglingRows: Int
  public var audit: AuditReport
  public var sqliteVersion: String
  /// True below the versions that mend the WAL-reset bug; one writing process is the cure.
  public var hasWALResetBug: Bool
}

extension Store {
  /// SQLite's integrity check, foreign keys and the audit chain.
  public func integrity() throws -> IntegrityReport {
    try read { db in
      let faults = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      let dangling = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
      let version = try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? ""
      return IntegrityReport(
        faults: faults, danglingRows: dangling, audit: try db.auditReport(),
        sqliteVersion: version, hasWALResetBug: Self.hasWALResetBug(version))
    }
  }

  /// Columns that repeat what a row's JSON says, so that lists need not read it, and do not.
  public func unlikeColumns() throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT 'Attempt ' || id || ' is closed and was not handed in.' FROM attempt
          WHERE isOpen = 0 AND id NOT IN (SELECT attempt FROM submission)
          UNION ALL
          SELECT 'Play ' || id || ' is closed and has no score.' FROM play
          WHERE isOpen = 0 AND id NOT IN (SELECT play FROM playResult)
          UNION ALL
          SELECT 'The columns of rescore ' || id || ' are not those of its score.' FROM rescore
          WHERE isProvisional IS NOT json_extract(score, '$.isProvisional')
            OR mark IS NOT json_extract(score, '$.mark')
            OR cutError IS NOT json_extract(score, '$.cutError')
          UNION ALL
          SELECT 'The columns of the score of attempt ' || attempt || ' are not those of its text.'
          FROM submission
          WHERE isProvisional IS NOT json_extract(score, '$.isProvisional')
            OR isPractice IS NOT json_extract(score, '$.isPractice')
            OR mark IS NOT json_extract(score, '$.mark')
            OR cutError IS NOT json_extract(score, '$.cutError')
          UNION ALL
          SELECT 'Review ' || review.id || ' does not say whether a critical rule failed as its '
            || 'score does.' FROM review JOIN reviewScore ON reviewScore.id = (
              SELECT max(id) FROM reviewScore WHERE review = review.id)
          WHERE isCritical IS NOT (json_array_length(tally, '$.criticalFailures') > 0)
          UNION ALL
          SELECT 'Review ' || id || ' counts from another time on than its first or second '
            || 'submission.' FROM review
          WHERE (isCounted = 1 AND countedAt IS NULL) OR countedAt < submittedAt
          UNION ALL
          SELECT DISTINCT 'The marks of review ' || review.id || ' are not filed as the review is.'
          FROM reviewMark AS mark JOIN review ON review.id = mark.review
          WHERE mark.publication IS NOT review.publication OR mark.rubric IS NOT review.rubric
            OR mark.day IS NOT review.day OR mark.agent IS NOT review.agent
            OR mark.reviewer IS NOT review.reviewer OR mark.channel IS NOT review.channel
            OR mark.isRandom IS NOT review.isRandom
          UNION ALL
          SELECT 'Review ' || id || ' counts its marks otherwise than they are.' FROM review
          WHERE isCounted = 1 AND (
            answered IS NOT (
              SELECT count(*) FROM reviewMark WHERE review = review.id AND share IS NOT NULL)
            OR notApplicable IS NOT (
              SELECT count(*) FROM reviewMark WHERE review = review.id AND mark = '!na')
            OR skipped IS NOT (
              SELECT count(*) FROM reviewMark WHERE review = review.id AND mark = '!skip'))
          """)
    }
  }

  /// Mended in 3.51.3, and in 3.44.6 and 3.50.7 of the older lines.
  static func hasWALResetBug(_ version: String) -> Bool {
    let parts = version.split(separator: ".").compactMap { Int($0) }
    guard parts.count >= 3 else { return true }
    switch (parts[0], parts[1]) {
    case (3, 44): return parts[2] < 6
    case (3, 50): return parts[2] < 7
    case (3, 51): return parts[2] < 3
    case (3, let minor): return minor < 51
    default: return parts[0] < 3
    }
  }

  /// How durable the writer is: 2 is SQLite's FULL.
  public func synchronousLevel() throws -> Int {
    try pool.writeWithoutTransaction { db in
      try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
    }
  }
}
