public import Curricula
public import Foundation
internal import GRDB
internal import Rubrics
public import Scoring

/// A published version of a curriculum: whole, and never changed.
public struct Publication: Sendable, Hashable {
  public var id: Int64
  public var curriculum: CurriculumID
  public var title: String
  public var contentHash: String
  public var publishedAt: Date
}

/// A file of a published version.
public struct PublishedFile: Sendable, Hashable {
  public var path: String
  public var bytes: Data

  public init(path: String, bytes: Data) {
    self.path = path
    self.bytes = bytes
  }
}

extension Store {
  /// Publishes a version, or finds that this very content is the newest one.
  ///
  /// Earlier content may come back: it is a new version then.
  ///
  /// - Parameter models: what was learnt from the exemplars of its cues.
  /// - Returns: the version, and whether it is new.
  public func publish(
    _ curriculum: CurriculumID, title: String, files: [PublishedFile],
    models: [FittedCue] = [], _ act: Act
  ) throws -> (publication: Publication, isNew: Bool) {
    // By bytes, as SQLite gives them back; Swift's order takes two spellings of é for one.
    let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let hash = contentHash(files.flatMap { [Data($0.path.utf8), $0.bytes] })
    return try write { db in
      if let row = try Row.fetchOne(
        db, sql: "SELECT * FROM publication WHERE curriculum = ? ORDER BY id DESC LIMIT 1",
        arguments: [curriculum.rawValue]), row["contentHash"] == hash
      {
        return (try Publication(row), false)
      }
      try db.execute(
        sql: """
          INSERT INTO publication (curriculum, title, contentHash, publishedAt, publishedBy)
          VALUES (?, ?, ?, ?, ?)
          """, arguments: [curriculum.rawValue, title, hash, act.at.stored, act.actor])
      let id = db.lastInsertedRowID
      for file in files {
        try db.execute(
          sql: "INSERT INTO publicationFile (publication, path, bytes) VALUES (?, ?, ?)",
          arguments: [id, file.path, file.bytes])
      }
      for model in models {
        try db.execute(
          sql: """
            INSERT INTO fittedCue (publication, rubric, cue, version, model) VALUES (?, ?, ?, ?, ?)
            """,
          arguments: [
            id, model.rubric.rawValue, model.cue.rawValue, model.version, Data(model.bytes),
          ])
      }
      try db.audit(
        act, "publish", "publication/\(id)", ["contentHash": hash],
        creating: HeldRows(.publication, id))
      let publication = Publication(
        id: id, curriculum: curriculum, title: title, contentHash: hash,
        publishedAt: try Date(stored: act.at.stored))
      return (publication, true)
    }
  }

  /// The newest version of each curriculum, by name.
  public func currentPublications() throws -> [Publication] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM publication WHERE id IN (SELECT max(id) FROM publication GROUP BY curriculum)
          ORDER BY curriculum
          """
      ).map(Publication.init)
    }
  }

  /// Every version, the oldest first.
  public func publications() throws -> [Publication] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM publication ORDER BY id").map(Publication.init)
    }
  }

  /// What was learnt from the exemplars of a version's cues when it was published.
  public func models(of publication: Int64) throws -> [FittedCue] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT * FROM fittedCue WHERE publication = ? ORDER BY rubric, cue",
        arguments: [publication]
      ).map {
        FittedCue(
          rubric: RubricID($0["rubric"]), cue: CueID($0["cue"]), version: $0["version"],
          bytes: Array($0["model"] as Data))
      }
    }
  }

  public func files(of publication: Int64) throws -> [PublishedFile] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT path, bytes FROM publicationFile WHERE publication = ? ORDER BY path",
        arguments: [publication]
      ).map { PublishedFile(path: $0["path"], bytes: $0["bytes"]) }
    }
  }
}

extension Publication {
  init(_ row: Row) throws {
    self.init(
      id: row["id"], curriculum: CurriculumID(row["curriculum"]), title: row["title"],
      contentHash: row["contentHash"], publishedAt: try Date(stored: row["publishedAt"]))
  }
}
