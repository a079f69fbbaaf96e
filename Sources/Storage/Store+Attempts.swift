public import Curricula
public import Foundation
internal import GRDB
internal import Rubrics
public import Scoring

/// One sitting of a quiz, frozen to a published version.
public struct Attempt: Sendable, Hashable {
  public var id: Int64
  public var person: Int64
  public var publication: Int64
  public var module: ModuleID
  public var quiz: PartID
  public var isOpen: Bool
  public var startedAt: Date
}

/// A submitted attempt with its stored score, for recomputing.
public struct StoredSubmission: Sendable {
  public var attempt: Attempt
  public var responses: [ItemID: Response]
  public var share: Double
  public var isPassed: Bool
  public var engine: Int
  /// The score's JSON as it was stored.
  public var score: String
}

extension Store {
  /// Notes that a lesson was read; reading it again changes nothing.
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
        try db.audit(act, "readLesson", "person/\(person)", ["lesson": "\(module)/\(lesson)"])
      }
    }
  }

  /// The person's open attempt at the quiz, or a new one at this version.
  public func startAttempt(
    _ quiz: PartID, of module: ModuleID, in publication: Int64, by person: Int64, _ act: Act
  ) throws -> Attempt {
    try write { db in
      if let row = try Row.fetchOne(
        db,
        sql: "SELECT * FROM attempt WHERE person = ? AND module = ? AND quiz = ? AND isOpen = 1",
        arguments: [person, module.rawValue, quiz.rawValue])
      {
        return try Attempt(row)
      }
      try db.execute(
        sql: """
          INSERT INTO attempt (person, publication, module, quiz, isOpen, startedAt)
          VALUES (?, ?, ?, ?, 1, ?)
          """,
        arguments: [person, publication, module.rawValue, quiz.rawValue, act.at.stored])
      let id = db.lastInsertedRowID
      try db.audit(act, "startAttempt", "attempt/\(id)")
      return Attempt(
        id: id, person: person, publication: publication, module: module, quiz: quiz, isOpen: true,
        startedAt: try Date(stored: act.at.stored))
    }
  }

  /// Saves an answer; when this returns, it is on disk.
  ///
  /// - Returns: the answer's number in the attempt.
  @discardableResult
  public func saveAnswer(
    _ response: Response, to item: ItemID, in attempt: Int64, _ act: Act
  ) throws -> Int {
    let text = try storedText(response)
    return try write { db in
      try Self.requireOpen(attempt, db)
      let number =
        try Int.fetchOne(
          db, sql: "SELECT max(sequence) + 1 FROM answer WHERE attempt = ?", arguments: [attempt])
        ?? 1
      try db.execute(
        sql: """
          INSERT INTO answer (attempt, sequence, item, response, savedAt) VALUES (?, ?, ?, ?, ?)
          """, arguments: [attempt, number, item.rawValue, text, act.at.stored])
      return number
    }
  }

  /// The answers that count: of each item the one that was saved last.
  public func answers(of attempt: Int64) throws -> [ItemID: Response] {
    try read { db in try Self.answers(of: attempt, db) }
  }

  /// Closes the attempt with its score.
  ///
  /// Submitting it again changes nothing.
  ///
  /// - Parameter score: computes the score from the answers, inside the transaction.
  public func submit(
    _ attempt: Int64, engine: Int, _ act: Act, score: ([ItemID: Response]) -> QuizScore
  ) throws -> QuizScore {
    try write { db in
      if let stored = try String.fetchOne(
        db, sql: "SELECT score FROM submission WHERE attempt = ?", arguments: [attempt])
      {
        return try Storage.stored(QuizScore.self, in: Data(stored.utf8))
      }
      try Self.requireOpen(attempt, db)
      let result = score(try Self.answers(of: attempt, db))
      try db.execute(
        sql: """
          INSERT INTO submission (attempt, share, isPassed, score, engine, submittedAt)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          attempt, result.share ?? 0, result.isPassed, try storedText(result), engine,
          act.at.stored,
        ])
      try db.execute(sql: "UPDATE attempt SET isOpen = 0 WHERE id = ?", arguments: [attempt])
      try db.audit(
        act, "submit", "attempt/\(attempt)",
        ["score": contentHash([try storedJSON(result)])])
      return result
    }
  }

  /// Every submission, for `verify`.
  public func submissions() throws -> [StoredSubmission] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM attempt JOIN submission ON submission.attempt = attempt.id
          ORDER BY attempt.id
          """
      ).map { row in
        StoredSubmission(
          attempt: try Attempt(row), responses: try Self.answers(of: row["id"], db),
          share: row["share"], isPassed: row["isPassed"], engine: row["engine"],
          score: row["score"])
      }
    }
  }

  private static func requireOpen(_ attempt: Int64, _ db: Database) throws {
    guard
      let isOpen = try Bool.fetchOne(
        db, sql: "SELECT isOpen FROM attempt WHERE id = ?", arguments: [attempt])
    else { throw StorageFault.notFound("attempt \(attempt)") }
    guard isOpen else { throw StorageFault.attemptClosed(attempt) }
  }

  private static func answers(of attempt: Int64, _ db: Database) throws -> [ItemID: Response] {
    var answers: [ItemID: Response] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT item, response FROM answer WHERE attempt = ? ORDER BY sequence",
      arguments: [attempt])
    while let row = try rows.next() {
      let response: String = row["response"]
      answers[ItemID(row["item"])] = try stored(Response.self, in: Data(response.utf8))
    }
    return answers
  }
}

extension Attempt {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: row["id"], person: row["person"], publication: row["publication"],
      module: ModuleID(row["module"]), quiz: PartID(row["quiz"]), isOpen: row["isOpen"],
      startedAt: try Date(stored: row["startedAt"]))
  }
}
