import Reviews
import Rubrics
import Statistics
import Testing

private func rows(_ counts: (String, Int)...) -> [String] {
  counts.flatMap { Array(repeating: $0.0, count: $0.1) }
}

private func value(_ coefficient: Coefficient?) -> Double { coefficient?.estimate?.value ?? .nan }

private func near(_ value: Double, _ other: Double) -> Bool { abs(value - other) < 1e-6 }

@Test func `Three tables with 90 percent raw agreement are told apart`() {
  // The published figures of three two-by-two tables of 100 contacts.
  let tables: [([String], kappa: Double, chance: Double, ac1: Double, CriterionStanding)] = [
    (rows(("pp", 85), ("pf", 5), ("fp", 5), ("ff", 5)), 0.444444, 0.82, 0.878049, .low),
    (rows(("pp", 45), ("pf", 5), ("fp", 5), ("ff", 45)), 0.8, 0.5, 0.8, .uncertain),
    (rows(("pp", 90), ("pf", 5), ("fp", 5)), -0.052632, 0.905, 0.889503, .chanceAlone),
  ]
  for (rows, kappa, chance, ac1, standing) in tables {
    let criterion = calibrated(passOrFail, rows).criteria[0]
    #expect(near(value(criterion.nominal.rawAgreement), 0.9))
    #expect(near(value(criterion.nominal[.cohenKappa]), kappa))
    #expect(near(value(criterion.nominal[.gwetAC1]), ac1))
    #expect(near(value(criterion.nominal[.pabak]), 0.8))
    #expect(near(criterion.chanceAgreement ?? .nan, chance))
    #expect(criterion.standing == standing)
    #expect(near(value(criterion.pairs[0].cohenKappa), kappa))
  }
}

@Test func `Raw agreement by chance alone asks for other contacts and not for other words`() {
  let criterion = calibrated(passOrFail, rows(("pp", 90), ("pf", 5), ("fp", 5))).criteria[0]
  #expect(criterion.advice.first == .otherThan("pass"))
  #expect(
    criterion.headline
      == "Raw agreement is 90 %, but 95 % of the answers are “Met”; chance alone gives 91 %. "
      + "This session cannot show agreement (alpha −0.05, 95 % interval −0.08 to −0.01).")
  #expect(
    criterion.sentence(.otherThan("pass")) { _ in "" }
      == "Add contacts whose answer should not be “Met”.")
}

@Test func `A scale of three levels has ordinal and interval figures, one of two has none`() {
  let three = calibrated(threeSteps, ["112", "222", "333", "323"]).criteria[0]
  #expect(three.main?.figure == .ordinalAlpha)
  #expect(three.interval?[.agreementSingle]?.estimate != nil)
  #expect(three.pairs.count == 3)
  #expect(three.pairs[0].quadraticKappa?.estimate != nil)
  let two = calibrated(passOrFail, ["pp", "pf", "ff"]).criteria[0]
  #expect(two.main?.figure == .nominalAlpha)
  #expect(two.ordinal == nil && two.interval == nil)
  #expect(two.pairs[0].linearKappa == nil)
}

@Test func `Weighted kappa goes by the item scores of the levels`() {
  // The published vector with numbers 1, 2, 3: the scores 0, 0.5 and 1 are as far apart.
  let criterion = calibrated(threeSteps, ["11", "22", "33", "12", "23", "23", "32"]).criteria[0]
  let pair = criterion.pairs[0]
  // Observed squares 4; rows 2, 3, 2 and columns 1, 3, 3: expected (15+24 + 3+9 + 8+6)/7 = 65/7.
  #expect(near(value(pair.quadraticKappa), 1 - 4.0 / (expectedSquares([2, 3, 2], [1, 3, 3]))))
}

/// Σ (i − j)²·rᵢcⱼ/n.
private func expectedSquares(_ rows: [Double], _ columns: [Double]) -> Double {
  var sum = 0.0
  for (i, row) in rows.enumerated() {
    for (j, column) in columns.enumerated() { sum += Double((i - j) * (i - j)) * row * column }
  }
  return sum / rows.reduce(0, +)
}

@Test func `Not applicable is a category of its own and skipped is missing`() {
  let criterion = calibrated(passOrFail, ["pn", "ps", "nn", "ff"]).criteria[0]
  #expect(criterion.categories.map(\.mark) == ["fail", "pass", "!na"])
  #expect(criterion.nominal.units == 3)
  #expect(criterion.nominal.ratings == 7)
  #expect(criterion.skipped == 1)
  #expect(criterion.nominal.prevalence.map(\.count) == [2, 2, 3])
  #expect(near(value(criterion.nominal.rawAgreement), 2.0 / 3))
}

@Test func `A criterion on which nobody used not applicable has no such category`() {
  #expect(
    calibrated(passOrFail, ["pp", "pf"]).criteria[0].categories.map(\.mark) == ["fail", "pass"])
}

@Test func `High agreement is reliable only where its interval does not reach far down`() {
  let many = calibrated(passOrFail, rows(("pp", 90), ("pf", 10), ("fp", 10), ("ff", 90)))
    .criteria[0]
  #expect(many.standing == .reliable)
  // Six of six agree, and chance would have done it often.
  let few = calibrated(passOrFail, rows(("pp", 3), ("ff", 3))).criteria[0]
  #expect(value(few.main?.coefficient) == 1)
  #expect(few.standing == .uncertain)
  #expect(few.advice == [.moreSegments(6)])
  #expect(
    few.headline.contains("High but uncertain: with 6 contacts it may as well be too low (alpha 1"))
  #expect(few.headline.contains("95 % interval"))
  #expect(
    calibrated(passOrFail, rows(("pp", 30), ("ff", 30))).criteria[0].standing == .reliable)
}

@Test func `Reviewers who differ on nothing but whether it applies do not pass for agreeing`() {
  let rows = ["11", "22", "33", "1n", "n2", "3n", "n1", "nn", "33", "11"]
  let criterion = calibrated(threeSteps, rows).criteria[0]
  #expect(value(criterion.main?.coefficient) == 1)
  // 4 of 10 units differ; 6 of 20 ratings say that it does not apply: 1 − 19·(4/10)·10/(6·14).
  #expect(near(value(criterion.applicability), 1 - 19.0 * 4 / 84))
  #expect(near(criterion.leastAgreement ?? .nan, 1 - 19.0 * 4 / 84))
  #expect(criterion.standing == .notAboveChance)
  #expect(criterion.advice.first == .sayWhenItApplies(count: 4, of: 4))
}

@Test func `The levels that are mixed up most come first`() {
  // Contact by contact: 2-3 twice, 2-3 twice, 1-2 once.
  let criterion = calibrated(threeSteps, ["233", "223", "12.", "111"]).criteria[0]
  #expect(criterion.disagreements == 5)
  #expect(
    criterion.confusions.map { [$0.first, $0.second, String($0.count)] }
      == [["2", "3", "4"], ["1", "2", "1"]])
}

@Test func `Disagreements between two levels ask to tell them apart`() {
  let criterion = calibrated(threeSteps, ["23", "32", "32", "23", "11", "22"]).criteria[0]
  #expect(criterion.advice.first == .tellApart("2", "3", count: 4, of: 4))
  #expect(
    criterion.sentence(.tellApart("2", "3", count: 4, of: 4)) { _ in "" }
      == "4 of 4 disagreements are between “Partly met” and “Met”: say in the guidance what tells "
      + "them apart, or make them one level.")
}

@Test func `One reviewer against all others is talked to before words are changed`() {
  let criterion = calibrated(passOrFail, ["ppf", "ffp", "ppp", "pps", "ffp", "fff"]).criteria[0]
  #expect(criterion.disagreements == 6)
  #expect(criterion.advice.first == .reviewerApart(3, count: 3, of: 3))
}

@Test func `A session that shows nothing says why and gives no number`() {
  let same = calibrated(passOrFail, ["ppp", "ppp"])
  #expect(same.criteria[0].standing == .allTheSame)
  #expect(same.criteria[0].main?.coefficient == .undefined(.oneCategoryOnly))
  #expect(same.criteria[0].leastAgreement == nil)
  #expect(same.criteria[0].reviewers[0].kappa == .undefined(.oneCategoryOnly))
  #expect(same.discussion.isEmpty)

  let alone = calibrated(passOrFail, ["p", "f"])
  #expect(alone.criteria[0].standing == .answeredOnce)
  #expect(alone.criteria[0].nominal.rawAgreement == .undefined(.noUnitRatedTwice))
  #expect(alone.comparisons[0].compared == 0)
  #expect(alone.comparisons[0].agreement == nil && alone.comparisons[0].interval == nil)
  #expect(alone.comparisons[0].leniency == .undefined(.sharesNoUnit))

  let silent = calibrated(passOrFail, ["..", ".s"])
  #expect(silent.criteria[0].standing == .nobodyAnswered)
  #expect(silent.criteria[0].commonest == nil)
  #expect(silent.comparisons[1].counts.notApplicableShare == nil)
  #expect(silent.totals.alpha == .undefined(.noUnitRatedTwice))

  let nothing = CalibrationReport(calibration(rubric(asking: []), segments: 0, reviewers: 0, []))
  #expect(nothing.criteria.isEmpty && nothing.comparisons.isEmpty)
}
