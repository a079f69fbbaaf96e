import Certifications
import Curricula
import Rubrics
import Testing

struct CalibratedTests {
  let calibrated = Requirement.Calibrated(rubric: "calls", kappa: 0.7, interactions: 20)
  var required: Requirement { .calibrated(calibrated) }

  @Test func `kappa is the mean of the sessions by their interactions`() {
    var candidate = Candidate()
    candidate.calibrates(0.6, over: 10, on: 1)
    candidate.calibrates(0.75, over: 20, on: 2)
    // Twenty interactions are in the last session alone.
    #expect(
      required.evidence(from: candidate, on: 9)
        == [.calibration(candidate.record.calibrations[1])])
    var other = Candidate()
    other.calibrates(0.6, over: 10, on: 1)
    other.calibrates(0.75, over: 15, on: 2)
    // (6 + 11.25)/25 = 0.69.
    #expect(
      required.missing(of: other, on: 9)
        == [.calibration(calibrated, interactions: 25, kappa: 0.69)])
  }

  @Test func `kappa has to reach the mark`() {
    for (kappa, isMet) in [(0.7, true), (0.6999, false)] {
      var candidate = Candidate()
      candidate.calibrates(kappa, over: 10, on: 1)
      candidate.calibrates(kappa, over: 10, on: 2)
      #expect(required.isMet(by: candidate, on: 9) == isMet)
    }
  }

  @Test func `one interaction fewer is too few`() {
    var candidate = Candidate()
    candidate.calibrates(1, over: 9, on: 1)
    candidate.calibrates(1, over: 10, on: 2)
    #expect(
      required.missing(of: candidate, on: 9)
        == [.calibration(calibrated, interactions: 19, kappa: 1)])
    candidate.calibrates(1, over: 1, on: 3)
    #expect(required.isMet(by: candidate, on: 9))
  }

  @Test func `a session without kappa is passed over with its interactions`() {
    var candidate = Candidate()
    candidate.calibrates(0.8, over: 15, on: 1)
    candidate.calibrates(nil, over: 10, on: 2)
    #expect(
      required.missing(of: candidate, on: 9)
        == [.calibration(calibrated, interactions: 15, kappa: 0.8)])
    candidate.calibrates(0.8, over: 5, on: 3)
    #expect(required.evidence(from: candidate, on: 9)?.map(\.at) == [day(1), day(3)])
  }

  @Test func `nobody who never calibrated has a kappa`() {
    #expect(
      required.missing(of: Candidate(), on: 9)
        == [.calibration(calibrated, interactions: 0, kappa: nil)])
  }

  @Test func `a session of so many days ago is outside the last so many days`() {
    let required = Requirement.calibrated(
      .init(rubric: "calls", kappa: 0.7, interactions: 20, days: 30))
    var candidate = Candidate()
    candidate.calibrates(0.8, over: 20, on: 1)
    #expect(required.isMet(by: candidate, on: 31 - second))
    #expect(!required.isMet(by: candidate, on: 31))
  }

  @Test func `a session counts from its close, and one by another rubric never`() {
    var candidate = Candidate()
    candidate.calibrates(0.8, over: 20, on: 5)
    candidate.calibrates(0.1, over: 20, rubric: "mails", on: 6)
    #expect(!required.isMet(by: candidate, on: 5 - second))
    #expect(required.isMet(by: candidate, on: 5))
    #expect(required.isMet(by: candidate, on: 9))
  }
}
