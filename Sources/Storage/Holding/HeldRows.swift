internal import GRDB

/// Rows that the audit log holds by one hash: something with all that belongs to it, such as
/// `review/3`, or what one act wrote into a table, such as `interaction/1-200`.
struct HeldRows: Hashable, Sendable, CustomStringConvertible {
  var kind: HeldKind
  var numbers: RowNumbers

  init(_ kind: HeldKind, _ numbers: RowNumbers) {
    self.kind = kind
    self.numbers = numbers
  }

  init(_ kind: HeldKind, _ number: Int64) { self.init(kind, RowNumbers([number])) }

  /// Nothing where it names nothing that is held.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let kind = HeldKind(rawValue: String(parts[0])),
      let numbers = RowNumbers(parts[1])
    else { return nil }
    self.init(kind, numbers)
  }

  var description: String { "\(kind.rawValue)/\(numbers)" }
}

/// What is held, by the table whose row numbers name it.
enum HeldKind: String, Sendable {
  case calibration, coachingAction, coachingNote, cycle, importBatch, importSource, interaction
  case lessonAgain, machineStanding, playConversation, playStep, publication, remedyDecision
  case review, scorecard, segment

  /// The tables that belong to it.
  var tables: [HeldTable] {
    switch self {
    case .calibration:
      [
        HeldTable(
          "calibration", "id",
          [
            "title", "publication", "rubric", "criteria", "expert", "openedBy", "openedAt",
            "closedBy", "closedAt",
          ]),
        HeldTable("calibrationSegment", "calibration", ["segment"], then: ["position"]),
        HeldTable("calibrationReviewer", "calibration", [], then: ["person"]),
        HeldTable(
          "calibrationConsensus", "calibration",
          ["segment", "criterion", "choice", "reason", "agreedBy", "agreedAt"], then: ["id"]),
      ]
    case .coachingAction:
      [
        HeldTable(
          "coachingAction", "id", ["person", "note", "text", "dueAt", "setBy", "setAt"]),
        HeldTable("coachingEvent", "action", ["note", "doneBy", "doneAt"], then: ["id"]),
      ]
    case .coachingNote:
      [
        HeldTable(
          "coachingNote", "id",
          ["person", "review", "criterion", "turn", "text", "notedBy", "notedAt"]),
        HeldTable("coachingEvent", "note", ["action", "doneBy", "doneAt"], then: ["id"]),
      ]
    case .cycle:
      [
        HeldTable(
          "cycle", "id",
          [
            "title", "publication", "rubric", "engine", "firstDay", "lastDay", "seed", "plan",
            "population", "drawnBy", "drawnAt",
          ]),
        .picks(of: "cycle"), .pickChanges(of: "cycle"),
      ]
    case .importBatch:
      [
        HeldTable("importBatch", "id", ["files", "answers", "startedBy", "startedAt"]),
        HeldTable(
          "importOutcome", "batch",
          [
            "new", "changed", "same", "skipped", "turns", "redactions", "findings", "endedAt",
          ]),
      ]
    case .importSource:
      // The hash of the text is held against the text.
      [HeldTable("importSource", "id", ["batch", "file", "form", "originalHash", "textHash"])]
    case .interaction:
      // The hash of the body is held against the body, and stays when that is emptied.
      [HeldTable("interaction", "id", Self.interactionColumns)]
    case .lessonAgain:
      [HeldTable("lessonAgain", "id", ["person", "publication", "module", "lesson", "readAt"])]
    case .machineStanding:
      [
        HeldTable(
          "machineStanding", "id",
          [
            "rubric", "criterion", "standing", "evidence", "reason", "decidedBy", "decidedAt",
          ])
      ]
    case .playConversation:
      [HeldTable("playConversation", "play", ["interaction"], then: ["customer"])]
    case .playStep:
      [
        HeldTable(
          "playStep", "play", ["customer", "input", "outcome", "savedAt"], then: ["sequence"])
      ]
    case .publication:
      // The hash of the content is held against the files.
      [
        HeldTable(
          "publication", "id",
          ["curriculum", "title", "contentHash", "publishedAt", "publishedBy"]),
        HeldTable(
          "fittedCue", "publication", ["rubric", "cue", "version", "model"], then: ["id"]),
      ]
    case .remedyDecision:
      [
        HeldTable(
          "remedyDecision", "id",
          [
            "person", "publication", "rubric", "criterion", "remedy", "isAssigned", "because",
            "dueAt", "decidedAt",
          ]),
        .picks(of: "remedy"), .pickChanges(of: "remedy"),
      ]
    case .review: Self.reviewTables
    case .scorecard: [HeldTable("scorecard", "id", Self.scorecardColumns)]
    // Whether it is current changes when a later revision comes.
    case .segment: [HeldTable("segment", "id", Self.segmentColumns)]
    }
  }

  // Without the number, in the order in which an import hashes them.
  static let interactionColumns = [
    "system", "account", "externalID", "revision", "name", "channel", "contentHash", "importedAt",
  ]
  static let scorecardColumns = [
    "interaction", "publication", "rubric", "segment", "engine", "agent", "total", "outcome",
    "card", "scoredAt", "verdicts", "critical",
  ]

  static let segmentColumns = [
    "interaction", "number", "agent", "channel", "day", "turns", "csat", "isReopened", "tags",
  ]

  private static let reviewTables = [
    HeldTable(
      "review", "id",
      [
        "segment", "publication", "rubric", "reviewer", "purpose", "pick", "calibration",
        "startedAt", "state", "submittedAt", "isCounted", "isRandom", "agent", "channel", "day",
        "total", "earned", "possible", "outcome", "freeOfCustomer", "freeOfBusiness",
        "freeOfCompliance", "answered", "notApplicable", "skipped", "seconds", "isCritical",
        "countedAt",
      ]),
    // The answers of a draft come one by one and are in nobody's figures.
    HeldTable(
      "reviewAnswer", "review", ["criterion", "answer", "sawMachine", "savedAt"],
      then: ["sequence"],
      where: """
        EXISTS (SELECT 1 FROM review WHERE review.id = reviewAnswer.review AND state <> 'draft')
        """),
    HeldTable(
      "reviewScore", "review", ["cause", "answers", "tally", "scoredBy", "scoredAt"],
      then: ["id"]),
    HeldTable("reviewEvent", "review", ["kind", "text", "doneBy", "doneAt"], then: ["id"]),
    HeldTable(
      "reviewMark", "review",
      [
        "mark", "share", "isFailure", "machine", "blind", "sawMachine", "publication", "rubric",
        "day", "agent", "reviewer", "channel", "isRandom",
      ], then: ["criterion"]),
    HeldTable(
      "dispute", "review", ["criterion", "proposed", "reason", "disputedBy", "disputedAt"],
      then: ["id"]),
    HeldTable(
      "disputeDecision", "dispute", ["decision", "choice", "reason", "decidedBy", "decidedAt"],
      of: "SELECT id FROM dispute WHERE review BETWEEN ?1 AND ?2"),
  ]
}

/// The rows of one table that belong to something held, and the columns that are hashed: named one
/// by one, so that a column added later changes no hash.
struct HeldTable: Sendable {
  var name: String
  /// Takes the first and the last number.
  var sql: String

  /// - Parameters:
  ///   - key: the column that says to what a row belongs.
  ///   - order: what tells the rows of one thing apart.
  ///   - owners: finds the values of the key where they are not the numbers themselves.
  init(
    _ name: String, _ key: String, _ columns: [String], then order: [String] = [],
    where condition: String? = nil, of owners: String? = nil
  ) {
    self.name = name
    let place = ([key] + order).joined(separator: ", ")
    let all = ([key] + order + columns).joined(separator: ", ")
    let own = owners.map { "\(key) IN (\($0))" } ?? "\(key) BETWEEN ?1 AND ?2"
    let condition = condition.map { " AND \($0)" } ?? ""
    sql = "SELECT \(all) FROM \(name) WHERE \(own)\(condition) ORDER BY \(place)"
  }

  static func picks(of owner: String) -> HeldTable {
    HeldTable(
      "pick", owner,
      [
        "segment", "publication", "rubric", "drawn", "isRandom", "reviewer", "second", "replaces",
        "state",
      ], then: ["id"])
  }

  static func pickChanges(of owner: String) -> HeldTable {
    HeldTable(
      "pickChange", "pick", ["kind", "reason", "reviewer", "changedBy", "changedAt"],
      then: ["id"], of: "SELECT id FROM pick WHERE \(owner) BETWEEN ?1 AND ?2")
  }
}

extension Database {
  /// SHA-256 over rows as they stand.
  func hash(of held: HeldRows) throws -> String {
    var hash = RowsHash()
    for table in held.kind.tables {
      let statement = try cachedStatement(sql: table.sql)
      for range in held.numbers.ranges {
        let rows = try Row.fetchCursor(
          statement, arguments: [range.lowerBound, range.upperBound])
        while let row = try rows.next() {
          hash.add(table.name) { bytes in for value in row.databaseValues { bytes.add(value) } }
        }
      }
    }
    return hash.text()
  }
}
