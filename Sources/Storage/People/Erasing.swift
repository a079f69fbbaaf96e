internal import Foundation
internal import GRDB
public import Scoring
public import Transcripts

/// What an erasure changed in the rows, for those who compute scores again.
public struct ErasedRows: Sendable {
  /// Interactions whose words or names changed, those of plays left out.
  public var interactions: Set<Int64> = []
  /// Attempts with changed answers or scores.
  public var attempts: Set<Int64> = []
  /// Plays with changed steps.
  public var plays: Set<Int64> = []
}

/// What comes out of the masked texts now.
public struct ScoresAgain: Sendable {
  /// Scorecards in the place of stored ones, by their rows.
  public var cards: [Int64: NewScorecard] = [:]
  /// Of those the ones whose numbers or verdicts are others now.
  public var differing: Set<Int64> = []
  /// What the machine says of a criterion now, beside a reviewer's mark.
  public var machineMarks: [MachineMark] = []
  public var submissions: [Int64: QuizScore] = [:]
  public var rescores: [Int64: QuizScore] = [:]
  public var plays: [PlayAgain] = []
  /// What cannot be computed again from masked words and stays as it was: `submission/3`,
  /// `rescore/4`, `playResult/5`.
  public var frozen: Set<String> = []

  public init() {}

  public struct MachineMark: Sendable {
    public var review: Int64
    public var criterion: String
    public var machine: String?

    public init(review: Int64, criterion: String, machine: String?) {
      self.review = review
      self.criterion = criterion
      self.machine = machine
    }
  }

  /// A play that went again as it went, with the masked words.
  public struct PlayAgain: Sendable {
    public var play: Int64
    public var steps: [StoredPlayStep]
    public var ended: NewPlayResult

    public init(play: Int64, steps: [StoredPlayStep], ended: NewPlayResult) {
      self.play = play
      self.steps = steps
      self.ended = ended
    }
  }
}

/// What an erasure did.
public struct ErasedPerson: Sendable {
  public var person: Int64
  /// What was searched for and is gone; never stored.
  public var names: [String]
  /// Rows that were changed or taken out, by their table.
  public var rows: [String: Int]
  public var interactions: Int
  /// Scorecards that come out otherwise from the masked words.
  public var differingCards: Int
  /// Scores and plays that cannot be computed again and are held against their hash alone.
  public var frozen: Int
  /// Published files that hold a name; they never change.
  public var publishedFiles: [String]

  /// Of somebody who was erased before: nothing was done.
  public init(alreadyErased person: Int64) {
    self.init(
      person: person, names: [], rows: [:], interactions: 0, differingCards: 0, frozen: 0,
      publishedFiles: [])
  }

  init(
    person: Int64, names: [String], rows: [String: Int], interactions: Int, differingCards: Int,
    frozen: Int, publishedFiles: [String]
  ) {
    self.person = person
    self.names = names
    self.rows = rows
    self.interactions = interactions
    self.differingCards = differingCards
    self.frozen = frozen
    self.publishedFiles = publishedFiles
  }
}

extension Store {
  /// Takes everything that tells who somebody was out of every table, in one transaction.
  ///
  /// Counts, results and times stay. Whether it may be done is decided before.
  ///
  /// - Parameters:
  ///   - encode: an interaction's canonical JSON.
  ///   - compute: computes scores again; what it reads of this store is what was written so far.
  public func erase(
    _ person: Int64, because reason: String, by other: Int64, _ act: Act,
    encode: @escaping (Interaction) throws -> [UInt8],
    compute: (ErasedRows) throws -> ScoresAgain
  ) throws -> ErasedPerson {
    try Self.named(path) {
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    }
    return try change { db in
      try db.withoutTriggers {
        let names = try db.names(of: person)
        let mask = NameMask(names, others: try db.namesOfOthers(than: person))
        let eraser = Eraser(
          db: db, names: names, mask: mask, owned: try db.identifiersOfOthers(than: person),
          encode: encode)
        var again = ScoresAgain()
        let changes = try db.noting(try db.heldRows()) {
          try eraser.walk()
          try eraser.forgetPerson()
          again = try compute(eraser.changed)
          try eraser.take(again, act)
        }
        try db.insertPersonEvent(
          "erased", to: person, text: mask.masked(reason, .own) ?? reason, by: other, act)
        var details = eraser.rows.mapValues(String.init)
        details["interactions"] = String(eraser.changed.interactions.count)
        try db.audit(act, "erase", "person/\(person)", changes.added(to: details))
        try eraser.logChangedHashes(act)
        try db.logTouchedSamples(of: person, cards: again.differing, act)
        return ErasedPerson(
          person: person, names: names.called, rows: eraser.rows,
          interactions: eraser.changed.interactions.count,
          differingCards: eraser.differingCards, frozen: eraser.frozen.count,
          publishedFiles: try db.publishedFiles(holding: mask))
      }
    }
  }
}

extension Database {
  /// Does something that triggers forbid, and puts every trigger back as it stood.
  func withoutTriggers<Value>(_ body: () throws -> Value) throws -> Value {
    let before = try triggers()
    for trigger in before { try execute(sql: "DROP TRIGGER \(quoted(trigger.name))") }
    let value = try body()
    for trigger in before { try execute(sql: trigger.sql) }
    guard try triggers() == before else { throw StorageFault.unreadable("a trigger") }
    return value
  }

  private struct Trigger: Equatable {
    var name: String
    var sql: String
  }

  private func triggers() throws -> [Trigger] {
    try Row.fetchAll(
      self, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
    ).map { Trigger(name: $0["name"], sql: $0["sql"]) }
  }

  /// Everything that somebody is called.
  func names(of person: Int64) throws -> PersonNames {
    guard
      let row = try Row.fetchOne(
        self, sql: "SELECT * FROM person WHERE id = ?", arguments: [person])
    else { throw StorageFault.notFound("person \(person)") }
    let identifiers = try Row.fetchAll(
      self, sql: "SELECT name, namedAt FROM agentName WHERE person = ? ORDER BY namedAt, name",
      arguments: [person])
    // What was taken back from them and is another's, or work stands under it, is not theirs.
    let lost = try String.fetchAll(
      self,
      sql: """
        SELECT DISTINCT name FROM agentNameTakenBack AS back
        WHERE person = ? AND name NOT IN (SELECT name FROM agentName)
          AND name NOT IN (SELECT agent FROM segment WHERE agent IS NOT NULL)
          AND name NOT IN (SELECT agent FROM review WHERE agent IS NOT NULL)
        """, arguments: [person])
    return PersonNames(
      person: person, name: row["name"], handle: row["handle"], email: row["email"],
      staffID: row["staffID"], createdAt: row["createdAt"],
      isNameTheirs: try bearer(of: row["name"]) == person,
      identifiers: identifiers.map { ($0["name"], $0["namedAt"]) }, lost: lost)
  }

  /// What everybody else is called.
  func namesOfOthers(than person: Int64) throws -> [String] {
    try String.fetchAll(
      self,
      sql: """
        SELECT name FROM person WHERE id <> ?1 UNION SELECT handle FROM person WHERE id <> ?1
        UNION SELECT email FROM person WHERE id <> ?1 AND email IS NOT NULL
        UNION SELECT name FROM agentName WHERE person <> ?1
        """, arguments: [person])
  }

  func identifiersOfOthers(than person: Int64) throws -> Set<String> {
    Set(
      try String.fetchAll(
        self,
        sql: """
          SELECT name FROM person WHERE id <> ?1 UNION SELECT name FROM agentName WHERE person <> ?1
          """, arguments: [person]
      ).map(foldedIdentifier))
  }

  /// Published versions never change; whoever erases is told where a name stands in them.
  func publishedFiles(holding mask: NameMask) throws -> [String] {
    var found: [String] = []
    let rows = try Row.fetchCursor(
      self, sql: "SELECT publication, path, bytes FROM publicationFile ORDER BY publication, path")
    while let row = try rows.next() {
      let (path, bytes): (String, Data) = (row["path"], row["bytes"])
      let text = path + "\n" + String(decoding: bytes, as: UTF8.self)
      if !mask.places(in: text, .sentence).isEmpty {
        found.append("version \(row["publication"] as Int64): \(path)")
      }
    }
    return found
  }
}
