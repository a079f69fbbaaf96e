public import Foundation
internal import GRDB
public import Reviews
public import Rubrics
public import Scoring

/// A review as it is stored.
public struct StoredReview: Sendable, Hashable {
  public var id: Int64
  public var segment: Int64
  public var publication: Int64
  public var rubric: RubricID
  public var reviewer: Int64
  public var purpose: String
  public var pick: Int64?
  public var calibration: Int64?
  public var startedAt: Date
  public var state: String
  public var submittedAt: Date?
  public var isCounted: Bool
  /// The day of submission since 1970, as figures count it.
  public var day: Int?
  public var agent: String?
  public var channel: String
  public var total: Double?
  public var outcome: String?
  public var seconds: Double?
}

/// An answer of a draft with the time it was saved.
public struct StoredReviewAnswer: Sendable, Hashable {
  public var sequence: Int
  public var answer: ReviewAnswer
  public var sawMachine: Bool
  public var savedAt: Date
}

/// What a review came to after one of its changes.
public struct StoredReviewScore: Sendable {
  public var id: Int64
  public var review: Int64
  public var cause: String
  public var answers: [ReviewAnswer]
  public var tally: Tally
  public var scoredBy: Int64
  public var scoredAt: Date
}

/// Something that was done to a review.
public struct StoredReviewEvent: Sendable, Hashable {
  public var kind: String
  public var text: String
  public var doneBy: Int64
  public var doneAt: Date
}

/// What a new review is of.
public struct NewReview: Sendable {
  public var segment: StoredSegment
  public var publication: Int64
  public var rubric: RubricID
  public var reviewer: Int64
  public var purpose: String
  public var pick: StoredPick?
  public var calibration: Int64?

  public init(
    segment: StoredSegment, publication: Int64, rubric: RubricID, reviewer: Int64,
    purpose: String = "quality", pick: StoredPick? = nil, calibration: Int64? = nil
  ) {
    self.segment = segment
    self.publication = publication
    self.rubric = rubric
    self.reviewer = reviewer
    self.purpose = purpose
    self.pick = pick
    self.calibration = calibration
  }
}

/// What a review came to, to be stored with a change of its state.
public struct NewReviewScore: Sendable {
  public var cause: String
  public var answers: [ReviewAnswer]
  public var tally: Tally
  public var summary: ReviewSummary
  public var by: Int64

  public init(
    cause: String, answers: [ReviewAnswer], tally: Tally, summary: ReviewSummary, by: Int64
  ) {
    self.cause = cause
    self.answers = answers
    self.tally = tally
    self.summary = summary
    self.by = by
  }
}

extension Store {
  /// Begins a review; the reviewer's own of the same work that is not void is gone on with.
  public func startReview(_ new: NewReview, _ act: Act) throws -> StoredReview {
    try write { db in
      if let known = try Row.fetchOne(
        db,
        sql: """
          SELECT * FROM review WHERE segment = ? AND publication = ? AND rubric = ?
            AND reviewer = ? AND purpose = ? AND calibration IS ? AND state <> 'void'
          """,
        arguments: [
          new.segment.id, new.publication, new.rubric.rawValue, new.reviewer, new.purpose,
          new.calibration,
        ])
      {
        return try StoredReview(known)
      }
      try db.execute(
        sql: """
          INSERT INTO review (segment, publication, rubric, reviewer, purpose, pick, calibration,
            startedAt, agent, channel, isRandom)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          new.segment.id, new.publication, new.rubric.rawValue, new.reviewer, new.purpose,
          new.pick?.id, new.calibration, act.at.stored, new.segment.agent, new.segment.channel,
          new.pick?.drawn?.reason == .random,
        ])
      let id = db.lastInsertedRowID
      try db.audit(act, "startReview", "review/\(id)", creating: HeldRows(.review, id))
      return try db.review(id)
    }
  }

  public func review(_ id: Int64) throws -> StoredReview? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM review WHERE id = ?", arguments: [id])
        .map(StoredReview.init)
    }
  }

  /// Reviews in the order they were begun, the newest last.
  ///
  /// - Parameters:
  ///   - states: nothing for all; `second` for those that wait for a second reviewer.
  ///   - agents: the identifiers of one agent; nothing for all agents.
  public func reviews(
    reviewer: Int64? = nil, agents: [String]? = nil, states: [String]? = nil,
    segment: Int64? = nil, calibration: Int64? = nil, limit: Int = 1000
  ) throws -> [StoredReview] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM (
            SELECT * FROM review
            WHERE (:reviewer IS NULL OR reviewer = :reviewer)
              AND (:agents IS NULL OR agent IN (SELECT value FROM json_each(:agents)))
              AND (:states IS NULL OR state IN (SELECT value FROM json_each(:states))
                OR (:second AND state = 'submitted' AND isCounted = 0 AND purpose = 'quality'
                  AND NOT EXISTS (
                    SELECT 1 FROM review AS other
                    WHERE other.segment = review.segment AND other.rubric = review.rubric
                      AND other.publication = review.publication AND other.purpose = 'quality'
                      AND other.reviewer <> review.reviewer AND other.submittedAt IS NOT NULL
                      AND other.state <> 'void')))
              AND (:segment IS NULL OR segment = :segment)
              AND (:calibration IS NULL OR calibration = :calibration)
            ORDER BY id DESC LIMIT :limit)
          ORDER BY id
          """,
        arguments: [
          "reviewer": reviewer, "agents": try agents.map(storedText),
          "states": try states.map(storedText), "second": states?.contains("second") == true,
          "segment": segment, "calibration": calibration,
          "limit": limit,
        ]
      ).map(StoredReview.init)
    }
  }

  /// Saves one answer of a draft; when this returns, it is on disk.
  ///
  /// - Parameter known: the number of the last answer that its writer has seen; nothing for whoever
  ///   has seen all.
  /// - Throws: `staleAnswer` where the criterion was answered after that.
  public func saveReviewAnswer(
    _ answer: ReviewAnswer, of review: Int64, sawMachine: Bool, after known: Int? = nil, _ act: Act
  ) throws -> Int {
    try write { db in
      guard
        let state = try String.fetchOne(
          db, sql: "SELECT state FROM review WHERE id = ?", arguments: [review])
      else { throw StorageFault.notFound("review \(review)") }
      guard state == "draft" else { throw StorageFault.reviewSubmitted(review) }
      let last =
        try Int.fetchOne(
          db, sql: "SELECT max(sequence) FROM reviewAnswer WHERE review = ?", arguments: [review])
        ?? 0
      if let known,
        let newest = try Int.fetchOne(
          db, sql: "SELECT max(sequence) FROM reviewAnswer WHERE review = ? AND criterion = ?",
          arguments: [review, answer.criterion.rawValue]), newest > known
      {
        throw StorageFault.staleAnswer(expected: newest, given: known)
      }
      try db.execute(
        sql: """
          INSERT INTO reviewAnswer (review, sequence, criterion, answer, sawMachine, savedAt)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          review, last + 1, answer.criterion.rawValue, try storedText(answer), sawMachine,
          act.at.stored,
        ])
      return last + 1
    }
  }

  /// Every saved answer of a review, in the order they came.
  public func reviewAnswers(of review: Int64) throws -> [StoredReviewAnswer] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM reviewAnswer WHERE review = ? ORDER BY sequence",
        arguments: [review]
      ).map { row in
        let answer: String = row["answer"]
        return StoredReviewAnswer(
          sequence: row["sequence"],
          answer: try stored(ReviewAnswer.self, in: Data(answer.utf8)),
          sawMachine: row["sawMachine"], savedAt: try Date(stored: row["savedAt"]))
      }
    }
  }

  /// Submits a draft: its score, its marks, and the event, in one transaction.
  ///
  /// - Parameters:
  ///   - state: `submitted`, or `divided` where two reviewers' answers differ.
  ///   - isCounted: false where a second reviewer is waited for, or a calibration wants the answers.
  ///   - partner: the first reviewer's review, which counts from now on, or is divided too.
  public func submitReview(
    _ review: Int64, _ score: NewReviewScore, state: String, isCounted: Bool, seconds: Double,
    partner: (id: Int64, state: String, isCounted: Bool, summary: ReviewSummary)? = nil,
    _ act: Act
  ) throws {
    try write { db in
      let before = try db.review(review)
      guard before.state == "draft" else { throw StorageFault.reviewSubmitted(review) }
      let changed = [review] + (partner.map { [$0.id] } ?? [])
      try db.audit(
        act, "submitReview", "review/\(review)", changing: changed.map { HeldRows(.review, $0) }
      ) {
        try db.insert(score, of: review, act)
        try db.execute(
          sql: """
            UPDATE review SET state = ?1, submittedAt = ?2, isCounted = ?3, day = ?4, seconds = ?5,
              countedAt = CASE ?3 WHEN 1 THEN ?2 END
            WHERE id = ?6
            """,
          arguments: [state, act.at.stored, isCounted, act.at.dayNumber, seconds, review])
        try db.summarise(review, score.summary)
        try db.insertEvent(of: review, "submitted", "", by: score.by, act)
        guard let partner else { return }
        try db.execute(
          sql: """
            UPDATE review SET state = ?1, isCounted = ?2, countedAt = CASE ?2 WHEN 1 THEN ?3 END
            WHERE id = ?4
            """, arguments: [partner.state, partner.isCounted, act.at.stored, partner.id])
        try db.summarise(partner.id, partner.summary)
      }
    }
  }

  /// Changes a review's state with the event that did it; a void one leaves every figure.
  public func move(
    _ review: Int64, to state: String, kind: String, text: String, by person: Int64,
    score: NewReviewScore? = nil, _ act: Act
  ) throws {
    try write { db in
      try db.move(review, to: state, kind: kind, text: text, by: person, score: score, act)
    }
  }

  /// The scores of a review, the first one as it was submitted.
  public func reviewScores(of review: Int64) throws -> [StoredReviewScore] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM reviewScore WHERE review = ? ORDER BY id", arguments: [review]
      ).map(StoredReviewScore.init)
    }
  }

  public func reviewEvents(of review: Int64) throws -> [StoredReviewEvent] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM reviewEvent WHERE review = ? ORDER BY id", arguments: [review]
      ).map { row in
        StoredReviewEvent(
          kind: row["kind"], text: row["text"], doneBy: row["doneBy"],
          doneAt: try Date(stored: row["doneAt"]))
      }
    }
  }

  /// The machine's card of a segment by a version of a rubric.
  public func scorecard(
    of segment: StoredSegment, rubric: RubricID, publication: Int64, engine: Int
  ) throws -> StoredScorecard? {
    try scorecards(
      of: segment.interaction...segment.interaction, rubric: rubric.rawValue,
      publication: publication, engine: engine
    ).first { $0.segment == segment.number }
  }
}

extension Database {
  func review(_ id: Int64) throws -> StoredReview {
    guard
      let row = try Row.fetchOne(self, sql: "SELECT * FROM review WHERE id = ?", arguments: [id])
    else { throw StorageFault.notFound("review \(id)") }
    return try StoredReview(row)
  }

  func insert(_ score: NewReviewScore, of review: Int64, _ act: Act) throws {
    try execute(
      sql: """
        INSERT INTO reviewScore (review, cause, answers, tally, scoredBy, scoredAt)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        review, score.cause, try storedText(score.answers), try storedText(score.tally), score.by,
        act.at.stored,
      ])
  }

  func insertEvent(
    of review: Int64, _ kind: String, _ text: String, by person: Int64, _ act: Act
  ) throws {
    try execute(
      sql: "INSERT INTO reviewEvent (review, kind, text, doneBy, doneAt) VALUES (?, ?, ?, ?, ?)",
      arguments: [review, kind, text, person, act.at.stored])
  }

  /// - Parameter first: what is written before the state changes.
  func move(
    _ review: Int64, to state: String, kind: String, text: String, by person: Int64,
    score: NewReviewScore?, _ act: Act, first: () throws -> Void = {}
  ) throws {
    try audit(
      act, "\(kind)Review", "review/\(review)", changing: [HeldRows(.review, review)]
    ) {
      try first()
      if let score { try insert(score, of: review, act) }
      if state == "void" {
        try execute(
          sql: "UPDATE review SET state = 'void', isCounted = 0 WHERE id = ?", arguments: [review])
        try execute(sql: "DELETE FROM reviewMark WHERE review = ?", arguments: [review])
      } else {
        try execute(sql: "UPDATE review SET state = ? WHERE id = ?", arguments: [state, review])
        if let score { try summarise(review, score.summary) }
      }
      try insertEvent(of: review, kind, text, by: person, act)
    }
  }

  /// Writes what lists and figures show of a review, in the place of what they showed.
  func summarise(_ review: Int64, _ summary: ReviewSummary) throws {
    try execute(
      sql: """
        UPDATE review SET total = ?, outcome = ?, earned = ?, possible = ?, freeOfCustomer = ?,
          freeOfBusiness = ?, freeOfCompliance = ?, answered = ?, notApplicable = ?, skipped = ?,
          isCritical = ?
        WHERE id = ?
        """,
      arguments: [
        summary.total, summary.outcome.rawValue, summary.earned, summary.possible,
        summary.isFreeOf[ErrorType.customer.rawValue],
        summary.isFreeOf[ErrorType.business.rawValue],
        summary.isFreeOf[ErrorType.compliance.rawValue], summary.answered,
        summary.notApplicable, summary.skipped, summary.isCritical, review,
      ])
    try execute(sql: "DELETE FROM reviewMark WHERE review = ?", arguments: [review])
    let insert = try cachedStatement(
      sql: """
        INSERT INTO reviewMark (review, criterion, mark, share, isFailure, machine, sawMachine,
          blind, publication, rubric, day, agent, reviewer, channel, isRandom)
        SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, publication, rubric, day, agent, reviewer, channel, isRandom
        FROM review WHERE id = ?1 AND isCounted = 1
        """)
    for mark in summary.marks {
      try insert.execute(arguments: [
        review, mark.criterion.rawValue, mark.mark, mark.share, mark.isFailure, mark.machine,
        mark.sawMachine, mark.blind,
      ])
    }
  }
}

extension StoredReview {
  init(_ row: Row) throws {
    let submitted: String? = row["submittedAt"]
    self.init(
      id: row["id"], segment: row["segment"], publication: row["publication"],
      rubric: RubricID(row["rubric"]), reviewer: row["reviewer"], purpose: row["purpose"],
      pick: row["pick"], calibration: row["calibration"],
      startedAt: try Date(stored: row["startedAt"]), state: row["state"],
      submittedAt: try submitted.map { try Date(stored: $0) }, isCounted: row["isCounted"],
      day: row["day"], agent: row["agent"], channel: row["channel"], total: row["total"],
      outcome: row["outcome"],
      seconds: row["seconds"])
  }
}

extension StoredReviewScore {
  fileprivate init(_ row: Row) throws {
    let answers: String = row["answers"]
    let tally: String = row["tally"]
    self.init(
      id: row["id"], review: row["review"], cause: row["cause"],
      answers: try stored([ReviewAnswer].self, in: Data(answers.utf8)),
      tally: try stored(Tally.self, in: Data(tally.utf8)), scoredBy: row["scoredBy"],
      scoredAt: try Date(stored: row["scoredAt"]))
  }
}

extension Store {
  /// Stores what was settled where two reviewers differed: the first review counts with it.
  public func settle(
    _ first: Int64, second: Int64, _ score: NewReviewScore, text: String, _ act: Act
  ) throws {
    try write { db in
      try db.move(
        first, to: "submitted", kind: "settled", text: text, by: score.by, score: score, act
      ) {
        try db.execute(
          sql: "UPDATE review SET state = 'submitted', isCounted = 1, countedAt = ? WHERE id = ?",
          arguments: [act.at.stored, first])
      }
      try db.move(
        second, to: "submitted", kind: "settled", text: text, by: score.by, score: nil, act)
    }
  }
}

/// A review with what it came to last and with its marks, for holding them against each other.
public struct StoredReviewPage: Sendable {
  public var review: StoredReview
  public var score: StoredReviewScore?
  /// The columns that repeat what the score comes to.
  public var earned: Double?
  public var possible: Double?
  /// By criterion.
  public var marks: [MarkRow]
}

extension Store {
  /// Reviews in the order they were begun, in pages.
  public func reviewPage(after id: Int64, limit: Int) throws -> [StoredReviewPage] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM review WHERE id > ? ORDER BY id LIMIT ?", arguments: [id, limit])
      return try rows.map { row in
        let review = try StoredReview(row)
        let score = try Row.fetchOne(
          db, sql: "SELECT * FROM reviewScore WHERE review = ? ORDER BY id DESC LIMIT 1",
          arguments: [review.id])
        return StoredReviewPage(
          review: review, score: try score.map(StoredReviewScore.init), earned: row["earned"],
          possible: row["possible"],
          marks: try Row.fetchAll(
            db, sql: "SELECT * FROM reviewMark WHERE review = ? ORDER BY criterion",
            arguments: [review.id]
          ).map { row in
            MarkRow(
              criterion: CriterionID(row["criterion"]), mark: row["mark"], share: row["share"],
              isFailure: row["isFailure"], machine: row["machine"], sawMachine: row["sawMachine"],
              blind: row["blind"])
          })
      }
    }
  }
}
