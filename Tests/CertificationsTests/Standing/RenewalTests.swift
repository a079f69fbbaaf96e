import Certifications
import Curricula
import Foundation
import Rubrics
import Testing

/// A year from 2 March 2026 ends on 2 March 2027, day 365; the way opens sixty days before that, on
/// day 305, and stays open for thirty days of grace.
struct RenewalTests {
  let exam = Requirement.Exam(module: "m", part: "quiz", band: 0)
  var again: Renewal { Renewal(id: "again", title: "Again", requires: .exam(exam)) }
  var required: Programme {
    programme(.exam(exam), months: 12, graceDays: 30, renewals: [again])
  }

  @Test func `nothing is to be renewed by who holds nothing, or for good`() {
    var candidate = Candidate()
    #expect(required.renewal(of: candidate, on: 350) == .nothing)
    candidate.holds(from: 0)
    #expect(required.renewal(of: candidate, on: 350) == .nothing)
  }

  @Test func `a way opens at its moment and says before when`() {
    let candidate = holder
    #expect(required.renewal(of: candidate, on: 305 - second) == .opens(day(305)))
    #expect(
      required.renewal(of: candidate, on: 305)
        == .missing([.init(renewal: again, missing: [.exam(exam, .notSat)])]))
  }

  @Test func `a way never opens before the award`() {
    var candidate = Candidate()
    candidate.holds(from: 320, to: 365)
    #expect(
      required.renewal(of: candidate, on: 320)
        == .missing([.init(renewal: again, missing: [.exam(exam, .notSat)])]))
  }

  @Test func `a sitting at the opening or before it does not count, and one just after it does`() {
    for (sat, isRenewed) in [(200, false), (305, false), (305 + second, true)] {
      var candidate = holder
      candidate.sits(share: 1, on: sat)
      guard case .award = required.renewal(of: candidate, on: 310) else {
        #expect(!isRenewed)
        continue
      }
      #expect(isRenewed)
    }
  }

  @Test func `renewed early, the new time begins at the old end`() throws {
    var candidate = holder
    candidate.sits(share: 1, on: 310)
    let sitting = try #require(candidate.record.sittings.last)
    for number in [310, 364.9, 365] {
      #expect(
        required.renewal(of: candidate, on: number)
          == .award(
            again, evidence: [.sitting(sitting)], expiresAt: try instant("2028-03-02T00:00:00Z")))
    }
  }

  @Test func `renewed in the grace, the new time begins at that moment`() throws {
    var candidate = holder
    candidate.sits(share: 1, on: 370)
    guard case .award(_, _, let end) = required.renewal(of: candidate, on: 370.5) else {
      Issue.record("not renewed")
      return
    }
    #expect(end == (try instant("2028-03-07T12:00:00Z")))
  }

  @Test func `after the grace there is nothing to renew`() {
    var candidate = holder
    candidate.sits(share: 1, on: 370)
    guard case .award = required.renewal(of: candidate, on: 395 - second) else {
      Issue.record("not renewed at the last moment")
      return
    }
    #expect(required.renewal(of: candidate, on: 395) == .nothing)
  }

  @Test func `without grace the last moment is the end`() {
    let required = programme(.exam(exam), months: 12, renewals: [again])
    var candidate = holder
    candidate.sits(share: 1, on: 310)
    guard case .award = required.renewal(of: candidate, on: 365 - second) else {
      Issue.record("not renewed at the last moment")
      return
    }
    #expect(required.renewal(of: candidate, on: 365) == .nothing)
  }

  @Test func `what is suspended or revoked is not renewed`() {
    for kind in [CertificationEvent.Kind.suspended, .revoked] {
      var candidate = holder
      candidate.sits(share: 1, on: 310)
      candidate.meets(kind, on: 320)
      guard case .award = required.renewal(of: candidate, on: 320 - second) else {
        Issue.record("not renewed before")
        continue
      }
      #expect(required.renewal(of: candidate, on: 320) == .nothing)
    }
  }

  @Test func `of several open ways the author's first that is met is taken`() {
    let attested = Requirement.attested(.init(id: "seen", text: "Seen."))
    let late = Renewal(id: "late", title: "Late", opensDays: 10, requires: attested)
    let required = programme(.exam(exam), months: 12, renewals: [again, late])
    var candidate = holder
    candidate.isAttested("seen", on: 356)
    #expect(
      required.renewal(of: candidate, on: 354)
        == .missing([.init(renewal: again, missing: [.exam(exam, .notSat)])]))
    #expect(way(required.renewal(of: candidate, on: 356)) == "late")
    candidate.sits(share: 1, on: 357)
    #expect(way(required.renewal(of: candidate, on: 357)) == "again")
  }

  @Test func `without a way of its own everything is shown anew`() {
    let required = programme(.exam(exam), months: 12)
    var candidate = holder
    candidate.sits(share: 1, on: 304)
    guard case .missing(let paths) = required.renewal(of: candidate, on: 305) else {
      Issue.record("not open")
      return
    }
    #expect(paths.map(\.renewal.id) == ["anew"])
    #expect(paths.map(\.missing) == [[.exam(exam, .notSat)]])
  }

  @Test func `reviews count from the award, not from the opening`() {
    let quality = Requirement.quality(.init(rubric: "calls", mark: 0.5, reviews: 4))
    let required = programme(
      quality, months: 12, renewals: [.init(id: "work", title: "Work", requires: quality)])
    var candidate = holder
    candidate.isReviewed(1, on: 0)
    for number in [100.0, 120, 140] { candidate.isReviewed(1, on: number) }
    #expect(way(required.renewal(of: candidate, on: 310)) == nil)
    candidate.isReviewed(1, on: 200)
    #expect(way(required.renewal(of: candidate, on: 310)) == "work")
  }

  @Test func `a renewed certificate opens again before its own end`() {
    var candidate = holder
    candidate.holds(from: 310, to: 731, renews: 1)
    #expect(required.renewal(of: candidate, on: 311) == .opens(day(671)))
  }

  private var holder: Candidate {
    var candidate = Candidate()
    candidate.sits(share: 1, on: -1)
    candidate.holds(from: 0, to: 365)
    return candidate
  }

  private func way(_ decision: RenewalDecision) -> RenewalID? {
    if case .award(let renewal, _, _) = decision { renewal.id } else { nil }
  }
}
