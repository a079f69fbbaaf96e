internal import GRDB

/// What an event says of rows: their hash before the act and after it.
struct HeldChange: Sendable {
  var rows: HeldRows
  /// Nothing for rows that the act wrote first.
  var was: String?
  var now: String
}

extension [HeldChange] {
  /// Among the details of an event.
  static let detail = "held"

  /// Such as `review/3:HASH:HASH interaction/1-200::HASH`.
  var text: String {
    map { "\($0.rows):\($0.was ?? ""):\($0.now)" }.joined(separator: " ")
  }

  /// - Parameter text: of the detail; what cannot be read is left out.
  init(_ text: String) {
    self = text.split(separator: " ").compactMap { entry in
      let parts = entry.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 3, let rows = HeldRows(parts[0]) else { return nil }
      return HeldChange(
        rows: rows, was: parts[1].isEmpty ? nil : String(parts[1]), now: String(parts[2]))
    }
  }

  /// The details of an event with these in them.
  func added(to details: [String: String]) -> [String: String] {
    isEmpty ? details : details.merging([Self.detail: text]) { $1 }
  }
}

extension Database {
  /// Changes rows that the log holds and adds the event, which says what they were and are: so
  /// nobody can change them between two acts unseen.
  func audit<Value>(
    _ act: Act, _ verb: String, _ subject: String, _ details: [String: String] = [:],
    changing rows: [HeldRows], _ change: () throws -> Value
  ) throws -> Value {
    let before = try rows.map(hash)
    let value = try change()
    let changes = try zip(rows, before).map { rows, was in
      HeldChange(rows: rows, was: was, now: try hash(of: rows))
    }
    try audit(act, verb, subject, changes.added(to: details))
    return value
  }

  /// Adds an event about rows that the act has just written.
  func audit(
    _ act: Act, _ verb: String, _ subject: String, _ details: [String: String] = [:],
    creating rows: HeldRows
  ) throws {
    try audit(act, verb, subject, try created(rows).added(to: details))
  }

  /// What an event says of rows that were just written.
  func created(_ rows: HeldRows) throws -> [HeldChange] {
    [HeldChange(rows: rows, was: nil, now: try hash(of: rows))]
  }

  /// Everything that the log holds.
  func heldRows() throws -> Set<HeldRows> {
    let details = try String.fetchCursor(
      self,
      sql: """
        SELECT json_extract(details, '$.held') FROM auditEvent
        WHERE json_extract(details, '$.held') IS NOT NULL
        """)
    var rows: Set<HeldRows> = []
    while let text = try details.next() {
      for change in [HeldChange](text) { rows.insert(change.rows) }
    }
    return rows
  }

  /// Does something to rows that the log holds, wherever they stand.
  ///
  /// - Parameter rows: all that may be changed.
  /// - Returns: what became of those that were changed.
  func noting(_ rows: some Sequence<HeldRows>, _ change: () throws -> Void) throws -> [HeldChange] {
    let rows = rows.sorted { $0.description < $1.description }
    let before = try rows.map(hash)
    try change()
    return try zip(rows, before).compactMap { rows, was in
      let now = try hash(of: rows)
      return now == was ? nil : HeldChange(rows: rows, was: was, now: now)
    }
  }
}
