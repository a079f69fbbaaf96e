public import Foundation
internal import GRDB

/// Somebody was mentored from a moment on.
public struct StoredMentorship: Sendable, Hashable {
  public var person: Int64
  public var mentor: Int64
  public var at: Date
}

extension Store {
  /// Every time that somebody got a mentor, the first one first.
  public func mentorships() throws -> [StoredMentorship] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT person, mentor, at FROM mentorship ORDER BY id").map {
        StoredMentorship(person: $0[0], mentor: $0[1], at: try Date(stored: $0[2]))
      }
    }
  }

  /// How many points each mentor signed.
  public func signOffCounts() throws -> [Int64: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT signedBy, count(*) FROM signOff GROUP BY signedBy")
      return Dictionary(
        rows.map { ($0[0] as Int64, $0[1] as Int) }, uniquingKeysWith: { one, _ in one })
    }
  }
}
