internal import Foundation
internal import GRDB

/// A row that somebody answers for, as the audit log should speak of it.
public struct DecisionRow: Sendable, Hashable {
  public var verb: String
  public var subject: String
  /// Nothing where the row does not say who did it.
  public var actor: String?
  public var id: Int64
  /// SHA-256 over the row's columns.
  public var row: String
}

extension Store {
  /// The verbs whose rows the log speaks of.
  public var decisionVerbs: [String] { decisions.map(\.verb) }

  /// Verbs that wrote rows before they logged them.
  public var verbsLoggedLater: Set<String> {
    [
      "startAttempt", "certify", "submit", "readLesson", "finishPlay", "enrol", "nameAgent",
      "takeBackAgentName", "placeInTeam", "setMentor",
    ]
  }

  /// Verbs whose rows do not say who did it.
  public var verbsWithoutActor: Set<String> {
    ["submit", "finishPlay", "enrol", "nameAgent", "placeInTeam", "setMentor"]
  }

  /// Every row that somebody answers for, to be held against the log.
  public func decisionRows() throws -> [DecisionRow] {
    try read { db in
      try decisions.flatMap { decision in
        // An alias that no table has for a column of its own.
        try Row.fetchAll(
          db, sql: "SELECT rowid AS rowNumber, * FROM \(decision.table) ORDER BY rowid"
        ).map { row in
          let subject: Int64 = row[decision.subject]
          return DecisionRow(
            verb: decision.verb, subject: "\(decision.kind)/\(subject)",
            actor: decision.actor(row), id: row["rowNumber"], row: rowHash(row, of: decision.table))
        }
      }
    }
  }
}

extension Store {
  /// Reads the answers of all open attempts; throws when one of them cannot be read.
  public func readOpenAnswers() throws {
    try read { db in
      for attempt in try Int64.fetchAll(db, sql: "SELECT id FROM attempt WHERE isOpen = 1") {
        _ = try Self.log(of: attempt, db)
      }
    }
  }
}

extension Database {
  /// Adds an event that holds the hash of a row just written, so that no column of it can change
  /// unseen.
  func auditRow(
    _ act: Act, _ verb: String, _ subject: String, _ table: String, _ id: Int64,
    _ details: [String: String] = [:]
  ) throws {
    guard
      let row = try Row.fetchOne(
        self, sql: "SELECT * FROM \(table) WHERE rowid = ?", arguments: [id])
    else { return }
    var details = details
    details["row"] = rowHash(row, of: table)
    details["id"] = String(id)
    try audit(act, verb, subject, details)
  }
}

/// How the rows of a table stand in the log.
struct Decision: Sendable {
  var verb: String
  var table: String
  /// The column and the kind of what it is about.
  var subject: String
  var kind: String
  /// What is hashed: named one by one, so that a column added later changes no hash.
  var columns: [String]
  /// Columns that came later: hashed where they are not NULL, as they are in rows of before.
  var laterColumns: [String] = []
  var actor: @Sendable (Row) -> String?
}

let decisions = [
  // Names and addresses change; when somebody was taken in does not.
  Decision(
    verb: "enrol", table: "person", subject: "id", kind: "person", columns: ["id", "createdAt"]
  ) { _ in nil },
  Decision(
    verb: "nameAgent", table: "agentName", subject: "person", kind: "person",
    columns: ["id", "name", "person", "namedAt", "isOwnName"]
  ) { _ in nil },
  Decision(
    verb: "takeBackAgentName", table: "agentNameTakenBack", subject: "person", kind: "person",
    columns: ["id", "name", "person", "namedAt", "reason", "takenBackBy", "takenBackAt"]
  ) { "person/\($0["takenBackBy"] as Int64)" },
  Decision(
    verb: "placeInTeam", table: "membership", subject: "person", kind: "person",
    columns: ["id", "person", "team", "at"]
  ) { _ in nil },
  Decision(
    verb: "setMentor", table: "mentorship", subject: "person", kind: "person",
    columns: ["id", "person", "mentor", "at"]
  ) { _ in nil },
  Decision(
    verb: "confirm", table: "confirmation", subject: "attempt", kind: "attempt",
    columns: ["id", "attempt", "item", "points", "reason", "confirmedBy", "confirmedAt"]
  ) { $0["confirmedBy"] },
  Decision(
    verb: "rescore", table: "rescore", subject: "attempt", kind: "attempt",
    columns: [
      "id", "attempt", "keys", "confirmation", "share", "isPassed", "score", "engine", "reason",
      "rescoredBy", "rescoredAt",
    ]
  ) { $0["rescoredBy"] },
  Decision(
    verb: "signOff", table: "signOff", subject: "person", kind: "person",
    columns: [
      "id", "person", "publication", "module", "checklist", "point", "note", "signedBy", "signedAt",
    ]
  ) { "person/\($0["signedBy"] as Int64)" },
  Decision(
    verb: "waive", table: "waiver", subject: "person", kind: "person",
    columns: ["id", "person", "module", "part", "reason", "waivedBy", "waivedAt"]
  ) { "person/\($0["waivedBy"] as Int64)" },
  // Whether it is open may change, so that is left out.
  Decision(
    verb: "startAttempt", table: "attempt", subject: "id", kind: "attempt",
    columns: [
      "id", "person", "publication", "module", "quiz", "startedAt", "seed", "form", "dueAt",
      "closesAt",
    ]
  ) { "person/\($0["person"] as Int64)" },
  Decision(
    verb: "startPlay", table: "play", subject: "id", kind: "play",
    columns: ["id", "person", "publication", "module", "part", "seed", "level", "startedAt"]
  ) { "person/\($0["person"] as Int64)" },
  Decision(
    verb: "commentPlay", table: "playComment", subject: "play", kind: "play",
    columns: ["id", "play", "customer", "step", "text", "commentedBy", "commentedAt"]
  ) { "person/\($0["commentedBy"] as Int64)" },
  Decision(
    verb: "submit", table: "submission", subject: "attempt", kind: "attempt",
    columns: [
      "attempt", "share", "isPassed", "score", "engine", "submittedAt", "isProvisional",
      "isPractice", "mark", "cutError",
    ]
  ) { _ in nil },
  Decision(
    verb: "finishPlay", table: "playResult", subject: "play", kind: "play",
    columns: [
      "play", "share", "isPassed", "isProvisional", "score", "simulation", "engine", "finishedAt",
    ]
  ) { _ in nil },
  Decision(
    verb: "readLesson", table: "lessonReading", subject: "person", kind: "person",
    columns: ["id", "person", "publication", "module", "lesson", "readAt"]
  ) { "person/\($0["person"] as Int64)" },
  Decision(
    verb: "certify", table: "certification", subject: "id", kind: "certification",
    columns: [
      "id", "person", "publication", "programme", "evidence", "awardedAt", "awardedBy",
      "expiresAt", "renews", "renewal",
    ]
  ) { $0["awardedBy"] },
  Decision(
    verb: "certificationEvent", table: "certificationEvent", subject: "person", kind: "person",
    columns: [
      "id", "person", "programme", "certification", "kind", "reason", "about", "dueAt", "doneBy",
      "doneAt",
    ]
  ) { row in (row["doneBy"] as Int64?).map { "person/\($0)" } ?? "rule" },
  Decision(
    verb: "attest", table: "attestation", subject: "person", kind: "person",
    columns: ["id", "person", "programme", "what", "reason", "attestedBy", "attestedAt"]
  ) { "person/\($0["attestedBy"] as Int64)" },
  Decision(
    verb: "personEvent", table: "personEvent", subject: "person", kind: "person",
    columns: ["id", "person", "kind", "text", "fromAt", "doneBy", "doneAt"]
  ) { row in (row["doneBy"] as Int64?).map { "person/\($0)" } ?? "rule" },
  Decision(
    verb: "administration", table: "administration", subject: "person", kind: "person",
    columns: ["id", "person", "kind", "doneBy", "doneAt"]
  ) { row in (row["doneBy"] as Int64?).map { "person/\($0)" } ?? "console" },
  Decision(
    verb: "refresh", table: "refresherAnswer", subject: "person", kind: "person",
    columns: [
      "id", "person", "publication", "module", "part", "item", "response", "share", "rating",
      "answeredAt",
    ]
  ) { "person/\($0["person"] as Int64)" },
  Decision(
    verb: "setRetention", table: "retentionRule", subject: "id", kind: "retentionRule",
    columns: ["id", "what", "days", "reason", "setBy", "setAt"]
  ) { "person/\($0["setBy"] as Int64)" },
  Decision(
    verb: "setIssuer", table: "issuer", subject: "id", kind: "issuer",
    columns: ["id", "name", "address", "algorithm", "thumbprint", "setBy", "setAt"]
  ) { "person/\($0["setBy"] as Int64)" },
  Decision(
    verb: "issueCredential", table: "credential", subject: "certification",
    kind: "certification",
    columns: [
      "id", "certification", "issuer", "uuid", "place", "tokenHash", "issuedBy", "issuedAt",
    ], laterColumns: ["suspensionPlace"]
  ) { "person/\($0["issuedBy"] as Int64)" },
]

/// The hash of a row's columns by name.
func rowHash(_ row: Row, of table: String) -> String {
  guard let decision = decisions.first(where: { $0.table == table }) else {
    return contentHash([])
  }
  let later = decision.laterColumns.filter { !(row[$0] as DatabaseValue).isNull }
  return contentHash(
    (decision.columns + later).flatMap { name -> [Data] in
      let value: DatabaseValue = row[name]
      return [Data(name.utf8), Data(value.description.utf8)]
    })
}
