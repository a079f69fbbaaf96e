public import Certifications
public import Curricula
public import Foundation
internal import Rubrics
public import Scoring
internal import Storage

/// An attempt as its learner finds it: open, or handed in with its score.
public struct AttemptDesk: Sendable {
  public var sitting: Sitting
  public var module: Module
  public var part: PartID
  /// The score that counts now; nothing while it is open.
  public var score: QuizScore?
  public var submittedAt: Date?
  /// The number that the next answer is to have: a page that knows an earlier one is stale.
  public var nextSequence: Int
  /// Of those that the person handed in at this part, which one it is, from 1.
  public var ordinal: Int
}

/// An attempt in a learner's list.
public struct AttemptSummary: Sendable, Hashable {
  public var number: Int64
  public var module: ModuleID
  public var part: PartID
  public var title: String
  public var startedAt: Date
  public var dueAt: Date?
  public var submittedAt: Date?
  public var share: Double?
  public var isPassed: Bool
  public var isProvisional: Bool
}

extension House {
  /// An attempt by its number, which must be the person's own.
  ///
  /// One whose time is over is closed first, with what was there.
  ///
  /// - Throws: `notFound`, `notTheirAttempt`, `lostVersion`.
  public func attempt(_ number: Int64, of person: Learner) throws -> AttemptDesk {
    try closeOverdueAttempts()
    guard let attempt = try store.attempt(number) else {
      throw StorageFault.notFound("attempt \(number)")
    }
    guard attempt.person == person.id else { throw StorageFault.notTheirAttempt(number) }
    let sitting = try sitting(attempt)
    guard let module = try published(attempt.publication).curriculum.module(attempt.module) else {
      throw LearningFault.lostVersion(attempt.publication)
    }
    let stored = try store.submission(of: number)
    let earlier = try store.attempts(of: person.id, at: (attempt.module, attempt.quiz))
      .count { $0.attempt.id <= number }
    return AttemptDesk(
      sitting: sitting, module: module, part: attempt.quiz,
      score: try stored.map { try storedScore($0.currentScore) },
      submittedAt: stored?.submittedAt, nextSequence: sitting.sequence + 1, ordinal: earlier)
  }

  /// A person's attempts, the newest first.
  ///
  /// - Parameter place: only those at this part.
  public func attempts(
    of person: Learner, at place: (module: ModuleID, part: PartID)? = nil
  ) throws -> [AttemptSummary] {
    let current = try current()
    return try store.attempts(of: person.id, at: place).map { line in
      let attempt = line.attempt
      let module = current.lazy.compactMap { $0.curriculum.module(attempt.module) }.first
      return AttemptSummary(
        number: attempt.id, module: attempt.module, part: attempt.quiz,
        title: module?.part(attempt.quiz)?.title ?? attempt.quiz.rawValue,
        startedAt: attempt.startedAt, dueAt: attempt.dueAt, submittedAt: line.submittedAt,
        share: line.share, isPassed: line.isPassed, isProvisional: line.isProvisional)
    }
  }

  /// Saves an answer that its page takes to be the next; an older page is told so.
  ///
  /// - Parameter sequence: the number that the page expects the answer to have.
  /// - Throws: as `answer(_:certainty:to:in:by:)`; `staleAnswer` from a page that has not seen the
  ///   last answer.
  public func answer(
    _ response: Response, certainty: Certainty? = nil, to item: ItemID, in sitting: Sitting,
    sequence: Int, by person: Learner
  ) throws -> SavedAnswer {
    try answer(
      Answer(response, certainty: certainty), to: item, in: sitting, sequence: sequence, by: person
    ).result
  }
}

extension House {
  /// How far somebody is with every published module, in an order in which they can be
  /// taken.
  public func shelf(
    of person: Learner
  ) throws -> [(version: PublishedCurriculum, module: Module, progress: ModuleProgress)] {
    let record = try store.record(of: person.id)
    return try current().flatMap { version in
      version.curriculum.modulesInOrder.map { module in
        (version, module, module.progress(of: record, in: version.curriculum))
      }
    }
  }
}
