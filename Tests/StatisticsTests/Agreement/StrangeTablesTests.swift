import Foundation
import Statistics
import Testing

struct StrangeTablesTests {
  /// Small tables meet every edge: lone units, lone raters, constant raters, gaps.
  @Test func `every small table has coefficients that make sense or reasons for none`() throws {
    var random = SplitMix(state: 11)
    for _ in 0..<300 {
      let categories = 1 + Int(random.next() % 4)
      let raters = Int(random.next() % 5)
      let units = Int(random.next() % 7)
      let gap = random.share() * 0.6
      let rows = (0..<units).map { _ in
        (0..<raters).map { _ in
          random.share() < gap ? nil : Int(random.next() % UInt64(categories)) as Int?
        }
      }
      let scale = (0..<categories).map { Double($0 * $0) - (gap < 0.1 ? 1 : 0) }
      let ratings = try #require(Ratings(categories: rows, scale: scale))
      for figure in AgreementFigure.allCases {
        let coefficient = ratings.coefficient(figure)
        guard let estimate = coefficient.estimate else { continue }
        #expect(estimate.value.isFinite && estimate.value <= 1 + 1e-12, "\(figure) of \(rows)")
        #expect(estimate.units > 0)
        guard let interval = estimate.interval else { continue }
        #expect(interval.lower <= estimate.value + 1e-9, "\(figure) of \(rows)")
        #expect(estimate.value <= interval.upper + 1e-9, "\(figure) of \(rows)")
        #expect(interval.lower.isFinite && interval.upper <= 1, "\(figure) of \(rows)")
      }
      for level in MeasurementLevel.allCases {
        _ = try JSONEncoder().encode(AgreementSummary(ratings, scale: level))
      }
    }
  }

  @Test func `numbers at the end of what can be held have figures or reasons for none`() throws {
    let extremes = [-1.7e308, -1e160, -1e-160, 0, 5e-308, 1e-160, 1, 1e160, 1.7e308]
    var random = SplitMix(state: 12)
    for _ in 0..<60 {
      let values = (0..<4).map { _ in
        (0..<3).map { _ in extremes[Int(random.next() % 9)] as Double? }
      }
      let ratings = try #require(Ratings(values: values))
      for level in MeasurementLevel.allCases {
        _ = try JSONEncoder().encode(AgreementSummary(ratings, scale: level))
      }
      _ = try JSONEncoder().encode(ratings.pair(0, 1)?.weightedKappa(.linear))
      let scores = values.enumerated().flatMap { unit, row in
        row.enumerated().compactMap { rater, score in
          score.map { GivenScore(unit: unit % 3, rater: rater, score: $0, window: unit) }
        }
      }
      _ = try JSONEncoder().encode(Leniency(of: scores))
      _ = try JSONEncoder().encode(drift(of: scores))
      _ = try JSONEncoder().encode(meanInterval(of: scores.map(\.score)))
    }
  }
}
