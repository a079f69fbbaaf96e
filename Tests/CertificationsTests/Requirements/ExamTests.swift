import Certifications
import Curricula
import Rubrics
import Testing

/// The cut is at 60 %, the band five points to either side.
struct ExamTests {
  let exam = Requirement.Exam(module: "m", part: "quiz", band: 0.05)
  var required: Requirement { .exam(exam) }

  @Test func `an exam that nobody sat is missing as not sat`() {
    #expect(required.missing(of: Candidate(), on: 9) == [.exam(exam, .notSat)])
  }

  @Test func `one sitting above the band is enough`() {
    var candidate = Candidate()
    candidate.sits(share: 0.66, on: 1)
    #expect(required.isMet(by: candidate, on: 9))
  }

  @Test func `the band's upper end is inside it`() {
    var candidate = Candidate()
    candidate.sits(share: 0.65, on: 1)
    #expect(
      required.missing(of: candidate, on: 9)
        == [.exam(exam, .borderline(share: 0.65, mark: 0.6))])
    candidate.sits(share: 0.651, on: 2)
    #expect(required.isMet(by: candidate, on: 9))
  }

  @Test func `the band's lower end is inside it, and below it a sitting failed`() {
    var candidate = Candidate()
    candidate.sits(share: 0.549, on: 1)
    #expect(
      required.missing(of: candidate, on: 9) == [.exam(exam, .failed(share: 0.549, mark: 0.6))])
    candidate.sits(share: 0.55, on: 2)
    #expect(
      required.missing(of: candidate, on: 9)
        == [.exam(exam, .borderline(share: 0.55, mark: 0.6))])
  }

  @Test func `a person may decide at the moment of the sitting and after it, not before`() {
    for (attestedOn, isMet) in [(1 - second, false), (1, true), (2, true)] {
      var candidate = Candidate()
      candidate.sits(share: 0.58, on: 1)
      candidate.isAttested(.borderline(exam), on: attestedOn)
      #expect(required.isMet(by: candidate, on: 9) == isMet)
    }
  }

  @Test func `what a person decides counts from its moment`() {
    var candidate = Candidate()
    candidate.sits(share: 0.58, on: 1)
    candidate.isAttested(.borderline(exam), on: 5)
    #expect(!required.isMet(by: candidate, on: 5 - second))
    #expect(required.evidence(from: candidate, on: 5)?.map(\.at) == [day(1), day(5)])
  }

  @Test func `nobody decides on a sitting that failed outside the band`() {
    var candidate = Candidate()
    candidate.sits(share: 0.5, on: 1)
    candidate.isAttested(.borderline(exam), on: 2)
    #expect(!required.isMet(by: candidate, on: 9))
  }

  @Test func `a decision for another programme is none`() {
    var candidate = Candidate()
    candidate.sits(share: 0.58, on: 1)
    candidate.isAttested(.borderline(exam), for: "other", on: 2)
    #expect(!required.isMet(by: candidate, on: 9))
  }

  @Test func `without a band of its own the judges' error is the band`() {
    let exam = Requirement.Exam(module: "m", part: "quiz")
    var candidate = Candidate()
    candidate.sits(share: 0.62, on: 1, cutError: 0.03)
    #expect(
      Requirement.exam(exam).missing(of: candidate, on: 9)
        == [.exam(exam, .borderline(share: 0.62, mark: 0.6))])
    candidate.record.sittings[0].cutError = 0.019
    #expect(Requirement.exam(exam).isMet(by: candidate, on: 9))
    candidate.record.sittings[0].cutError = nil
    #expect(Requirement.exam(exam).isMet(by: candidate, on: 9))
  }

  @Test func `a band of nothing leaves nothing borderline, whatever the judges' error`() {
    var candidate = Candidate()
    candidate.sits(share: 0.6, on: 1, cutError: 0.03)
    #expect(Requirement.exam(.init(module: "m", part: "quiz", band: 0)).isMet(by: candidate, on: 9))
  }

  @Test func `an old sitting without a mark is passed or failed, never borderline`() {
    var candidate = Candidate()
    candidate.sits(share: 0.59, on: 1, mark: nil)
    #expect(
      required.missing(of: candidate, on: 9) == [.exam(exam, .failed(share: 0.59, mark: nil))])
    candidate.sits(share: 0.6, on: 2, mark: nil)
    #expect(required.isMet(by: candidate, on: 9))
  }

  @Test func `an answer that waits for a person makes the sitting provisional`() {
    var candidate = Candidate()
    candidate.sits(share: 0.9, on: 1, isProvisional: true)
    #expect(required.missing(of: candidate, on: 9) == [.exam(exam, .provisional)])
    candidate.sits(share: 0.7, on: 2)
    #expect(required.isMet(by: candidate, on: 9))
  }

  @Test func `practice is no sitting of an exam`() {
    var candidate = Candidate()
    candidate.sits(share: 0.9, on: 1, isPractice: true)
    #expect(required.missing(of: candidate, on: 9) == [.exam(exam, .notSat)])
  }

  @Test func `where the last sitting counts, failing after passing is failing`() {
    var candidate = Candidate()
    candidate.sits(share: 0.9, on: 1)
    candidate.sits(share: 0.3, on: 2)
    #expect(required.isMet(by: candidate, on: 9))
    #expect(
      required.missing(of: candidate, on: 9, counting: .last)
        == [.exam(exam, .failed(share: 0.3, mark: 0.6))])
  }

  @Test func `where the first sitting counts, passing after failing is failing`() {
    var candidate = Candidate()
    candidate.sits(share: 0.3, on: 1)
    candidate.sits(share: 0.9, on: 2)
    #expect(required.isMet(by: candidate, on: 9))
    #expect(
      required.missing(of: candidate, on: 9, counting: .first)
        == [.exam(exam, .failed(share: 0.3, mark: 0.6))])
  }
}
