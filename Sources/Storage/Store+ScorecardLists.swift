internal import Foundation
internal import GRDB
internal import Simulations
internal import Transcripts

/// A scorecard as a list shows it, without its card being read.
public struct ListedScorecard: Sendable, Hashable {
  public var interaction: String
  public var channel: String
  public var agent: String?
  public var rubric: String
  public var total: Double?
  public var outcome: String
  /// Ids of criteria whose failure was critical.
  public var critical: [String]
  /// A letter for each criterion.
  public var verdicts: String
}

extension Store {
  /// The scorecards of the newest revisions by a published version and an engine, the worst first;
  /// those without a total last.
  public func listedScorecards(
    publication: Int64, engine: Int, limit: Int
  ) throws -> [ListedScorecard] {
    try read { db in
      func rows(_ condition: String, _ order: String, _ limit: Int) throws -> [Row] {
        try Row.fetchAll(
          db,
          sql: """
            SELECT one.name AS name, one.channel AS channel, card.agent AS agent, rubric, total,
              outcome, critical, verdicts
            FROM scorecard AS card JOIN interaction AS one ON one.id = card.interaction
            LEFT JOIN segment
              ON segment.interaction = card.interaction AND segment.number = card.segment
            WHERE publication = ?1 AND engine = ?2 AND \(condition) AND \(Self.isListed)
            ORDER BY \(order) LIMIT ?3
            """, arguments: [publication, engine, limit])
      }
      let scored = try rows("total >= 0", "total", limit)
      let others = try rows("total IS NULL", "card.id", max(0, limit - scored.count))
      return (scored + others).map { row in
        let critical: String = row["critical"]
        return ListedScorecard(
          interaction: row["name"], channel: row["channel"], agent: row["agent"],
          rubric: row["rubric"], total: row["total"], outcome: row["outcome"],
          critical: critical.split(separator: " ").map(String.init), verdicts: row["verdicts"])
      }
    }
  }

  /// How many of those scorecards have which outcome.
  public func scorecardOutcomes(publication: Int64, engine: Int) throws -> [String: Int] {
    try read { db in
      func count(_ cards: String) throws -> [String: Int] {
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT outcome, count(*) AS count FROM \(cards)
              AND publication = ? AND engine = ? GROUP BY outcome
            """, arguments: [publication, engine])
        return Dictionary(rows.map { ($0["outcome"], $0["count"]) }, uniquingKeysWith: +)
      }
      // Nearly every card is listed: to count them all and take off the few others reads no
      // interaction.
      var outcomes = try count("scorecard AS card INDEXED BY scorecard_verdicts WHERE 1")
      let superseded = try count(
        """
        segment INDEXED BY segment_superseded JOIN scorecard AS card
          ON card.interaction = segment.interaction AND card.segment = segment.number
          WHERE isCurrent = 0
        """)
      let others = try count(
        """
        interaction AS one JOIN scorecard AS card ON card.interaction = one.id
          LEFT JOIN segment
            ON segment.interaction = card.interaction AND segment.number = card.segment
          WHERE one.id IN (SELECT id FROM interaction EXCEPT SELECT interaction FROM segment)
            AND \(Self.isListed) IS NOT TRUE
        """)
      for (outcome, count) in superseded.merging(others, uniquingKeysWith: +) {
        outcomes[outcome, default: 0] -= count
      }
      return outcomes.filter { $0.value > 0 }
    }
  }

  /// The scorecards of an interaction's newest revision, by its name in lists.
  public func scorecards(
    ofInteraction name: String, publication: Int64, engine: Int
  ) throws -> [StoredScorecard] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT card.* FROM interaction AS one JOIN scorecard AS card ON card.interaction = one.id
          WHERE one.name = ? AND publication = ? AND engine = ?
            AND one.system <> '\(Interaction.simulation)' AND \(newestRevision)
          ORDER BY card.id
          """, arguments: [name, publication, engine]
      ).map(StoredScorecard.init)
    }
  }

  /// Recorded work of the newest revision; segments of older databases have no rows yet.
  private static let isListed = """
    (segment.isCurrent = 1 OR (segment.id IS NULL
      AND one.system <> '\(Interaction.simulation)' AND \(newestRevision)))
    """
}
