public import Foundation
internal import GRDB
public import Reviews
internal import Rubrics
internal import Scoring
internal import Simulations
internal import Transcripts

/// One agent's part of a stored interaction.
public struct StoredSegment: Sendable, Hashable {
  public var id: Int64
  public var interaction: Int64
  /// The interaction's name in lists.
  public var name: String
  public var number: Int
  public var agent: String?
  public var channel: String
  /// Days since 1970.
  public var day: Int
  public var turns: Int
}

extension Date {
  /// Whole days since 1970 in UTC.
  public var dayNumber: Int { Int((timeIntervalSince1970 / 86_400).rounded(.down)) }
}

extension Store {
  /// Makes rows of the segments of interactions from before there were any.
  ///
  /// - Returns: how many interactions it was.
  public func completeSegments(
    _ facts: (Data) -> InteractionFacts?, _ act: Act
  ) throws -> Int {
    var done = 0
    while true {
      let page = try read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT id, body, importedAt, system, account, externalID FROM interaction
            WHERE id IN (SELECT id FROM interaction EXCEPT SELECT interaction FROM segment)
              AND system <> '\(Interaction.simulation)'
            ORDER BY id LIMIT 200
            """)
      }
      let known = page.compactMap { row in facts(row["body"]).map { (row, $0) } }
      if known.isEmpty { return done }
      try write { db in
        for (row, facts) in known {
          let source = Source(
            system: row["system"], account: row["account"], externalID: row["externalID"])
          try db.retireSegments(before: row["id"], of: source)
          // No act of somebody's: what is written here is held by nothing.
          var written = WrittenRows(.segment)
          try db.insertSegments(
            of: row["id"], facts, importedAt: try Date(stored: row["importedAt"]), &written)
        }
      }
      done += known.count
      // What cannot be read would come again and again; `verify` names it.
      if known.count < page.count { return done }
    }
  }

  /// The segments of the newest revision of an interaction, by its name in lists.
  public func segments(ofInteraction name: String) throws -> [StoredSegment] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT segment.*, name FROM segment JOIN interaction ON interaction.id = interaction
          WHERE name = ? AND isCurrent = 1 ORDER BY interaction, number
          """, arguments: [name]
      ).map(StoredSegment.init)
    }
  }

  /// Whether work, or a review of it, is stored under exactly this identifier.
  public func hasWork(ofAgent agent: String) throws -> Bool {
    try read { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM segment WHERE agent = ?1 AND isCurrent = 1)
            OR EXISTS (SELECT 1 FROM review WHERE agent = ?1)
          """, arguments: [agent]) ?? false
    }
  }

  /// The identifiers under which work is stored, in order.
  public func agentsOfWork() throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT agent FROM segment WHERE agent IS NOT NULL AND isCurrent = 1
          UNION SELECT agent FROM review WHERE agent IS NOT NULL ORDER BY agent
          """)
    }
  }

  public func segment(_ id: Int64) throws -> StoredSegment? {
    try read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT segment.*, name FROM segment JOIN interaction ON interaction.id = interaction
          WHERE segment.id = ?
          """, arguments: [id]
      ).map(StoredSegment.init)
    }
  }

  /// The segments of some picks, by their numbers.
  public func segments(of picks: [StoredPick]) throws -> [Int64: StoredSegment] {
    let numbers = try storedText(picks.map(\.segment))
    return try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT segment.*, name FROM segment JOIN interaction ON interaction.id = interaction
          WHERE segment.id IN (SELECT value FROM json_each(?))
          """, arguments: [numbers])
      return Dictionary(
        rows.map { (StoredSegment($0).id, StoredSegment($0)) }, uniquingKeysWith: { one, _ in one })
    }
  }

  /// An agent's segments that began after another one and that nobody has reviewed by the rubric,
  /// the earliest first.
  public func nextSegments(
    ofAgents agents: [String], after day: Int, rubric: String, limit: Int
  ) throws -> [StoredSegment] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT segment.*, name FROM segment JOIN interaction ON interaction.id = interaction
          WHERE agent IN (SELECT value FROM json_each(?1)) AND day >= ?2 AND isCurrent = 1
            AND NOT EXISTS (
              SELECT 1 FROM review WHERE segment = segment.id AND rubric = ?3 AND state <> 'void')
            AND NOT EXISTS (
              SELECT 1 FROM pick WHERE segment = segment.id AND remedy IS NOT NULL
                AND pick.rubric = ?3)
          ORDER BY day, segment.id LIMIT ?4
          """, arguments: [try storedText(agents), day, rubric, limit]
      ).map(StoredSegment.init)
    }
  }
}

extension Database {
  /// The segments of earlier revisions are drawn and listed no more.
  func retireSegments(before interaction: Int64, of source: Source) throws {
    try cachedStatement(
      sql: """
        UPDATE segment SET isCurrent = 0 WHERE isCurrent = 1 AND interaction IN (
          SELECT id FROM interaction
          WHERE system = ? AND account = ? AND externalID = ? AND id < ?)
        """
    ).execute(arguments: [source.system, source.account, source.externalID, interaction])
  }

  func insertSegments(
    of interaction: Int64, _ facts: InteractionFacts, importedAt: Date,
    _ written: inout WrittenRows
  ) throws {
    let insert = try cachedStatement(
      sql: """
        INSERT INTO segment
          (interaction, number, agent, channel, day, turns, csat, isReopened, tags, isCurrent)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        """)
    let started = facts.startedAt.map { Date(timeIntervalSince1970: $0.seconds) } ?? importedAt
    let tags = facts.tags.isEmpty ? "[]" : try storedText(facts.tags)
    let (channel, day) = (facts.channel.rawValue, started.dayNumber)
    for (number, segment) in facts.segments.enumerated() {
      try insert.execute(arguments: [
        interaction, number, segment.agent, channel, day, segment.turns, facts.csat,
        facts.isReopened, tags,
      ])
      written.add(lastInsertedRowID) { row in
        row.add(interaction, Int64(number))
        row.add(segment.agent)
        row.add(channel)
        row.add(Int64(day), Int64(segment.turns))
        row.add(facts.csat)
        row.add(facts.isReopened ? 1 : 0)
        row.add(tags)
      }
    }
  }
}

extension StoredSegment {
  init(_ row: Row) {
    self.init(
      id: row["id"], interaction: row["interaction"], name: row["name"], number: row["number"],
      agent: row["agent"], channel: row["channel"], day: row["day"], turns: row["turns"])
  }
}
