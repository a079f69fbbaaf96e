internal import GRDB
public import Reviews
public import Rubrics

/// Which reviews figures are made of.
public struct FigureFilter: Sendable, Hashable {
  public var rubric: RubricID
  /// Days of submission since 1970, both included.
  public var days: ClosedRange<Int>
  /// The identifiers of one agent or of several; nothing for all.
  public var agents: [String]?
  public var reviewer: Int64?
  public var channel: String?
  /// Only work that was drawn at random: the only sample from which an average speaks for the rest.
  public var isRandomOnly: Bool

  public init(
    rubric: RubricID, days: ClosedRange<Int>, agents: [String]? = nil, reviewer: Int64? = nil,
    channel: String? = nil, isRandomOnly: Bool = false
  ) {
    self.rubric = rubric
    self.days = days
    self.agents = agents
    self.reviewer = reviewer
    self.channel = channel
    self.isRandomOnly = isRandomOnly
  }
}

/// A criterion, what a reviewer gave and what the machine gave, and how often.
public struct TrialCell: Sendable, Hashable {
  public var criterion: CriterionID
  public var publication: Int64
  public var mark: String
  public var machine: String
  public var sawMachine: Bool
  public var count: Int
}

/// How much a reviewer has done and has to do.
public struct Workload: Sendable, Hashable {
  public var reviewer: Int64
  public var submitted: Int
  public var drafts: Int
  public var waiting: Int
  public var replaced: Int
  public var removed: Int
  public var disputed: Int
  /// Disputes of this reviewer's reviews that were decided, and those that changed the answer.
  public var decided: Int
  public var overturned: Int
  public var seconds: Double
}

extension Store {
  /// The sums of each group, by the group's key.
  ///
  /// - Parameter grouping: any but team, whose sums are those of its agents, and criterion. Agents
  ///   are identifiers, reviewers persons, weeks the days of their Mondays since 1970.
  public func figureSums(
    by grouping: FigureGrouping, _ filter: FigureFilter
  ) throws -> [(key: String, sums: FigureSums)] {
    let key =
      switch grouping {
      case .agent, .team, .criterion: "coalesce(agent, '')"
      case .channel: "channel"
      case .reviewer: "reviewer"
      // 1970 began on a Thursday.
      case .week: "(day + 3) / 7 * 7 - 3"
      }
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT CAST(\(key) AS TEXT) AS groupKey,
            count(total) AS scored, count(*) - count(total) AS notScored,
            total(total) AS totals, total(total * total) AS squaredTotals,
            total(earned) AS earned, total(possible) AS possible,
            total(earned * earned) AS squaredEarned,
            total(possible * possible) AS squaredPossible,
            total(earned * possible) AS products,
            sum(outcome = 'pass') AS passed, sum(outcome IN ('pass', 'fail')) AS decided,
            coalesce(sum(freeOfCustomer), 0) AS freeOfCustomer,
            coalesce(sum(freeOfBusiness), 0) AS freeOfBusiness,
            coalesce(sum(freeOfCompliance), 0) AS freeOfCompliance,
            count(freeOfCustomer) AS ofCustomer, count(freeOfBusiness) AS ofBusiness,
            count(freeOfCompliance) AS ofCompliance,
            sum(answered) AS answered, sum(notApplicable) AS notApplicable,
            sum(skipped) AS skipped, total(seconds) AS seconds
          FROM review
          WHERE isCounted = 1 AND rubric = :rubric AND day BETWEEN :first AND :last
            \(filter.conditions)
          GROUP BY groupKey ORDER BY groupKey
          """, arguments: try filter.arguments
      ).map { row in (row["groupKey"], FigureSums(row)) }
    }
  }

  /// The sums of each criterion.
  public func criterionSums(
    _ filter: FigureFilter
  ) throws -> [(criterion: CriterionID, sums: CriterionSums)] {
    try read { db in
      // Few different answers are given: counting them in the index's order is quicker than adding
      // up every row.
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT criterion, mark, share, count(*) AS count
          FROM reviewMark INDEXED BY reviewMark_figures
          WHERE rubric = :rubric AND day BETWEEN :first AND :last \(filter.conditions)
          GROUP BY criterion, mark, share ORDER BY criterion, mark, share
          """, arguments: try filter.arguments)
      var result: [(criterion: CriterionID, sums: CriterionSums)] = []
      while let row = try rows.next() {
        let criterion = CriterionID(row["criterion"])
        if result.last?.criterion != criterion { result.append((criterion, CriterionSums())) }
        result[result.count - 1].sums.add(row["mark"], share: row["share"], count: row["count"])
      }
      return result
    }
  }

  /// How often a reviewer and the machine gave what, for each criterion of a rubric.
  public func trialCells(rubric: RubricID) throws -> [TrialCell] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT criterion, publication, coalesce(blind, '') AS mark, machine,
            blind IS NULL AS sawMachine, count(*) AS count
          FROM reviewMark INDEXED BY reviewMark_trial
          WHERE rubric = ? AND machine IS NOT NULL
          GROUP BY criterion, publication, blind, machine
          """, arguments: [rubric.rawValue]
      ).map { row in
        TrialCell(
          criterion: CriterionID(row["criterion"]), publication: row["publication"],
          mark: row["mark"], machine: row["machine"], sawMachine: row["sawMachine"],
          count: row["count"])
      }
    }
  }

  /// How often the machine gave which verdict where no person has judged, for each criterion of a
  /// version's rubric.
  ///
  /// - Parameter criteria: those of the rubric, in its order.
  /// - Returns: for each of them the counts by the verdict's letter.
  public func machineVerdicts(
    publication: Int64, rubric: RubricID, engine: Int, days: ClosedRange<Int>,
    criteria: [CriterionID]
  ) throws -> [[Character: Int]] {
    try read { db in
      var counts = [[Character: Int]](repeating: [:], count: criteria.count)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT verdicts, count(*) AS count
          FROM scorecard AS card INDEXED BY scorecard_verdicts JOIN segment
            ON segment.interaction = card.interaction AND segment.number = card.segment
          WHERE publication = ? AND rubric = ? AND engine = ? AND isCurrent = 1
            AND day BETWEEN ? AND ?
            AND NOT EXISTS (
              SELECT 1 FROM review WHERE review.segment = segment.id
                AND review.rubric = card.rubric AND review.state <> 'void' AND isCounted = 1)
          GROUP BY verdicts
          """,
        arguments: [publication, rubric.rawValue, engine, days.lowerBound, days.upperBound])
      while let row = try rows.next() {
        let verdicts: String = row["verdicts"]
        let count: Int = row["count"]
        for (place, letter) in zip(counts.indices, verdicts) {
          counts[place][letter, default: 0] += count
        }
      }
      return counts
    }
  }

  /// What every reviewer has done between two days and has to do.
  public func workloads(days: ClosedRange<Int>) throws -> [Workload] {
    try read { db in
      var loads: [Int64: Workload] = [:]
      func change(_ row: Row, _ change: (inout Workload) -> Void) {
        guard let reviewer: Int64 = row["reviewer"] else { return }
        change(
          &loads[
            reviewer,
            default: Workload(
              reviewer: reviewer, submitted: 0, drafts: 0, waiting: 0, replaced: 0, removed: 0,
              disputed: 0, decided: 0, overturned: 0, seconds: 0)])
      }
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT reviewer, sum(state = 'draft') AS drafts,
            sum(state NOT IN ('draft', 'void') AND day BETWEEN ?1 AND ?2) AS submitted,
            total(CASE WHEN state NOT IN ('draft', 'void') AND day BETWEEN ?1 AND ?2
              THEN seconds END) AS seconds
          FROM review INDEXED BY review_reviewer GROUP BY reviewer
          """, arguments: [days.lowerBound, days.upperBound])
      {
        change(row) {
          $0.drafts = row["drafts"]
          $0.submitted = row["submitted"] ?? 0
          $0.seconds = row["seconds"]
        }
      }
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT pick.reviewer AS reviewer, sum(pick.state = 'replaced') AS replaced,
            sum(pick.state = 'removed') AS removed,
            sum(pick.state = 'open' AND NOT EXISTS (
              SELECT 1 FROM review WHERE review.pick = pick.id AND review.state <> 'void'))
              AS waiting
          FROM pick GROUP BY pick.reviewer
          """)
      {
        change(row) {
          $0.replaced = row["replaced"]
          $0.removed = row["removed"]
          $0.waiting = row["waiting"]
        }
      }
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT reviewer, count(*) AS disputed, count(decision) AS decided,
            coalesce(sum(decision <> 'keep'), 0) AS overturned
          FROM dispute JOIN review ON review.id = dispute.review
          LEFT JOIN disputeDecision ON disputeDecision.dispute = dispute.id
          WHERE day BETWEEN ?1 AND ?2 GROUP BY reviewer
          """, arguments: [days.lowerBound, days.upperBound])
      {
        change(row) {
          $0.disputed = row["disputed"]
          $0.decided = row["decided"]
          $0.overturned = row["overturned"]
        }
      }
      return loads.values.sorted { $0.reviewer < $1.reviewer }
    }
  }

  /// How far the machine is trusted with each criterion of a rubric; missing ones are suggested.
  public func standings(rubric: RubricID) throws -> [CriterionID: MachineStanding] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT criterion, standing FROM machineStanding WHERE id IN (
            SELECT max(id) FROM machineStanding WHERE rubric = ? GROUP BY criterion)
          """, arguments: [rubric.rawValue])
      var standings: [CriterionID: MachineStanding] = [:]
      for row in rows {
        standings[CriterionID(row["criterion"])] = MachineStanding(rawValue: row["standing"])
      }
      return standings
    }
  }

  public func setStanding(
    _ standing: MachineStanding, of criterion: CriterionID, rubric: RubricID, evidence: String,
    reason: String, by person: Int64, _ act: Act
  ) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO machineStanding
            (rubric, criterion, standing, evidence, reason, decidedBy, decidedAt)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          rubric.rawValue, criterion.rawValue, standing.rawValue, evidence, reason, person,
          act.at.stored,
        ])
      try db.audit(
        act, "setStanding", "rubric/\(rubric)",
        ["criterion": criterion.rawValue, "standing": standing.rawValue],
        creating: HeldRows(.machineStanding, db.lastInsertedRowID))
    }
  }
}

extension FigureFilter {
  fileprivate var conditions: String {
    (agents == nil ? "" : " AND agent IN (SELECT value FROM json_each(:agents))")
      + (reviewer == nil ? "" : " AND reviewer = :reviewer")
      + (channel == nil ? "" : " AND channel = :channel")
      + (isRandomOnly ? " AND isRandom = 1" : "")
  }

  fileprivate var arguments: StatementArguments {
    get throws {
      var values: [String: (any DatabaseValueConvertible)?] = [
        "rubric": rubric.rawValue, "first": days.lowerBound, "last": days.upperBound,
      ]
      if let agents { values["agents"] = try storedText(agents) }
      if let reviewer { values["reviewer"] = reviewer }
      if let channel { values["channel"] = channel }
      return StatementArguments(values)
    }
  }
}

extension CriterionSums {
  fileprivate mutating func add(_ mark: String, share: Double?, count: Int) {
    switch mark {
    case MarkRow.notApplicable: notApplicable += count
    case MarkRow.skipped: skipped += count
    default: break
    }
    guard let share else { return }
    answered += count
    shares += share * Double(count)
    squaredShares += share * share * Double(count)
    if share >= 1 { met += count }
    if share <= 0 { notMet += count }
  }
}

extension FigureSums {
  fileprivate init(_ row: Row) {
    self.init()
    scored = row["scored"]
    notScored = row["notScored"]
    totals = row["totals"]
    squaredTotals = row["squaredTotals"]
    earned = row["earned"]
    possible = row["possible"]
    squaredEarned = row["squaredEarned"]
    squaredPossible = row["squaredPossible"]
    products = row["products"]
    passed = row["passed"]
    decided = row["decided"]
    free = [row["freeOfCustomer"], row["freeOfBusiness"], row["freeOfCompliance"]]
    exposed = [row["ofCustomer"], row["ofBusiness"], row["ofCompliance"]]
    answered = row["answered"] ?? 0
    notApplicable = row["notApplicable"] ?? 0
    skipped = row["skipped"] ?? 0
    seconds = row["seconds"]
  }
}
