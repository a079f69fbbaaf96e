public import Foundation
internal import GRDB
public import Reviews
public import Rubrics

/// A calibration as it is stored.
public struct StoredCalibration: Sendable, Hashable {
  public var id: Int64
  public var title: String
  public var publication: Int64
  public var rubric: RubricID
  public var criteria: [CriterionID]
  /// Whose answers are the baseline; nothing for a consensus.
  public var expert: Int64?
  public var segments: [Int64]
  public var reviewers: [Int64]
  public var openedBy: Int64
  public var openedAt: Date
  public var closedAt: Date?
}

/// What the group agreed on for one criterion of one segment.
public struct StoredConsensus: Sendable, Hashable {
  public var segment: Int64
  public var criterion: CriterionID
  public var choice: ReviewAnswer.Choice
}

extension Store {
  public func openCalibration(
    title: String, publication: Int64, rubric: RubricID, criteria: [CriterionID],
    segments: [Int64], reviewers: [Int64], expert: Int64?, by person: Int64, _ act: Act
  ) throws -> Int64 {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO calibration
            (title, publication, rubric, criteria, expert, openedBy, openedAt)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          title, publication, rubric.rawValue, try storedText(criteria), expert, person,
          act.at.stored,
        ])
      let id = db.lastInsertedRowID
      for (position, segment) in segments.enumerated() {
        try db.execute(
          sql: "INSERT INTO calibrationSegment (calibration, position, segment) VALUES (?, ?, ?)",
          arguments: [id, position, segment])
      }
      for reviewer in reviewers {
        try db.execute(
          sql: "INSERT INTO calibrationReviewer (calibration, person) VALUES (?, ?)",
          arguments: [id, reviewer])
      }
      try db.audit(
        act, "openCalibration", "calibration/\(id)", creating: HeldRows(.calibration, id))
      return id
    }
  }

  /// Ends the blind part; nobody answers any more.
  public func closeCalibration(_ id: Int64, by person: Int64, _ act: Act) throws {
    try write { db in
      try db.audit(
        act, "closeCalibration", "calibration/\(id)", changing: [HeldRows(.calibration, id)]
      ) {
        try db.execute(
          sql: "UPDATE calibration SET closedBy = ?, closedAt = ? WHERE id = ?",
          arguments: [person, act.at.stored, id])
      }
    }
  }

  public func agree(
    on choice: ReviewAnswer.Choice, for criterion: CriterionID, of segment: Int64,
    in calibration: Int64, reason: String, by person: Int64, _ act: Act
  ) throws {
    try write { db in
      try db.audit(
        act, "agreeCalibration", "calibration/\(calibration)",
        changing: [HeldRows(.calibration, calibration)]
      ) {
        try db.execute(
          sql: """
            INSERT INTO calibrationConsensus
              (calibration, segment, criterion, choice, reason, agreedBy, agreedAt)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            calibration, segment, criterion.rawValue, try storedText(choice), reason, person,
            act.at.stored,
          ])
      }
    }
  }

  public func calibrations() throws -> [StoredCalibration] { try calibrations("TRUE", []) }

  public func calibration(_ id: Int64) throws -> StoredCalibration? {
    try calibrations("id = ?", [id]).first
  }

  /// The latest consensus for each criterion of each segment, as it was at a moment or as it is.
  public func consensus(
    of calibration: Int64, asOf moment: Date? = nil
  ) throws -> [StoredConsensus] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT segment, criterion, choice FROM calibrationConsensus WHERE id IN (
            SELECT max(id) FROM calibrationConsensus WHERE calibration = ? AND agreedAt <= ?
            GROUP BY segment, criterion)
          ORDER BY id
          """, arguments: [calibration, moment?.stored ?? "9999"]
      ).map { row in
        let choice: String = row["choice"]
        return StoredConsensus(
          segment: row["segment"], criterion: CriterionID(row["criterion"]),
          choice: try stored(ReviewAnswer.Choice.self, in: Data(choice.utf8)))
      }
    }
  }

  private func calibrations(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [StoredCalibration] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM calibration WHERE \(condition) ORDER BY id", arguments: arguments
      ).map { row in
        let id: Int64 = row["id"]
        let criteria: String = row["criteria"]
        let closed: String? = row["closedAt"]
        return StoredCalibration(
          id: id, title: row["title"], publication: row["publication"],
          rubric: RubricID(row["rubric"]),
          criteria: try stored([CriterionID].self, in: Data(criteria.utf8)),
          expert: row["expert"],
          segments: try Int64.fetchAll(
            db,
            sql:
              "SELECT segment FROM calibrationSegment WHERE calibration = ? ORDER BY position",
            arguments: [id]),
          reviewers: try Int64.fetchAll(
            db,
            sql: "SELECT person FROM calibrationReviewer WHERE calibration = ? ORDER BY person",
            arguments: [id]),
          openedBy: row["openedBy"], openedAt: try Date(stored: row["openedAt"]),
          closedAt: try closed.map { try Date(stored: $0) })
      }
    }
  }
}
