internal import GRDB
internal import Foundation
internal import Rubrics
internal import Simulations
internal import Transcripts

extension Store {
  /// The newest revision of every recorded interaction, in the order they came, in pages; simulated
  /// ones are nobody's real work.
  public func newestInteractions(after id: Int64, limit: Int) throws -> [StoredInteraction] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, name, revision, body, contentHash FROM interaction AS one
          WHERE id > ?1 AND system <> '\(Interaction.simulation)' AND \(newestRevision)
          ORDER BY id LIMIT ?2
          """, arguments: [id, limit]
      ).map { row in
        StoredInteraction(
          id: row["id"], name: row["name"], revision: row["revision"], body: row["body"],
          hashAtImport: row["contentHash"])
      }
    }
  }

  /// The scorecards of some interactions by one rubric of a published version and one engine.
  ///
  /// - Parameter interactions: rows of interactions, a page of them at a time.
  public func scorecards(
    of interactions: ClosedRange<Int64>, rubric: String, publication: Int64, engine: Int
  ) throws -> [StoredScorecard] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM scorecard
          WHERE interaction BETWEEN ?1 AND ?2 AND publication = ?3 AND rubric = ?4 AND engine = ?5
          """,
        arguments: [
          interactions.lowerBound, interactions.upperBound, publication, rubric, engine,
        ]
      ).map(StoredScorecard.init)
    }
  }
}
