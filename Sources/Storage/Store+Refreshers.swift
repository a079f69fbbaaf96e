public import Curricula
public import Foundation
internal import GRDB
internal import Rubrics

/// An answer to a question that was asked again, before it is stored.
public struct NewRefresherAnswer: Sendable {
  public var publication: Int64
  public var module: ModuleID
  public var part: PartID
  public var item: ItemID
  public var response: Response
  /// The share of the question's points, 0...1.
  public var share: Double
  /// 1 again, 2 hard, 3 good, 4 easy.
  public var rating: Int

  public init(
    to item: ItemID, of part: PartID, in module: ModuleID, publication: Int64, response: Response,
    share: Double, rating: Int
  ) {
    self.publication = publication
    self.module = module
    self.part = part
    self.item = item
    self.response = response
    self.share = share
    self.rating = rating
  }
}

/// The same as it is stored.
public struct StoredRefresherAnswer: Sendable {
  public var id: Int64
  public var person: Int64
  public var answer: NewRefresherAnswer
  public var at: Date
}

extension Store {
  public func add(_ answer: NewRefresherAnswer, of person: Int64, _ act: Act) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO refresherAnswer (person, publication, module, part, item, response, share,
            rating, answeredAt)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          person, answer.publication, answer.module.rawValue, answer.part.rawValue,
          answer.item.rawValue, try storedText(answer.response), answer.share, answer.rating,
          act.at.stored,
        ])
      try db.auditRow(
        act, "refresh", "person/\(person)", "refresherAnswer", db.lastInsertedRowID)
    }
  }

  /// Somebody's answers to what was asked again, the oldest first; everybody's without a person.
  public func refresherAnswers(of person: Int64? = nil) throws -> [StoredRefresherAnswer] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, person, publication, module, part, item, response, share, rating, answeredAt
          FROM refresherAnswer WHERE ?1 IS NULL OR person = ?1 ORDER BY id
          """, arguments: [person]
      ).map { row in
        let response: String = row[6]
        return StoredRefresherAnswer(
          id: row[0], person: row[1],
          answer: NewRefresherAnswer(
            to: ItemID(row[5]), of: PartID(row[4]), in: ModuleID(row[3]), publication: row[2],
            response: try stored(Response.self, in: Data(response.utf8)), share: row[7],
            rating: row[8]),
          at: try Date(stored: row[9]))
      }
    }
  }
}
