import Statistics
import Testing

struct RankingTests {
  @Test func `groups whose intervals overlap share places`() {
    let ranges = rankRanges(of: [
      Interval(lower: 0.9, upper: 0.95), Interval(lower: 0.7, upper: 0.85),
      Interval(lower: 0.8, upper: 0.92), Interval(lower: 0.1, upper: 0.2),
    ])
    #expect(
      ranges == [
        RankRange(best: 1, worst: 2), RankRange(best: 2, worst: 3), RankRange(best: 1, worst: 3),
        RankRange(best: 4, worst: 4),
      ])
    #expect(ranges.map(\.isShared) == [true, true, true, false])
  }

  @Test func `intervals that touch overlap`() {
    let ranges = rankRanges(of: [
      Interval(lower: 0.5, upper: 0.6), Interval(lower: 0.6, upper: 0.7),
    ])
    #expect(ranges == [RankRange(best: 1, worst: 2), RankRange(best: 1, worst: 2)])
  }

  @Test func `a group without an interval may have any place and moves nobody`() {
    let unknown = [nil, Interval(lower: .nan, upper: 1), Interval(lower: 1, upper: 0)]
    let ranges = rankRanges(
      of: [Interval(lower: 0.5, upper: 0.6)] + unknown + [Interval(lower: 0.8, upper: 0.9)])
    let any = RankRange(best: 1, worst: 5)
    #expect(ranges == [RankRange(best: 2, worst: 5), any, any, any, RankRange(best: 1, worst: 4)])
    #expect(rankRanges(of: []) == [])
  }

  @Test func `ranges are those of comparing every group with every other`() {
    var random = SplitMix(state: 9)
    let intervals = (0..<200).map { _ in
      let lower = (random.share() * 50).rounded()
      return Interval(lower: lower, upper: lower + (random.share() * 10).rounded())
    }
    let expected = intervals.map { one in
      RankRange(
        best: 1 + intervals.count { $0.lower > one.upper },
        worst: 200 - intervals.count { $0.upper < one.lower })
    }
    #expect(rankRanges(of: intervals) == expected)
  }

  /// Five contacts each: 92 against 84 % can be luck, and 5 of 5 against 1 of 5 too nearly so.
  @Test func `five contacts do not rank teams, a hundred do`() throws {
    func team(_ successes: Int, of trials: Int) -> Estimate {
      Estimate(
        value: Double(successes) / Double(trials),
        interval: wilsonInterval(successes: successes, trials: trials), units: trials)
    }
    let few = ranking(of: [team(3, of: 5), nil, team(5, of: 5), team(4, of: 5)])
    #expect(few.map(\.group) == [2, 3, 0])
    #expect(few.allSatisfy { $0.range == RankRange(best: 1, worst: 3) && !$0.isApartFromNext })
    let many = ranking(of: [team(60, of: 100), team(95, of: 100), team(80, of: 100)])
    #expect(many.map(\.group) == [1, 2, 0])
    #expect(many.map(\.isApartFromNext) == [true, true, false])
    #expect(many.map(\.range.best) == [1, 2, 3])
  }
}
