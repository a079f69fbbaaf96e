import Certifications
import Curricula
import Rubrics
import Testing

struct AppealTests {
  let required = programme(.attested(.init(id: "seen", text: "Seen.")), months: 12)

  @Test func `an appeal is open from its moment to its decision`() {
    for kind in [CertificationEvent.Kind.suspended, .revoked] {
      var candidate = holder
      candidate.meets(kind, on: 100)
      candidate.meets(.appealed, on: 110)
      candidate.meets(.appealDismissed, on: 120)
      let before = required.state(of: candidate, on: 110 - second)
      #expect(required.state(of: candidate, on: 110) == .appealed)
      #expect(required.standing(of: candidate, on: 110).openAppeal?.id == 2)
      #expect(!required.standing(of: candidate, on: 110).holds)
      #expect(required.state(of: candidate, on: 120 - second) == .appealed)
      // The decision that it was against stands.
      #expect(required.state(of: candidate, on: 120) == before)
    }
  }

  @Test func `granted, what was suspended or revoked holds again`() {
    for kind in [CertificationEvent.Kind.suspended, .revoked] {
      var candidate = holder
      candidate.meets(kind, on: 100)
      candidate.meets(.appealed, on: 110)
      candidate.meets(.appealGranted, on: 120)
      #expect(!required.standing(of: candidate, on: 120 - second).holds)
      #expect(required.standing(of: candidate, on: 120).holds)
      #expect(required.state(of: candidate, on: 120) == .awarded)
    }
  }

  @Test func `granted after the end, it is expired`() {
    var candidate = holder
    candidate.meets(.revoked, on: 100)
    candidate.meets(.appealed, on: 110)
    candidate.meets(.appealGranted, on: 400)
    #expect(required.state(of: candidate, on: 400 - second) == .appealed)
    #expect(required.state(of: candidate, on: 400) == .expired)
  }

  @Test func `an applicant appeals against a refusal`() {
    var candidate = Candidate()
    candidate.meets(.applied, of: nil, on: 1)
    candidate.meets(.appealed, of: nil, on: 10)
    candidate.meets(.appealDismissed, of: nil, on: 20)
    #expect(required.state(of: candidate, on: 10 - second) == .applied)
    #expect(required.state(of: candidate, on: 10) == .appealed)
    #expect(required.standing(of: candidate, on: 10).openAppeal?.id == 2)
    #expect(required.state(of: candidate, on: 20) == .applied)
  }

  @Test func `an appeal of another programme is none`() {
    var candidate = Candidate()
    candidate.meets(.appealed, of: nil, "other", on: 10)
    #expect(required.state(of: candidate, on: 10) == .notStarted)
  }

  private var holder: Candidate {
    var candidate = Candidate()
    candidate.holds(from: 0, to: 365)
    return candidate
  }
}
