import Reviews
import Rubrics
import Statistics
import Testing

private let fiveSteps = Criterion(id: "tone", title: "Tone", levels: ReadyScale.five.levels)

private func session(_ day: Int64, _ rows: [String]) -> CalibrationSession {
  CalibrationSession(
    closedAt: day,
    input: calibration(
      rubric(asking: [fiveSteps]), segments: rows.count, reviewers: rows.map(\.count).max() ?? 0,
      given("tone", rows)))
}

@Test func `A step more on every contact is a quarter of the scale, split between two reviewers`() {
  let drift = reviewerDrift([session(0, ["21", "43", "54"])])
  #expect(drift.reviewers.map(\.name) == ["Ada", "Ben"])
  #expect(drift.reviewers.map { $0.leniency.estimate?.value } == [0.125, -0.125])
  // Without any error there is nothing to make an interval from, and one window has no slope.
  #expect(drift.reviewers[0].leniency.estimate?.interval == nil)
  #expect(drift.reviewers[0].slope == .undefined(.oneWindowOnly))
  #expect(drift.groups == [[1, 2]])
}

@Test func `A reviewer with difficult contacts is not taken for a strict one`() {
  // Cleo shares contacts that Ben finds bad, Ada those that he finds good; all see them alike.
  let drift = reviewerDrift([session(0, ["55.", "44.", ".11", ".22"])])
  #expect(drift.reviewers.allSatisfy { abs($0.leniency.estimate?.value ?? 1) < 1e-12 })
}

@Test func `A leniency that grows has a slope by windows`() {
  let drift = reviewerDrift(
    [session(-1, ["11", "33"]), session(5, ["42", "53"]), session(6, ["31"])], windowDays: 5)
  // Day −1 is in the window before 0. Leniencies ±0.15; differences −0.15 twice, 0.35 thrice.
  let ada = drift.reviewers[0]
  #expect(ada.windows.map(\.window) == [-1, 1])
  #expect(abs((ada.leniency.estimate?.value ?? 0) - 0.15) < 1e-12)
  // Half of the scale in two windows.
  #expect(abs((ada.slope.estimate?.value ?? 0) - 0.25) < 1e-12)
  #expect(drift.segments == 5 && drift.sessions == 3)
}

@Test func `Reviewers whom no common contact connects are said to be incomparable`() {
  let drift = reviewerDrift([session(0, ["12..", "..34"]), session(1, ["...."])])
  #expect(drift.groups == [[1, 2], [3, 4]])
  #expect(drift.reviewers.map(\.group) == [0, 0, 1, 1])
  #expect(drift.unusedSegments == 0)
  #expect(reviewerDrift([session(0, ["1.", ".2"])]).reviewers.isEmpty)
  #expect(reviewerDrift([session(0, ["1.", ".2"])]).unusedSegments == 2)
}

@Test func `A segment's mark is of criteria that all of its reviewers gave a level to`() {
  let rubric = rubric(asking: [fiveSteps, threeSteps, passOrFail])
  // Ben finds the last criterion not applicable, so it is no part of the mark; Cleo answers one of
  // three and is left out.
  let drift = reviewerDrift([
    CalibrationSession(
      closedAt: 0,
      input: calibration(
        rubric, segments: 1, reviewers: 3,
        given("tone", ["53."]) + given("solves", ["331"]) + given("greets", ["pn."])))
  ])
  #expect(drift.reviewers.map(\.reviewer) == [1, 2])
  // Means 1 and 0.75.
  #expect(drift.reviewers.map { $0.leniency.estimate?.value } == [0.125, -0.125])
}
