public import Foundation
public import Reviews
public import Rubrics
public import Scoring
public import Transcripts

/// A review with everything that lies on the reviewer's desk.
public struct ReviewDesk: Sendable {
  public var number: Int64
  public var reviewer: String
  /// `quality`, `followUp` or `calibration`.
  public var purpose: String
  /// `draft`, `submitted`, `divided`, `acknowledged`, `disputed`, `resolved` or `void`.
  public var state: String
  public var startedAt: Date
  public var submittedAt: Date?
  /// Seconds spent, breaks left out; nothing for a draft.
  public var seconds: Double?
  public var interaction: Interaction
  public var segment: Segment
  /// The reviewed agent, by their name where they are known.
  public var agent: String
  public var rubric: Rubric
  /// The criteria that are asked, in the rubric's order.
  public var asked: [CriterionID]
  public var answers: [CriterionID: ReviewAnswer]
  public var missing: [CriterionID]
  public var tally: Tally
  /// The machine's entries that the reviewer may see now.
  public var machine: [CriterionID: Scorecard.Entry]
  /// Criteria on which two reviewers differ.
  public var divided: [CriterionID]
  public var disputes: [DisputeReport]
  public var history: [HistoryLine]
  /// The total as it was submitted; another one counts when a dispute has changed it.
  public var firstTotal: Double?
}

/// A dispute as it is shown.
public struct DisputeReport: Sendable, Hashable, Codable {
  public var number: Int64
  public var review: Int64
  public var criterion: CriterionID
  public var given: ReviewAnswer.Choice?
  public var proposed: ReviewAnswer.Choice
  public var reason: String
  public var by: String
  public var at: Date
  /// `keep`, `change` or `other`; nothing while it waits.
  public var decision: String?
  public var choice: ReviewAnswer.Choice?
  public var decidedFor: String?
  public var decidedBy: String?
  public var decidedAt: Date?
}

/// What was done to a review, by whom and when.
public struct HistoryLine: Sendable, Hashable, Codable {
  public var what: String
  public var text: String
  public var by: String
  public var at: Date
}

/// A review in a list.
public struct ReviewLine: Sendable, Hashable, Codable {
  public var number: Int64
  public var interaction: String
  public var agent: String
  public var channel: String
  public var rubric: RubricID
  public var reviewer: String
  public var purpose: String
  public var state: String
  public var total: Double?
  public var outcome: String?
  public var submittedAt: Date?
}
