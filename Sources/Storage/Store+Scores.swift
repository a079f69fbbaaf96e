public import Curricula
public import Foundation
internal import GRDB
internal import Rubrics
public import Scoring

/// A submitted attempt with its first score.
public struct StoredSubmission: Sendable {
  public var attempt: Attempt
  public var answers: [ItemID: [Answer]]
  public var share: Double
  public var isPassed: Bool
  public var engine: Int
  /// The score's JSON as it was stored.
  public var score: String
  public var submittedAt: Date
  /// What people gave for free texts, in the order they gave it.
  public var confirmations: [StoredConfirmation]
  /// Later scores, the one that counts last.
  public var rescores: [StoredRescore]

  /// The JSON of the score that counts now.
  public var currentScore: String { rescores.last?.score ?? score }
}

/// Points that a person gave for an answer.
public struct StoredConfirmation: Sendable {
  public var id: Int64
  public var confirmation: Confirmation
  public var reason: String
  public var by: String
  public var at: Date
}

/// A score beside the first one.
public struct StoredRescore: Sendable {
  public var id: Int64
  /// The version whose items were taken; nothing for the attempt's own.
  public var keys: Int64?
  /// The last confirmation that it counts.
  public var confirmation: Int64?
  public var share: Double
  public var isPassed: Bool
  public var score: String
  public var engine: Int
  public var reason: String
  public var by: String
  public var at: Date
}

/// A later score that is to be stored.
public struct NewRescore: Sendable {
  public var attempt: Int64
  public var keys: Int64?
  public var confirmation: Int64?
  public var score: QuizScore
  public var engine: Int
  public var reason: String
  /// The score that counted when it was computed; nothing for the first one.
  public var after: Int64?

  public init(
    attempt: Int64, keys: Int64?, confirmation: Int64?, score: QuizScore, engine: Int,
    reason: String, after: Int64? = nil
  ) {
    self.after = after
    self.attempt = attempt
    self.keys = keys
    self.confirmation = confirmation
    self.score = score
    self.engine = engine
    self.reason = reason
  }
}

extension Store {
  /// Every submission with all its scores, the oldest first.
  public func submissions() throws -> [StoredSubmission] { try submissions(where: "TRUE") }

  /// Those of one quiz or review exercise.
  public func submissions(at quiz: PartID, of module: ModuleID) throws -> [StoredSubmission] {
    try submissions(
      where: "module = ? AND quiz = ?", [module.rawValue, quiz.rawValue])
  }

  /// Those whose present score holds a suggestion that a person has still to confirm.
  public func provisionalSubmissions() throws -> [StoredSubmission] {
    try submissions(
      where: """
        json_extract(coalesce(
          (SELECT score FROM rescore WHERE attempt = attempt.id ORDER BY rescore.id DESC LIMIT 1),
          submission.score), '$.isProvisional') = 1
        """)
  }

  private func submissions(
    where condition: String, _ arguments: StatementArguments = []
  ) throws -> [StoredSubmission] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM attempt JOIN submission ON submission.attempt = attempt.id
          WHERE \(condition) ORDER BY attempt.id
          """, arguments: arguments
      ).map { try Self.submission($0, db) }
    }
  }

  /// One submission; nothing when the attempt was not handed in.
  public func submission(of attempt: Int64) throws -> StoredSubmission? {
    try submissions(where: "attempt.id = ?", [attempt]).first
  }

  /// Stores a person's points for an answer with the score that follows, in one transaction.
  ///
  /// - Parameter rescore: makes the score from the submission with the new confirmation in it.
  public func confirm(
    _ confirmation: Confirmation, in attempt: Int64, reason: String, _ act: Act,
    rescore: (StoredSubmission) throws -> NewRescore
  ) throws -> QuizScore {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO confirmation (attempt, item, points, reason, confirmedBy, confirmedAt)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          attempt, confirmation.item.rawValue, confirmation.points, reason, act.actor,
          act.at.stored,
        ])
      try db.auditRow(
        act, "confirm", "attempt/\(attempt)", "confirmation", db.lastInsertedRowID)
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT * FROM attempt JOIN submission ON submission.attempt = attempt.id
            WHERE attempt.id = ?
            """, arguments: [attempt])
      else { throw StorageFault.notFound("submission of attempt \(attempt)") }
      let new = try rescore(try Self.submission(row, db))
      try Self.insert(new, act, db)
      return new.score
    }
  }

  /// Stores later scores beside the first ones, in one transaction.
  public func rescore(_ rescores: [NewRescore], _ act: Act) throws {
    try write { db in for rescore in rescores { try Self.insert(rescore, act, db) } }
  }

  private static func insert(_ new: NewRescore, _ act: Act, _ db: Database) throws {
    // It was computed from what stood there; should somebody have decided since, it is looked at anew.
    let last = try Int64.fetchOne(
      db, sql: "SELECT max(id) FROM rescore WHERE attempt = ?", arguments: [new.attempt])
    let confirmed = try Int64.fetchOne(
      db, sql: "SELECT max(id) FROM confirmation WHERE attempt = ?", arguments: [new.attempt])
    guard last == new.after, confirmed == new.confirmation else {
      throw StorageFault.decidedMeanwhile(new.attempt)
    }
    let text = try storedText(new.score)
    try db.execute(
      sql: """
        INSERT INTO rescore (attempt, keys, confirmation, share, isPassed, score, engine, reason,
          rescoredBy, rescoredAt, isProvisional, mark, cutError)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        new.attempt, new.keys, new.confirmation, min(1, new.score.share ?? 0), new.score.isPassed,
        text, new.engine, new.reason, act.actor, act.at.stored, new.score.isProvisional,
        new.score.mark, new.score.cutError,
      ])
    let id = db.lastInsertedRowID
    try db.auditRow(
      act, "rescore", "attempt/\(new.attempt)", "rescore", id,
      ["rescore": String(id), "score": contentHash([Data(text.utf8)])])
  }

  private static func submission(_ row: Row, _ db: Database) throws -> StoredSubmission {
    let attempt = try Attempt(row)
    return StoredSubmission(
      attempt: attempt, answers: try log(of: attempt.id, db).answers, share: row["share"],
      isPassed: row["isPassed"], engine: row["engine"], score: row["score"],
      submittedAt: try Date(stored: row["submittedAt"]),
      confirmations: try Row.fetchAll(
        db, sql: "SELECT * FROM confirmation WHERE attempt = ? ORDER BY id",
        arguments: [attempt.id]
      ).map(StoredConfirmation.init),
      rescores: try Row.fetchAll(
        db, sql: "SELECT * FROM rescore WHERE attempt = ? ORDER BY id", arguments: [attempt.id]
      ).map(StoredRescore.init))
  }
}

extension StoredConfirmation {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: row["id"],
      confirmation: Confirmation(item: ItemID(row["item"]), points: row["points"]),
      reason: row["reason"], by: row["confirmedBy"], at: try Date(stored: row["confirmedAt"]))
  }
}

extension StoredRescore {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: row["id"], keys: row["keys"], confirmation: row["confirmation"], share: row["share"],
      isPassed: row["isPassed"], score: row["score"], engine: row["engine"],
      reason: row["reason"], by: row["rescoredBy"], at: try Date(stored: row["rescoredAt"]))
  }
}
