internal import Crypto
public import Foundation
internal import GRDB

/// Who did something, when.
public struct Act: Sendable {
  public var actor: String
  public var at: Date

  public init(by actor: String, at: Date) {
    self.actor = actor
    self.at = at
  }
}

/// What `verify` finds about the audit log.
public struct AuditReport: Sendable, Hashable {
  public var events: Int
  /// The hash of the last event; keep it elsewhere, and a rewritten log can be told.
  public var head: String
  /// The first event that does not follow from the one before it.
  public var firstBroken: Int?
}

/// An event of the audit log, for holding it against the rows it speaks of.
public struct AuditedAct: Sendable, Hashable {
  public var actor: String
  public var verb: String
  public var subject: String
  public var details: [String: String]
}

extension Store {
  /// Every event, the oldest first.
  public func auditedActs() throws -> [AuditedAct] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT actor, verb, subject, details FROM auditEvent ORDER BY sequence"
      )
      .map { row in
        let details: String = row["details"]
        return AuditedAct(
          actor: row["actor"], verb: row["verb"], subject: row["subject"],
          details: (try? stored([String: String].self, in: Data(details.utf8))) ?? [:])
      }
    }
  }
}

extension Database {
  /// Adds an event whose hash covers the one before it.
  ///
  /// It holds identifiers only, so that erasing a person's name does not break the chain.
  func audit(_ act: Act, _ verb: String, _ subject: String, _ details: [String: String] = [:])
    throws
  {
    let last = try Row.fetchOne(
      self, sql: "SELECT sequence, hash FROM auditEvent ORDER BY sequence DESC LIMIT 1")
    var event = AuditEvent(
      sequence: (last?["sequence"] ?? 0) + 1, at: act.at.stored, actor: act.actor, verb: verb,
      subject: subject, details: try storedText(details),
      previous: last?["hash"] ?? String(repeating: "0", count: 64))
    event.hash = try event.computedHash()
    try execute(
      sql: """
        INSERT INTO auditEvent (sequence, at, actor, verb, subject, details, previous, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        event.sequence, event.at, event.actor, event.verb, event.subject, event.details,
        event.previous, event.hash,
      ])
  }

  func auditReport() throws -> AuditReport {
    let rows = try Row.fetchCursor(self, sql: "SELECT * FROM auditEvent ORDER BY sequence")
    var report = AuditReport(
      events: 0, head: String(repeating: "0", count: 64), firstBroken: nil)
    while let row = try rows.next() {
      let event = AuditEvent(row)
      report.events += 1
      let follows =
        try event.sequence == report.events && event.previous == report.head
        && event.hash == event.computedHash()
      if !follows, report.firstBroken == nil { report.firstBroken = event.sequence }
      report.head = event.hash
    }
    return report
  }
}

private struct AuditEvent {
  var sequence: Int
  var at: String
  var actor: String
  var verb: String
  var subject: String
  var details: String
  var previous: String
  var hash = ""

  init(
    sequence: Int, at: String, actor: String, verb: String, subject: String, details: String,
    previous: String
  ) {
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.verb = verb
    self.subject = subject
    self.details = details
    self.previous = previous
  }

  init(_ row: Row) {
    self.init(
      sequence: row["sequence"], at: row["at"], actor: row["actor"], verb: row["verb"],
      subject: row["subject"], details: row["details"], previous: row["previous"])
    hash = row["hash"]
  }

  /// SHA-256 of the previous hash and the event as a JSON list.
  func computedHash() throws -> String {
    let fields = [String(sequence), at, actor, verb, subject, details]
    return contentHash([Data(previous.utf8), try storedJSON(fields)])
  }
}

/// SHA-256 in hexadecimal over bytes as they are, as `sha256sum` gives it.
public func plainHash(_ bytes: Data) -> String { hexadecimalText(SHA256.hash(data: bytes)) }

/// SHA-256 in hexadecimal over parts, each with its length before it, so that two different lists
/// of parts never give the same bytes.
public func contentHash(_ parts: [Data]) -> String {
  var hash = SHA256()
  for part in parts {
    withUnsafeBytes(of: UInt64(part.count).bigEndian) { hash.update(bufferPointer: $0) }
    hash.update(data: part)
  }
  return hexadecimalText(hash.finalize())
}

func hexadecimalText(_ bytes: some Sequence<UInt8>) -> String {
  var digits: [UInt8] = []
  digits.reserveCapacity(64)
  for byte in bytes {
    digits.append(hexadecimal[Int(byte >> 4)])
    digits.append(hexadecimal[Int(byte & 15)])
  }
  return String(decoding: digits, as: UTF8.self)
}

private let hexadecimal = Array("0123456789abcdef".utf8)

/// An event of the audit log as it is shown.
public struct AuditLine: Sendable, Hashable {
  public var sequence: Int
  public var at: String
  public var actor: String
  public var verb: String
  public var hash: String
}

extension Store {
  /// The events about a certification, and those of its person's applications, attestations and
  /// what happened to their certifications, up to a moment, the oldest first.
  public func auditLines(
    ofCertification id: Int64?, person: Int64, until moment: Date
  ) throws -> [AuditLine] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT sequence, at, actor, verb, hash FROM auditEvent
          WHERE (subject = ?1 OR (subject = ?2 AND verb IN ('certificationEvent', 'attest')))
            AND at <= ?3
          ORDER BY sequence
          """,
        arguments: [
          id.map { "certification/\($0)" } ?? "", "person/\(person)", moment.stored,
        ]
      ).map {
        AuditLine(sequence: $0[0], at: $0[1], actor: $0[2], verb: $0[3], hash: $0[4])
      }
    }
  }
}
