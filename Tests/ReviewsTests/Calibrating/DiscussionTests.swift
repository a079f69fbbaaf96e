import Reviews
import Rubrics
import Testing

private func weighed(_ id: CriterionID, _ weight: Double, critical: CriticalRule? = nil)
  -> Criterion
{
  Criterion(id: id, title: id.rawValue, weight: weight, critical: critical)
}

@Test func `A critical split comes first, then the wider spread on the heavier criterion`() {
  let rubric = rubric(asking: [
    weighed("light", 1), weighed("heavy", 7), weighed("fatal", 2, critical: CriticalRule()),
  ])
  let report = CalibrationReport(
    calibration(
      rubric, segments: 2, reviewers: 4,
      given("light", ["ppff", "pppp"]) + given("heavy", ["pppf", "ppff"])
        + given("fatal", ["pppp", "pppf"])))
  #expect(
    report.discussion.map { "\($0.criterion) \($0.segment)" }
      == ["fatal 102", "heavy 102", "heavy 101", "light 101"])
  #expect(report.discussion.map(\.isCriticalSplit) == [true, false, false, false])
  // Of six pairs three differ, then four.
  #expect(report.discussion.map(\.spread) == [0.5, 2.0 / 3, 0.5, 2.0 / 3])
  #expect(report.discussion[0].weight == 0.2)
  #expect(report.discussion[2].votes.map(\.mark) == ["fail", "pass"])
  #expect(report.discussion[2].votes.map(\.reviewers) == [[4], [1, 2, 3]])
}

@Test func `Different answers that all set off the critical rule are no critical split`() {
  var fatal = threeSteps
  fatal.critical = CriticalRule(below: 1)
  #expect(calibrated(fatal, ["12"]).discussion.map(\.isCriticalSplit) == [false])
  #expect(calibrated(fatal, ["23"]).discussion.map(\.isCriticalSplit) == [true])
  // "Not applicable" sets off nothing, unless the policy makes it count as nothing.
  #expect(calibrated(fatal, ["1n"]).discussion.map(\.isCriticalSplit) == [true])
  fatal.notApplicable = .zero
  #expect(calibrated(fatal, ["1n"]).discussion.map(\.isCriticalSplit) == [false])
}

@Test func `Neighbouring levels spread less than opposite ones`() {
  #expect(calibrated(threeSteps, ["12"]).discussion[0].spread == 0.25)
  #expect(calibrated(threeSteps, ["13"]).discussion[0].spread == 1)
}

@Test func `Not applicable is half of the scale away unless the policy says what it counts`() {
  var criterion = threeSteps
  #expect(calibrated(criterion, ["2n"]).discussion[0].spread == 0.25)
  #expect(calibrated(criterion, ["3n"]).discussion[0].spread == 0.25)
  criterion.notApplicable = .pass
  #expect(calibrated(criterion, ["1n"]).discussion[0].spread == 1)
  #expect(calibrated(criterion, ["3n"]).discussion[0].spread == 0)
  criterion.notApplicable = .zero
  #expect(calibrated(criterion, ["1n", "2n"]).discussion.map(\.spread) == [0.25, 0])
}

@Test func `Criteria are ordered by their agreement, those that show none last`() {
  let rubric = rubric(asking: [
    weighed("same", 1), weighed("silent", 1), weighed("good", 1), weighed("bad", 1),
  ])
  let report = CalibrationReport(
    calibration(
      rubric, segments: 4, reviewers: 2,
      given("same", ["pp", "pp", "pp", "pp"]) + given("good", ["pp", "ff", "pp", "pf"])
        + given("bad", ["pf", "fp", "pp", "ff"])))
  #expect(report.priorities == ["bad", "good", "same", "silent"])
}

@Test func `A segment's channel decides what a criterion weighs there`() {
  var shifting = weighed("shifting", 1)
  shifting.channelWeights = [ChannelWeight(channels: ["email"], weight: 0)]
  let rubric = rubric(asking: [shifting, weighed("steady", 1)])
  var input = calibration(
    rubric, segments: 1, reviewers: 2, given("shifting", ["pf"]) + given("steady", ["pf"]))
  #expect(CalibrationReport(input).discussion.map(\.weight) == [0.5, 0.5])
  input.segments[0].channel = "email"
  let discussion = CalibrationReport(input).discussion
  #expect(discussion.map(\.criterion) == ["steady", "shifting"])
  #expect(discussion.map(\.weight) == [1, 0])
}

@Test func `Weights are parts of the total by the rubric's arithmetic`() {
  func parts(_ arithmetic: Arithmetic) -> [Double] {
    let rubric = Rubric(
      id: "desk", title: "Desk", passMark: 0.8, arithmetic: arithmetic,
      sections: [
        RubricSection(
          id: "a", title: "A", weight: 1,
          criteria: [
            Criterion(id: "a1", title: "A1", weight: 1, points: 2),
            Criterion(id: "a2", title: "A2", weight: 3, points: 2),
          ]),
        RubricSection(
          id: "b", title: "B", weight: 3,
          criteria: [
            Criterion(id: "b1", title: "B1", weight: 4, points: 4),
            Criterion(id: "b2", title: "B2", adjustment: .penalty(0.1)),
          ]),
      ])
    return CalibrationReport(calibration(rubric, segments: 0, reviewers: 0, [])).criteria.map(
      \.weight)
  }
  #expect(parts(.sections) == [0.0625, 0.1875, 0.75, 0.1])
  #expect(parts(.flat) == [0.125, 0.375, 0.5, 0.1])
  // 2·1, 2·1 and 4·3 of 16.
  #expect(parts(.points) == [0.125, 0.125, 0.75, 0.1])
}
