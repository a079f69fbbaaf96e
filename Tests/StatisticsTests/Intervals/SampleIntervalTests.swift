import Statistics
import Testing

struct SampleIntervalTests {
  /// 56 of 70 against 48 of 80 is the first example of Newcombe's paper, there 0.0524 to 0.3339.
  @Test func `the difference of two proportions has Newcombe's published bounds`() throws {
    let interval = try #require(newcombeInterval((56, 70), minus: (48, 80)))
    #expect(abs(interval.lower - 0.0524) < 0.000_05)
    #expect(abs(interval.upper - 0.3339) < 0.000_05)
  }

  @Test func `swapping the proportions mirrors the interval, and none has trials of none`() throws {
    let there = try #require(newcombeInterval((9, 10), minus: (3, 10)))
    let back = try #require(newcombeInterval((3, 10), minus: (9, 10)))
    #expect(abs(there.lower + back.upper) < 1e-15)
    #expect(abs(there.upper + back.lower) < 1e-15)
    #expect(newcombeInterval((0, 0), minus: (3, 10)) == nil)
    #expect(newcombeInterval((3, 10), minus: (11, 10)) == nil)
  }

  /// t(.975; 4) = 2.776445105197793; the sample's standard error is 1/√2.
  @Test func `the mean of five values lies within Student's bounds`() throws {
    let interval = try #require(meanInterval(of: [1, 2, 3, 4, 5]))
    #expect(abs(interval.lower - (3 - 2.776_445_105_197_793 * 0.5.squareRoot())) < 1e-12)
    #expect(abs(interval.upper - (3 + 2.776_445_105_197_793 * 0.5.squareRoot())) < 1e-12)
    #expect(meanInterval(of: [3]) == nil)
    #expect(meanInterval(of: [1, .infinity]) == nil)
    #expect(meanInterval(of: [3, 3]) == Interval(lower: 3, upper: 3))
  }

  @Test func `with equal possible points a ratio of sums has the interval of the mean`() throws {
    let scores = [7.0, 9, 10, 4].map { (earned: $0, possible: 10.0) }
    let ratio = try #require(aggregateInterval(scores, by: .ratioOfSums))
    let mean = try #require(aggregateInterval(scores, by: .meanOfScores))
    #expect(abs(ratio.lower - mean.lower) < 1e-12)
    #expect(abs(ratio.upper - mean.upper) < 1e-12)
  }

  /// By hand: R = 12/20; e − R·p = 2, −1, −1; SE² = 3/2·6/400; t(.975; 2) = 4.302652729749464.
  @Test func `a ratio of sums has the interval of the delta method`() throws {
    let interval = try #require(ratioInterval(of: [(5, 5), (2, 5), (5, 10), (0, 0)]))
    let half = 4.302_652_729_749_464 * 0.0225.squareRoot()
    #expect(abs(interval.lower - (0.6 - half)) < 1e-12)
    #expect(abs(interval.upper - (0.6 + half)) < 1e-12)
    #expect(ratioInterval(of: [(5, 5), (0, 0)]) == nil)
  }

  @Test func `kappas are averaged by Fisher's z`() throws {
    #expect(abs(try #require(fisherMean(of: [1, 1])) - 0.999) < 1e-12)
    let weighted = try #require(fisherMean(of: [0.5, 0.8], weights: [1, 0.5]))
    #expect(abs(weighted - 0.624_536_446_425_734) < 1e-12)
    #expect(fisherMean(of: [-1, 1]) == 0)
    #expect(fisherMean(of: []) == nil)
    #expect(fisherMean(of: [0.5], weights: [0]) == nil)
    #expect(fisherMean(of: [0.5], weights: [1, 2]) == nil)
    #expect(fisherMean(of: [1.5]) == nil)
  }
}
