public import Foundation
internal import GRDB
public import Rubrics

/// A coach's note, with the agent's acknowledgement.
public struct StoredCoachingNote: Sendable, Hashable {
  public var id: Int64
  public var person: Int64
  public var review: Int64?
  public var criterion: CriterionID?
  public var turn: Int?
  public var text: String
  public var notedBy: Int64
  public var notedAt: Date
  public var acknowledgedAt: Date?
}

/// Something an agent is to do by a date.
public struct StoredCoachingAction: Sendable, Hashable {
  public var id: Int64
  public var person: Int64
  public var note: Int64?
  public var text: String
  public var dueAt: Date
  public var setBy: Int64
  public var setAt: Date
  public var doneAt: Date?
}

/// What followed repeated failures, or why nothing did.
public struct StoredRemedy: Sendable, Hashable {
  public var id: Int64
  public var person: Int64
  public var publication: Int64
  public var rubric: RubricID
  public var remedy: Remedy
  public var isAssigned: Bool
  public var because: String
  public var dueAt: Date?
  public var decidedAt: Date
}

/// One answer to a criterion in an agent's history.
public struct CriterionHistory: Sendable, Hashable {
  public var review: Int64
  public var criterion: CriterionID
  public var share: Double?
  public var isFailure: Bool
  public var submittedAt: Date
}

extension Store {
  public func addCoachingNote(
    _ text: String, for person: Int64, review: Int64?, criterion: CriterionID?, turn: Int?,
    by coach: Int64, _ act: Act
  ) throws -> Int64 {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO coachingNote (person, review, criterion, turn, text, notedBy, notedAt)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [person, review, criterion?.rawValue, turn, text, coach, act.at.stored])
      let id = db.lastInsertedRowID
      try db.audit(act, "coach", "coachingNote/\(id)", creating: HeldRows(.coachingNote, id))
      return id
    }
  }

  public func addCoachingAction(
    _ text: String, for person: Int64, note: Int64?, dueAt: Date, by coach: Int64, _ act: Act
  ) throws -> Int64 {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO coachingAction (person, note, text, dueAt, setBy, setAt)
          VALUES (?, ?, ?, ?, ?, ?)
          """, arguments: [person, note, text, dueAt.stored, coach, act.at.stored])
      let id = db.lastInsertedRowID
      try db.audit(
        act, "setAction", "coachingAction/\(id)", creating: HeldRows(.coachingAction, id))
      return id
    }
  }

  /// Notes that an agent has read a note, or that an action is done; once.
  ///
  /// - Returns: whether it is new.
  public func finishCoaching(
    note: Int64? = nil, action: Int64? = nil, by person: Int64, _ act: Act
  ) throws -> Bool {
    try write { db in
      let known = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM coachingEvent WHERE note IS ? AND action IS ?",
        arguments: [note, action])
      if known != 0 { return false }
      let held =
        note.map { HeldRows(.coachingNote, $0) } ?? HeldRows(.coachingAction, action ?? 0)
      try db.audit(
        act, note == nil ? "finishAction" : "acknowledgeNote", held.description, changing: [held]
      ) {
        try db.execute(
          sql: "INSERT INTO coachingEvent (note, action, doneBy, doneAt) VALUES (?, ?, ?, ?)",
          arguments: [note, action, person, act.at.stored])
      }
      return true
    }
  }

  public func coachingNotes(for person: Int64? = nil) throws -> [StoredCoachingNote] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT coachingNote.*, doneAt FROM coachingNote
          LEFT JOIN coachingEvent ON coachingEvent.note = coachingNote.id
          WHERE ?1 IS NULL OR person = ?1 ORDER BY coachingNote.id
          """, arguments: [person]
      ).map { row in
        let criterion: String? = row["criterion"]
        let done: String? = row["doneAt"]
        return StoredCoachingNote(
          id: row["id"], person: row["person"], review: row["review"],
          criterion: criterion.map { CriterionID($0) }, turn: row["turn"], text: row["text"],
          notedBy: row["notedBy"], notedAt: try Date(stored: row["notedAt"]),
          acknowledgedAt: try done.map { try Date(stored: $0) })
      }
    }
  }

  public func coachingActions(for person: Int64? = nil) throws -> [StoredCoachingAction] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT coachingAction.*, doneAt FROM coachingAction
          LEFT JOIN coachingEvent ON coachingEvent.action = coachingAction.id
          WHERE ?1 IS NULL OR person = ?1 ORDER BY coachingAction.id
          """, arguments: [person]
      ).map { row in
        let done: String? = row["doneAt"]
        return StoredCoachingAction(
          id: row["id"], person: row["person"], note: row["note"], text: row["text"],
          dueAt: try Date(stored: row["dueAt"]), setBy: row["setBy"],
          setAt: try Date(stored: row["setAt"]), doneAt: try done.map { try Date(stored: $0) })
      }
    }
  }

  /// An agent's answers by reviewers to the criteria of a rubric, the oldest first.
  public func history(ofAgents agents: [String], rubric: RubricID) throws -> [CriterionHistory] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT review, criterion, share, isFailure, submittedAt
          FROM reviewMark JOIN review ON review.id = reviewMark.review
          WHERE reviewMark.agent IN (SELECT value FROM json_each(?)) AND reviewMark.rubric = ?
            AND share IS NOT NULL
          ORDER BY submittedAt, review
          """, arguments: [try storedText(agents), rubric.rawValue]
      ).map { row in
        CriterionHistory(
          review: row["review"], criterion: CriterionID(row["criterion"]), share: row["share"],
          isFailure: row["isFailure"], submittedAt: try Date(stored: row["submittedAt"]))
      }
    }
  }

  public func saveRemedy(
    _ remedy: Remedy, for person: Int64, publication: Int64, rubric: RubricID, isAssigned: Bool,
    because: String, dueAt: Date?, _ act: Act
  ) throws -> Int64 {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO remedyDecision (person, publication, rubric, criterion, remedy, isAssigned,
            because, dueAt, decidedAt)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          person, publication, rubric.rawValue, remedy.criterion.rawValue, try storedText(remedy),
          isAssigned, because, dueAt?.stored, act.at.stored,
        ])
      let id = db.lastInsertedRowID
      try db.audit(
        act, isAssigned ? "assignRemedy" : "withholdRemedy", "remedy/\(id)",
        creating: HeldRows(.remedyDecision, id))
      return id
    }
  }

  public func remedies(for person: Int64? = nil) throws -> [StoredRemedy] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM remedyDecision WHERE ?1 IS NULL OR person = ?1 ORDER BY id",
        arguments: [person]
      ).map { row in
        let remedy: String = row["remedy"]
        let due: String? = row["dueAt"]
        return StoredRemedy(
          id: row["id"], person: row["person"], publication: row["publication"],
          rubric: RubricID(row["rubric"]),
          remedy: try stored(Remedy.self, in: Data(remedy.utf8)), isAssigned: row["isAssigned"],
          because: row["because"], dueAt: try due.map { try Date(stored: $0) },
          decidedAt: try Date(stored: row["decidedAt"]))
      }
    }
  }

  /// Assigned lessons that a person has read again.
  public func lessonsReadAgain(
    by person: Int64
  ) throws -> [(module: String, lesson: String, readAt: Date)] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT module, lesson, readAt FROM lessonAgain WHERE person = ? ORDER BY id",
        arguments: [person]
      ).map { ($0["module"], $0["lesson"], try Date(stored: $0["readAt"])) }
    }
  }

  /// Puts segments into a reviewer's queue that follow an assigned remedy.
  public func addFollowUps(
    _ segments: [Int64], of remedy: StoredRemedy, reviewer: Int64?, _ act: Act
  ) throws {
    guard !segments.isEmpty else { return }
    try write { db in
      try db.audit(
        act, "followUp", "remedy/\(remedy.id)", ["segments": String(segments.count)],
        changing: [HeldRows(.remedyDecision, remedy.id)]
      ) {
        for segment in segments {
          try db.execute(
            sql: """
              INSERT INTO pick
                (remedy, segment, publication, rubric, drawn, isRandom, reviewer, state)
              VALUES (?, ?, ?, ?, '', 0, ?, 'open')
              """,
            arguments: [
              remedy.id, segment, remedy.publication, remedy.rubric.rawValue, reviewer,
            ])
        }
      }
    }
  }
}
