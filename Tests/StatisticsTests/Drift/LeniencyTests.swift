import Statistics
import Testing

struct LeniencyTests {
  /// Rater 1 had the hard units, rater 3 the easy ones; their means say the opposite of the truth.
  @Test func `leniency is what is left when difficulty is taken out`() throws {
    let difficulty = [10.0, 12, 20, 24, 30]
    let effects = [1: 3.0, 2: -1, 3: -2]
    let seen = [[1, 2], [1, 2], [1, 2], [2, 3], [2, 3]]
    let marks = seen.enumerated().flatMap { unit, raters in
      raters.map { GivenScore(unit: unit, rater: $0, score: difficulty[unit] + (effects[$0] ?? 0)) }
    }
    let leniency = Leniency(of: marks)
    #expect(leniency.groupCount == 1)
    for rater in leniency.raters {
      let estimate = try #require(rater.leniency.estimate)
      #expect(isNear(estimate.value, effects[rater.rater]))
      // The fit is exact, so there is no error to make an interval of.
      #expect(estimate.interval == nil)
    }
    #expect(leniency.raters.map(\.marks) == [3, 5, 2])
    #expect(leniency.raters.map { $0.leniency.estimate?.units } == [3, 5, 2])
  }

  /// By hand: differences 1, 2, 3 have the mean 2, so each effect is ±1; the residual sum of squares
  /// is 1 with 2 degrees of freedom, and an effect's variance is s²/12·2 = s²/6.
  @Test func `two raters differ as in a paired t test`() throws {
    let scores = [(5.0, 4.0), (7, 5), (9, 6)]
    let marks = scores.enumerated().flatMap { unit, pair in
      [
        GivenScore(unit: unit, rater: 0, score: pair.0),
        GivenScore(unit: unit, rater: 1, score: pair.1),
      ]
    }
    let raters = Leniency(of: marks).raters
    let first = try #require(raters[0].leniency.estimate)
    #expect(isNear(first.value, 1))
    #expect(isNear(raters[1].leniency.value, -1))
    let error = (1.0 / 3).squareRoot() / 2
    #expect(isNear(first.standardError, error))
    #expect(
      isNear(first.interval, 1 - 4.302652729749464 * error, 1 + 4.302652729749464 * error))
  }

  /// The effect must be the rater's mean less the mean of all where every rater rated every unit.
  @Test func `in a full table leniency is the difference of means`() throws {
    let marks = totals.enumerated().flatMap { unit, row in
      row.enumerated().compactMap { rater, score in
        score.map { GivenScore(unit: unit, rater: rater, score: $0) }
      }
    }
    let columns = (0..<3).map { rater in totals.compactMap { $0[rater] }.reduce(0, +) / 6 }
    let grand = columns.reduce(0, +) / 3
    for (rater, entry) in Leniency(of: marks).raters.enumerated() {
      #expect(isNear(entry.leniency.value, columns[rater] - grand))
      // EMS of the table is the error variance: SE² = EMS·(1/6 − 1/18).
      #expect(isNear(entry.leniency.estimate?.standardError, (6.455555555556 / 9).squareRoot()))
    }
  }

  @Test func `raters without a common unit are in groups of their own`() {
    let leniency = Leniency(of: [
      GivenScore(unit: 1, rater: 5, score: 1), GivenScore(unit: 1, rater: 7, score: 2),
      GivenScore(unit: 2, rater: 6, score: 1), GivenScore(unit: 2, rater: 8, score: 5),
      GivenScore(unit: 3, rater: 9, score: 1), GivenScore(unit: 4, rater: 9, score: 3),
    ])
    #expect(leniency.groupCount == 3)
    #expect(leniency.raters.map(\.rater) == [5, 6, 7, 8, 9])
    #expect(leniency.raters.map(\.group) == [0, 1, 0, 1, 2])
    #expect(leniency.raters.map(\.leniency.value) == [-0.5, -2, 0.5, 2, nil])
    #expect(leniency.raters[4].leniency == .undefined(.sharesNoUnit))
    #expect(Leniency(of: []).groupCount == 0)
  }

  @Test func `a long chain of raters is solved exactly`() throws {
    let marks = (0..<60).flatMap { unit in
      [
        GivenScore(unit: unit, rater: unit, score: Double(unit)),
        GivenScore(unit: unit, rater: unit + 1, score: Double(unit) + 1),
      ]
    }
    let raters = Leniency(of: marks).raters
    #expect(raters.count == 61)
    for (place, rater) in raters.enumerated() {
      #expect(isNear(rater.leniency.value, Double(place) - 30))
    }
  }

  @Test func `the order of marks changes nothing, and scores that are none do not count`() {
    var random = SplitMix(state: 4)
    var marks: [GivenScore] = []
    for unit in 0..<40 {
      for rater in 0..<5 where random.share() < 0.5 {
        marks.append(GivenScore(unit: unit, rater: rater, score: (random.share() * 100).rounded()))
      }
    }
    let one = Leniency(of: marks + [GivenScore(unit: 1, rater: 77, score: .nan)])
    let other = Leniency(of: marks.shuffled(using: &random))
    #expect(one.raters.count == 5)
    for (a, b) in zip(one.raters, other.raters) {
      #expect(isNear(a.leniency.value, b.leniency.value))
      #expect(isNear(a.leniency.estimate?.standardError, b.leniency.estimate?.standardError))
    }
  }

  @Test func `intervals of leniency hold the true one in 95 of 100 samples`() {
    var random = SplitMix(state: 6)
    let effects = [4.0, 0, -1, -3]
    var hits = 0
    for _ in 0..<400 {
      let marks = (0..<20).flatMap { unit in
        let difficulty = random.normal() * 10
        let first = Int(random.next() % 4)
        return [first, (first + 1 + unit % 3) % 4].map {
          GivenScore(unit: unit, rater: $0, score: difficulty + effects[$0] + random.normal() * 5)
        }
      }
      hits += Leniency(of: marks).raters.count { rater in
        rater.leniency.estimate?.interval.map {
          $0.lower <= effects[rater.rater] && effects[rater.rater] <= $0.upper
        } ?? false
      }
    }
    #expect((1490...1550).contains(hits), "\(hits) of 1600")
  }
}
