public import Certifications
internal import Curricula
public import Foundation
internal import GRDB
internal import Rubrics

extension Store {
  /// All that bears on a person's progress and certifications, across published versions.
  ///
  /// Calibrations and what was published anew are not in it: they take the content of versions.
  ///
  /// - Parameter moment: what happened after it is left out, and of several scores of one thing the
  ///   last one up to it counts; everything counts without it.
  public func record(of person: Int64, asOf moment: Date? = nil) throws -> LearningRecord {
    try records(of: person...person, asOf: moment)[person] ?? LearningRecord()
  }

  /// The same of many people at once, by their rows; those of whom nothing is known are missing.
  public func records(
    of people: ClosedRange<Int64>, asOf moment: Date? = nil
  ) throws -> [Int64: LearningRecord] {
    try read { db in
      var records: [Int64: LearningRecord] = [:]
      try RecordQueries(people: people, limit: moment?.stored ?? "9999").fill(&records, db)
      return records
    }
  }
}

/// The questions that make records; every one is answered in the order of rows.
private struct RecordQueries {
  let people: ClosedRange<Int64>
  let limit: String

  func fill(_ records: inout [Int64: LearningRecord], _ db: Database) throws {
    try each(
      db,
      """
      SELECT person, module, lesson, readAt FROM lessonReading
      WHERE person BETWEEN ?1 AND ?2 AND readAt <= ?3 ORDER BY id
      """
    ) { row in
      records[row[0], default: LearningRecord()].readings.append(
        .init(
          module: ModuleID(row[1]), lesson: PartID(row[2]), readAt: try Date(stored: row[3])))
    }
    try sittings(&records, db)
    try each(
      db,
      """
      SELECT person, module, checklist, point, signedBy, signedAt FROM signOff
      WHERE person BETWEEN ?1 AND ?2 AND signedAt <= ?3 ORDER BY id
      """
    ) { row in
      records[row[0], default: LearningRecord()].signOffs.append(
        .init(
          module: ModuleID(row[1]), checklist: PartID(row[2]), point: OptionID(row[3]),
          mentor: row[4], signedAt: try Date(stored: row[5])))
    }
    try each(
      db,
      """
      SELECT person, module, part, reason, waivedBy, waivedAt FROM waiver
      WHERE person BETWEEN ?1 AND ?2 AND waivedAt <= ?3 ORDER BY id
      """
    ) { row in
      let part: String? = row[2]
      records[row[0], default: LearningRecord()].waivers.append(
        .init(
          module: ModuleID(row[1]), part: part.map { PartID($0) }, reason: row[3], trainer: row[4],
          waivedAt: try Date(stored: row[5])))
    }
    try certification(&records, db)
    try reviews(&records, db)
    try service(&records, db)
  }

  /// Submitted attempts and then finished plays, as sittings of their parts.
  private func sittings(_ records: inout [Int64: LearningRecord], _ db: Database) throws {
    try each(
      db,
      """
      SELECT attempt.person, attempt.id, module, quiz, submittedAt,
        coalesce(later.share, submission.share), coalesce(later.isPassed, submission.isPassed),
        CASE WHEN later.id IS NULL THEN submission.isProvisional ELSE later.isProvisional END,
        submission.isPractice, coalesce(later.mark, submission.mark),
        coalesce(later.cutError, submission.cutError)
      FROM attempt JOIN submission ON submission.attempt = attempt.id
      LEFT JOIN rescore AS later ON later.id = (
        SELECT max(id) FROM rescore WHERE attempt = attempt.id AND rescoredAt <= ?3)
      WHERE attempt.person BETWEEN ?1 AND ?2 AND submittedAt <= ?3
      ORDER BY attempt.person, attempt.id
      """
    ) { row in
      let (isProvisional, isPractice): (Bool?, Bool?) = (row[7], row[8])
      records[row[0], default: LearningRecord()].sittings.append(
        .init(
          attempt: row[1], module: ModuleID(row[2]), quiz: PartID(row[3]), share: row[5],
          isPassed: row[6], submittedAt: try Date(stored: row[4]),
          isProvisional: isProvisional == true ? true : nil,
          isPractice: isPractice == true ? true : nil, mark: row[9], cutError: row[10]))
    }
    try each(
      db,
      """
      SELECT person, play.id, module, part, finishedAt, share, isPassed, isProvisional, level
      FROM play JOIN playResult ON playResult.play = play.id
      WHERE person BETWEEN ?1 AND ?2 AND finishedAt <= ?3 ORDER BY person, play.id
      """
    ) { row in
      let isProvisional: Bool? = row[7]
      records[row[0], default: LearningRecord()].sittings.append(
        .init(
          attempt: row[1], module: ModuleID(row[2]), quiz: PartID(row[3]), share: row[5],
          isPassed: row[6], submittedAt: try Date(stored: row[4]),
          isProvisional: isProvisional == true ? true : nil, isPlay: true,
          level: PlayLevel(rawValue: row[8])))
    }
  }

  private func certification(_ records: inout [Int64: LearningRecord], _ db: Database) throws {
    try each(
      db,
      """
      SELECT person, id, programme, awardedAt, expiresAt, renews, publication
      FROM certification
      WHERE person BETWEEN ?1 AND ?2 AND awardedAt <= ?3 ORDER BY id
      """
    ) { row in
      let expiresAt: String? = row[4]
      records[row[0], default: LearningRecord()].certificates.append(
        .init(
          id: row[1], programme: ProgrammeID(row[2]), awardedAt: try Date(stored: row[3]),
          expiresAt: try expiresAt.map { try Date(stored: $0) }, renews: row[5],
          publication: row[6]))
    }
    try each(
      db,
      """
      SELECT person, id, programme, certification, kind, reason, doneBy, doneAt, dueAt, about
      FROM certificationEvent WHERE person BETWEEN ?1 AND ?2 AND doneAt <= ?3 ORDER BY id
      """
    ) { row in
      guard let event = try CertificationEvent(row) else {
        throw StorageFault.unreadable("what happened to a certification")
      }
      records[row[0], default: LearningRecord()].events.append(event)
    }
    try each(
      db,
      """
      SELECT person, id, programme, what, reason, attestedBy, attestedAt FROM attestation
      WHERE person BETWEEN ?1 AND ?2 AND attestedAt <= ?3 ORDER BY id
      """
    ) { row in
      records[row[0], default: LearningRecord()].attestations.append(
        .init(
          id: row[1], programme: ProgrammeID(row[2]), what: AttestationID(row[3]), reason: row[4],
          trainer: row[5], attestedAt: try Date(stored: row[6])))
    }
  }

  /// Reviews of people's work, under an identifier that leads to them, whatever its capitals.
  ///
  /// At a moment before, those count that did then: what was void later is in, what waited for a
  /// second reviewer is not, and an identifier that was taken back since still leads to its owner.
  private func reviews(_ records: inout [Int64: LearningRecord], _ db: Database) throws {
    if limit == "9999" {
      try each(
        db,
        """
        SELECT names.person, review.id, rubric, total, isCritical, submittedAt
        FROM (\(agentsOfPeople)) AS names JOIN review ON lower(review.agent) = names.agent
        WHERE isCounted = 1 AND purpose = 'quality' AND total IS NOT NULL AND submittedAt <= ?3
        ORDER BY submittedAt, review.id
        """
      ) { row in
        records[row[0], default: LearningRecord()].reviews.append(
          .init(
            review: row[1], rubric: RubricID(row[2]), share: row[3], isCritical: row[4] ?? false,
            submittedAt: try Date(stored: row[5])))
      }
      return
    }
    try each(
      db,
      """
      SELECT names.person, review.id, rubric, json_extract(tally, '$.total'),
        json_array_length(tally, '$.criticalFailures') > 0, submittedAt
      FROM (\(agentsOfPeople) UNION SELECT person, lower(name) FROM agentNameTakenBack
          WHERE person BETWEEN ?1 AND ?2 AND namedAt <= ?3 AND takenBackAt > ?3) AS names
      JOIN review ON lower(review.agent) = names.agent
      JOIN reviewScore ON reviewScore.id = (
        SELECT max(id) FROM reviewScore WHERE review = review.id AND scoredAt <= ?3)
      WHERE purpose = 'quality' AND countedAt <= ?3 AND NOT EXISTS (
          SELECT 1 FROM reviewEvent
          WHERE review = review.id AND kind = 'voided' AND doneAt <= ?3)
        AND json_extract(tally, '$.total') IS NOT NULL
      ORDER BY submittedAt, review.id
      """
    ) { row in
      records[row[0], default: LearningRecord()].reviews.append(
        .init(
          review: row[1], rubric: RubricID(row[2]), share: row[3], isCritical: row[4],
          submittedAt: try Date(stored: row[5])))
    }
  }

  /// Times in the house: from joining to leaving, and from each return on; without a staff list,
  /// since the person was taken in.
  private func service(_ records: inout [Int64: LearningRecord], _ db: Database) throws {
    var times: [Int64: [LearningRecord.Service]] = [:]
    try each(
      db,
      """
      SELECT person, kind, coalesce(fromAt, doneAt) FROM personEvent
      WHERE person BETWEEN ?1 AND ?2 AND doneAt <= ?3 AND kind IN ('joined', 'left', 'returned')
      ORDER BY id
      """
    ) { row in
      let (person, kind): (Int64, String) = (row[0], row[1])
      let at = try Date(stored: row[2])
      var service = times[person] ?? []
      let isIn = service.last.map { $0.to == nil } ?? false
      switch kind {
      // A day of joining that is said again corrects the first one.
      case "joined" where isIn && service.count == 1: service[0].from = at
      case "left" where service.isEmpty: service = [.init(from: at, to: at)]
      case "left":
        service[service.count - 1].to = max(at, service[service.count - 1].from)
        service.mergeCorrection()
      case "joined", "returned": if !isIn { service.append(.init(from: at)) }
      default: break
      }
      times[person] = service
    }
    try each(
      db, "SELECT id, createdAt FROM person WHERE id BETWEEN ?1 AND ?2 AND createdAt <= ?3"
    ) { row in
      let person: Int64 = row[0]
      records[person, default: LearningRecord()].service =
        try times[person] ?? [.init(from: Date(stored: row[1]))]
    }
  }

  private func each(_ db: Database, _ sql: String, _ take: (Row) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql), arguments: [people.lowerBound, people.upperBound, limit])
    while let row = try rows.next() { try take(row) }
  }
}

extension [LearningRecord.Service] {
  /// Takes a time at the end that lies in the ones before for what it is: a day of joining that was
  /// said again of somebody who had left.
  fileprivate mutating func mergeCorrection() {
    guard count > 1, let last, let before = self[count - 2].to, last.from <= before else { return }
    removeLast()
    let place = lastIndex { $0.from <= last.from } ?? 0
    let isInGap = place + 1 < count && (self[place].to.map { $0 < last.from } ?? false)
    self[isInGap ? place + 1 : place].from = last.from
  }
}

extension CertificationEvent {
  /// From a row of person, id, programme, certification, kind, reason, doneBy, doneAt, dueAt, about.
  fileprivate init?(_ row: Row) throws {
    let dueAt: String? = row[8]
    guard let kind = Kind(rawValue: row[4]) else { return nil }
    self.init(
      id: row[1], programme: ProgrammeID(row[2]), certificate: row[3], kind: kind, reason: row[5],
      about: row[9], by: row[6], at: try Date(stored: row[7]),
      dueAt: try dueAt.map { try Date(stored: $0) })
  }
}
