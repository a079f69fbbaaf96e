public import Foundation
internal import GRDB
public import Reviews
public import Rubrics
internal import Scoring
internal import Transcripts

/// What a drawing is made from: whose segments, judged by what, from when to when.
public struct SampleScope: Sendable, Hashable, Codable {
  public var publication: Int64
  public var rubric: RubricID
  /// The engine whose failures count as flags.
  public var engine: Int
  /// Days since 1970, both included.
  public var days: ClosedRange<Int>
  /// The channels that the rubric judges, and the tags of which one is needed when there are any.
  public var channels: [String]
  public var tags: [String]
  /// Those of the rubric, in its order.
  public var criteria: [CriterionID]

  public init(
    publication: Int64, rubric: RubricID, engine: Int, days: ClosedRange<Int>, channels: [String],
    tags: [String], criteria: [CriterionID]
  ) {
    self.publication = publication
    self.rubric = rubric
    self.engine = engine
    self.days = days
    self.channels = channels
    self.tags = tags
    self.criteria = criteria
  }
}

/// A drawing as it is stored.
public struct StoredCycle: Sendable {
  public var id: Int64
  public var title: String
  public var publication: Int64
  public var rubric: RubricID
  public var engine: Int
  public var days: ClosedRange<Int>
  public var seed: UInt64
  public var plan: SamplePlan
  public var population: [Int64]
  public var drawnBy: Int64
  public var drawnAt: Date
}

/// A segment that somebody is to review.
public struct StoredPick: Sendable, Hashable {
  public var id: Int64
  public var cycle: Int64?
  public var remedy: Int64?
  public var segment: Int64
  public var publication: Int64
  public var rubric: RubricID
  /// The pick as it was drawn, as JSON; nothing for one that follows a remedy.
  public var drawn: SamplePick?
  public var reviewer: Int64?
  /// Who reviews it besides, where the rubric asks for two.
  public var second: Int64?
  public var replaces: Int64?
  public var state: String
  /// The review that was begun or is done.
  public var review: Int64?
  public var reviewState: String?
}

extension Store {
  /// The segments that a sample may be drawn from: of known agents, and not reviewed by the rubric
  /// yet.
  public func population(_ scope: SampleScope) throws -> [SampleCandidate] {
    try read { db in
      try candidates(
        db,
        where: """
          day BETWEEN :first AND :last AND isCurrent = 1 AND segment.agent IS NOT NULL
            AND channel IN (SELECT value FROM json_each(:channels))
            AND (:tags = '[]' OR EXISTS (
              SELECT 1 FROM json_each(segment.tags) AS own
              WHERE own.value IN (SELECT value FROM json_each(:tags))))
            AND NOT EXISTS (
              SELECT 1 FROM review
              WHERE review.segment = segment.id AND review.rubric = :rubric
                AND review.state <> 'void')
            AND NOT EXISTS (
              SELECT 1 FROM pick
              WHERE pick.segment = segment.id AND pick.rubric = :rubric AND pick.state = 'open')
          """,
        [
          "first": scope.days.lowerBound, "last": scope.days.upperBound,
          "channels": try storedText(scope.channels), "tags": try storedText(scope.tags),
          "rubric": scope.rubric.rawValue, "publication": scope.publication,
          "engine": scope.engine,
        ], criteria: scope.criteria)
    }
  }

  /// The candidates of a stored drawing, to draw it again.
  ///
  /// - Parameter criteria: those of the rubric, in its order.
  public func population(
    of cycle: StoredCycle, criteria: [CriterionID]
  ) throws -> [SampleCandidate] {
    try read { db in
      try candidates(
        db, where: "segment.id IN (SELECT value FROM json_each(:segments))",
        [
          "segments": try storedText(cycle.population), "rubric": cycle.rubric.rawValue,
          "publication": cycle.publication, "engine": cycle.engine,
        ], criteria: criteria)
    }
  }

  /// - Parameter arguments: rubric, publication, engine, and what the condition names.
  private func candidates(
    _ db: Database, where condition: String, _ arguments: StatementArguments,
    criteria: [CriterionID]
  ) throws -> [SampleCandidate] {
    var candidates: [SampleCandidate] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT segment.id AS id, segment.agent AS agent, channel, tags, turns, csat, isReopened,
          card.outcome AS outcome, card.verdicts AS verdicts
        FROM segment LEFT JOIN scorecard AS card INDEXED BY scorecard_verdicts
          ON card.interaction = segment.interaction AND card.publication = :publication
            AND card.rubric = :rubric AND card.segment = segment.number
            AND card.engine = :engine
        WHERE \(condition)
        ORDER BY segment.id
        """, arguments: arguments)
    while let row = try rows.next() {
      let tags: String = row["tags"]
      let verdicts: String? = row["verdicts"]
      let outcome: String? = row["outcome"]
      candidates.append(
        SampleCandidate(
          segment: row["id"], agent: row["agent"] ?? "", channel: row["channel"],
          tags: tags == "[]" ? [] : try stored([String].self, in: Data(tags.utf8)),
          turns: row["turns"], csat: row["csat"], isReopened: row["isReopened"],
          isFlagged: outcome == Tally.Outcome.fail.rawValue,
          failed: zip(criteria, verdicts ?? "").filter { $0.1 == "n" }.map(\.0)))
    }
    return candidates
  }

  /// Stores a drawing with its population and every pick.
  public func saveCycle(
    _ sample: DrawnSample, second: [Int64?], title: String, scope: SampleScope, plan: SamplePlan,
    seed: UInt64,
    population: [Int64], by person: Int64, _ act: Act
  ) throws -> Int64 {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO cycle (title, publication, rubric, engine, firstDay, lastDay, seed, plan,
            population, drawnBy, drawnAt)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          title, scope.publication, scope.rubric.rawValue, scope.engine, scope.days.lowerBound,
          scope.days.upperBound, Int64(bitPattern: seed), try storedText(plan),
          packed(population), person, act.at.stored,
        ])
      let cycle = db.lastInsertedRowID
      for (place, pick) in sample.picks.enumerated() {
        try db.insert(
          pick, second: second.indices.contains(place) ? second[place] : nil, cycle: cycle,
          replaces: nil, publication: scope.publication, rubric: scope.rubric)
      }
      try db.audit(
        act, "drawSample", "cycle/\(cycle)",
        ["population": String(population.count), "picks": String(sample.picks.count)],
        creating: HeldRows(.cycle, cycle))
      return cycle
    }
  }

  /// Puts another pick in the place of one, or takes it out, with the reason.
  public func change(
    _ pick: StoredPick, to replacement: SamplePick?, reason: String, by person: Int64, _ act: Act
  ) throws -> Int64? {
    try write { db in
      let kind = replacement == nil ? "removed" : "replaced"
      return try db.audit(
        act, kind == "removed" ? "removePick" : "replacePick", "pick/\(pick.id)",
        changing: try db.owners(ofPick: pick.id)
      ) {
        try db.execute(
          sql: "UPDATE pick SET state = ? WHERE id = ?", arguments: [kind, pick.id])
        try db.insertPickChange(pick.id, kind, reason, reviewer: nil, by: person, act)
        guard let replacement, let cycle = pick.cycle else { return nil }
        return try db.insert(
          replacement, second: pick.second, cycle: cycle, replaces: pick.id,
          publication: pick.publication, rubric: pick.rubric)
      }
    }
  }

  /// Takes every pick of a drawing out that nobody has submitted a review of, with the reason.
  ///
  /// - Returns: how many.
  public func withdraw(
    cycle: Int64, reason: String, by person: Int64, _ act: Act
  ) throws -> Int {
    try write { db in
      let open = try Int64.fetchAll(
        db,
        sql: """
          SELECT id FROM pick WHERE cycle = ? AND state = 'open' AND NOT EXISTS (
            SELECT 1 FROM review WHERE review.segment = pick.segment
              AND review.rubric = pick.rubric AND purpose = 'quality'
              AND submittedAt IS NOT NULL AND review.state <> 'void')
          ORDER BY id
          """, arguments: [cycle])
      if open.isEmpty { return 0 }
      try db.audit(
        act, "withdrawSample", "cycle/\(cycle)", ["picks": String(open.count)],
        changing: [HeldRows(.cycle, cycle)]
      ) {
        for pick in open {
          try db.execute(sql: "UPDATE pick SET state = 'removed' WHERE id = ?", arguments: [pick])
          try db.insertPickChange(pick, "removed", reason, reviewer: nil, by: person, act)
        }
      }
      return open.count
    }
  }

  /// Gives a pick to another reviewer, with the reason.
  ///
  /// - Parameter isSecond: whether it is the second reviewer's place that they take.
  public func reassign(
    _ pick: Int64, to reviewer: Int64, isSecond: Bool = false, reason: String, by person: Int64,
    _ act: Act
  ) throws {
    try write { db in
      try db.audit(
        act, "reassignPick", "pick/\(pick)", ["reviewer": "person/\(reviewer)"],
        changing: try db.owners(ofPick: pick)
      ) {
        try db.execute(
          sql: "UPDATE pick SET \(isSecond ? "second" : "reviewer") = ? WHERE id = ?",
          arguments: [reviewer, pick])
        try db.insertPickChange(pick, "reassigned", reason, reviewer: reviewer, by: person, act)
      }
    }
  }

  public func cycles() throws -> [StoredCycle] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM cycle ORDER BY id").map(StoredCycle.init)
    }
  }

  public func cycle(_ id: Int64) throws -> StoredCycle? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM cycle WHERE id = ?", arguments: [id])
        .map(StoredCycle.init)
    }
  }

  /// All picks of a drawing, or all that wait for a reviewer, in the order they were made.
  public func picks(ofCycle cycle: Int64) throws -> [StoredPick] {
    try picks("pick.cycle = ?", [cycle])
  }

  /// What waits for a reviewer: picks that are open and whose review is not submitted.
  public func queue(of reviewer: Int64) throws -> [StoredPick] {
    try picks(
      """
      (pick.reviewer = ?1 OR pick.second = ?1) AND pick.state = 'open'
        AND coalesce(review.state, 'draft') = 'draft'
      """, [reviewer], of: "?1")
  }

  /// What was done to the picks of a drawing: each pick's last change, with its reason.
  public func pickChanges(
    ofCycle cycle: Int64
  ) throws -> [Int64: (kind: String, reason: String, by: Int64)] {
    try read { db in
      var changes: [Int64: (kind: String, reason: String, by: Int64)] = [:]
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT pickChange.* FROM pickChange JOIN pick ON pick.id = pick
          WHERE cycle = ? ORDER BY pickChange.id
          """, arguments: [cycle])
      {
        changes[row["pick"]] = (row["kind"], row["reason"], row["changedBy"])
      }
      return changes
    }
  }

  public func pick(_ id: Int64) throws -> StoredPick? {
    try picks("pick.id = ?", [id]).first
  }

  /// The picks that follow an assigned remedy.
  public func picks(ofRemedy remedy: Int64) throws -> [StoredPick] {
    try picks("pick.remedy = ?", [remedy])
  }

  private func picks(
    _ condition: String, _ arguments: StatementArguments, of reviewer: String = "pick.reviewer"
  ) throws -> [StoredPick] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT pick.*, review.id AS review, review.state AS reviewState
          FROM pick LEFT JOIN review ON review.segment = pick.segment
            AND review.rubric = pick.rubric AND review.state <> 'void'
            AND review.purpose = CASE WHEN pick.remedy IS NULL THEN 'quality' ELSE 'followUp' END
            AND review.reviewer = \(reviewer)
          WHERE \(condition) ORDER BY pick.id
          """, arguments: arguments
      ).map(StoredPick.init)
    }
  }
}

extension Database {
  @discardableResult
  fileprivate func insert(
    _ pick: SamplePick, second: Int64?, cycle: Int64, replaces: Int64?, publication: Int64,
    rubric: RubricID
  ) throws -> Int64 {
    try cachedStatement(
      sql: """
        INSERT INTO pick
          (cycle, segment, publication, rubric, drawn, isRandom, reviewer, second, replaces,
            state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')
        """
    ).execute(arguments: [
      cycle, pick.segment, publication, rubric.rawValue, try storedText(pick),
      pick.reason == .random, pick.reviewer, second, replaces,
    ])
    return lastInsertedRowID
  }

  /// The drawing or the remedy that a pick is of.
  fileprivate func owners(ofPick pick: Int64) throws -> [HeldRows] {
    try Row.fetchAll(self, sql: "SELECT cycle, remedy FROM pick WHERE id = ?", arguments: [pick])
      .compactMap { row in
        if let cycle: Int64 = row["cycle"] { return HeldRows(.cycle, cycle) }
        return (row["remedy"] as Int64?).map { HeldRows(.remedyDecision, $0) }
      }
  }

  fileprivate func insertPickChange(
    _ pick: Int64, _ kind: String, _ reason: String, reviewer: Int64?, by person: Int64, _ act: Act
  ) throws {
    try execute(
      sql: """
        INSERT INTO pickChange (pick, kind, reason, reviewer, changedBy, changedAt)
        VALUES (?, ?, ?, ?, ?, ?)
        """, arguments: [pick, kind, reason, reviewer, person, act.at.stored])
  }
}

/// Rising numbers, each less the one before, seven bits a byte: a drawing from 100,000 segments
/// takes little more than 100 KB.
func packed(_ numbers: [Int64]) -> Data {
  var data = Data()
  var last: Int64 = 0
  for number in numbers.sorted() {
    var rest = UInt64(number - last)
    last = number
    while rest >= 0x80 {
      data.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    data.append(UInt8(rest))
  }
  return data
}

func unpacked(_ data: Data) -> [Int64] {
  var numbers: [Int64] = []
  var last: Int64 = 0
  var value: UInt64 = 0
  var shift: UInt64 = 0
  for byte in data {
    if shift < 63 { value |= UInt64(byte & 0x7F) << shift }
    shift += 7
    if byte < 0x80 {
      last &+= Int64(bitPattern: value)
      numbers.append(last)
      value = 0
      shift = 0
    }
  }
  return numbers
}

extension StoredCycle {
  fileprivate init(_ row: Row) throws {
    let plan: String = row["plan"]
    let first: Int = row["firstDay"]
    let last: Int = row["lastDay"]
    guard first <= last else { throw StorageFault.unreadable("a sample") }
    let seed: Int64 = row["seed"]
    self.init(
      id: row["id"], title: row["title"], publication: row["publication"],
      rubric: RubricID(row["rubric"]), engine: row["engine"], days: first...last,
      seed: UInt64(bitPattern: seed),
      plan: try stored(SamplePlan.self, in: Data(plan.utf8)),
      population: unpacked(row["population"]), drawnBy: row["drawnBy"],
      drawnAt: try Date(stored: row["drawnAt"]))
  }
}

extension StoredPick {
  fileprivate init(_ row: Row) throws {
    let drawn: String = row["drawn"]
    self.init(
      id: row["id"], cycle: row["cycle"], remedy: row["remedy"], segment: row["segment"],
      publication: row["publication"], rubric: RubricID(row["rubric"]),
      drawn: drawn.isEmpty ? nil : try stored(SamplePick.self, in: Data(drawn.utf8)),
      reviewer: row["reviewer"], second: row["second"], replaces: row["replaces"],
      state: row["state"],
      review: row["review"], reviewState: row["reviewState"])
  }
}
