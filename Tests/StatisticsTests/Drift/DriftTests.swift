import Statistics
import Testing

struct DriftTests {
  /// Rater 2 grows milder by a point a window; 0 and 1 stay as they are.
  private func marks(noise: (Int) -> Double) -> [GivenScore] {
    (0..<40).flatMap { unit in
      let window = unit / 8
      let difficulty = Double(unit * 7 % 11)
      return [(0, 1.0), (1, -1.0), (2, Double(window))].map { rater, leniency in
        GivenScore(
          unit: unit, rater: rater, score: difficulty + leniency + noise(unit * 3 + rater),
          window: window)
      }
    }
  }

  @Test func `a rater who grows milder by a point a window has that slope`() throws {
    let drifts = drift(of: marks { _ in 0 })
    #expect(drifts.map(\.rater) == [0, 1, 2])
    let slope = try #require(drifts[2].slope.estimate)
    #expect(isNear(slope.value, 1))
    #expect(slope.units == 40)
    #expect(drifts[2].windows.map(\.window) == [0, 1, 2, 3, 4])
    let steps = drifts[2].windows.map(\.leniency.value)
    for (one, next) in zip(steps, steps.dropFirst()) { #expect(isNear(next - one, 1)) }
    // The two who stay are compared with half of that drift each.
    #expect(isNear(drifts[0].slope.value, -0.5))
  }

  @Test func `the slope's interval holds the truth although scores are noisy`() throws {
    var random = SplitMix(state: 8)
    let slope = try #require(drift(of: marks { _ in random.normal() })[2].slope.estimate)
    let interval = try #require(slope.interval)
    #expect(interval.lower < 1 && 1 < interval.upper)
    #expect(interval.lower > 0.5 && interval.upper < 1.5)
  }

  /// Rater 0 meets the strict rater 1 first and the lenient rater 2 later, and does not change.
  @Test func `other peers are not a drift`() throws {
    let others = [(1, 0), (1, 0), (2, 1), (2, 1)]
    var marks = others.enumerated().flatMap { unit, other in
      [
        GivenScore(unit: unit, rater: 0, score: 50, window: other.1),
        GivenScore(unit: unit, rater: other.0, score: other.0 == 1 ? 40 : 60, window: other.1),
      ]
    }
    marks.append(GivenScore(unit: 9, rater: 1, score: 40, window: 0))
    let drifts = drift(of: marks)
    #expect(isNear(drifts[0].slope.value, 0))
    #expect(drifts[1].slope == .undefined(.oneWindowOnly))
  }

  @Test func `a rater alone has neither windows nor a slope`() {
    let drifts = drift(of: [
      GivenScore(unit: 0, rater: 3, score: 1), GivenScore(unit: 1, rater: 3, score: 2),
    ])
    #expect(drifts.count == 1)
    #expect(drifts[0].windows.isEmpty)
    #expect(drifts[0].slope == .undefined(.sharesNoUnit))
    #expect(drift(of: []).isEmpty)
  }
}
