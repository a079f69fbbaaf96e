internal import GRDB
public import Rubrics

extension Store {
  /// How many reviews by each rubric count in figures, the most first.
  public func reviewedRubrics() throws -> [(rubric: RubricID, count: Int)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT rubric, count(*) AS count FROM review WHERE isCounted = 1
          GROUP BY rubric ORDER BY count DESC, rubric
          """
      ).map { (RubricID($0["rubric"]), $0["count"]) }
    }
  }

  /// Reviews of work that two people reviewed outside calibrations, the newest first.
  public func doubleReviews(rubric: RubricID, limit: Int) throws -> [StoredReview] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM review
          WHERE rubric = :rubric AND calibration IS NULL AND submittedAt IS NOT NULL
            AND state <> 'void'
            AND EXISTS (
              SELECT 1 FROM review AS other
              WHERE other.segment = review.segment AND other.rubric = review.rubric
                AND other.reviewer <> review.reviewer AND other.calibration IS NULL
                AND other.submittedAt IS NOT NULL AND other.state <> 'void')
          ORDER BY id DESC LIMIT :limit
          """, arguments: ["rubric": rubric.rawValue, "limit": limit]
      ).map(StoredReview.init)
    }
  }
}
