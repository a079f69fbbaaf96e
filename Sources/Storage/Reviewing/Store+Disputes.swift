public import Foundation
internal import GRDB
public import Reviews
public import Rubrics

/// A dispute about one criterion of a review, with what was decided.
public struct StoredDispute: Sendable, Hashable {
  public var id: Int64
  public var review: Int64
  public var criterion: CriterionID
  public var proposed: ReviewAnswer.Choice
  public var reason: String
  public var disputedBy: Int64
  public var disputedAt: Date
  public var decision: Decision?

  public struct Decision: Sendable, Hashable {
    /// `keep`, `change` to what was proposed, or `other`.
    public var kind: String
    public var choice: ReviewAnswer.Choice
    public var reason: String
    public var decidedBy: Int64
    public var decidedAt: Date
  }
}

extension Store {
  /// Stores a dispute; the review is disputed from now on.
  public func dispute(
    _ criterion: CriterionID, of review: Int64, proposed: ReviewAnswer.Choice, reason: String,
    by person: Int64, _ act: Act
  ) throws -> Int64 {
    try write { db in
      var id: Int64 = 0
      try db.move(
        review, to: "disputed", kind: "disputed", text: criterion.rawValue, by: person,
        score: nil, act
      ) {
        try db.execute(
          sql: """
            INSERT INTO dispute (review, criterion, proposed, reason, disputedBy, disputedAt)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            review, criterion.rawValue, try storedText(proposed), reason, person, act.at.stored,
          ])
        id = db.lastInsertedRowID
      }
      return id
    }
  }

  /// Stores a decision, the score that follows from it, and the state that the review has now.
  public func decide(
    _ dispute: StoredDispute, _ kind: String, choice: ReviewAnswer.Choice, reason: String,
    by person: Int64, score: NewReviewScore?, _ act: Act
  ) throws {
    try write { db in
      let known = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM disputeDecision WHERE dispute = ?", arguments: [dispute.id])
      if known != 0 { throw StorageFault.decidedAlready("Dispute \(dispute.id)") }
      let others =
        try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM dispute
            WHERE review = ? AND id <> ? AND id NOT IN (SELECT dispute FROM disputeDecision)
            """, arguments: [dispute.review, dispute.id]) ?? 0
      try db.move(
        dispute.review, to: others > 0 ? "disputed" : "resolved", kind: "decided",
        text: "\(dispute.criterion): \(kind)", by: person, score: score, act
      ) {
        try db.execute(
          sql: """
            INSERT INTO disputeDecision (dispute, decision, choice, reason, decidedBy, decidedAt)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [dispute.id, kind, try storedText(choice), reason, person, act.at.stored])
      }
    }
  }

  /// Disputes in the order they came.
  ///
  /// - Parameter review: nothing for those of all reviews that wait for a decision.
  public func disputes(ofReview review: Int64?) throws -> [StoredDispute] {
    try disputes(
      review == nil ? "disputeDecision.dispute IS NULL" : "review = ?",
      review.map { [$0] } ?? [])
  }

  public func dispute(_ id: Int64) throws -> StoredDispute? {
    try disputes("dispute.id = ?", [id]).first
  }

  private func disputes(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [StoredDispute] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT dispute.*, decision, choice, disputeDecision.reason AS decidedFor, decidedBy,
            decidedAt
          FROM dispute LEFT JOIN disputeDecision ON disputeDecision.dispute = dispute.id
          WHERE \(condition) ORDER BY dispute.id
          """, arguments: arguments
      ).map(StoredDispute.init)
    }
  }
}

extension StoredDispute {
  fileprivate init(_ row: Row) throws {
    let proposed: String = row["proposed"]
    self.init(
      id: row["id"], review: row["review"], criterion: CriterionID(row["criterion"]),
      proposed: try stored(ReviewAnswer.Choice.self, in: Data(proposed.utf8)),
      reason: row["reason"], disputedBy: row["disputedBy"],
      disputedAt: try Date(stored: row["disputedAt"]), decision: nil)
    if let kind: String = row["decision"] {
      let choice: String = row["choice"]
      decision = Decision(
        kind: kind, choice: try stored(ReviewAnswer.Choice.self, in: Data(choice.utf8)),
        reason: row["decidedFor"], decidedBy: row["decidedBy"],
        decidedAt: try Date(stored: row["decidedAt"]))
    }
  }
}
