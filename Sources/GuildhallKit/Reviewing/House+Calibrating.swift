internal import Curricula
public import Foundation
public import Reviews
public import Rubrics
internal import Scoring
internal import Storage
internal import Transcripts

/// What is asked for when a calibration is opened.
public struct CalibrationOrder: Sendable {
  public var title: String
  public var rubric: RubricID
  /// Names of interactions in lists; of one with several agents, the first one's part.
  public var interactions: [String]
  /// Nothing for all of the rubric's.
  public var criteria: [CriterionID]?
  public var reviewers: [String]
  /// Whose answers are the baseline; nothing for a consensus.
  public var expert: String?

  public init(
    title: String, rubric: RubricID, interactions: [String], criteria: [CriterionID]? = nil,
    reviewers: [String], expert: String? = nil
  ) {
    self.title = title
    self.rubric = rubric
    self.interactions = interactions
    self.criteria = criteria
    self.reviewers = reviewers
    self.expert = expert
  }
}

/// A calibration in a list, with who has done how much.
public struct CalibrationLine: Sendable, Hashable, Codable {
  public var number: Int64
  public var title: String
  public var rubric: RubricID
  public var isClosed: Bool
  public var interactions: [String]
  public var expert: String?
  /// How many each reviewer has submitted; what they answered is in no list.
  public var submitted: [String: Int]
  public var openedAt: Date
  public var closedAt: Date?
}

extension House {
  /// Opens a calibration: several people review the same work, and none sees the others' answers
  /// before it is closed.
  public func openCalibration(
    _ order: CalibrationOrder, by name: String
  ) throws -> CalibrationLine {
    let (published, rubric) = try self.rubric(order.rubric)
    guard order.title.contains(where: { !$0.isWhitespace }) else {
      throw ReviewingFault.emptyTitle
    }
    let (person, act) = try decider(name)
    try completeSegments(act)
    let roster = try roster()
    let criteria = order.criteria ?? rubric.criteria.map(\.id)
    for criterion in criteria where !rubric.criteria.contains(where: { $0.id == criterion }) {
      throw ReviewingFault.unknownCriterion(criterion, known: rubric.criteria.map(\.id))
    }
    var segments: [StoredSegment] = []
    for name in order.interactions {
      guard let segment = try store.segments(ofInteraction: name).first else {
        throw ReviewingFault.unknownInteraction(name)
      }
      if !segments.contains(where: { $0.id == segment.id }) { segments.append(segment) }
    }
    var reviewers = Set(try order.reviewers.map { try self.person($0).id })
    let expert = try order.expert.map { try self.person($0).id }
    if let expert { reviewers.insert(expert) }
    guard reviewers.count > 1 else { throw ReviewingFault.calibrationNeedsTwo }
    for segment in segments
    where reviewers.contains(where: { roster.isWork(segment.agent, of: $0) }) {
      throw ReviewingFault.ownWork
    }
    let id = try store.openCalibration(
      title: order.title, publication: published.version, rubric: rubric.id, criteria: criteria,
      segments: segments.map(\.id), reviewers: reviewers.sorted(), expert: expert, by: person.id,
      act)
    return try line(try calibration(id), roster)
  }

  public func calibrations() throws -> [CalibrationLine] {
    let roster = try roster()
    return try store.calibrations().map { try line($0, roster) }
  }

  /// Begins, or goes on with, the next of a calibration's interactions that a reviewer has not
  /// submitted.
  ///
  /// - Returns: nothing when they have submitted all.
  public func nextInCalibration(_ number: Int64, for name: String) throws -> ReviewDesk? {
    let calibration = try calibration(number)
    if calibration.closedAt != nil { throw ReviewingFault.calibrationClosed(number) }
    let (person, act) = try decider(name)
    guard calibration.reviewers.contains(person.id) else {
      throw ReviewingFault.notInCalibration(person.name)
    }
    let done = Set(
      try store.reviews(reviewer: person.id, calibration: number)
        .filter { $0.submittedAt != nil && $0.state != "void" }.map(\.segment))
    guard let next = calibration.segments.first(where: { !done.contains($0) }),
      let segment = try store.segment(next)
    else { return nil }
    return try desk(
      try store.startReview(
        NewReview(
          segment: segment, publication: calibration.publication, rubric: calibration.rubric,
          reviewer: person.id, purpose: "calibration", calibration: number), act))
  }

  /// Ends the blind part; then its statistics can be seen.
  ///
  /// - Parameter anyway: also where somebody has not submitted all; what is missing stays missing.
  public func closeCalibration(
    _ number: Int64, anyway: Bool = false, by name: String
  ) throws -> CalibrationReport {
    let calibration = try calibration(number)
    if calibration.closedAt != nil { throw ReviewingFault.closedBefore(number) }
    let (person, act) = try decider(name)
    let submitted = try store.reviews(calibration: number).filter {
      $0.submittedAt != nil && $0.state != "void"
    }
    guard Set(submitted.map(\.reviewer)).count > 1 else {
      throw ReviewingFault.tooFewAnswers(number)
    }
    let roster = try roster()
    let late = calibration.reviewers.filter { reviewer in
      submitted.count { $0.reviewer == reviewer } < calibration.segments.count
    }
    if !late.isEmpty, !anyway { throw ReviewingFault.unfinished(late.map(roster.name)) }
    try store.closeCalibration(number, by: person.id, act)
    return try calibrationReport(number)
  }

  /// Notes what the group agreed on after it had seen all answers.
  public func agree(
    on choice: ReviewAnswer.Choice, for criterion: CriterionID, of interaction: String,
    in number: Int64, because reason: String, by name: String
  ) throws -> CalibrationReport {
    try requireReason(reason)
    let calibration = try calibration(number)
    guard calibration.closedAt != nil else { throw ReviewingFault.calibrationOpen(number) }
    if let expert = calibration.expert {
      throw ReviewingFault.expertDecides(try roster().name(expert))
    }
    let (person, act) = try decider(name)
    let rubric = try self.rubric(of: calibration)
    let segments = try calibration.segments.compactMap { try store.segment($0) }
    guard let segment = segments.first(where: { $0.name == interaction }),
      let stored = try store.interaction(segment.interaction), let value = decoded(stored)
    else { throw ReviewingFault.notInCalibration(interaction) }
    if !calibration.criteria.contains(criterion),
      rubric.criteria.contains(where: { $0.id == criterion })
    {
      throw ReviewingFault.notCalibrated(criterion, asked: calibration.criteria)
    }
    try ReviewForm(rubric, asking: calibration.criteria)
      .check(ReviewAnswer(criterion: criterion, choice: choice), in: value)
    try store.agree(
      on: choice, for: criterion, of: segment.id, in: number, reason: reason, by: person.id, act)
    return try calibrationReport(number)
  }

  /// The statistics of a closed calibration.
  ///
  /// - Throws: `calibrationOpen` while it is blind.
  public func calibrationReport(_ number: Int64) throws -> CalibrationReport {
    let calibration = try calibration(number)
    guard calibration.closedAt != nil else { throw ReviewingFault.calibrationOpen(number) }
    return try calibrationReport(calibration)
  }

  /// The statistics of a closed calibration, as they were at a moment or as they are.
  func calibrationReport(
    _ calibration: StoredCalibration, asOf moment: Date? = nil
  ) throws -> CalibrationReport {
    CalibrationReport(try input(calibration, try roster(), asOf: moment))
  }

  /// How lenient each reviewer is over all closed calibrations by a rubric, and how that moved.
  public func reviewerDrift(rubric: RubricID, windowDays: Int64 = 30) throws -> CalibrationDrift {
    let roster = try roster()
    let calibrations = try store.calibrations().filter { $0.rubric == rubric }
    // One that is published no more may have been calibrated before.
    if calibrations.isEmpty { _ = try self.rubric(rubric) }
    let sessions =
      try calibrations
      .compactMap { calibration -> CalibrationSession? in
        guard let closedAt = calibration.closedAt else { return nil }
        return CalibrationSession(
          closedAt: Int64(closedAt.dayNumber), input: try input(calibration, roster))
      }
    return Reviews.reviewerDrift(sessions, windowDays: windowDays)
  }

  private func calibration(_ number: Int64) throws -> StoredCalibration {
    guard let calibration = try store.calibration(number) else {
      throw ReviewingFault.unknownCalibration(number)
    }
    return calibration
  }

  private func rubric(of calibration: StoredCalibration) throws -> Rubric {
    let published = try published(calibration.publication)
    guard
      let rubric = published.curriculum.rubrics.first(where: { $0.id == calibration.rubric })
    else { throw LearningFault.lostVersion(calibration.publication) }
    return rubric
  }

  func input(
    _ calibration: StoredCalibration, _ roster: WhoIsWho, asOf moment: Date? = nil
  ) throws -> CalibrationInput {
    let rubric = try self.rubric(of: calibration)
    let reviews = try store.reviews(calibration: calibration.id, limit: 100_000)
      .filter { $0.submittedAt != nil && $0.state != "void" }
    var answers: [CalibrationAnswer] = []
    var totals: [CalibrationTotal] = []
    for review in reviews {
      let given = try currentAnswers(review)
      answers += rubric.criteria.compactMap { criterion in
        given[criterion.id].map {
          CalibrationAnswer(
            segment: review.segment, reviewer: review.reviewer, criterion: criterion.id,
            choice: $0.choice)
        }
      }
      totals.append(
        CalibrationTotal(segment: review.segment, reviewer: review.reviewer, share: review.total))
    }
    return CalibrationInput(
      rubric: rubric, criteria: calibration.criteria,
      segments: try calibration.segments.compactMap { try store.segment($0) }.map {
        CalibrationSegment(id: $0.id, name: $0.name, channel: $0.channel)
      },
      reviewers: calibration.reviewers.map {
        CalibrationReviewer(id: $0, name: roster.name($0))
      }, answers: answers, expert: calibration.expert,
      consensus: try store.consensus(of: calibration.id, asOf: moment).map {
        CalibrationConsensus(segment: $0.segment, criterion: $0.criterion, choice: $0.choice)
      }, totals: totals)
  }

  private func line(
    _ calibration: StoredCalibration, _ roster: WhoIsWho
  ) throws -> CalibrationLine {
    let reviews = try store.reviews(calibration: calibration.id, limit: 100_000)
    return CalibrationLine(
      number: calibration.id, title: calibration.title, rubric: calibration.rubric,
      isClosed: calibration.closedAt != nil,
      interactions: try calibration.segments.compactMap { try store.segment($0)?.name },
      expert: calibration.expert.map(roster.name),
      submitted: Dictionary(
        calibration.reviewers.map { reviewer in
          (
            roster.name(reviewer),
            reviews.count { $0.reviewer == reviewer && $0.submittedAt != nil }
          )
        }, uniquingKeysWith: +), openedAt: calibration.openedAt, closedAt: calibration.closedAt)
  }
}
