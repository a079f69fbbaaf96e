import Reviews
import Rubrics
import Statistics
import Testing

@Test func `A reviewer is compared with the majority of the others and never with themselves`() {
  // A majority with everybody in it would have Ada and Ben agree with it and so with themselves.
  let report = calibrated(passOrFail, ["ppf"])
  let reviewers = report.criteria[0].reviewers
  #expect(reviewers.map(\.compared) == [0, 0, 1])
  #expect(reviewers[2].agreed == 0)
  // What the discussion shows is the majority of all.
  #expect(report.discussion[0].baseline == "pass")
  #expect(report.discussion[0].source == .majority)
}

@Test func `A tie or a mere plurality is no majority`() {
  let report = calibrated(threeSteps, ["11223", "11233"])
  #expect(report.discussion.map(\.baseline) == [nil, nil])
  // Without Emil the first contact is two against two; without Cleo the others are 1 1 2 3.
  #expect(report.criteria[0].reviewers.map(\.compared) == [0, 0, 0, 0, 0])
}

@Test func `What the group agreed on counts for everybody, even where nobody had given it`() {
  let report = calibrated(
    threeSteps, ["113", "222"],
    consensus: [CalibrationConsensus(segment: 101, criterion: "solves", choice: .level("2"))])
  #expect(report.baseline == .group)
  #expect(report.criteria[0].reviewers.map(\.compared) == [2, 2, 2])
  #expect(report.criteria[0].reviewers.map(\.agreed) == [1, 1, 1])
  #expect(report.discussion[0].source == .consensus)
  #expect(report.discussion[0].baseline == "2")
}

@Test func `The expert is the baseline and is compared with nobody`() {
  let report = calibrated(threeSteps, ["32", "22", "31", "11"], expert: 2)
  #expect(report.baseline == .expert(2))
  #expect(report.criteria[0].reviewers.map(\.reviewer) == [1])
  #expect(report.comparisons.map(\.isBaseline) == [false, true])
  #expect(report.comparisons[1].compared == 0)
  #expect(report.comparisons[1].counts.levels == 4)
  // The expert's answers are still answers of a reviewer.
  #expect(report.criteria[0].nominal.units == 4)
}

@Test func `Leniency is the mean difference of item scores with Student's interval`() throws {
  let compared = calibrated(threeSteps, ["32", "22", "31", "11"], expert: 2).criteria[0].reviewers[
    0]
  // Differences 0.5, 0, 1, 0: mean 0.375, sd 0.478714, t(.975; 3) 3.182446.
  let leniency = try #require(compared.leniency.estimate)
  let interval = try #require(leniency.interval)
  #expect(abs(leniency.value - 0.375) < 1e-12)
  #expect(abs(interval.lower + 0.386741) < 1e-5)
  #expect(abs(interval.upper - 1.136741) < 1e-5)
  #expect(compared.agreed == 2 && compared.compared == 4)
  #expect(compared.interval == wilsonInterval(successes: 2, trials: 4))
  #expect(compared.alignment == 0.625)
}

@Test func `An answer against not applicable is a difference without a distance`() {
  let compared = calibrated(passOrFail, ["pn", "pp"], expert: 2).criteria[0].reviewers[0]
  #expect(compared.compared == 2 && compared.agreed == 1)
  #expect(compared.levelled == 1 && compared.alignment == 1)
  #expect(compared.leniency == .estimated(Estimate(value: 0, units: 1)))
}

@Test func `Without the expert's answer there is nothing to compare with`() {
  let compared = calibrated(passOrFail, ["ps", "p."], expert: 2).criteria[0].reviewers[0]
  #expect(compared.compared == 0 && compared.counts.levels == 2)
  #expect(compared.kappa == .undefined(.noUnitRatedTwice))
}

@Test func `A card's alignment weighs criteria as the total does`() {
  var heavy = threeSteps
  heavy.weight = 3
  let rubric = rubric(asking: [heavy, passOrFail])
  let report = CalibrationReport(
    calibration(
      rubric, segments: 1, reviewers: 2, given("solves", ["12"]) + given("greets", ["pp"]),
      expert: 2))
  #expect(report.criteria.map(\.weight) == [0.75, 0.25])
  // Half of the scale off on three quarters of the card.
  #expect(report.comparisons[0].cardAlignment == 0.625)
  #expect(report.comparisons[0].leniency == .estimated(Estimate(value: -0.375, units: 1)))
}

@Test func `A reviewer's leniency over all criteria has one number a segment`() {
  let rubric = rubric(asking: [threeSteps, passOrFail])
  let report = CalibrationReport(
    calibration(
      rubric, segments: 2, reviewers: 2,
      given("solves", ["32", "22"]) + given("greets", ["pf", "pp"]), expert: 2))
  // (0.5 + 1)/2 and 0.
  #expect(report.comparisons[0].leniency.estimate?.value == 0.375)
  #expect(report.comparisons[0].leniency.estimate?.units == 2)
  #expect(report.comparisons[0].agreed == 2 && report.comparisons[0].compared == 4)
}

@Test func `A reviewer's kappa over all criteria is the mean of those that exist, by answers`() {
  let rubric = rubric(asking: [threeSteps, passOrFail, Criterion(id: "ends", title: "Ends")])
  let report = CalibrationReport(
    calibration(
      rubric, segments: 3, reviewers: 2,
      given("solves", ["33", "12", "12"]) + given("greets", ["pp", "ff", ".p"])
        + given("ends", ["pp", "pp", "pp"]), expert: 2))
  // (1/3 − 1/9)/(8/9) of three answers and 1 of two; where all are the same there is none.
  #expect(report.comparisons[0].kappas == 2)
  #expect(abs((report.comparisons[0].meanKappa ?? 0) - (3 * 0.25 + 2) / 5) < 1e-12)
}

@Test func `What the session does not have is left out and counted`() {
  var input = calibration(
    rubric(asking: [passOrFail]), segments: 1, reviewers: 2, given("greets", ["pf"]), expert: 9)
  input.answers += [
    CalibrationAnswer(segment: 7, reviewer: 1, criterion: "greets", choice: .level("pass")),
    CalibrationAnswer(segment: 101, reviewer: 8, criterion: "greets", choice: .level("pass")),
    CalibrationAnswer(segment: 101, reviewer: 1, criterion: "solves", choice: .level("1")),
    CalibrationAnswer(segment: 101, reviewer: 1, criterion: "greets", choice: .level("good")),
    // A second answer of the same reviewer counts instead of the first.
    CalibrationAnswer(segment: 101, reviewer: 2, criterion: "greets", choice: .level("pass")),
  ]
  input.totals = [CalibrationTotal(segment: 101, reviewer: 1, share: .nan)]
  let report = CalibrationReport(input)
  #expect(report.leftOut == 5)
  #expect(report.discussion.isEmpty)
  // An expert who was not asked stands among the reviewers, without answers.
  #expect(report.reviewers.last == CalibrationReviewer(id: 9, name: "expert"))
  #expect(report.comparisons.map(\.compared) == [0, 0, 0])
}
