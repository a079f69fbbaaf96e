internal import Crypto
internal import Foundation
internal import GRDB
internal import Simulations
internal import Synchronization
internal import Transcripts

/// One import on its way; its row is made with the first thing that it stores.
public final class ImportLog: Sendable {
  private let files: [String]
  private let answers: String
  private let id = Mutex<Int64?>(nil)

  /// - Parameters:
  ///   - files: the names that were given, without folders.
  ///   - answers: what a person said about them, as JSON.
  public init(files: [String], answers: String) {
    self.files = files
    self.answers = answers
  }

  /// True once something was stored.
  public var hasRow: Bool { id.withLock { $0 != nil } }

  func row(in db: Database, _ act: Act) throws -> Int64 {
    if let known = id.withLock({ $0 }) { return known }
    try db.execute(
      sql: """
        INSERT INTO importBatch (files, answers, startedBy, startedAt) VALUES (?, ?, ?, ?)
        """, arguments: [try storedText(files), answers, act.actor, act.at.stored])
    let row = db.lastInsertedRowID
    // Should the transaction fail, the import ends, and nobody asks again.
    id.withLock { $0 = row }
    return row
  }
}

/// A file of another system that is to be kept, without personal data.
public struct NewImportSource: Sendable {
  let file: String
  let form: String
  let originalHash: String
  let text: Data

  /// - Parameters:
  ///   - original: the bytes as they came; their hash alone is kept.
  ///   - text: what is kept.
  public init(file: String, form: String, original: [UInt8], text: String) {
    self.init(file: file, form: form, originalHash: fileHash(original), text: text)
  }

  public init(file: String, form: String, originalHash: String, text: String) {
    self.file = file
    self.form = form
    self.originalHash = originalHash
    self.text = Data(text.utf8)
  }
}

/// What came of an import.
public struct ImportCounts: Sendable {
  public var new: Int
  public var changed: Int
  public var same: Int
  public var skipped: Int
  public var turns: Int
  public var redactions: Int
  public var findings: Int

  public init(
    new: Int, changed: Int, same: Int, skipped: Int, turns: Int, redactions: Int, findings: Int
  ) {
    self.new = new
    self.changed = changed
    self.same = same
    self.skipped = skipped
    self.turns = turns
    self.redactions = redactions
    self.findings = findings
  }
}

/// An imported file as it is kept.
public struct StoredImportSource: Sendable {
  public var id: Int64
  public var batch: Int64
  public var file: String
  public var form: String
  public var text: String
  /// False when the text was changed afterwards.
  public var isAsKept: Bool
}

extension Store {
  /// Which of these files, by `fileHash`, are kept already.
  public func keptSources(among hashes: [String]) throws -> Set<String> {
    try read { db in
      try String.fetchSet(
        db,
        sql: """
          SELECT originalHash FROM importSource
          WHERE originalHash IN (SELECT value FROM json_each(?))
          """, arguments: [try storedText(hashes)])
    }
  }

  /// Keeps files that are not kept yet, in one transaction.
  ///
  /// - Returns: how many are new.
  public func keepSources(
    _ sources: [NewImportSource], of log: ImportLog, _ act: Act
  ) throws -> Int {
    try write { db in
      var kept = RowNumbers([])
      var count = 0
      for source in sources {
        let isKept = try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM importSource WHERE originalHash = ?)",
          arguments: [source.originalHash])
        if isKept == true { continue }
        try db.execute(
          sql: """
            INSERT INTO importSource (batch, file, form, originalHash, textHash, text)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            try log.row(in: db, act), source.file, source.form, source.originalHash,
            contentHash([source.text]), source.text,
          ])
        kept.append(db.lastInsertedRowID)
        count += 1
      }
      if count > 0 {
        try db.audit(
          act, "keepSources", "importBatch/\(try log.row(in: db, act))",
          ["sources": String(count)], creating: HeldRows(.importSource, kept))
      }
      return count
    }
  }

  /// Notes what came of an import that stored something.
  public func endImport(_ log: ImportLog, _ counts: ImportCounts, _ act: Act) throws {
    guard log.hasRow else { return }
    try write { db in
      let row = try log.row(in: db, act)
      try db.execute(
        sql: """
          INSERT INTO importOutcome
            (batch, new, changed, same, skipped, turns, redactions, findings, endedAt)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          row, counts.new, counts.changed, counts.same, counts.skipped, counts.turns,
          counts.redactions, counts.findings, act.at.stored,
        ])
      try db.audit(
        act, "endImport", "importBatch/\(row)",
        ["new": String(counts.new), "changed": String(counts.changed)],
        creating: HeldRows(.importBatch, row))
    }
  }

  /// The files that are kept, in pages.
  public func importSources(after id: Int64 = 0, limit: Int) throws -> [StoredImportSource] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM importSource WHERE id > ? ORDER BY id LIMIT ?",
        arguments: [id, limit]
      ).map { row in
        let text: Data = row["text"]
        return StoredImportSource(
          id: row["id"], batch: row["batch"], file: row["file"], form: row["form"],
          text: String(decoding: text, as: UTF8.self),
          isAsKept: contentHash([text]) == row["textHash"])
      }
    }
  }
}

/// SHA-256 of a file's bytes, in hexadecimal, as other programs compute it.
public func fileHash(_ bytes: [UInt8]) -> String {
  hexadecimalText(SHA256.hash(data: bytes))
}

extension Store {
  /// The newest revisions of the interactions that have a name; several when sources share it.
  public func newestInteractions(named name: String) throws -> [StoredInteraction] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, name, revision, body, contentHash FROM interaction AS one
          WHERE name = ? AND system <> '\(Interaction.simulation)' AND \(newestRevision)
          ORDER BY id
          """, arguments: [name]
      ).map(StoredInteraction.init)
    }
  }

  /// Stores a revision in which somebody has another role.
  ///
  /// - Returns: its number; nothing when the same content is there already.
  public func assignRole(
    _ new: NewInteraction, details: [String: String], _ act: Act
  ) throws -> Int? {
    try write { db in
      var written = WrittenInteractions()
      guard let (id, revision) = try db.insert(new, newestAlone: true, act, &written) else {
        return nil
      }
      try db.audit(
        act, "assignRole", "interaction/\(id)",
        written.changes.added(to: details.merging(["stored": "1"]) { $1 }))
      return revision
    }
  }
}
