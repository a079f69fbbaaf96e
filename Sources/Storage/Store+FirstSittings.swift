public import Curricula
internal import Foundation
internal import GRDB
internal import Rubrics

/// Somebody's first submission at a quiz, with what it takes to analyse its items.
public struct FirstSitting: Sendable {
  public var attempt: Attempt
  public var answers: [ItemID: [Answer]] = [:]
  /// The JSON of the score that counts now.
  public var score: String
  /// The versions by whose items it was scored again, the oldest first.
  public var corrections: [Int64] = []
}

extension Store {
  /// The first submission of each person at each quiz, in the order of the attempts.
  ///
  /// Three queries for all of them, because a page shows every quiz.
  ///
  /// - Parameter quiz: only at this one.
  public func firstSittings(
    at quiz: (module: ModuleID, part: PartID)? = nil
  ) throws -> [FirstSitting] {
    let arguments: StatementArguments = [
      "module": quiz?.module.rawValue, "quiz": quiz?.part.rawValue,
    ]
    return try read { db in
      var places: [Int64: Int] = [:]
      var sittings = try Row.fetchAll(
        db,
        sql: """
          \(Self.firsts)
          SELECT attempt.*, coalesce(
            (SELECT score FROM rescore WHERE attempt = attempt.id ORDER BY rescore.id DESC LIMIT 1),
            submission.score) AS present
          FROM first JOIN attempt ON attempt.id = first.id
            JOIN submission ON submission.attempt = first.id
          ORDER BY attempt.id
          """, arguments: arguments
      ).map { row in
        let attempt = try Attempt(row)
        places[attempt.id] = places.count
        return FirstSitting(attempt: attempt, score: row["present"])
      }
      let answers = try Row.fetchCursor(
        db,
        sql: """
          \(Self.firsts)
          SELECT answer.attempt, item, response, certainty
          FROM first JOIN answer ON answer.attempt = first.id ORDER BY answer.attempt, sequence
          """, arguments: arguments)
      while let row = try answers.next() {
        guard let place = places[row["attempt"]] else { continue }
        sittings[place].answers[ItemID(row["item"]), default: []].append(try Answer(row))
      }
      let corrections = try Row.fetchCursor(
        db,
        sql: """
          \(Self.firsts)
          SELECT rescore.attempt, keys FROM first JOIN rescore ON rescore.attempt = first.id
          WHERE keys IS NOT NULL ORDER BY rescore.id
          """, arguments: arguments)
      while let row = try corrections.next() {
        guard let place = places[row["attempt"]] else { continue }
        sittings[place].corrections.append(row["keys"])
      }
      return sittings
    }
  }

  private static let firsts = """
    WITH first AS (
      SELECT min(attempt.id) AS id FROM attempt JOIN submission ON submission.attempt = attempt.id
      WHERE (:module IS NULL OR (attempt.module = :module AND attempt.quiz = :quiz))
      GROUP BY attempt.person, attempt.module, attempt.quiz)
    """
}
