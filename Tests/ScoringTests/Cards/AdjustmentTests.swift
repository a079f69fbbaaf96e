import Rubrics
import Scoring
import Testing

/// Bonuses and penalties on the policy card, whose mean is 68.472222… %.
struct AdjustmentTests {
  /// The policy card with these criteria in a section of their own.
  private func card(
    _ adjustments: [(CriterionID, Adjustment)], critical: CriticalRule? = nil,
    bonusCap: Double? = 1, notApplicable: NotApplicablePolicy = .drop
  ) -> Rubric {
    var card = policyCard(notApplicable: notApplicable, critical: critical)
    card.bonusCap = bonusCap
    card.sections.append(
      RubricSection(
        id: "extra", title: "Extra", weight: 100,
        criteria: adjustments.map { Criterion(id: $0, title: $0.rawValue, adjustment: $1) }))
    return card
  }

  @Test(arguments: [
    (0.05, 1.0, 73.472222222222),  // 68.4722 + 5
    (0.05, 0.5, 70.972222222222),  // 68.4722 + 5 · 0.5
    (0.05, 0.0, 68.472222222222),
    (0.4, 1.0, 100.0),  // 108.4722, and the cap of 1 holds it
  ])
  func `a bonus adds its part of the total, by its share`(
    most: Double, share: Double, percentage: Double
  ) throws {
    let card = card([("extra", .bonus(most))])
    let tally = card.tally(card.policyMarks(adding: ["extra": .scored(share)]))
    #expect(abs(try #require(tally.total) * 100 - percentage) < 1e-9)
    #expect(tally.rawTotal == tally.total)
    #expect(tally.bonus == most * share)
    #expect(tally.penalty == nil)
  }

  @Test(arguments: [
    (0.1, 0.0, 58.472222222222),  // 68.4722 − 10
    (0.1, 0.25, 60.972222222222),  // 68.4722 − 10 · 0.75
    (0.1, 1.0, 68.472222222222),
    (0.9, 0.0, 0.0),  // −21.5278 is no score
  ])
  func `a penalty takes its part of the total, by what the share lacks`(
    most: Double, share: Double, percentage: Double
  ) throws {
    let card = card([("extra", .penalty(most))])
    let tally = card.tally(card.policyMarks(adding: ["extra": .scored(share)]))
    #expect(abs(try #require(tally.total) * 100 - percentage) < 1e-9)
    #expect(tally.penalty == most * (1 - share))
    #expect(tally.items.last?.adjustment == 0 - most * (1 - share))
    #expect(tally.items.last?.appliedWeight == 0)
  }

  @Test func `penalties come first and stop at 0, so a bonus is never eaten by them`() throws {
    let card = card([("good", .bonus(0.05)), ("bad", .penalty(0.9))])
    let tally = card.tally(card.policyMarks(adding: ["good": .scored(1), "bad": .scored(0)]))
    // max(0, 68.4722 − 90) + 5; the other way round it would be 0.
    #expect(tally.total == 0.05)
    #expect(
      tally.lines("total").dropFirst() == [
        "0.6847 − 0.9·(1 − 0) for the penalty “bad”",
        "0, because no penalty takes a total below it",
        "0 + 0.05·1 for the bonus “good”",
      ])
  }

  @Test(arguments: [(1.0 as Double?, 1.0), (1.02, 1.02), (nil, 1.05)])
  func `the card says how far bonuses lift`(cap: Double?, total: Double) throws {
    let card = card([("extra", .bonus(0.05))], bonusCap: cap)
    let best = Dictionary(uniqueKeysWithValues: card.criteria.map { ($0.id, Mark.scored(1)) })
    #expect(abs(try #require(card.tally(best).total) - total) < 1e-12)
  }

  @Test func `no bonus lifts a card above a critical cap`() throws {
    let card = card(
      [("extra", .bonus(0.05))], critical: CriticalRule(scope: .total, effect: .cap(0.5)))
    let tally = card.tally(card.policyMarks(c1: 0, adding: ["extra": .scored(1)]))
    #expect(abs(try #require(tally.rawTotal) * 100 - 63.472222222222) < 1e-9)  // 58.4722 + 5
    #expect(tally.total == 0.5)
  }

  @Test func `bonus and penalty apply to the mean after a section has been struck`() throws {
    let card = card(
      [("good", .bonus(0.05)), ("bad", .penalty(0.1))],
      critical: CriticalRule(scope: .section, effect: .zero))
    let tally = card.tally(
      card.policyMarks(c1: 0, adding: ["good": .scored(1), "bad": .scored(0)]))
    #expect(abs(try #require(tally.rawTotal) * 100 - 53.472222222222) < 1e-9)  // 58.4722 − 10 + 5
    #expect(abs(try #require(tally.total) * 100 - 43.472222222222) < 1e-9)  // 48.4722 − 10 + 5
  }

  @Test(arguments: NotApplicablePolicy.allCases)
  func `a bonus or penalty that does not apply changes nothing, whatever the policy`(
    policy: NotApplicablePolicy
  ) throws {
    let card = card([("good", .bonus(0.05)), ("bad", .penalty(0.1))], notApplicable: policy)
    let plain = policyCard(notApplicable: policy)
    let tally = card.tally(
      card.policyMarks(adding: ["good": .notApplicable, "bad": .notApplicable]))
    #expect(tally.total == plain.tally(plain.policyMarks()).total)
    #expect(tally.bonus == 0)
    #expect(tally.penalty == 0)
  }

  @Test func `a section of bonuses alone has no score and no weight`() {
    let card = card([("extra", .bonus(0.05))])
    let tally = card.tally(card.policyMarks(adding: ["extra": .scored(1)]))
    #expect(tally.sections.last?.raw == nil)
    #expect(tally.lines("section extra") == ["only bonuses and penalties"])
  }

  @Test func `an open bonus leaves the card provisional`() {
    let card = card([("extra", .bonus(0.05))])
    let tally = card.tally(card.policyMarks(adding: ["extra": .undetermined]))
    #expect(tally.outcome == .provisional)
  }

  @Test func `where nothing is scored a bonus makes no number`() {
    let tally = card([("extra", .bonus(0.05))]).tally(["extra": .scored(1)])
    #expect(tally.total == nil)
    #expect(tally.outcome == .notScored)
  }
}
