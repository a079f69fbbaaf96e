import Reviews
import Statistics
import Testing

private let cards: [(earned: Double, possible: Double)] = [
  (8, 10), (9, 10), (4, 8), (12, 12), (5, 10), (7, 7),
]

@Test func `Mean and ratio are two scores, with the intervals that the cards themselves give`() {
  let sums = sums(of: cards)
  let mean = sums.estimate(.meanOfReviews)
  let ratio = sums.estimate(.ratioOfSums)
  #expect(isNear(mean?.value, 4.7 / 6))
  #expect(isNear(ratio?.value, 45.0 / 57))
  let ofMean = meanInterval(of: cards.map { $0.earned / $0.possible })
  let ofRatio = ratioInterval(of: cards)
  #expect(isNear(mean?.interval?.lower, ofMean?.lower))
  #expect(isNear(ratio?.interval?.lower, ofRatio?.lower))
  // Both reach beyond 1, where there is nothing.
  #expect((ofMean?.upper ?? 0) > 1 && mean?.interval?.upper == 1)
  #expect((ofRatio?.upper ?? 0) > 1 && ratio?.interval?.upper == 1)
  #expect(isNear(sums.estimate(.meanOfReviews, most: nil)?.interval?.upper, ofMean?.upper))
  #expect((mean?.units, ratio?.units) == (6, 6))
}

@Test func `Scores that are all alike are not certain`() {
  let perfect = sums(of: Array(repeating: (10, 10), count: 5)).estimate(.meanOfReviews)
  #expect(perfect?.interval == wilsonInterval(successes: 5, trials: 5))
  // 0.9 is no binary fraction, so the squares do not quite cancel out.
  let same = sums(of: Array(repeating: (9, 10), count: 30))
  for figure in [QualityFigure.meanOfReviews, .ratioOfSums] {
    let interval = same.estimate(figure)?.interval
    #expect(interval == wilsonInterval(successes: 27, trials: 30))
  }
  let one = sums(of: [(17, 20)]).estimate(.meanOfReviews)
  #expect(isNear(one?.value, 0.85) && one?.units == 1)
  #expect((one?.interval?.lower ?? 1) < 0.01 && (one?.interval?.upper ?? 0) > 0.99)
  // With bonus points there is no such interval.
  #expect(sums(of: [(12, 10), (12, 10)]).estimate(.meanOfReviews, most: 1.2)?.interval == nil)
}

@Test func `Shares have Wilson's interval and their own n`() {
  var sums = FigureSums()
  sums.passed = 27
  sums.decided = 30
  sums.free = [9, 0, 4]
  sums.exposed = [10, 0, 5]
  sums.answered = 45
  sums.notApplicable = 5
  sums.skipped = 50
  #expect(sums.estimate(.passRate)?.interval == wilsonInterval(successes: 27, trials: 30))
  #expect(sums.estimate(.customerAccuracy)?.value == 0.9)
  #expect(sums.estimate(.businessAccuracy) == nil)
  #expect(sums.estimate(.complianceAccuracy)?.units == 5)
  #expect(sums.estimate(.notApplicableRate)?.value == 0.1)
  #expect(sums.estimate(.notApplicableRate)?.units == 50)
  #expect(QualityFigure.allCases.allSatisfy { FigureSums().estimate($0) == nil })
  sums.free = []
  #expect(sums.estimate(.customerAccuracy) == nil)
}

@Test func `Sums of two groups are the sums of their cards`() {
  let whole = sums(of: cards)
  let parts = sums(of: Array(cards[..<2])) + sums(of: Array(cards[2...]))
  #expect(
    isNear(
      parts.estimate(.meanOfReviews)?.interval?.lower,
      whole.estimate(.meanOfReviews)?.interval?.lower))
  #expect(
    isNear(
      parts.estimate(.ratioOfSums)?.interval?.lower,
      whole.estimate(.ratioOfSums)?.interval?.lower))
  #expect(parts.estimate(.passRate) == whole.estimate(.passRate))
  #expect(parts.estimate(.customerAccuracy)?.units == 6)
}

@Test func `A criterion's figures rest on its answers`() {
  var sums = CriterionSums()
  sums.answered = 4
  sums.shares = 2.5
  sums.squaredShares = 2.25
  sums.met = 2
  sums.notMet = 1
  sums.notApplicable = 1
  #expect(
    isNear(
      sums.estimate(.meanOfAnswers)?.standardError, standardErrorOfMean(of: [0, 0.5, 1, 1])))
  #expect(sums.estimate(.met)?.value == 0.5)
  #expect(sums.estimate(.notMet)?.interval == wilsonInterval(successes: 1, trials: 4))
  #expect(sums.estimate(.notApplicableRate)?.value == 0.2)
  #expect((sums + sums).estimate(.meanOfAnswers)?.units == 8)
  #expect(CriterionSums().estimate(.meanOfAnswers) == nil)
}

/// The sums as the store makes them of cards whose totals are earned over possible.
private func sums(of cards: [(earned: Double, possible: Double)]) -> FigureSums {
  var sums = FigureSums()
  for card in cards {
    let total = card.earned / card.possible
    sums.scored += 1
    sums.totals += total
    sums.squaredTotals += total * total
    sums.earned += card.earned
    sums.possible += card.possible
    sums.squaredEarned += card.earned * card.earned
    sums.squaredPossible += card.possible * card.possible
    sums.products += card.earned * card.possible
    sums.passed += total >= 0.8 ? 1 : 0
    sums.decided += 1
    sums.free[0] += 1
    sums.exposed[0] += 1
  }
  return sums
}

private func isNear(_ one: Double?, _ other: Double?) -> Bool {
  guard let one, let other else { return false }
  return abs(one - other) < 1e-9
}
