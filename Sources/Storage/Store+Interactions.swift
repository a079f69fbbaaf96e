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
  /// Stores interactions with their scorecards in one transaction; when this returns, they are on
  /// disk.
  ///
  /// What is there already is stored once, and its scorecards are left out.
  ///
  /// - Parameter log: of the import that this is a part of.
  /// - Returns: what was done with each, and how many scorecards are new.
  public func importInteractions(
    _ interactions: [NewInteraction], of log: ImportLog? = nil, _ act: Act
  ) throws -> (outcomes: [ImportOutcome], scorecards: Int) {
    try write { db in
      var written = WrittenInteractions()
      var cards: [Int64: WrittenRows] = [:]
      let outcomes = try interactions.map { new -> ImportOutcome in
        guard let (id, revision) = try db.insert(new, act, &written) else { return .same }
        for card in new.cards {
          try db.insertScorecard(
            card, about: id, act, &cards[card.publication, default: WrittenRows(.scorecard)])
        }
        return revision == 1 ? .new : .changed(revision: revision)
      }
      let stored = outcomes.count { $0 != .same }
      if stored > 0 {
        var details = ["stored": String(stored)]
        if let log { details["batch"] = String(try log.row(in: db, act)) }
        try db.audit(act, "import", "interactions", written.changes.added(to: details))
      }
      for (publication, written) in cards.sorted(by: { $0.key < $1.key }) {
        try db.auditScorecards(written, publication, act)
      }
      return (outcomes, cards.values.reduce(0) { $0 + $1.count })
    }
  }

  /// The same without scorecards.
  public func importInteractions(
    _ interactions: [(value: Interaction, json: Data)], _ act: Act
  ) throws -> [ImportOutcome] {
    try importInteractions(interactions.map { NewInteraction($0.value, json: $0.json) }, act)
      .outcomes
  }

  /// Whether each is there already, so that nobody scores it in vain.
  public func areStored(_ interactions: [NewInteraction]) throws -> [Bool] {
    try read { db in
      try interactions.map { new in
        try Row.fetchOne(
          db.cachedStatement(
            sql: """
              SELECT 1 FROM interaction
              WHERE system = ? AND account = ? AND externalID = ? AND contentHash = ?
              """),
          arguments: [
            new.source.system, new.source.account, new.source.externalID, new.hash,
          ]) != nil
      }
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

extension Database {
  /// Stores an interaction as a new revision, unless one with the same content is there.
  ///
  /// - Parameters:
  ///   - newestAlone: whether only the newest revision is looked at.
  ///   - written: takes it up.
  func insert(
    _ new: NewInteraction, newestAlone: Bool = false, _ act: Act,
    _ written: inout WrittenInteractions
  ) throws -> (id: Int64, revision: Int)? {
    let source = new.source
    // With one max SQLite gives the other columns of that row.
    let isSame = newestAlone ? "contentHash = ?" : "max(contentHash = ?)"
    let row = try Row.fetchOne(
      cachedStatement(
        sql: """
          SELECT max(revision) AS newest, \(isSame) AS isSame FROM interaction
          WHERE system = ? AND account = ? AND externalID = ?
          """),
      arguments: [new.hash, source.system, source.account, source.externalID])
    if row?["isSame"] == true { return nil }
    let revision: Int = (row?["newest"] ?? 0) + 1
    let id = try insert(new, revision: revision, act, &written.interactions)
    if revision > 1 { try retireSegments(before: id, of: source) }
    try insertSegments(of: id, new.facts, importedAt: act.at, &written.segments)
    return (id, revision)
  }

  /// Stores an interaction alone, without its segments.
  ///
  /// - Returns: its number.
  func insert(
    _ new: NewInteraction, revision: Int, _ act: Act, _ written: inout WrittenRows
  ) throws -> Int64 {
    let (source, at) = (new.source, act.at.stored)
    try cachedStatement(
      sql: """
        INSERT INTO interaction
          (system, account, externalID, revision, name, channel, contentHash, body, importedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      source.system, source.account, source.externalID, revision, new.name, new.channel, new.hash,
      new.json, at,
    ])
    let id = lastInsertedRowID
    written.add(id) { row in
      row.add(source.system)
      row.add(source.account)
      row.add(source.externalID)
      row.add(Int64(revision))
      row.add(new.name)
      row.add(new.channel)
      row.add(new.hash)
      row.add(at)
    }
    return id
  }
}

extension StoredInteraction {
  init(_ row: Row) {
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
