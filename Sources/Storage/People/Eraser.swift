internal import Foundation
internal import GRDB
internal import Rubrics
internal import Scoring
internal import Simulations
internal import Transcripts

/// Walks every table and takes somebody's names out of it.
///
/// In rows that are about them the given and the family name alone are masked, too.
final class Eraser {
  let db: Database
  let names: PersonNames
  let mask: NameMask
  /// Identifiers of other people, as they are compared.
  let owned: Set<String>
  let encode: (Interaction) throws -> [UInt8]
  private(set) var changed = ErasedRows()
  private(set) var rows: [String: Int] = [:]
  private(set) var frozen: Set<String> = []
  private(set) var differingCards = 0
  private var concern: Concern
  /// Hashes that the audit log may know, as they were, by `table/row`.
  private var hashes: [String: RowHashes] = [:]
  /// The hashes of attempts' answers as they were.
  private var answers: [Int64: String] = [:]
  /// Identifiers that stand for a name since then.
  private var named: [Int64] = []

  init(
    db: Database, names: PersonNames, mask: NameMask, owned: Set<String>,
    encode: @escaping (Interaction) throws -> [UInt8]
  ) {
    self.db = db
    self.names = names
    concern = Concern(names)
    self.mask = mask
    self.owned = owned
    self.encode = encode
  }

  /// Published versions and the log itself stay; the person's own row and identifiers are changed
  /// apart.
  static let untouched: Set<String> = [
    "auditEvent", "grdb_migrations", "publication", "publicationFile", "fittedCue", "person",
    "agentName",
  ]
  func walk() throws {
    try concern.noteConversations(ofPlaysIn: db)
    for table in try db.schemaTables() where !Self.untouched.contains(table.name) {
      try walk(table)
    }
  }

  private func walk(_ table: SchemaTable) throws {
    var changes: [RowChange] = []
    let key = table.key.map(quoted).joined(separator: ", ")
    let columns = table.columns.map(quoted).joined(separator: ", ")
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(columns), \(key) FROM \(quoted(table.name))")
    while let row = try rows.next() {
      let number: Int64? = table.hasRowNumber ? row[table.columns.count] : nil
      let isAbout =
        concern.isAbout(row, table, number)
        || table.name == "interaction" && takesPart(in: row["body"])
      if isAbout, let number { concern.note(number, in: table) }
      let isOwn = isAbout || concern.isNamed(in: row, table)
      let new = try newValues(of: row, table, number, isOwn: isOwn)
      guard !new.isEmpty else { continue }
      try remember(row, table, number)
      changes.append(
        RowChange(
          key: table.key.indices.map { row[table.columns.count + $0] }, values: new))
    }
    for change in changes { try apply(change, to: table) }
    if !changes.isEmpty { self.rows[table.name, default: 0] += changes.count }
  }

  private func newValues(
    of row: Row, _ table: SchemaTable, _ number: Int64?, isOwn: Bool
  ) throws -> [(column: String, value: DatabaseValue)] {
    var new: [(column: String, value: DatabaseValue)] = []
    for column in table.words {
      let value: DatabaseValue = row[column]
      guard case .string(let text) = value.storage else {
        guard case .blob(let bytes) = value.storage else { continue }
        if table.name == "interaction", column == "body" {
          if let body = try body(bytes, isOwn: isOwn) {
            new.append((column, body.databaseValue))
          }
        } else if let words = String(validating: bytes, as: UTF8.self),
          let clean = cleaned(words, in: table.name, column, isOwn: isOwn)
        {
          new.append((column, Data(clean.utf8).databaseValue))
        }
        continue
      }
      if let clean = cleaned(text, in: table.name, column, isOwn: isOwn) {
        new.append((column, clean.databaseValue))
      }
    }
    // Hashes that stand beside what they are of.
    for (words, hash) in [("body", "contentHash"), ("text", "textHash")]
    where table.columns.contains(hash) {
      guard let value = new.first(where: { $0.column == words })?.value,
        case .blob(let bytes) = value.storage
      else { continue }
      new.append((hash, contentHash([bytes]).databaseValue))
    }
    return new
  }

  /// Whether the person takes part in a conversation.
  private func takesPart(in body: Data) -> Bool {
    mayOccur(in: body, .sentence) && decoded(body)?.participants.contains { isTheirs($0) } ?? false
  }

  /// A conversation without the names of the one to be erased; nothing where it stays.
  private func body(_ bytes: Data, isOwn: Bool) throws -> Data? {
    guard mayOccur(in: bytes, isOwn ? .own : .sentence) else { return nil }
    guard let known = decoded(bytes) else {
      // What nobody can read any more is masked as text.
      return mask.masked(String(decoding: bytes, as: UTF8.self), .own).map { Data($0.utf8) }
    }
    let new = cleaned(known, isOwn: isOwn)
    return new == known ? nil : Data(try encode(new))
  }

  private func mayOccur(in bytes: Data, _ depth: NameMask.Depth) -> Bool {
    bytes.withUnsafeBytes { mask.mayOccur(in: $0.bindMemory(to: UInt8.self), depth) }
  }

  private func decoded(_ bytes: Data) -> Interaction? {
    Interaction(quickly: Array(bytes))
      ?? (try? JSONDecoder().decode(Interaction.self, from: bytes))
  }
}

/// What of a row is written anew.
private struct RowChange {
  var key: [DatabaseValue]
  var values: [(column: String, value: DatabaseValue)]
}

private struct RowHashes {
  /// Of the columns that a decision is hashed by.
  var row: String?
  /// Of the score alone.
  var score: String?
}

extension Eraser {
  private func apply(_ change: RowChange, to table: SchemaTable) throws {
    let columns = change.values.map { "\(quoted($0.column)) = ?" }.joined(separator: ", ")
    let key = table.key.map { "\(quoted($0)) = ?" }.joined(separator: " AND ")
    try db.execute(
      sql: "UPDATE \(quoted(table.name)) SET \(columns) WHERE \(key)",
      arguments: StatementArguments(change.values.map(\.value) + change.key))
  }

  /// Notes what the row was for the log, and that something is to be computed again.
  private func remember(_ row: Row, _ table: SchemaTable, _ number: Int64?) throws {
    switch table.name {
    case "interaction":
      guard let number else { break }
      if row["system"] as String == Interaction.simulation {
        let play = try Int64.fetchOne(
          db, sql: "SELECT play FROM playConversation WHERE interaction = ?", arguments: [number])
        if let play { changed.plays.insert(play) }
      } else {
        changed.interactions.insert(number)
      }
    case "answer":
      let attempt: Int64 = row["attempt"]
      if answers[attempt] == nil { answers[attempt] = try Store.answersHash(of: attempt, db) }
      changed.attempts.insert(attempt)
    case "submission", "rescore": changed.attempts.insert(row["attempt"])
    case "playStep", "playResult": changed.plays.insert(row["play"])
    default: break
    }
    if let number { note(row, "\(table.name)/\(number)", table.name) }
  }

  private func note(_ row: Row, _ subject: String, _ table: String) {
    guard hashes[subject] == nil else { return }
    let found = rowHashes(row, table)
    if found.row != nil || found.score != nil { hashes[subject] = found }
  }

  private func rowHashes(_ row: Row, _ table: String) -> RowHashes {
    var found = RowHashes()
    if decisions.contains(where: { $0.table == table }) { found.row = rowHash(row, of: table) }
    if let score = row["score"] as String? { found.score = contentHash([Data(score.utf8)]) }
    return found
  }

  /// Notes a row of a score before it is written anew.
  private func note(_ table: String, _ key: String, _ number: Int64) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM \(table) WHERE \(key) = ?", arguments: [number])
    if let row { note(row, "\(table)/\(number)", table) }
  }
}

extension Eraser {
  /// The person's own row and identifiers; their number, and when they came and went, stay.
  func forgetPerson() throws {
    try db.execute(
      sql: """
        UPDATE person SET name = ?, handle = ?, email = NULL, staffID = NULL WHERE id = ?
        """,
      arguments: ["Erased person \(names.person)", "erased-\(names.person)", names.person])
    try forgetIdentifiers()
    // What is another's now stays, with the reason masked: awards were decided by it.
    let lost = "erased-\(names.person)"
    try db.execute(
      sql: "DELETE FROM agentNameTakenBack WHERE person = ? AND name = ?",
      arguments: [names.person, lost])
    rows["person"] = 1
    for table in ["password", "session", "signInLink"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE person = ?", arguments: [names.person])
      if db.changesCount > 0 { rows[table] = db.changesCount }
    }
  }

  /// Each identifier keeps its row, with what stands for it; their own name gets one.
  private func forgetIdentifiers() throws {
    let own = names.identifiers[0]
    var hasOwn = false
    for row in try Row.fetchAll(
      db, sql: "SELECT * FROM agentName WHERE person = ? ORDER BY namedAt, name",
      arguments: [names.person])
    {
      let (id, name, namedAt): (Int64, String, String) = (row["id"], row["name"], row["namedAt"])
      note(row, "agentName/\(id)", "agentName")
      var new =
        names.identifiers.first { $0.name == name } ?? (name, "\(own.alias)-name-\(id)", namedAt)
      if foldedIdentifier(name) == foldedIdentifier(own.name) {
        new.alias = hasOwn ? "\(own.alias)-name-\(id)" : own.alias
        new.namedAt = row["isOwnName"] ? namedAt : own.namedAt
        hasOwn = true
      }
      try db.execute(
        sql: "UPDATE agentName SET name = ?, namedAt = ? WHERE id = ?",
        arguments: [new.alias, new.namedAt, id])
    }
    if hasOwn { return }
    try db.execute(
      sql: "INSERT INTO agentName (name, person, namedAt, isOwnName) VALUES (?, ?, ?, 1)",
      arguments: [own.alias, names.person, own.namedAt])
    named.append(db.lastInsertedRowID)
  }

  /// Writes what comes out of the masked texts.
  func take(_ again: ScoresAgain, _ act: Act) throws {
    frozen = again.frozen
    differingCards = again.differing.count
    for (row, card) in again.cards.sorted(by: { $0.key < $1.key }) {
      try db.replaceScorecard(row, card)
    }
    for mark in again.machineMarks {
      try db.execute(
        sql: "UPDATE reviewMark SET machine = ? WHERE review = ? AND criterion = ?",
        arguments: [mark.machine, mark.review, mark.criterion])
    }
    for (attempt, score) in again.submissions {
      try note("submission", "attempt", attempt)
      try db.execute(
        sql: "UPDATE submission SET score = ? WHERE attempt = ?",
        arguments: [try storedText(score), attempt])
    }
    for (rescore, score) in again.rescores {
      try note("rescore", "id", rescore)
      try db.execute(
        sql: "UPDATE rescore SET score = ? WHERE id = ?",
        arguments: [try storedText(score), rescore])
    }
    for play in again.plays { try take(play) }
    for subject in again.frozen {
      let parts = subject.split(separator: "/")
      guard parts.count == 2, let number = Int64(parts[1]) else { continue }
      let table = String(parts[0])
      let key = ["submission": "attempt", "playResult": "play"][table] ?? "id"
      try note(table, key, number)
    }
  }

  private func take(_ again: ScoresAgain.PlayAgain) throws {
    try note("playResult", "play", again.play)
    try db.execute(
      sql: "UPDATE playResult SET score = ? WHERE play = ?",
      arguments: [try storedText(again.ended.result), again.play])
    for step in again.steps {
      try db.execute(
        sql: "UPDATE playStep SET outcome = ? WHERE play = ? AND sequence = ?",
        arguments: [try storedText(step.outcome), again.play, step.sequence])
    }
    for (customer, conversation) in again.ended.conversations.enumerated() {
      let known = try Int64.fetchOne(
        db, sql: "SELECT interaction FROM playConversation WHERE play = ? AND customer = ?",
        arguments: [again.play, customer])
      guard let known else { continue }
      try db.execute(
        sql: "UPDATE interaction SET body = ?, contentHash = ? WHERE id = ?",
        arguments: [conversation.json, contentHash([conversation.json]), known])
      guard let card = conversation.card else { continue }
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT id, publication FROM scorecard WHERE interaction = ? AND rubric = ? AND engine = ?
          """, arguments: [known, card.rubric.rawValue, card.engine])
      guard let row else { continue }
      try db.replaceScorecard(
        row["id"], try NewScorecard(card, segment: 0, of: row["publication"]))
    }
  }

  /// Adds to the log which hashes became which, so that `verify` can follow them.
  func logChangedHashes(_ act: Act) throws {
    for id in named {
      try db.auditRow(act, "nameAgent", "person/\(names.person)", "agentName", id)
    }
    for (attempt, was) in answers.sorted(by: { $0.key < $1.key }) {
      try db.audit(
        act, "redactRow", "submission/\(attempt)",
        [
          "was": was, "row": try Store.answersHash(of: attempt, db),
          "of": "person/\(names.person)",
        ])
    }
    for (subject, before) in hashes.sorted(by: { $0.key < $1.key }) {
      let parts = subject.split(separator: "/")
      guard parts.count == 2, let number = Int64(parts[1]) else { continue }
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM \(parts[0]) WHERE rowid = ?", arguments: [number])
      // Of a row that is gone nothing is left to hash.
      let now = row.map { rowHashes($0, String(parts[0])) } ?? RowHashes(row: "")
      let isFrozen = frozen.contains(subject)
      for (was, row) in [(before.row, now.row), (before.score, now.score)] {
        guard let was, let row, was != row || isFrozen else { continue }
        var details = ["was": was, "row": row, "of": "person/\(names.person)"]
        if isFrozen { details["again"] = "no" }
        try db.audit(act, "redactRow", subject, details)
      }
    }
  }
}

extension Database {
  /// Puts another card in the place of a stored one.
  func replaceScorecard(_ row: Int64, _ card: NewScorecard) throws {
    try execute(
      sql: """
        UPDATE scorecard SET agent = ?, total = ?, outcome = ?, card = ?, verdicts = ?, critical = ?
        WHERE id = ?
        """,
      arguments: [
        card.agent, card.total, card.outcome, card.json, card.verdicts, card.critical, row,
      ])
  }
}
