import Certifications
import Curricula
import Foundation
import Rubrics
import Testing

/// Somebody who is looked at after each review; what is raised is closed at once.
struct LapseProperties {
  private let reviews = 4
  private let mark = 0.7

  @Test func `between two lapses lies a recovery or a critical failure, and no lapse is missed`() {
    var raises = 0
    for seed in 1...60 {
      var dice = Dice(seed)
      var candidate = Candidate()
      candidate.holds(from: 0, to: 365)
      // Good and bad times, so that there is something to recover to.
      var level = 0.9
      /// Whether anything happened since that makes a lapse another one.
      var isNew = true
      for number in 1...60 {
        if dice.happens(0.1) { level = dice.one(of: 0.2, 0.5, 0.7, 0.95) }
        let isCritical = dice.happens(0.03)
        candidate.isReviewed(
          level + dice.one(of: -0.2, 0, 0.05, 0.3), isCritical: isCritical, on: Double(number))
        if isCritical || candidate.lastMean(of: reviews) >= mark { isNew = true }
        let raised = doubts(candidate, on: Double(number) + 0.5)
        let lapses = raised.count { $0.about.hasPrefix("quality/") }
        let isLapsed = !unraised(candidate, on: Double(number) + 0.5).isEmpty
        #expect(lapses == (isNew && isLapsed ? 1 : 0), "seed \(seed), review \(number)")
        for doubt in raised {
          candidate.meets(.reviewOpened, about: doubt.about, on: Double(number) + 0.5)
          candidate.meets(.reviewClosed, about: doubt.about, on: Double(number) + 0.6)
        }
        raises += lapses
        if lapses > 0 { isNew = false }
      }
    }
    #expect(raises > 60, "\(raises)")
  }

  private var required: Programme {
    programme(.quality(.init(rubric: "calls", mark: mark, reviews: reviews)))
  }

  private func doubts(_ candidate: Candidate, on number: Double) -> [Doubt] {
    required.doubts(
      about: candidate.record.certificates[0], candidate.record, at: day(number))
  }

  /// The lapse of a moment, as if nothing had been raised before.
  private func unraised(_ candidate: Candidate, on number: Double) -> [Doubt] {
    var candidate = candidate
    candidate.record.events = []
    return doubts(candidate, on: number).filter { $0.about.hasPrefix("quality/") }
  }
}

extension Candidate {
  /// The mean of the last so many reviews, or of as many as there are; a bonus counts for nothing.
  fileprivate func lastMean(of count: Int) -> Double {
    let shares = record.reviews.suffix(count).map { min(1, $0.share) }
    return shares.reduce(0, +) / Double(max(1, shares.count)) + 1e-9
  }
}
