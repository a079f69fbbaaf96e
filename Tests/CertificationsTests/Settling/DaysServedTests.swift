import Certifications
import Curricula
import Rubrics
import Testing

struct DaysServedTests {
  let asHolder = Requirement.served(.init(days: 30, programme: "first"))

  @Test func `days after a new award count though the revoked certificate would still run`() {
    var candidate = Candidate()
    candidate.holds("first", from: 0, to: 365)
    candidate.meets(.revoked, of: 1, "first", on: 10)
    candidate.holds("first", from: 50, to: 415)
    #expect(!asHolder.isMet(by: candidate, on: 70 - second))
    #expect(asHolder.isMet(by: candidate, on: 70))
  }

  @Test func `days after a new award count though the revoked certificate was for good`() {
    var candidate = Candidate()
    candidate.holds("first", from: 0)
    candidate.meets(.revoked, of: 1, "first", on: 10)
    candidate.holds("first", from: 50)
    #expect(asHolder.isMet(by: candidate, on: 70))
  }

  @Test func `a suspension after an early renewal counts for nothing`() {
    var candidate = Candidate()
    candidate.holds("first", from: 0, to: 40)
    candidate.holds("first", from: 20, to: 80, renews: 1)
    candidate.meets(.suspended, of: 2, "first", on: 25)
    #expect(!asHolder.isMet(by: candidate, on: 79))
  }

  @Test func `days that two times in the house share count once`() {
    var candidate = Candidate()
    candidate.serves(from: 0, to: 20)
    candidate.serves(from: 10)
    let served = Requirement.served(.init(days: 30))
    #expect(!served.isMet(by: candidate, on: 30 - second))
    #expect(served.isMet(by: candidate, on: 30))
  }
}
