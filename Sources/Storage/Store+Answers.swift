public import Curricula
internal import Foundation
internal import GRDB
internal import Rubrics

/// The answers of an attempt as far as they go.
public struct AnswerLog: Sendable, Hashable {
  /// Of each item every answer in the order it came.
  public var answers: [ItemID: [Answer]] = [:]
  /// The number of the last answer to each item.
  public var lastOf: [ItemID: Int] = [:]
  /// The number of the last answer; 0 for none.
  public var last = 0

  public init() {}
}

extension Store {
  /// Saves an answer; when this returns, it is on disk.
  ///
  /// - Parameters:
  ///   - sequence: the number that the answer is to have: one more than the last.
  ///   - admits: looks at the item's earlier answers inside the transaction; what it throws is
  ///     passed on and nothing is changed.
  public func saveAnswer(
    _ answer: Answer, to item: ItemID, in attempt: Int64, by person: Int64, sequence: Int,
    _ act: Act, admits: (_ earlier: [Answer]) throws -> Void = { _ in }
  ) throws {
    let text = try storedText(answer.response)
    try write(counts: false) { db in
      let known = try Self.openAttempt(attempt, of: person, db)
      if known.isOverdue(at: act.at) { throw StorageFault.attemptOverdue(attempt) }
      let last =
        try Int.fetchOne(
          db.cachedStatement(sql: "SELECT max(sequence) FROM answer WHERE attempt = ?"),
          arguments: [attempt]) ?? 0
      guard sequence == last + 1 else {
        throw try Self.isSaved(answer, text, item, attempt, sequence, db)
          ? StorageFault.answeredTwice(sequence: sequence)
          : StorageFault.staleAnswer(expected: last + 1, given: sequence)
      }
      try admits(try Self.answers(to: item, of: attempt, db))
      try db.cachedStatement(
        sql: """
          INSERT INTO answer (attempt, sequence, item, response, certainty, savedAt)
          VALUES (?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        attempt, sequence, item.rawValue, text, answer.certainty?.rawValue, act.at.stored,
      ])
    }
  }

  /// Every answer of an attempt, with the number of the last.
  public func answers(of attempt: Int64) throws -> AnswerLog {
    try read { db in try Self.log(of: attempt, db) }
  }

  private static func isSaved(
    _ answer: Answer, _ text: String, _ item: ItemID, _ attempt: Int64, _ sequence: Int,
    _ db: Database
  ) throws -> Bool {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT item, response, certainty FROM answer WHERE attempt = ? AND sequence = ?",
        arguments: [attempt, sequence])
    else { return false }
    return row["item"] == item.rawValue && row["response"] == text
      && row["certainty"] == answer.certainty?.rawValue
  }

  private static func answers(
    to item: ItemID, of attempt: Int64, _ db: Database
  ) throws -> [Answer] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT response, certainty FROM answer WHERE attempt = ? AND item = ? ORDER BY sequence
        """)
    return try Row.fetchAll(statement, arguments: [attempt, item.rawValue]).map(Answer.init)
  }

  static func log(of attempt: Int64, _ db: Database) throws -> AnswerLog {
    var log = AnswerLog()
    let statement = try db.cachedStatement(
      sql: """
        SELECT sequence, item, response, certainty FROM answer WHERE attempt = ? ORDER BY sequence
        """)
    let rows = try Row.fetchCursor(statement, arguments: [attempt])
    while let row = try rows.next() {
      let item = ItemID(row["item"])
      log.answers[item, default: []].append(try Answer(row))
      log.lastOf[item] = row["sequence"]
      log.last = row["sequence"]
    }
    return log
  }
}

extension Answer {
  init(_ row: Row) throws {
    let response: String = row["response"]
    let certainty: Int? = row["certainty"]
    guard let known = try? stored(Response.self, in: Data(response.utf8)) else {
      throw StorageFault.unreadable("an answer")
    }
    self.init(
      known,
      certainty: certainty.flatMap { Certainty(rawValue: $0) })
  }
}
