import Certifications
import Curricula
import Rubrics
import Testing

struct ChangesAndAppealsTests {
  @Test func `a changed quiz that was passed at once is not asked for again at the renewal`() {
    let required = programme(
      .passed("m"), months: 12,
      renewals: [.init(id: "changes", title: "Changes", requires: .changesTaken)])
    var candidate = Candidate()
    candidate.holds(from: 0, to: 365)
    candidate.meetsChange(of: "quiz", on: 100)
    candidate.sits(share: 1, on: 101)
    // A changed lesson that was read at once is not asked for again either.
    guard case .award = required.renewal(of: candidate, on: 305) else {
      Issue.record("asked for again")
      return
    }
  }

  @Test func `who held it once may appeal against a refusal too`() {
    let required = programme(.attested(.init(id: "seen", text: "Seen.")), months: 12)
    var candidate = Candidate()
    candidate.holds(from: 0, to: 365)
    candidate.meets(.applied, of: nil, on: 400)
    candidate.meets(.appealed, of: nil, on: 410)
    #expect(required.state(of: candidate, on: 410 - second) == .expired)
    #expect(required.state(of: candidate, on: 410) == .appealed)
    #expect(required.standing(of: candidate, on: 410).openAppeal?.id == 2)
  }
}
