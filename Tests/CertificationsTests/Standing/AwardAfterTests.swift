import Certifications
import Curricula
import Rubrics
import Testing

/// Whether there is a way to a new award while one holds, is suspended, was revoked or is over.
struct AwardAfterTests {
  let exam = Requirement.Exam(module: "m", part: "quiz", band: 0)
  var required: Programme { programme(.exam(exam), months: 12) }

  @Test func `nothing is awarded while one holds`() throws {
    let candidate = holder
    #expect(decision(candidate, on: 10) == .held(try #require(candidate.record.certificates.first)))
  }

  @Test func `no new award leads around a suspension`() throws {
    var candidate = holder
    candidate.meets(.suspended, on: 100)
    candidate.sits(share: 1, on: 110)
    #expect(
      decision(candidate, on: 120)
        == .suspended(try #require(candidate.record.certificates.first)))
    guard case .award = decision(candidate, on: 365) else {
      Issue.record("over with the certificate")
      return
    }
  }

  @Test func `after a revocation only what was sat since then counts`() {
    for (sat, isAwarded) in [(50.0, false), (100, false), (100 + second, true)] {
      var candidate = holder
      candidate.sits(share: 1, on: sat)
      candidate.meets(.revoked, on: 100)
      guard case .award = decision(candidate, on: 120) else {
        #expect(!isAwarded)
        #expect(decision(candidate, on: 120) == .missing([.exam(exam, .notSat)]))
        continue
      }
      #expect(isAwarded)
    }
  }

  @Test func `who was suspended and then revoked may start anew`() {
    var candidate = holder
    candidate.meets(.suspended, on: 90)
    candidate.meets(.revoked, on: 100)
    #expect(decision(candidate, on: 120) == .missing([.exam(exam, .notSat)]))
  }

  @Test func `reviews, calibrations and attestations are shown anew after a revocation too`() {
    let quality = Requirement.Quality(rubric: "calls", mark: 0.5, reviews: 4)
    let calibrated = Requirement.Calibrated(rubric: "calls", kappa: 0.5, interactions: 10)
    let attested = Requirement.Attested(id: "seen", text: "Seen.")
    let required = programme(
      .all([.quality(quality), .calibrated(calibrated), .attested(attested)]), months: 12)
    var candidate = holder
    candidate.meets(.revoked, on: 100)
    for number in 97...100 { candidate.isReviewed(1, on: Double(number)) }
    candidate.calibrates(1, over: 10, on: 100)
    candidate.isAttested("seen", on: 100)
    #expect(
      required.decide(candidate.record, in: house(required), at: day(101))
        == .missing([
          .quality(quality, .init(reviews: 0)),
          .calibration(calibrated, interactions: 0, kappa: nil), .attestation(attested),
        ]))
    for number in 101...104 { candidate.isReviewed(1, on: Double(number)) }
    candidate.calibrates(1, over: 10, on: 105)
    candidate.isAttested("seen", on: 106)
    guard
      case .award(let evidence, _) = required.decide(
        candidate.record, in: house(required), at: day(107))
    else {
      Issue.record("not awarded")
      return
    }
    #expect(evidence.map(\.at) == (101...106).map { day(Double($0)) })
  }

  @Test func `what was read, signed or waived stands after a revocation`() {
    let required = programme(.signedOff("m", checklist: "floor"), months: 12)
    var candidate = holder
    candidate.isSigned("one", on: -3)
    candidate.isSigned("two", on: -2)
    candidate.meets(.revoked, on: 100)
    guard case .award = required.decide(candidate.record, in: house(required), at: day(101)) else {
      Issue.record("it does not stand")
      return
    }
  }

  @Test func `an award anew is followed by a time of its own`() throws {
    var candidate = holder
    candidate.meets(.revoked, on: 100)
    candidate.sits(share: 1, on: 110)
    guard case .award(_, let end) = decision(candidate, on: 120) else {
      Issue.record("not awarded")
      return
    }
    // Day 120 is 30 June 2026.
    #expect(end == (try instant("2027-06-30T00:00:00Z")))
  }

  private var holder: Candidate {
    var candidate = Candidate()
    candidate.sits(share: 1, on: -1)
    candidate.holds(from: 0, to: 365)
    return candidate
  }

  private func decision(_ candidate: Candidate, on number: Double) -> Decision {
    required.decide(candidate.record, in: house(required), at: day(number))
  }
}
