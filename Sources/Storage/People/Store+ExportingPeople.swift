public import Foundation
internal import GRDB
internal import Transcripts

extension Store {
  /// Tables with a column for a person that are not in an export, with the reason.
  ///
  /// A table that comes later is in it; a test holds this list against the schema.
  public static let notExported: [String: String] = [
    "calibrationSegment": "what was calibrated says nothing of who did it",
    "password": "a hash by which a password could be guessed",
    "pick": "which work was drawn stands with the review that came of it",
  ]

  /// Everything that is stored about somebody.
  public func export(_ person: Int64, at now: Date) throws -> PersonExport {
    try read { db in
      var exporter = PersonExporter(
        db: db, names: try db.names(of: person),
        others: NameMask(
          everybody: try db.namesOfOthers(than: person),
          besides: Set(
            try db.names(of: person).called.flatMap { name in
              [name] + name.split(whereSeparator: \.isWhitespace).map(String.init)
            }.map { $0.lowercased() })))
      return PersonExport(exportedAt: now, tables: try exporter.tables())
    }
  }
}

/// Walks every table and takes out what is about somebody.
private struct PersonExporter {
  let db: Database
  let names: PersonNames
  /// What everybody else is called.
  let others: NameMask
  private var concern: Concern

  init(db: Database, names: PersonNames, others: NameMask) {
    self.db = db
    self.names = names
    self.others = others
    concern = Concern(names)
  }

  private static let content: Set<String> = [
    "auditEvent", "grdb_migrations", "publication", "publicationFile", "fittedCue",
  ]

  /// What lets somebody in is for nobody to read.
  private static let secrets: Set<String> = ["session.tokenHash", "signInLink.tokenHash"]

  mutating func tables() throws -> [String: [[String: ExportValue]]] {
    var tables: [String: [[String: ExportValue]]] = [:]
    try concern.noteConversations(ofPlaysIn: db)
    for table in try db.schemaTables() where !Self.content.contains(table.name) {
      let rows = try rows(of: table)
      if !rows.isEmpty, Store.notExported[table.name] == nil { tables[table.name] = rows }
    }
    let acts = try Row.fetchAll(
      db,
      sql: """
        SELECT sequence, at, actor, verb, subject FROM auditEvent
        WHERE actor = ?1 OR subject = ?1 ORDER BY sequence
        """, arguments: ["person/\(names.person)"])
    tables["auditEvent"] = acts.map { row in
      Dictionary(
        row.map { ($0, value($1, in: $0, of: "auditEvent")) }, uniquingKeysWith: { one, _ in one })
    }
    return tables
  }

  private mutating func rows(of table: SchemaTable) throws -> [[String: ExportValue]] {
    let own = table.name == "interaction" ? try ownInteractions() : []
    let key = table.key.map(quoted).joined(separator: ", ")
    let columns = table.columns.map(quoted).joined(separator: ", ")
    let cursor = try Row.fetchCursor(
      db, sql: "SELECT \(columns), \(key) FROM \(quoted(table.name)) ORDER BY \(key)")
    var found: [[String: ExportValue]] = []
    while let row = try cursor.next() {
      let number: Int64? = table.hasRowNumber ? row[table.columns.count] : nil
      guard isTheirs(row, table, number, own) else { continue }
      if let number { concern.note(number, in: table) }
      found.append(value(of: row, table))
    }
    return found
  }

  private func isTheirs(
    _ row: Row, _ table: SchemaTable, _ number: Int64?, _ own: Set<Int64>
  ) -> Bool {
    if table.name == "person" { return number == names.person }
    if table.name == "interaction" { return number.map(own.contains) ?? false }
    if concern.isNamed(in: row, table) { return true }
    // In one conversation several agents may have a part; only their own is theirs.
    if table.columns.contains("agent"), String.fromDatabaseValue(row["agent"]) != nil {
      return concern.isAgent(row, table)
        || table.name == "reviewMark" && concern.refersToKnown(row, table)
    }
    return concern.isAbout(row, table, number)
  }

  /// Conversations of which a part is theirs, and those of their plays.
  private func ownInteractions() throws -> Set<Int64> {
    var own: Set<Int64> = []
    let rows = try Row.fetchCursor(
      db, sql: "SELECT interaction, agent FROM segment WHERE agent IS NOT NULL")
    while let row = try rows.next() {
      if names.alias(of: row["agent"]) != nil { own.insert(row["interaction"]) }
    }
    own.formUnion(
      try Int64.fetchAll(
        db,
        sql: """
          SELECT interaction FROM playConversation JOIN play ON play.id = play WHERE person = ?
          """, arguments: [names.person]))
    return own
  }

  private func value(of row: Row, _ table: SchemaTable) -> [String: ExportValue] {
    var values: [String: ExportValue] = [:]
    for column in table.columns where !Self.secrets.contains("\(table.name).\(column)") {
      let stored: DatabaseValue = row[column]
      if stored.isNull { continue }
      if table.people.contains(column) || column == "reviewer" && table.name == "reviewMark" {
        values[column] = .text(role(concern.reference(column, of: row), as: column))
      } else if column == "agent" {
        let agent = String.fromDatabaseValue(stored)
        values[column] = .text(names.alias(of: agent) == nil ? "an agent" : agent ?? "")
      } else if table.name == "interaction", column == "body" {
        values["yourTurns"] = ownTurns(stored)
      } else {
        values[column] = value(stored, in: column, of: table.name)
      }
    }
    return values
  }

  private func role(_ person: Int64?, as column: String) -> String {
    if person == names.person { return "you" }
    return roles[column] ?? "somebody of the house"
  }

  private func value(
    _ stored: DatabaseValue, in column: String, of table: String
  ) -> ExportValue {
    switch stored.storage {
    case .null: return .null
    case .int64(let integer): return .integer(integer)
    case .double(let number): return .number(number)
    case .string(let text): return value(text, table)
    case .blob(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return .text("\(bytes.count) bytes that are no text")
      }
      return value(text, table)
    }
  }

  private func value(_ text: String, _ table: String) -> ExportValue {
    if text.hasPrefix("person/") {
      return .text(text == "person/\(names.person)" ? "you" : "somebody of the house")
    }
    // Their own row is what they are called.
    if table == "person" || table == "agentName" { return .text(text) }
    if text.first == "{" || text.first == "[",
      let parsed = try? JSONDecoder().decode(ExportValue.self, from: Data(text.utf8))
    {
      return parsed.mapped(withoutOthers)
    }
    return .text(withoutOthers(text))
  }

  private func withoutOthers(_ text: String) -> String {
    others.masked(text, .certain) ?? text
  }

  /// What they said themselves; the rest of a conversation is the customer's.
  private func ownTurns(_ stored: DatabaseValue) -> ExportValue {
    guard case .blob(let bytes) = stored.storage,
      let interaction = Interaction(quickly: Array(bytes))
        ?? (try? JSONDecoder().decode(Interaction.self, from: bytes))
    else { return .null }
    let own = Set(
      interaction.participants.indices.filter { place in
        let participant = interaction.participants[place]
        return participant.role != .customer
          && (participant.agent == "person/\(names.person)"
            || names.alias(of: participant.agent ?? participant.name) != nil)
      })
    return .list(
      interaction.turns.compactMap { turn in
        guard let by = turn.by, own.contains(by), !turn.text.isEmpty else { return nil }
        var said: [String: ExportValue] = ["text": .text(withoutOthers(turn.text))]
        if let at = turn.at { said["at"] = .text(at.text) }
        return .object(said)
      })
  }
}

private let roles = [
  "reviewer": "a reviewer", "second": "a reviewer", "scoredBy": "a reviewer", "mentor": "a mentor",
  "signedBy": "a mentor", "commentedBy": "a mentor", "notedBy": "a coach", "setBy": "a coach",
  "waivedBy": "a trainer", "attestedBy": "a trainer", "decidedBy": "somebody who decides",
  "expert": "an expert", "person": "a colleague",
]
