import Statistics
import Testing

struct IntervalTests {
  /// Percentages computed from the published formula, to four decimals.
  @Test(arguments: [
    (5, 5, 56.5518, 100), (4, 5, 37.5535, 96.3776), (9, 10, 59.5850, 98.2124),
    (27, 30, 74.3789, 96.5400), (90, 100, 82.5634, 94.4771), (0, 5, 0, 43.4482),
  ])
  func `Wilson's interval has the published bounds`(
    successes: Int, trials: Int, lower: Double, upper: Double
  ) throws {
    let interval = try #require(wilsonInterval(successes: successes, trials: trials))
    #expect(abs(interval.lower * 100 - lower) < 0.000_05)
    #expect(abs(interval.upper * 100 - upper) < 0.000_05)
  }

  @Test func `there is no interval without trials or with impossible counts`() {
    #expect(wilsonInterval(successes: 0, trials: 0) == nil)
    #expect(wilsonInterval(successes: 6, trials: 5) == nil)
    #expect(wilsonInterval(successes: -1, trials: 5) == nil)
  }

  @Test func `sample sizes are the published ones`() throws {
    #expect(abs(try #require(sampleSize(margin: 0.05, population: 1000, z: 1.96)) - 277.74) < 0.005)
    #expect(
      abs(try #require(sampleSize(margin: 0.03, population: 60_000, z: 2.575829)) - 1788.1) < 0.1)
    #expect(abs(try #require(sampleSize(margin: 0.03)) - 1067.1) < 0.05)
    #expect(sampleSize(margin: 0) == nil)
  }
}
