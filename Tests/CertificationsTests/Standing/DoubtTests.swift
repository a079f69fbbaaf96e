import Certifications
import Curricula
import Foundation
import Rubrics
import Testing

/// What speaks against a certificate that was awarded on day 0.
struct DoubtTests {
  let required = programme(
    .quality(.init(rubric: "calls", mark: 0.5, reviews: 4)),
    renewals: [
      .init(
        id: "work", title: "Work",
        requires: .quality(.init(rubric: "calls", mark: 0.5, reviews: 6)))
    ])

  @Test func `a critical failure after the award is raised once, however often it is asked about`()
  {
    var candidate = holder
    candidate.isReviewed(0.9, isCritical: true, on: 5)
    #expect(doubts(required, candidate) == [.criticalFailure(review: 1)])
    #expect(Doubt.criticalFailure(review: 1).about == "review/1")
  }

  @Test func `a doubt that was raised is not raised again, neither open nor closed`() {
    var candidate = holder
    candidate.isReviewed(0.9, isCritical: true, on: 5)
    candidate.meets(.reviewOpened, about: "review/1", on: 6)
    #expect(doubts(required, candidate) == [])
    candidate.meets(.reviewClosed, about: "review/1", on: 7)
    #expect(doubts(required, candidate) == [])
    candidate.isReviewed(0.9, isCritical: true, on: 8)
    #expect(doubts(required, candidate) == [.criticalFailure(review: 2)])
  }

  @Test func `what was raised about another certificate is raised about this one`() {
    var candidate = holder
    candidate.isReviewed(0.9, isCritical: true, on: 5)
    candidate.meets(.reviewOpened, of: 2, about: "review/1", on: 6)
    #expect(doubts(required, candidate) == [.criticalFailure(review: 1)])
  }

  @Test func `nothing up to the moment of the award counts, and nothing after the question`() {
    var candidate = holder
    for number in [-1, 0, 10 + second] {
      candidate.isReviewed(0, isCritical: true, on: number)
    }
    #expect(doubts(required, candidate, on: 10) == [])
    candidate.record.reviews[1].submittedAt = day(second)
    #expect(doubts(required, candidate, on: 10) == [.criticalFailure(review: 2)])
  }

  @Test func `a rubric that the programme does not ask about raises nothing`() {
    var candidate = holder
    candidate.isReviewed(0, isCritical: true, rubric: "mails", on: 5)
    #expect(doubts(required, candidate) == [])
    let other = programme(.attested(.init(id: "seen", text: "Seen.")))
    candidate.isReviewed(0, isCritical: true, on: 6)
    #expect(doubts(other, candidate) == [])
  }

  // 50, 60, 60 and 70 %: as far below 0.752457 as `QualityTests` has them above 0.747543.
  @Test func `quality has lapsed only when even the upper end is below the mark`() throws {
    var candidate = holder
    for (number, share) in [0.5, 0.6, 0.6, 0.7].enumerated() {
      candidate.isReviewed(share, on: Double(number + 1))
    }
    #expect(doubts(asking(0.7524), candidate) == [])
    let doubt = try #require(doubts(asking(0.7525), candidate).first)
    guard case .lapsedQuality("calls", last: 4, let upper, mark: 0.7525) = doubt else {
      Issue.record("\(doubt)")
      return
    }
    // (2.4 + 0.7525)/5 + 2.776445·√((0.02 + 0.8·0.1525²)/20).
    #expect(abs(upper - 0.752482) < 1e-6)
    #expect(doubt.about == "quality/calls/4")
  }

  @Test func `fewer reviews since the award than are asked for show no lapse`() {
    var candidate = holder
    candidate.isReviewed(0.1, on: -1)
    for number in 1...3 { candidate.isReviewed(0.1, on: Double(number)) }
    #expect(doubts(asking(0.7), candidate) == [])
    candidate.isReviewed(0.1, on: 4)
    #expect(doubts(asking(0.7), candidate).map(\.about) == ["quality/calls/5"])
  }

  @Test func `only the last reviews show a lapse, so bad ones are left behind`() {
    var candidate = holder
    for (number, share) in [0.1, 0.1, 0.1, 0.1, 0.9, 0.9, 0.9, 0.9].enumerated() {
      candidate.isReviewed(share, on: Double(number + 1))
    }
    #expect(doubts(asking(0.7), candidate) == [])
    #expect(doubts(asking(0.7), candidate, on: 4).map(\.about) == ["quality/calls/4"])
  }

  @Test func `a lapse is raised once, however many bad reviews follow, open or closed`() {
    for isClosed in [false, true] {
      var candidate = holder
      for number in 1...4 { candidate.isReviewed(0.1, on: Double(number)) }
      candidate.meets(.reviewOpened, about: "quality/calls/4", on: 5)
      if isClosed { candidate.meets(.reviewClosed, about: "quality/calls/4", on: 6) }
      for number in 7...12 {
        candidate.isReviewed(0.1, on: Double(number))
        #expect(doubts(asking(0.7), candidate) == [])
      }
    }
  }

  @Test func `a lapse after the mean had reached the mark again is another one`() {
    var candidate = holder
    for number in 1...4 { candidate.isReviewed(0.1, on: Double(number)) }
    candidate.meets(.reviewOpened, about: "quality/calls/4", on: 5)
    for number in 6...9 { candidate.isReviewed(0.9, on: Double(number)) }
    for number in 10...13 { candidate.isReviewed(0.1, on: Double(number)) }
    #expect(doubts(asking(0.7), candidate, on: 9) == [])
    #expect(doubts(asking(0.7), candidate).map(\.about) == ["quality/calls/12"])
    candidate.meets(.reviewOpened, about: "quality/calls/12", on: 14)
    candidate.isReviewed(0.1, on: 15)
    #expect(doubts(asking(0.7), candidate) == [])
  }

  @Test func `quality that only came nearer to the mark has not recovered`() {
    var candidate = holder
    for number in 1...4 { candidate.isReviewed(0.1, on: Double(number)) }
    candidate.meets(.reviewOpened, about: "quality/calls/4", on: 5)
    // The upper end is above the mark for a while, the mean never.
    for share in [0.9, 0.9, 0.1, 0.1, 0.1, 0.1] {
      candidate.isReviewed(share, on: Double(candidate.record.reviews.count + 5))
    }
    #expect(doubts(asking(0.7), candidate) == [])
  }

  @Test func `a new critical failure raises a lapse anew, once`() {
    var candidate = holder
    for number in 1...4 { candidate.isReviewed(0.1, on: Double(number)) }
    candidate.meets(.reviewOpened, about: "quality/calls/4", on: 5)
    candidate.meets(.reviewClosed, on: 6)
    candidate.isReviewed(0.1, isCritical: true, on: 7)
    #expect(doubts(asking(0.7), candidate).map(\.about) == ["review/5", "quality/calls/5"])
    candidate.meets(.reviewOpened, about: "review/5", on: 8)
    candidate.meets(.reviewOpened, about: "quality/calls/5", on: 8)
    candidate.isReviewed(0.1, on: 9)
    #expect(doubts(asking(0.7), candidate) == [])
  }

  @Test func `a way of renewal that asks for more reviews does not raise the same lapse again`() {
    var candidate = holder
    for number in 1...4 { candidate.isReviewed(0.1, on: Double(number)) }
    #expect(doubts(required, candidate).map(\.about) == ["quality/calls/4"])
    candidate.meets(.reviewOpened, about: "quality/calls/4", on: 5)
    candidate.meets(.reviewClosed, on: 6)
    for number in 7...12 {
      candidate.isReviewed(0.1, on: Double(number))
      #expect(doubts(required, candidate) == [])
    }
  }

  @Test func `a lapse by one rubric is none by another whose name begins alike`() {
    var candidate = holder
    for number in 1...4 { candidate.isReviewed(0.1, on: Double(number)) }
    candidate.meets(.reviewOpened, about: "quality/calls/long/4", on: 5)
    candidate.meets(.reviewOpened, of: 2, about: "quality/calls/4", on: 5)
    #expect(doubts(asking(0.7), candidate).map(\.about) == ["quality/calls/4"])
  }

  @Test func `what was raised later is no reason to keep silent now`() {
    var candidate = holder
    for number in 1...4 { candidate.isReviewed(0.1, isCritical: number == 1, on: Double(number)) }
    let before = doubts(asking(0.7), candidate, on: 5)
    #expect(before.map(\.about) == ["review/1", "quality/calls/4"])
    for doubt in before { candidate.meets(.reviewOpened, about: doubt.about, on: 6) }
    #expect(doubts(asking(0.7), candidate, on: 6 - second) == before)
    #expect(doubts(asking(0.7), candidate, on: 6) == [])
  }

  @Test func `a requirement of no reviews or fewer is no lapse`() {
    var candidate = holder
    for number in 1...4 { candidate.isReviewed(0.1, on: Double(number)) }
    for count in [0, -1, Int.min] {
      let required = programme(.quality(.init(rubric: "calls", mark: 0.7, reviews: count)))
      #expect(doubts(required, candidate) == [])
    }
  }

  @Test func `sittings that do not pass any more are raised first, each once`() {
    var candidate = holder
    candidate.isReviewed(0.9, isCritical: true, on: 5)
    #expect(
      doubts(required, candidate, regraded: [3, 8, 3])
        == [.regraded(attempt: 3), .regraded(attempt: 8), .criticalFailure(review: 1)])
    candidate.meets(.reviewOpened, about: "attempt/3", on: 6)
    candidate.meets(.reviewClosed, about: "attempt/3", on: 7)
    #expect(
      doubts(required, candidate, regraded: [3, 8])
        == [.regraded(attempt: 8), .criticalFailure(review: 1)])
  }

  @Test func `good work raises nothing`() {
    var candidate = holder
    for number in 1...20 { candidate.isReviewed(1, on: Double(number)) }
    #expect(doubts(required, candidate) == [])
  }

  private var holder: Candidate {
    var candidate = Candidate()
    candidate.holds(from: 0, to: 365)
    return candidate
  }

  private func asking(_ mark: Double) -> Programme {
    programme(.quality(.init(rubric: "calls", mark: mark, reviews: 4)))
  }

  private func doubts(
    _ programme: Programme, _ candidate: Candidate, regraded: [Int64] = [], on number: Double = 30
  ) -> [Doubt] {
    programme.doubts(
      about: candidate.record.certificates[0], candidate.record, regraded: regraded,
      at: day(number))
  }
}
