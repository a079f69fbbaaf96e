import Certifications
import Curricula
import Rubrics
import Testing

/// Renewed on day 340, before the end on day 365, until day 731.
struct HoldingAfterRenewalTests {
  let required = programme(.attested(.init(id: "seen", text: "Seen.")), months: 12)

  @Test func `who is suspended after an early renewal does not hold by the old certificate`() throws
  {
    var candidate = renewed
    candidate.meets(.suspended, of: 2, on: 350)
    #expect(candidate.record.holding("p", at: day(350)) == nil)
    #expect(required.state(of: candidate, on: 350) == .suspended)
    #expect(!required.standing(of: candidate, on: 350).holds)
    #expect(
      required.decide(candidate.record, in: house(required), at: day(350))
        == .suspended(try #require(candidate.record.certificates.last)))
  }

  @Test func `who is revoked after an early renewal does not hold by the old certificate`() {
    var candidate = renewed
    candidate.meets(.revoked, of: 2, on: 350)
    #expect(candidate.record.holding("p", at: day(350)) == nil)
    #expect(required.state(of: candidate, on: 350) == .revoked)
  }

  private var renewed: Candidate {
    var candidate = Candidate()
    candidate.holds(from: 0, to: 365)
    candidate.holds(from: 340, to: 731, renews: 1)
    return candidate
  }
}
