internal import GRDB

extension Store {
  /// Every scorecard of an interaction, by all versions and engines.
  public func scorecards(about interaction: Int64) throws -> [StoredScorecard] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM scorecard WHERE interaction = ? ORDER BY id",
        arguments: [interaction]
      ).map(StoredScorecard.init)
    }
  }

  /// The interactions that a finished play left behind.
  public func conversations(ofPlay play: Int64) throws -> [Int64] {
    try read { db in
      try Int64.fetchAll(
        db, sql: "SELECT interaction FROM playConversation WHERE play = ? ORDER BY customer",
        arguments: [play])
    }
  }

  /// The reviews whose marks stand beside a card in the figures.
  public func countedReviews(
    ofInteraction interaction: Int64, segment: Int, rubric: String, publication: Int64
  ) throws -> [StoredReview] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT review.* FROM review JOIN segment ON segment.id = review.segment
          WHERE segment.interaction = ? AND segment.number = ? AND review.rubric = ?
            AND review.publication = ? AND isCounted = 1 ORDER BY review.id
          """, arguments: [interaction, segment, rubric, publication]
      ).map(StoredReview.init)
    }
  }
}
