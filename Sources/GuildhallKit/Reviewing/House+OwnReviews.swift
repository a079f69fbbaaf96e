public import Foundation
internal import Curricula
internal import Reviews
internal import Rubrics
internal import Storage

/// A review of somebody's own work, in their list.
public struct OwnReviewLine: Sendable, Hashable {
  public var number: Int64
  /// What the conversation is about, where its source says so.
  public var subject: String?
  /// What the rubric is called.
  public var rubric: String
  public var channel: String
  public var reviewer: String
  public var state: String
  public var total: Double?
  public var outcome: String?
  public var submittedAt: Date?
}

extension House {
  /// The reviews of somebody's own work that they may see, the newest first.
  public func ownReviews(of person: Learner, limit: Int = 100) throws -> [OwnReviewLine] {
    let roster = try roster()
    let agents = roster.agents(of: person.id)
    guard !agents.isEmpty else { return [] }
    let titles = Dictionary(
      try current().flatMap(\.curriculum.rubrics).map { ($0.id, $0.title) },
      uniquingKeysWith: { one, _ in one })
    let reviews = try store.reviews(reviewer: nil, agents: agents, states: nil, limit: limit)
      .filter { try isShown($0.id) }
    let names = try reviews.map { try store.segment($0.segment)?.name ?? "" }
    let subjects = try subjects(of: names)
    return zip(reviews, names).map { review, name in
      OwnReviewLine(
        number: review.id, subject: subjects[name],
        rubric: titles[review.rubric] ?? review.rubric.rawValue,
        channel: review.channel, reviewer: roster.name(review.reviewer), state: review.state,
        total: review.total, outcome: review.outcome, submittedAt: review.submittedAt)
    }.reversed()
  }

  /// A review of somebody's own work.
  ///
  /// - Throws: `unknownReview`, also where it is of somebody else's work or not to be seen yet.
  public func ownReview(_ number: Int64, of person: Learner) throws -> ReviewDesk {
    let review = try stored(number)
    guard try roster().isWork(review.agent, of: person.id), try isShown(number) else {
      throw ReviewingFault.unknownReview(number)
    }
    return try desk(review)
  }

  /// What coaches told somebody, the oldest first.
  public func ownNotes(of person: Learner) throws -> [CoachingNote] {
    let roster = try roster()
    return try store.coachingNotes(for: person.id).map {
      CoachingNote(
        number: $0.id, agent: roster.name($0.person), text: $0.text, review: $0.review,
        criterion: $0.criterion, turn: $0.turn, by: roster.name($0.notedBy), at: $0.notedAt,
        acknowledgedAt: $0.acknowledgedAt)
    }
  }

  /// What coaches gave somebody to do, the oldest first.
  public func ownActions(of person: Learner) throws -> [CoachingAction] {
    let roster = try roster()
    let now = clock()
    return try store.coachingActions(for: person.id).map {
      CoachingAction(
        number: $0.id, agent: roster.name($0.person), text: $0.text, dueAt: $0.dueAt,
        by: roster.name($0.setBy), doneAt: $0.doneAt, isLate: ($0.doneAt ?? now) > $0.dueAt)
    }
  }

  /// Whether the agent can see a review.
  private func isShown(_ number: Int64) throws -> Bool {
    do {
      _ = try shown(number)
      return true
    } catch is ReviewingFault {
      return false
    }
  }
}
