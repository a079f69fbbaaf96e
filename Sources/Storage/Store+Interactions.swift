public import Foundation
internal import GRDB
internal import Reviews
internal import Simulations
public import Transcripts

/// An interaction as it is stored: its canonical JSON, frozen.
public struct StoredInteraction: Sendable {
  public var id: Int64
  public var name: String
  public var revision: Int
  public var body: Data
  /// SHA-256 of the body as it was imported.
  public var hashAtImport: String

  /// False when the body was changed afterwards.
  public var isAsImported: Bool { contentHash([body]) == hashAtImport }
}

/// What an import did with one interaction.
public enum ImportOutcome: Sendable, Hashable {
  case new
  /// The same content was there already.
  case same
  /// The source had another version of it; both are kept.
  case changed(revision: Int)
}

extension Store {
  /// Stores interactions in one transaction; when this returns, they are on disk.
  ///
  /// What is there already is stored once.
  ///
  /// - Parameter interactions: the values with their canonical JSON.
  public func importInteractions(
    _ interactions: [(value: Interaction, json: Data)], _ act: Act
  ) throws -> [ImportOutcome] {
    try write { db in
      let known = try db.cachedStatement(
        sql: """
          SELECT max(revision) AS newest, max(contentHash = ?) AS isSame FROM interaction
          WHERE system = ? AND account = ? AND externalID = ?
          """)
      let insert = try db.cachedStatement(
        sql: """
          INSERT INTO interaction
            (system, account, externalID, revision, name, channel, contentHash, body, importedAt)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      let outcomes = try interactions.map { interaction, json -> ImportOutcome in
        let source = interaction.source
        let hash = contentHash([json])
        let row = try Row.fetchOne(
          known, arguments: [hash, source.system, source.account, source.externalID])
        if row?["isSame"] == true { return .same }
        let revision: Int = (row?["newest"] ?? 0) + 1
        try insert.execute(arguments: [
          source.system, source.account, source.externalID, revision, interaction.id.rawValue,
          interaction.channel.rawValue, hash, json, act.at.stored,
        ])
        let id = db.lastInsertedRowID
        if revision > 1 { try db.retireSegments(before: id, of: source) }
        try db.insertSegments(of: id, InteractionFacts(interaction), importedAt: act.at)
        return revision == 1 ? .new : .changed(revision: revision)
      }
      let stored = outcomes.count { $0 != .same }
      if stored > 0 { try db.audit(act, "import", "interactions", ["stored": String(stored)]) }
      return outcomes
    }
  }

  /// Every revision, in the order they came, in pages.
  public func allInteractions(after id: Int64, limit: Int) throws -> [StoredInteraction] {
    try read { db in
      try Row.fetchAll(
        db,
        sql:
          "SELECT id, name, revision, body, contentHash FROM interaction WHERE id > ? ORDER BY id LIMIT ?",
        arguments: [id, limit]
      ).map(StoredInteraction.init)
    }
  }

  /// The newest revisions that have no scorecard of that version and engine yet, in pages; simulated
  /// ones have theirs from their play.
  public func unscoredInteractions(
    publication: Int64, engine: Int, after id: Int64, limit: Int
  ) throws -> [StoredInteraction] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, name, revision, body, contentHash FROM interaction AS one
          WHERE id > ?1 AND system <> '\(Interaction.simulation)' AND \(newestRevision)
          AND NOT EXISTS (
            SELECT 1 FROM scorecard
            WHERE interaction = one.id AND publication = ?2 AND engine = ?3)
          ORDER BY id LIMIT ?4
          """, arguments: [id, publication, engine, limit]
      ).map(StoredInteraction.init)
    }
  }

  public func interaction(_ id: Int64) throws -> StoredInteraction? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT id, name, revision, body, contentHash FROM interaction WHERE id = ?",
        arguments: [id]
      ).map(StoredInteraction.init)
    }
  }
}

extension StoredInteraction {
  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], name: row["name"], revision: row["revision"], body: row["body"],
      hashAtImport: row["contentHash"])
  }
}

/// True for a row called `one` that no later revision of the same interaction follows.
let newestRevision = """
  one.revision = (
    SELECT max(revision) FROM interaction AS other
    WHERE other.system = one.system AND other.account = one.account
      AND other.externalID = one.externalID)
  """
