public import Foundation
internal import Rubrics
internal import Storage

/// A machine's scorecard, as programs read it.
public struct ScorecardEntry: Sendable, Hashable, Codable {
  public var number: Int64
  public var interaction: String
  /// Which part of the conversation, from 0 on.
  public var segment: Int
  public var rubric: String
  /// The published version of the rubric.
  public var version: Int64
  public var engine: Int
  public var agent: String?
  /// 0 to 1; nothing where nothing on the card counted.
  public var total: Double?
  public var outcome: String
  /// Criteria whose failure was critical.
  public var critical: [String]
}

/// A person's review, as programs read it.
public struct ReviewEntry: Sendable, Hashable, Codable {
  public var number: Int64
  public var rubric: String
  public var version: Int64
  public var reviewer: String
  public var agent: String?
  public var channel: String
  public var purpose: String
  public var state: String
  public var submittedAt: Date?
  /// Whether figures count it.
  public var isCounted: Bool
  /// Nothing while it may not be known, because another reviewer still judges the same work.
  public var total: Double?
  public var outcome: String?
}

extension House {
  /// Scorecards in the order they were stored.
  public func scorecards(after number: Int64, limit: Int) throws -> [ScorecardEntry] {
    let cards = try store.scorecards(after: number, limit: limit)
    let names = try store.interactionNames(Set(cards.map(\.interaction)))
    return cards.map { card in
      ScorecardEntry(
        number: card.id, interaction: names[card.interaction] ?? "", segment: card.segment,
        rubric: card.rubric, version: card.publication, engine: card.engine, agent: card.agent,
        total: card.total, outcome: card.outcome,
        critical: card.critical.split(separator: " ").map(String.init))
    }
  }

  /// Reviews in the order they were begun; drafts are nobody's but their reviewer's.
  ///
  /// - Returns: those of the page that are no drafts, and where the next page begins.
  public func reviews(
    after number: Int64, limit: Int
  ) throws -> (entries: [ReviewEntry], next: Int64?) {
    let reviews = try store.reviews(after: number, limit: limit)
    let roster = try roster()
    let entries = try reviews.filter { $0.state != "draft" }.map { review in
      let isBlind = try isBlind(review)
      return ReviewEntry(
        number: review.id, rubric: review.rubric.rawValue, version: review.publication,
        reviewer: roster.name(review.reviewer), agent: review.agent.map { roster.shown($0) },
        channel: review.channel, purpose: review.purpose, state: review.state,
        submittedAt: review.submittedAt, isCounted: review.isCounted,
        total: isBlind ? nil : review.total, outcome: isBlind ? nil : review.outcome)
    }
    return (entries, reviews.count == limit ? reviews.last?.id : nil)
  }

  /// Whether somebody was given to a mentor.
  public func isGiven(_ person: Int64, to mentor: Int64) throws -> Bool {
    try store.staff().contains { $0.person.id == person && $0.mentor == mentor }
  }
}
