import Certifications
import Curricula
import Rubrics
import Testing

/// The cut is at 60 %, the band five points to either side.
struct BorderlineDecisionTests {
  let exam = Requirement.Exam(module: "m", part: "quiz", band: 0.05)
  var required: Requirement { .exam(exam) }

  @Test func `a better sitting of later does not undo a person's decision`() {
    var candidate = Candidate()
    candidate.sits(share: 0.58, on: 1)
    candidate.isAttested(.borderline(exam), on: 2)
    #expect(required.isMet(by: candidate, on: 9))
    candidate.sits(share: 0.62, on: 3)
    #expect(required.isMet(by: candidate, on: 9))
  }

  @Test func `where the last sitting counts, a decision on one before is over`() {
    var candidate = Candidate()
    candidate.sits(share: 0.58, on: 1)
    candidate.isAttested(.borderline(exam), on: 2)
    candidate.sits(share: 0.57, on: 3)
    #expect(!required.isMet(by: candidate, on: 9, counting: .last))
  }

  @Test func `a sitting that waits for a person does not undo another's decision`() {
    var candidate = Candidate()
    candidate.sits(share: 0.56, on: 1)
    candidate.isAttested(.borderline(exam), on: 2)
    candidate.sits(share: 0.58, on: 3, isProvisional: true)
    #expect(required.isMet(by: candidate, on: 9))
  }

  @Test func `of equal sittings the first counts`() throws {
    var candidate = Candidate()
    candidate.sits(share: 0.5, on: 1)
    candidate.sits(share: 0.5, on: 3)
    let counted = try #require(Quiz.Counting.best.counted(candidate.record.sittings))
    #expect(counted.attempt == 1)
  }
}
