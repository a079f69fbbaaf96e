public import Certifications
internal import Curricula
public import Foundation
internal import GRDB
internal import Rubrics

/// Somebody who learns, reviews or trains.
public struct Person: Sendable, Hashable {
  public var id: Int64
  /// What commands call them by: the name in lower case with dashes.
  public var handle: String
  public var name: String
}

extension Store {
  /// The person of that name, made when there is none yet.
  ///
  /// Names that differ only in case or spacing are one person.
  ///
  /// - Parameter isLearner: whether they are about to learn; who only decides about others is in no
  ///   table of learners.
  public func person(
    named name: String, isLearner: Bool = true, _ act: Act
  ) throws -> Person {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let handle = Self.handle(of: name)
    guard !handle.isEmpty else { throw StorageFault.notFound("person without a name") }
    return try write { db in
      let since = isLearner ? act.at.stored : nil
      if let known = try Self.person(Self.earlierHandle(of: name), db)
        ?? Self.person(handle, db)
      {
        try db.execute(
          sql: "UPDATE person SET learnerSince = ? WHERE id = ? AND learnerSince IS NULL",
          arguments: [since, known.id])
        return known
      }
      try db.execute(
        sql: "INSERT INTO person (handle, name, createdAt, learnerSince) VALUES (?, ?, ?, ?)",
        arguments: [handle, name, act.at.stored, since])
      let id = db.lastInsertedRowID
      try db.audit(act, "enrol", "person/\(id)")
      return Person(id: id, handle: handle, name: name)
    }
  }

  public func findPerson(named name: String) throws -> Person? {
    try read { db in
      try Self.person(Self.earlierHandle(of: name), db)
        ?? Self.person(Self.handle(of: name), db)
    }
  }

  /// Everybody who learns, by name.
  public func learners() throws -> [Person] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM person WHERE learnerSince IS NOT NULL ORDER BY name, id"
      ).map(Person.init)
    }
  }

  public func people() throws -> [Person] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM person ORDER BY name, id").map(Person.init)
    }
  }

  /// All that bears on a person's progress and certifications, across published versions.
  ///
  /// - Parameter moment: of several scores of one sitting the last one up to it counts; all of them
  ///   without it.
  public func record(of person: Int64, asOf moment: Date? = nil) throws -> LearningRecord {
    let limit = moment?.stored ?? "9999"
    return try read { db in
      LearningRecord(
        readings: try Row.fetchAll(
          db, sql: "SELECT * FROM lessonReading WHERE person = ? ORDER BY id", arguments: [person]
        ).map(LearningRecord.Reading.init),
        sittings: try Row.fetchAll(
          db,
          sql: """
            SELECT attempt.id AS attempt, module, quiz, submittedAt,
              coalesce(later.share, submission.share) AS share,
              coalesce(later.isPassed, submission.isPassed) AS isPassed,
              json_extract(coalesce(later.score, submission.score), '$.isProvisional')
                AS isProvisional,
              json_extract(submission.score, '$.isPractice') AS isPractice
            FROM attempt JOIN submission ON submission.attempt = attempt.id
            LEFT JOIN rescore AS later ON later.id = (
              SELECT max(id) FROM rescore WHERE attempt = attempt.id AND rescoredAt <= ?2)
            WHERE person = ?1 ORDER BY attempt.id
            """, arguments: [person, limit]
        ).map(LearningRecord.Sitting.init) + (try Self.plays(of: person, db)),
        signOffs: try Row.fetchAll(
          db, sql: "SELECT * FROM signOff WHERE person = ? ORDER BY id", arguments: [person]
        ).map(LearningRecord.SignOff.init),
        waivers: try Row.fetchAll(
          db, sql: "SELECT * FROM waiver WHERE person = ? ORDER BY id", arguments: [person]
        ).map(LearningRecord.Waiver.init),
        certificates: try Row.fetchAll(
          db, sql: "SELECT * FROM certification WHERE person = ? ORDER BY id", arguments: [person]
        ).map(LearningRecord.Certificate.init))
    }
  }

  /// Finished plays, as sittings of their parts.
  private static func plays(of person: Int64, _ db: Database) throws -> [LearningRecord.Sitting] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT play.id AS attempt, module, part AS quiz, finishedAt AS submittedAt, share, isPassed,
          isProvisional, 1 AS isPlay
        FROM play JOIN playResult ON playResult.play = play.id
        WHERE person = ? ORDER BY play.id
        """, arguments: [person]
    ).map(LearningRecord.Sitting.init)
  }

  /// Letters that only look different, such as full-width ones, are the same.
  private static func handle(of name: String) -> String {
    name.precomposedStringWithCompatibilityMapping.lowercased().split(
      whereSeparator: \.isWhitespace
    ).joined(separator: "-")
  }

  /// Handles from before letters that only look different were the same stand as they were.
  private static func earlierHandle(of name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
  }

  private static func person(_ handle: String, _ db: Database) throws -> Person? {
    try Row.fetchOne(db, sql: "SELECT * FROM person WHERE handle = ?", arguments: [handle])
      .map(Person.init)
  }
}

extension Person {
  fileprivate init(_ row: Row) {
    self.init(id: row["id"], handle: row["handle"], name: row["name"])
  }
}

extension LearningRecord.Reading {
  fileprivate init(_ row: Row) throws {
    self.init(
      module: ModuleID(row["module"]), lesson: PartID(row["lesson"]),
      readAt: try Date(stored: row["readAt"]))
  }
}

extension LearningRecord.Sitting {
  fileprivate init(_ row: Row) throws {
    let isProvisional: Bool? = row["isProvisional"]
    let isPractice: Bool? = row["isPractice"]
    let isPlay: Bool? = row["isPlay"]
    self.init(
      attempt: row["attempt"], module: ModuleID(row["module"]), quiz: PartID(row["quiz"]),
      share: row["share"], isPassed: row["isPassed"],
      submittedAt: try Date(stored: row["submittedAt"]),
      isProvisional: isProvisional == true ? true : nil,
      isPractice: isPractice == true ? true : nil, isPlay: isPlay == true ? true : nil)
  }
}

extension LearningRecord.SignOff {
  fileprivate init(_ row: Row) throws {
    self.init(
      module: ModuleID(row["module"]), checklist: PartID(row["checklist"]),
      point: OptionID(row["point"]), mentor: row["signedBy"],
      signedAt: try Date(stored: row["signedAt"]))
  }
}

extension LearningRecord.Waiver {
  fileprivate init(_ row: Row) throws {
    let part: String? = row["part"]
    self.init(
      module: ModuleID(row["module"]), part: part.map { PartID($0) }, reason: row["reason"],
      trainer: row["waivedBy"], waivedAt: try Date(stored: row["waivedAt"]))
  }
}

extension LearningRecord.Certificate {
  fileprivate init(_ row: Row) throws {
    let expiresAt: String? = row["expiresAt"]
    self.init(
      id: row["id"], programme: ProgrammeID(row["programme"]),
      awardedAt: try Date(stored: row["awardedAt"]),
      expiresAt: try expiresAt.map { try Date(stored: $0) })
  }
}
