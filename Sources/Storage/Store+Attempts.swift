public import Curricula
public import Foundation
internal import GRDB
internal import Rubrics
public import Scoring

/// One sitting of a quiz or a review exercise, frozen to a published version and to its form.
public struct Attempt: Sendable, Hashable {
  public var id: Int64
  public var person: Int64
  public var publication: Int64
  public var module: ModuleID
  /// The part that is sat: a quiz or a review exercise.
  public var quiz: PartID
  public var isOpen: Bool
  public var startedAt: Date
  /// What drew the form and shuffles its options.
  public var seed: UInt64
  /// The drawn items in their order; nothing for all of the quiz's.
  public var form: [ItemID]?
  /// When the time is up, and when the grace is; nothing without a limit.
  public var dueAt: Date?
  public var closesAt: Date?

  /// True when no answer is taken any more.
  public func isOverdue(at moment: Date) -> Bool { closesAt.map { moment > $0 } ?? false }
}

/// What a new attempt is made from.
public struct NewAttempt: Sendable {
  public var seed: UInt64
  public var form: [ItemID]?
  public var dueAt: Date?
  public var closesAt: Date?

  public init(seed: UInt64, form: [ItemID]?, dueAt: Date? = nil, closesAt: Date? = nil) {
    self.seed = seed
    self.form = form
    self.dueAt = dueAt
    self.closesAt = closesAt
  }
}

extension Store {
  /// Notes that a lesson was read; reading it again is noted only where it was assigned.
  public func readLesson(
    _ lesson: PartID, of module: ModuleID, in publication: Int64, by person: Int64, _ act: Act
  ) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO lessonReading (person, publication, module, lesson, readAt)
          VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
          """,
        arguments: [person, publication, module.rawValue, lesson.rawValue, act.at.stored])
      if db.changesCount > 0 {
        try db.auditRow(
          act, "readLesson", "person/\(person)", "lessonReading", db.lastInsertedRowID,
          ["lesson": "\(module)/\(lesson)"])
        return
      }
      try db.execute(
        sql: """
          INSERT INTO lessonAgain (person, publication, module, lesson, readAt)
          SELECT ?1, ?2, ?3, ?4, ?5 WHERE EXISTS (
            SELECT 1 FROM remedyDecision WHERE person = ?1 AND isAssigned = 1
              AND json_extract(remedy, '$.module') = ?3
              AND coalesce(json_extract(remedy, '$.part'), ?4) = ?4
              AND NOT EXISTS (
                SELECT 1 FROM lessonAgain WHERE person = ?1 AND module = ?3 AND lesson = ?4
                  AND readAt >= decidedAt))
          """,
        arguments: [person, publication, module.rawValue, lesson.rawValue, act.at.stored])
      if db.changesCount > 0 {
        try db.audit(
          act, "readLessonAgain", "person/\(person)", ["lesson": "\(module)/\(lesson)"],
          creating: HeldRows(.lessonAgain, db.lastInsertedRowID))
      }
    }
  }

  /// The person's open attempt at the quiz, or a new one at this version.
  ///
  /// - Parameter make: decides about a new attempt from the moments of earlier submissions, practice
  ///   left out, inside the transaction; what it throws is passed on and nothing is changed.
  /// - Returns: the attempt, and whether it is new.
  public func startAttempt(
    _ quiz: PartID, of module: ModuleID, in publication: Int64, by person: Int64, _ act: Act,
    make: (_ submissions: [Date]) throws -> NewAttempt
  ) throws -> (attempt: Attempt, isNew: Bool) {
    try write { db in
      let open = try db.cachedStatement(
        sql: "SELECT * FROM attempt WHERE person = ? AND module = ? AND quiz = ? AND isOpen = 1")
      if let row = try Row.fetchOne(
        open, arguments: [person, module.rawValue, quiz.rawValue])
      {
        return (try Attempt(row), false)
      }
      let new = try make(try Self.submissionMoments(at: quiz, of: module, by: person, db))
      try db.execute(
        sql: """
          INSERT INTO attempt (person, publication, module, quiz, isOpen, startedAt, seed, form,
            dueAt, closesAt)
          VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?)
          """,
        arguments: [
          person, publication, module.rawValue, quiz.rawValue, act.at.stored,
          Int64(bitPattern: new.seed), try new.form.map { try storedText($0) }, new.dueAt?.stored,
          new.closesAt?.stored,
        ])
      let id = db.lastInsertedRowID
      try db.auditRow(act, "startAttempt", "attempt/\(id)", "attempt", id)
      return (
        Attempt(
          id: id, person: person, publication: publication, module: module, quiz: quiz,
          isOpen: true, startedAt: act.at, seed: new.seed, form: new.form, dueAt: new.dueAt,
          closesAt: new.closesAt), true
      )
    }
  }

  /// When a person handed in at a quiz, practice left out, the earliest first.
  public func submissionMoments(
    at quiz: PartID, of module: ModuleID, by person: Int64
  ) throws -> [Date] {
    try read { db in try Self.submissionMoments(at: quiz, of: module, by: person, db) }
  }

  private static func submissionMoments(
    at quiz: PartID, of module: ModuleID, by person: Int64, _ db: Database
  ) throws -> [Date] {
    try String.fetchAll(
      db,
      sql: """
        SELECT submittedAt FROM submission JOIN attempt ON attempt.id = submission.attempt
        WHERE person = ? AND module = ? AND quiz = ?
          AND json_extract(score, '$.isPractice') IS NOT 1
        ORDER BY submittedAt
        """, arguments: [person, module.rawValue, quiz.rawValue]
    ).map { try Date(stored: $0) }
  }

  public func hasOpenAttempt(
    at quiz: PartID, of module: ModuleID, by person: Int64
  ) throws -> Bool {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM attempt
          WHERE person = ? AND module = ? AND quiz = ? AND isOpen = 1
          """, arguments: [person, module.rawValue, quiz.rawValue]) != 0
    }
  }

  /// Closes the attempt with its score.
  ///
  /// Submitting it again changes nothing.
  ///
  /// - Parameters:
  ///   - person: whose attempt it must be; nothing when the house closes one that is overdue.
  ///   - moment: when it counts as handed in; the act's moment without it.
  ///   - score: computes the score from the answers, inside the transaction.
  public func submit(
    _ attempt: Int64, of person: Int64?, engine: Int, _ act: Act, at moment: Date? = nil,
    score: ([ItemID: [Answer]]) -> QuizScore
  ) throws -> QuizScore {
    try write { db in
      let owner = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT person FROM attempt WHERE id = ?"), arguments: [attempt])
      guard let owner else { throw StorageFault.notFound("attempt \(attempt)") }
      if let person, person != owner { throw StorageFault.notTheirAttempt(attempt) }
      if let stored = try String.fetchOne(
        db.cachedStatement(sql: "SELECT score FROM submission WHERE attempt = ?"),
        arguments: [attempt])
      {
        return try Storage.stored(QuizScore.self, in: Data(stored.utf8))
      }
      _ = try Self.openAttempt(attempt, of: owner, db)
      let result = score(try Self.log(of: attempt, db).answers)
      let text = try storedText(result)
      try db.cachedStatement(
        sql: """
          INSERT INTO submission (attempt, share, isPassed, score, engine, submittedAt,
            isProvisional, isPractice, mark, cutError)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        attempt, min(1, result.share ?? 0), result.isPassed, text, engine,
        (moment ?? act.at).stored, result.isProvisional, result.isPractice, result.mark,
        result.cutError,
      ])
      try db.execute(sql: "UPDATE attempt SET isOpen = 0 WHERE id = ?", arguments: [attempt])
      try db.auditRow(
        act, "submit", "attempt/\(attempt)", "submission", attempt,
        [
          "score": contentHash([Data(text.utf8)]),
          "answers": try Self.answersHash(of: attempt, db),
        ])
      return result
    }
  }

  /// SHA-256 over everything that was answered in an attempt, with its times.
  public func answersHash(of attempt: Int64) throws -> String {
    try read { db in try Self.answersHash(of: attempt, db) }
  }

  static func answersHash(of attempt: Int64, _ db: Database) throws -> String {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT sequence, item, response, certainty, savedAt FROM answer
          WHERE attempt = ? ORDER BY sequence
          """), arguments: [attempt])
    return contentHash(
      rows.map { row in Data(row.databaseValues.map(\.description).joined(separator: "\n").utf8) })
  }

  /// Open attempts whose grace is over at the moment.
  public func overdueAttempts(at moment: Date) throws -> [Attempt] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM attempt WHERE isOpen = 1 AND closesAt < ? ORDER BY id",
        arguments: [moment.stored]
      ).map(Attempt.init)
    }
  }

  /// The attempt, if it is that person's and takes answers.
  static func openAttempt(
    _ attempt: Int64, of person: Int64, _ db: Database
  ) throws -> Attempt {
    let statement = try db.cachedStatement(sql: "SELECT * FROM attempt WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [attempt]) else {
      throw StorageFault.notFound("attempt \(attempt)")
    }
    let found = try Attempt(row)
    guard found.person == person else { throw StorageFault.notTheirAttempt(attempt) }
    guard found.isOpen else { throw StorageFault.attemptClosed(attempt) }
    return found
  }

}

extension Attempt {
  init(_ row: Row) throws {
    let seed: Int64? = row["seed"]
    let form: String? = row["form"]
    let dueAt: String? = row["dueAt"]
    let closesAt: String? = row["closesAt"]
    let id: Int64 = row["id"]
    self.init(
      id: id, person: row["person"], publication: row["publication"],
      module: ModuleID(row["module"]), quiz: PartID(row["quiz"]), isOpen: row["isOpen"],
      startedAt: try Date(stored: row["startedAt"]),
      // Before there were seeds the attempt's number was taken for one.
      seed: seed.map { UInt64(bitPattern: $0) } ?? UInt64(bitPattern: id),
      form: try form.map { try stored([ItemID].self, in: Data($0.utf8)) },
      dueAt: try dueAt.map { try Date(stored: $0) },
      closesAt: try closesAt.map { try Date(stored: $0) })
  }
}
