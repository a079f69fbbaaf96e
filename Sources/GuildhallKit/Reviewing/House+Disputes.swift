internal import Foundation
public import Reviews
public import Rubrics
internal import Storage

/// What is decided about a dispute.
public enum DisputeDecision: Sendable, Hashable {
  case keep
  /// To what was proposed.
  case change
  /// To a third answer.
  case other(ReviewAnswer.Choice)
}

extension House {
  /// The reviewed agent, or their mentor, holds another answer to one criterion for right.
  ///
  /// - Returns: the dispute's number.
  public func dispute(
    _ criterion: CriterionID, of number: Int64, proposing choice: ReviewAnswer.Choice,
    because reason: String, by name: String
  ) throws -> Int64 {
    try requireReason(reason)
    let review = try shown(number)
    let (person, act) = try actor(name)
    let roster = try roster()
    let agent = roster.person(ofAgent: review.agent)
    guard person.id == agent?.id || agent.flatMap({ roster.mentor(of: $0.id) }) == person.id else {
      throw ReviewingFault.onlyBy(roster.shown(review.agent))
    }
    let subject = try subject(of: review)
    let policy = subject.form.rubric.reviewing
    let submitted = review.submittedAt ?? review.startedAt
    guard act.at <= submitted.addingTimeInterval(Double(policy.disputeDays) * 86_400),
      policy.disputeDays > 0
    else { throw ReviewingFault.disputeWindowClosed(days: policy.disputeDays) }
    let known = try store.disputes(ofReview: number)
    guard known.count < policy.mostDisputes else {
      throw ReviewingFault.tooManyDisputes(allowed: policy.mostDisputes)
    }
    if known.contains(where: { $0.criterion == criterion && $0.decision == nil }) {
      throw ReviewingFault.disputedAlready(criterion)
    }
    let answers = try currentAnswers(review)
    try subject.form.check(
      ReviewAnswer(criterion: criterion, choice: choice), in: subject.interaction)
    guard let given = answers[criterion]?.choice else {
      throw ReviewingFault.notAnswered(criterion)
    }
    if given == choice { throw ReviewingFault.sameAnswer(criterion) }
    return try store.dispute(
      criterion, of: number, proposed: choice, reason: reason, by: person.id, act)
  }

  /// Somebody else decides: the answer stays, becomes what was proposed, or a third one.
  ///
  /// The score as it was submitted stays beside the one that counts now.
  public func decide(
    _ number: Int64, _ decision: DisputeDecision, because reason: String, by name: String
  ) throws -> ReviewDesk {
    try requireReason(reason)
    guard let dispute = try store.dispute(number) else {
      throw ReviewingFault.unknownDispute(number)
    }
    if dispute.decision != nil { throw StorageFault.decidedAlready("Dispute \(number)") }
    let review = try stored(dispute.review)
    if review.state == "void" { throw ReviewingFault.voided(review.id) }
    let (person, act) = try decider(name)
    guard person.id != review.reviewer, person.id != dispute.disputedBy,
      try partner(of: review)?.reviewer != person.id,
      !(try roster().isWork(review.agent, of: person.id))
    else { throw ReviewingFault.partyDecides }
    let subject = try subject(of: review)
    var answers = try currentAnswers(review)
    guard var answer = answers[dispute.criterion] else {
      throw ReviewingFault.notAnswered(dispute.criterion)
    }
    let kind: String
    switch decision {
    case .keep: kind = "keep"
    case .change:
      kind = "change"
      answer.choice = dispute.proposed
    case .other(let choice):
      kind = "other"
      answer.choice = choice
    }
    if kind != "keep" {
      // A cause of the old answer need not be one of the new.
      answer.causes = []
      try subject.form.check(answer, in: subject.interaction)
    }
    answers[dispute.criterion] = answer
    let saved = try store.reviewAnswers(of: review.id)
    try store.decide(
      dispute, kind, choice: answer.choice, reason: reason, by: person.id,
      score: kind == "keep"
        ? nil
        : subject.score(
          "decided", answers, saw: saw(saved), blind: blind(saved), by: person.id), act)
    return try desk(try stored(review.id))
  }

  /// Disputes that wait for a decision, the oldest first.
  public func openDisputes() throws -> [DisputeReport] {
    let roster = try roster()
    return try store.disputes(ofReview: nil).map { dispute in
      report(dispute, given: try store.reviewScores(of: dispute.review).last?.answers, roster)
    }
  }
}
