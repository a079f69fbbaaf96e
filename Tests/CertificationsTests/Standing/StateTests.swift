import Certifications
import Curricula
import Rubrics
import Testing

/// Each state with the moment at which it begins.
struct StateTests {
  let exam = Requirement.Exam(module: "m", part: "quiz", band: 0)
  var required: Programme {
    programme(
      .all([.exam(exam), .attested(.init(id: "seen", text: "Seen."))]), months: 12, graceDays: 30)
  }

  @Test func `nobody has started who did nothing of it`() {
    var candidate = Candidate()
    candidate.reads(on: 1)
    #expect(required.state(of: candidate, on: 9) == .notStarted)
  }

  @Test func `it is applied for from the application until something is shown`() {
    var candidate = Candidate()
    candidate.meets(.applied, of: nil, on: 5)
    #expect(required.state(of: candidate, on: 5 - second) == .notStarted)
    #expect(required.state(of: candidate, on: 5) == .applied)
    candidate.sits(share: 0.1, on: 6)
    #expect(required.state(of: candidate, on: 6) == .inProgress)
  }

  @Test func `an application that is withdrawn is none, and a second one is`() {
    var candidate = Candidate()
    candidate.meets(.applied, of: nil, on: 5)
    candidate.meets(.withdrawn, of: nil, on: 6)
    #expect(required.state(of: candidate, on: 6 - second) == .applied)
    #expect(required.state(of: candidate, on: 6) == .notStarted)
    candidate.meets(.applied, of: nil, on: 7)
    #expect(required.standing(of: candidate, on: 7).application?.id == 3)
  }

  @Test func `an application is overdue from its day on, and closed by an award`() {
    var candidate = Candidate()
    candidate.meets(.applied, of: nil, on: 5, due: 20)
    #expect(!required.standing(of: candidate, on: 20 - second).isOverdue)
    #expect(required.standing(of: candidate, on: 20).isOverdue)
    candidate.holds(from: 21, to: 386)
    #expect(required.standing(of: candidate, on: 21).application == nil)
    #expect(!required.standing(of: candidate, on: 21).isOverdue)
  }

  @Test func `it is ready from the moment at which everything is shown`() {
    var candidate = Candidate()
    candidate.sits(share: 1, on: 1)
    candidate.isAttested("seen", on: 5)
    #expect(required.state(of: candidate, on: 5 - second) == .inProgress)
    let standing = required.standing(of: candidate, on: 5)
    #expect(standing.state == .ready)
    #expect(standing.evidence.map(\.at) == [day(1), day(5)])
    #expect(standing.missing == [])
    #expect(!standing.holds)
  }

  @Test func `it is awarded, then expiring, then expired, each from its moment`() {
    let candidate = holder
    #expect(required.state(of: candidate, on: 0) == .awarded)
    #expect(required.state(of: candidate, on: 335 - second) == .awarded)
    #expect(required.state(of: candidate, on: 335) == .expiring)
    #expect(required.state(of: candidate, on: 365 - second) == .expiring)
    #expect(required.standing(of: candidate, on: 365 - second).holds)
    #expect(required.state(of: candidate, on: 365) == .expired)
    #expect(!required.standing(of: candidate, on: 365).holds)
    #expect(required.state(of: candidate, on: 9999) == .expired)
  }

  @Test func `the end of the grace is told while there is one`() {
    #expect(required.standing(of: holder, on: 370).graceEnd == day(395))
    let strict = programme(required.requires, months: 12)
    #expect(strict.standing(of: holder, on: 370).graceEnd == nil)
  }

  @Test func `a certificate for good never expires`() {
    var candidate = Candidate()
    candidate.holds(from: 0)
    #expect(required.state(of: candidate, on: 9999) == .awarded)
  }

  @Test func `it is renewed from the award that renews it`() {
    var candidate = holder
    candidate.holds(from: 340, to: 731, renews: 1)
    #expect(required.state(of: candidate, on: 340 - second) == .expiring)
    #expect(required.state(of: candidate, on: 340) == .renewed)
    #expect(required.state(of: candidate, on: 701) == .expiring)
  }

  @Test func `it is suspended from the suspension to the reinstatement`() {
    var candidate = holder
    candidate.meets(.suspended, on: 100)
    candidate.meets(.reinstated, on: 200)
    #expect(required.state(of: candidate, on: 100 - second) == .awarded)
    let standing = required.standing(of: candidate, on: 100)
    #expect(standing.state == .suspended)
    #expect(!standing.holds)
    #expect(standing.bar?.id == 1)
    #expect(required.state(of: candidate, on: 200 - second) == .suspended)
    #expect(required.state(of: candidate, on: 200) == .awarded)
    #expect(required.standing(of: candidate, on: 200).bar == nil)
  }

  @Test func `a suspension does not outlive the certificate`() {
    var candidate = holder
    candidate.meets(.suspended, on: 100)
    #expect(required.state(of: candidate, on: 365 - second) == .suspended)
    #expect(required.state(of: candidate, on: 365) == .expired)
  }

  @Test func `it is revoked from the revocation on, and reinstating does not help`() {
    var candidate = holder
    candidate.meets(.revoked, on: 100)
    candidate.meets(.reinstated, on: 200)
    #expect(required.state(of: candidate, on: 100 - second) == .awarded)
    for number in [100.0, 200, 365, 9999] {
      #expect(required.state(of: candidate, on: number) == .revoked)
      #expect(required.standing(of: candidate, on: number).bar?.kind == .revoked)
    }
  }

  @Test func `a review that is open is told and takes nothing away`() {
    var candidate = holder
    candidate.meets(.reviewOpened, on: 100)
    candidate.meets(.reviewClosed, on: 110)
    #expect(required.standing(of: candidate, on: 100).openReview?.id == 1)
    #expect(required.standing(of: candidate, on: 100).holds)
    #expect(required.state(of: candidate, on: 100) == .awarded)
    #expect(required.standing(of: candidate, on: 110).openReview == nil)
  }

  @Test func `a suspension closes the open review`() {
    var candidate = holder
    candidate.meets(.reviewOpened, on: 100)
    candidate.meets(.suspended, on: 110)
    #expect(required.standing(of: candidate, on: 110 - second).openReview?.id == 1)
    #expect(required.standing(of: candidate, on: 110).openReview == nil)
  }

  @Test func `a part that asks for nothing begins nothing`() {
    var curriculum = house(programme(.passed("m")))
    curriculum.modules[0].parts.append(
      .lesson(Lesson(id: "extra", title: "E", moveOn: .notApplicable, blocks: [])))
    func state(_ candidate: Candidate) -> Standing.State {
      programme(.passed("m")).standing(
        RecordIndex(candidate.record, in: curriculum), at: day(9)
      ).state
    }
    var candidate = Candidate()
    #expect(state(candidate) == .notStarted)
    candidate.meets(.applied, of: nil, on: 1)
    #expect(state(candidate) == .applied)
    candidate.reads("m", "extra", on: 2)
    #expect(state(candidate) == .inProgress)
  }

  @Test func `one point of a checklist begins a module that waits for another, and a waiver does`()
  {
    var curriculum = house(programme(.passed("m")))
    curriculum.modules[0].prerequisites = ["first"]
    for isWaived in [false, true] {
      var candidate = Candidate()
      if isWaived { candidate.isWaived("quiz", on: 1) } else { candidate.isSigned("one", on: 1) }
      #expect(
        programme(.passed("m")).standing(
          RecordIndex(candidate.record, in: curriculum), at: day(9)
        ).state == .inProgress)
    }
  }

  private var holder: Candidate {
    var candidate = Candidate()
    candidate.holds(from: 0, to: 365)
    return candidate
  }
}
