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

  @Test func `granted, what was decided after the appeal stands`() {
    for (before, after) in [
      (CertificationEvent.Kind.suspended, CertificationEvent.Kind.revoked),
      (.revoked, .suspended), (.suspended, .suspended), (.revoked, .revoked),
    ] {
      var candidate = holder
      candidate.meets(before, on: 100)
      candidate.meets(.appealed, on: 110)
      candidate.meets(after, on: 115)
      candidate.meets(.appealGranted, on: 120)
      let standing = required.standing(of: candidate, on: 120)
      #expect(standing.state == (after == .revoked ? .revoked : .suspended))
      #expect(!standing.holds)
      #expect(standing.bar?.id == 3)
      #expect(standing.openAppeal == nil)
    }
  }

  @Test func `another appeal may restore what was decided after the first one`() {
    var candidate = holder
    candidate.meets(.suspended, on: 100)
    candidate.meets(.appealed, on: 110)
    candidate.meets(.revoked, on: 115)
    candidate.meets(.appealGranted, on: 120)
    candidate.meets(.appealed, on: 130)
    #expect(required.state(of: candidate, on: 130) == .appealed)
    candidate.meets(.appealGranted, on: 140)
    #expect(required.state(of: candidate, on: 140) == .awarded)
  }

  @Test func `what was lifted and decided anew after the appeal is another decision`() {
    var candidate = holder
    candidate.meets(.suspended, on: 100)
    candidate.meets(.appealed, on: 110)
    candidate.meets(.reinstated, on: 112)
    candidate.meets(.suspended, on: 114)
    candidate.meets(.appealGranted, on: 120)
    #expect(required.state(of: candidate, on: 120) == .suspended)
  }

  @Test func `an appeal that was dismissed restores nothing by a later grant`() {
    var candidate = holder
    candidate.meets(.revoked, on: 100)
    candidate.meets(.appealed, on: 110)
    candidate.meets(.appealDismissed, on: 115)
    candidate.meets(.appealGranted, on: 120)
    #expect(required.state(of: candidate, on: 120) == .revoked)
  }

  @Test func `days on which a later decision stands are not served`() {
    let served = Requirement.Served(days: 1000, programme: "p")
    let needed = Requirement.served(served)
    var candidate = Candidate()
    candidate.holds(from: 0)
    candidate.meets(.suspended, on: 100)
    candidate.meets(.appealed, on: 110)
    candidate.meets(.revoked, on: 115)
    candidate.meets(.appealGranted, on: 120)
    var other = programme(needed)
    other.id = "other"
    #expect(
      other.decide(candidate.record, in: house(other), at: day(300))
        == .missing([.service(served, daysLeft: 900)]))
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
