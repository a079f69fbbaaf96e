import Certifications
import Curricula
import Rubrics
import Testing

struct PartsAtTheirEndTests {
  @Test func `practice of before takes no graded quiz to its end`() {
    var candidate = everythingButTheQuiz
    candidate.sits(share: 1, on: 2, isPractice: true)
    #expect(
      Requirement.completed("m").missing(of: candidate, on: 9) == [.module("m", parts: ["quiz"])])
    #expect(Requirement.completed("m").isMet(by: candidate, on: 9, mode: .practice))
  }

  @Test func `practice is at its end though a person has still to read an answer`() {
    var candidate = everythingButTheQuiz
    candidate.sits(share: 1, on: 2, isProvisional: true, isPractice: true)
    for required in [Requirement.passed("m"), .completed("m")] {
      #expect(required.isMet(by: candidate, on: 9, moveOn: .completed, mode: .practice))
    }
  }

  @Test func `the evidence of a completed quiz holds a sitting that completed it`() {
    var candidate = everythingButTheQuiz
    candidate.sits(share: 0.5, on: 2, isProvisional: true)
    candidate.sits(share: 0.3, on: 4)
    for required in [Requirement.passed("m"), .completed("m")] {
      let evidence = required.evidence(from: candidate, on: 9, moveOn: .completed)
      #expect(evidence?.contains { $0.at == day(4) } == true)
    }
  }

  private var everythingButTheQuiz: Candidate {
    var candidate = Candidate()
    candidate.reads(on: 1)
    for part in ["review", "play", "floor"] as [PartID] { candidate.isWaived(part, on: 1) }
    return candidate
  }
}
