public import Foundation
internal import GRDB
internal import Rubrics
public import Scoring
internal import Simulations
internal import Transcripts

/// A machine's scorecard as it is stored.
public struct StoredScorecard: Sendable {
  public var id: Int64
  public var interaction: Int64
  public var publication: Int64
  public var rubric: String
  public var segment: Int
  public var engine: Int
  /// The columns that lists are made from.
  public var total: Double?
  public var outcome: String
  public var agent: String?
  public var verdicts: String
  public var critical: String
  /// The card's JSON as it was stored.
  public var card: Data

  /// True when the columns say what the card says.
  public func agrees(with card: Scorecard) -> Bool {
    total == card.tally.total && outcome == card.tally.outcome.rawValue && agent == card.agent
      && verdicts == card.verdictLetters
  }
}

extension Store {
  /// Stores the scorecards that are not there yet, in one transaction.
  ///
  /// - Parameter cards: each with the row of its interaction.
  /// - Returns: how many were new.
  public func saveScorecards(
    _ cards: [(interaction: Int64, card: NewScorecard)], publication: Int64, _ act: Act
  ) throws -> Int {
    try write { db in
      var written = WrittenRows(.scorecard)
      for (interaction, card) in cards {
        try db.insertScorecard(card, about: interaction, act, &written)
      }
      try db.auditScorecards(written, publication, act)
      return written.count
    }
  }

  /// Scorecards of a published version by one engine, of the newest revisions, in pages: those that
  /// lists and figures are made from.
  ///
  /// - Parameter simulated: true for those of plays, which are in no figure of real work.
  public func currentScorecards(
    publication: Int64, engine: Int, simulated: Bool = false, after id: Int64 = 0, limit: Int
  ) throws -> [StoredScorecard] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT scorecard.* FROM scorecard JOIN interaction AS one ON one.id = interaction
          WHERE scorecard.id > ?1 AND publication = ?2 AND engine = ?3
            AND (one.system = '\(Interaction.simulation)') = ?5 AND \(newestRevision)
          ORDER BY scorecard.id LIMIT ?4
          """, arguments: [id, publication, engine, limit, simulated]
      ).map(StoredScorecard.init)
    }
  }

  /// Every scorecard, in the order they were stored, in pages.
  public func scorecards(after id: Int64 = 0, limit: Int) throws -> [StoredScorecard] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT * FROM scorecard WHERE id > ? ORDER BY id LIMIT ?", arguments: [id, limit]
      ).map(StoredScorecard.init)
    }
  }
}

extension Database {
  /// Stores a scorecard with what lists and samples show of it.
  ///
  /// - Parameter written: takes it up unless it was there already.
  func insertScorecard(
    _ card: NewScorecard, about interaction: Int64, _ act: Act, _ written: inout WrittenRows
  ) throws {
    let at = act.at.stored
    try cachedStatement(
      sql: """
        INSERT INTO scorecard (interaction, publication, rubric, segment, engine, agent, total,
          outcome, card, scoredAt, verdicts, critical)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """
    ).execute(arguments: [
      interaction, card.publication, card.rubric, card.segment, card.engine, card.agent,
      card.total, card.outcome, card.json, at, card.verdicts, card.critical,
    ])
    guard changesCount > 0 else { return }
    written.add(lastInsertedRowID) { row in
      row.add(interaction, card.publication)
      row.add(card.rubric)
      row.add(Int64(card.segment), Int64(card.engine))
      row.add(card.agent)
      row.add(card.total)
      row.add(card.outcome)
      row.add(bytesWithHash: card.hash)
      row.add(at)
      row.add(card.verdicts)
      row.add(card.critical)
    }
  }

  func auditScorecards(_ written: WrittenRows, _ publication: Int64, _ act: Act) throws {
    guard written.count > 0 else { return }
    try audit(
      act, "score", "publication/\(publication)",
      written.changes.added(to: ["scorecards": String(written.count)]))
  }
}

extension Scorecard {
  /// A letter for each criterion in the rubric's order, as lists and samples read it.
  var verdictLetters: String { String(entries.map(\.verdict.letter)) }
}

extension Verdict {
  var letter: Character {
    switch self {
    case .met: "m"
    case .partlyMet: "p"
    case .notMet: "n"
    case .notApplicable: "a"
    case .undetermined: "o"
    case .notShown: "h"
    }
  }
}

extension StoredScorecard {
  init(_ row: Row) {
    self.init(
      id: row["id"], interaction: row["interaction"], publication: row["publication"],
      rubric: row["rubric"], segment: row["segment"], engine: row["engine"], total: row["total"],
      outcome: row["outcome"], agent: row["agent"], verdicts: row["verdicts"],
      critical: row["critical"], card: row["card"])
  }
}
