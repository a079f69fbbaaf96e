internal import Foundation
internal import GRDB
internal import Reviews
internal import Rubrics
internal import Scoring
internal import Simulations
internal import Transcripts

/// What emptying old conversations did.
public struct EmptiedInteractions: Sendable, Hashable {
  public var interactions = 0
  /// Kept files of imports.
  public var sources = 0
  /// Reviews whose free texts went with the words they are about.
  public var reviews = 0

  public init(interactions: Int = 0) { self.interactions = interactions }
}

extension StoredInteraction {
  /// True when its words went by the rule of retention.
  public var isEmptied: Bool { body.isEmpty }
}

extension Store {
  /// Recorded conversations that began before a day and hold words still, plays left out.
  ///
  /// - Parameters:
  ///   - day: days since 1970.
  ///   - held: what people on hold are called as agents, compared as `same` says.
  public func interactionsDue(
    before day: Int, held: (String) -> Bool
  ) throws -> (due: [Int64], held: [Int64]) {
    try read { db in
      let agents = try String.fetchAll(
        db, sql: "SELECT DISTINCT agent FROM segment WHERE agent IS NOT NULL")
      let kept = try storedText(agents.filter(held))
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, EXISTS (SELECT 1 FROM segment WHERE interaction = one.id
            AND agent IN (SELECT value FROM json_each(?2))) AS isHeld
          FROM interaction AS one
          WHERE system <> '\(Interaction.simulation)' AND length(body) > 0
            AND coalesce((SELECT min(day) FROM segment WHERE interaction = one.id),
              CAST(unixepoch(importedAt) / 86400 AS INTEGER)) < ?1
          ORDER BY id
          """, arguments: [day, kept])
      func ids(_ isHeld: Bool) -> [Int64] {
        rows.filter { $0["isHeld"] == isHeld }.map { $0["id"] }
      }
      return (ids(false), ids(true))
    }
  }

  /// Takes the words out of conversations, of the files that they came from, and of what reviewers
  /// wrote about them; every number stays.
  ///
  /// - Parameters:
  ///   - held: conversations whose files stay.
  ///   - day: files of imports before it go as well.
  public func empty(
    _ interactions: [Int64], besides held: [Int64], before day: Int, _ act: Act
  ) throws -> EmptiedInteractions {
    guard !interactions.isEmpty else { return EmptiedInteractions() }
    try Self.named(path) {
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    }
    return try change { db in
      try db.withoutTriggers {
        let ids = try storedText(interactions)
        var done = EmptiedInteractions(interactions: interactions.count)
        let changes = try db.noting(try db.heldRows(aboutInteractions: ids)) {
          done.sources = try db.emptySources(
            ofInteractions: ids, besides: try storedText(held), before: day, act)
          // The hash stays: the same export brings nothing back.
          try db.execute(
            sql: """
              UPDATE interaction SET body = x'' WHERE id IN (SELECT value FROM json_each(?))
              """, arguments: [ids])
          try db.execute(
            sql: """
              UPDATE segment SET isCurrent = 0, tags = '[]'
              WHERE interaction IN (SELECT value FROM json_each(?))
              """, arguments: [ids])
          try db.unquoteCards(ofInteractions: ids)
          done.reviews = try db.emptyReviews(ofInteractions: ids, act)
        }
        try db.audit(
          act, "emptyInteractions", "interactions",
          changes.added(to: [
            "emptied": String(interactions.count), "sources": String(done.sources),
            "interactions": ranges(of: interactions),
            "figures": try db.figuresHash(ofInteractions: ids),
          ]))
        return done
      }
    }
  }

  /// What the log says the numbers of emptied conversations were, and what they are.
  public func emptiedFigures() throws -> [(said: String, found: String)] {
    let acts = try auditedActs().filter { $0.verb == "emptyInteractions" }
    return try read { db in
      try acts.map { act in
        let ids = try storedText(numbers(inRanges: act.details["interactions"] ?? ""))
        return (act.details["figures"] ?? "", try db.figuresHash(ofInteractions: ids))
      }
    }
  }
}

extension Database {
  /// What the log holds and an emptying of conversations may change.
  fileprivate func heldRows(aboutInteractions ids: String) throws -> [HeldRows] {
    let own = "interaction IN (SELECT value FROM json_each(?))"
    func numbers(_ sql: String) throws -> [Int64] {
      try Int64.fetchAll(self, sql: sql, arguments: [ids])
    }
    let segments = try numbers("SELECT id FROM segment WHERE \(own) ORDER BY id")
    let cards = try numbers("SELECT id FROM scorecard WHERE \(own) ORDER BY id")
    let reviews = try numbers(
      """
      SELECT review.id FROM review JOIN segment ON segment.id = review.segment
      WHERE \(own) ORDER BY review.id
      """)
    let calibrations = try numbers(
      """
      SELECT DISTINCT calibration FROM calibrationConsensus JOIN segment ON segment.id = segment
      WHERE \(own) ORDER BY calibration
      """)
    return try heldRows().filter { rows in
      switch rows.kind {
      case .scorecard: rows.numbers.holdsAny(of: cards)
      case .segment: rows.numbers.holdsAny(of: segments)
      case .review: rows.numbers.holdsAny(of: reviews)
      case .calibration: rows.numbers.holdsAny(of: calibrations)
      case .importSource: true
      default: false
      }
    }
  }

  /// Files that hold a conversation that goes, and all of earlier imports.
  ///
  /// - Returns: how many.
  fileprivate func emptySources(
    ofInteractions ids: String, besides held: String, before day: Int, _ act: Act
  ) throws -> Int {
    try execute(
      sql: """
        UPDATE importSource SET text = x'', textHash = ?3
        WHERE length(text) > 0 AND batch IN (
          SELECT id FROM importBatch
          WHERE (unixepoch(startedAt) / 86400 < ?2 OR startedAt IN (
            SELECT importedAt FROM interaction WHERE id IN (SELECT value FROM json_each(?1))))
          AND startedAt NOT IN (
            SELECT importedAt FROM interaction WHERE id IN (SELECT value FROM json_each(?4))))
        """, arguments: [ids, day, contentHash([Data()]), held])
    return changesCount
  }

  /// Leaves the words of the conversation out of its cards.
  fileprivate func unquoteCards(ofInteractions ids: String) throws {
    let rows = try Row.fetchAll(
      self,
      sql: "SELECT id, card FROM scorecard WHERE interaction IN (SELECT value FROM json_each(?))",
      arguments: [ids])
    for row in rows {
      let bytes: Data = row["card"]
      guard var card = try? stored(Scorecard.self, in: bytes) else { continue }
      for entry in card.entries.indices {
        for place in card.entries[entry].evidence.indices {
          card.entries[entry].evidence[place].quote = ""
          card.entries[entry].evidence[place].model?.deciding = []
        }
      }
      try execute(
        sql: "UPDATE scorecard SET card = ? WHERE id = ?",
        arguments: [try scorecardBytes(card), row["id"] as Int64])
    }
  }

  /// - Returns: how many reviews it was.
  fileprivate func emptyReviews(ofInteractions ids: String, _ act: Act) throws -> Int {
    let reviews = try Int64.fetchAll(
      self,
      sql: """
        SELECT review.id FROM review JOIN segment ON segment.id = review.segment
        WHERE interaction IN (SELECT value FROM json_each(?)) ORDER BY review.id
        """, arguments: [ids])
    let list = try storedText(reviews)
    let own = "IN (SELECT value FROM json_each(?1))"
    try execute(
      sql: """
        UPDATE reviewEvent SET text = '' WHERE review \(own)
          AND kind IN ('acknowledged', 'settled', 'voided');
        """, arguments: [list])
    try execute(
      sql: """
        UPDATE dispute SET reason = '–',
          proposed = CASE WHEN json_type(proposed, '$.notApplicable') = 'text'
            THEN json_set(proposed, '$.notApplicable', '–') ELSE proposed END
        WHERE review \(own)
        """, arguments: [list])
    try execute(
      sql: """
        UPDATE disputeDecision SET reason = '–',
          choice = CASE WHEN json_type(choice, '$.notApplicable') = 'text'
            THEN json_set(choice, '$.notApplicable', '–') ELSE choice END
        WHERE dispute IN (SELECT id FROM dispute WHERE review \(own))
        """, arguments: [list])
    try execute(
      sql: """
        UPDATE calibrationConsensus SET reason = '–' WHERE segment IN (
          SELECT id FROM segment WHERE interaction \(own))
        """, arguments: [ids])
    for review in reviews { try emptyAnswers(of: review) }
    return reviews.count
  }

  private func emptyAnswers(of review: Int64) throws {
    func emptied(_ answer: ReviewAnswer) -> ReviewAnswer {
      var answer = answer
      answer.comment = ""
      if case .notApplicable(let reason) = answer.choice, !reason.isEmpty {
        answer.choice = .notApplicable(reason: "–")
      }
      return answer
    }
    for row in try Row.fetchAll(
      self, sql: "SELECT sequence, answer FROM reviewAnswer WHERE review = ?", arguments: [review])
    {
      let text: String = row["answer"]
      let answer = try stored(ReviewAnswer.self, in: Data(text.utf8))
      try execute(
        sql: "UPDATE reviewAnswer SET answer = ? WHERE review = ? AND sequence = ?",
        arguments: [try storedText(emptied(answer)), review, row["sequence"] as Int])
    }
    for row in try Row.fetchAll(
      self, sql: "SELECT id, answers FROM reviewScore WHERE review = ?", arguments: [review])
    {
      let text: String = row["answers"]
      let answers = try stored([ReviewAnswer].self, in: Data(text.utf8))
      try execute(
        sql: "UPDATE reviewScore SET answers = ? WHERE id = ?",
        arguments: [try storedText(answers.map(emptied)), row["id"] as Int64])
    }
  }

  /// SHA-256 over the numbers of conversations' cards, which cannot be computed again.
  fileprivate func figuresHash(ofInteractions ids: String) throws -> String {
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT id, total, outcome, verdicts, critical FROM scorecard
        WHERE interaction IN (SELECT value FROM json_each(?)) ORDER BY id
        """, arguments: [ids])
    var parts: [Data] = []
    while let row = try rows.next() {
      for column in 0..<row.count {
        let value: DatabaseValue = row[column]
        parts.append(Data(value.description.utf8))
      }
    }
    return contentHash(parts)
  }
}

/// Numbers as `1-4,7`; they come in order.
private func ranges(of numbers: [Int64]) -> String {
  var ranges: [ClosedRange<Int64>] = []
  for number in numbers {
    if let last = ranges.last, last.upperBound + 1 == number {
      ranges[ranges.count - 1] = last.lowerBound...number
    } else {
      ranges.append(number...number)
    }
  }
  return ranges.map { range in
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
  }.joined(separator: ",")
}

private func numbers(inRanges text: String) -> [Int64] {
  text.split(separator: ",").flatMap { part -> [Int64] in
    let ends = part.split(separator: "-").compactMap { Int64($0) }
    guard let first = ends.first, let last = ends.last, first <= last, last - first < 100_000_000
    else { return [] }
    return Array(first...last)
  }
}
