import Statistics
import Testing

struct TwoRatersTests {
  /// kappa, SE, lower, upper, pi, alpha, AC1.
  @Test(arguments: [
    (
      [85, 5, 5, 5], 0.9,
      [
        0.444444444444, 0.14724519064, 0.155849173892, 0.733039714996, 0.444444444444,
        0.447222222222, 0.878048780488,
      ]
    ),
    (
      [45, 5, 5, 45], 0.5, [0.8, 0.06, 0.682402160928, 0.917597839072, 0.8, 0.801, 0.8]
    ),
    (
      [90, 5, 5, 0], 0.95,
      [
        -0.052631578947, 0.016620498615, -0.085207157638, -0.020056000257, -0.052631578947,
        -0.047368421053, 0.889502762431,
      ]
    ),
  ])
  func `three tables with the same raw agreement have very different coefficients`(
    cells: [Int], yes: Double, expected: [Double]
  ) throws {
    let ratings = try #require(twoByTwo(cells[0], cells[1], cells[2], cells[3]))
    let kappa = try #require(ratings.cohenKappa.estimate)
    #expect(isNear(kappa.value, expected[0]))
    #expect(isNear(kappa.standardError, expected[1]))
    #expect(isNear(kappa.interval, expected[2], expected[3]))
    #expect(kappa.units == 100)
    #expect(isNear(ratings.scottPi.value, expected[4]))
    #expect(isNear(ratings.krippendorffAlpha(.nominal).value, expected[5]))
    #expect(isNear(ratings.gwetAC1.value, expected[6]))
    #expect(isNear(ratings.pabak.value, 0.8))
    #expect(isNear(ratings.rawAgreement.value, 0.9))
    #expect(isNear(ratings.rawAgreement.estimate?.interval, 0.825634, 0.944771, 1e-6))
    #expect(isNear(ratings.prevalence[0].share, yes))
  }

  @Test(arguments: [
    ([1, 2, 3], [1, 2, 3], 1...3, 1.0), ([1, 2, 1], [1, 2, 2], 1...2, 0.4),
    ([1, 2, 3, 1, 2, 2, 3], [1, 2, 3, 1, 2, 3, 2], 1...3, 0.75),
  ])
  func `quadratic kappas are the published ones`(
    a: [Int], b: [Int], scale: ClosedRange<Int>, expected: Double
  ) throws {
    let ratings = try #require(twoRaters(a, b, scale: scale))
    #expect(isNear(ratings.weightedKappa(.quadratic).value, expected))
  }

  @Test func `an unused middle category keeps its place, one at the end changes nothing`() throws {
    let a = [1, 1, 2, 2, 4, 4]
    let b = [1, 2, 2, 4, 4, 4]
    let ratings = try #require(twoRaters(a, b, scale: 1...4))
    let renumbered = try #require(
      twoRaters(a.map { min($0, 3) }, b.map { min($0, 3) }, scale: 1...3))
    let longer = try #require(twoRaters(a, b, scale: -2...9))
    for weights in KappaWeights.allCases {
      let kappa = ratings.weightedKappa(weights)
      #expect(!isNear(renumbered.weightedKappa(weights).value, kappa.value, 0.003))
      #expect(isNear(longer.weightedKappa(weights).value, kappa.value))
      #expect(
        isNear(
          longer.weightedKappa(weights).estimate?.standardError, kappa.estimate?.standardError))
    }
  }

  @Test func `linear kappa is what the sums over the table of all categories give`() throws {
    let a = [0, 1, 2, 3, 4, 2, 1]
    let b = [1, 1, 0, 3, 2, 2, 4]
    let ratings = try #require(twoRaters(a, b, scale: 0...4))
    let observed = zip(a, b).reduce(0) { $0 + abs($1.0 - $1.1) }
    let expected = a.reduce(0) { sum, one in b.reduce(sum) { $0 + abs(one - $1) } }
    let kappa = 1 - Double(observed * a.count) / Double(expected)
    #expect(isNear(ratings.weightedKappa(.linear).value, kappa))
  }

  @Test func `one and the same category throughout has neither kappa nor alpha`() throws {
    let ratings = try #require(twoRaters([1, 1, 1, 1], [1, 1, 1, 1], scale: 1...2))
    #expect(ratings.rawAgreement.value == 1)
    #expect(ratings.cohenKappa == .undefined(.oneCategoryOnly))
    #expect(ratings.weightedKappa(.linear) == .undefined(.oneCategoryOnly))
    #expect(ratings.scottPi == .undefined(.oneCategoryOnly))
    #expect(ratings.congerKappa == .undefined(.oneCategoryOnly))
    #expect(ratings.lightKappa == .undefined(.oneCategoryOnly))
    for level in MeasurementLevel.allCases {
      #expect(ratings.krippendorffAlpha(level) == .undefined(.oneCategoryOnly))
    }
    #expect(ratings.gwetAC1.value == 1)
  }

  @Test func `a constant rater against another has a kappa of 0, and no interval`() throws {
    let ratings = try #require(twoRaters([1, 1, 1, 1], [1, 1, 1, 2], scale: 1...2))
    #expect(isNear(ratings.rawAgreement.value, 0.75))
    #expect(isNear(ratings.cohenKappa.value, 0))
    #expect(ratings.cohenKappa.estimate?.interval == nil)
    #expect(isNear(ratings.weightedKappa(.quadratic).value, 0))
  }

  @Test func `raters without a common unit have no agreement`() throws {
    let ratings = try #require(twoRaters([1, nil], [nil, 2], scale: 1...2))
    let none = Coefficient.undefined(.noUnitRatedTwice)
    #expect(ratings.rawAgreement == none)
    #expect(ratings.cohenKappa == none)
    #expect(ratings.weightedKappa(.linear) == none)
    #expect(ratings.scottPi == none)
    #expect(ratings.gwetAC1 == none)
    #expect(ratings.fleissKappa == none)
    #expect(ratings.congerKappa == none)
    #expect(ratings.lightKappa == none)
    #expect(ratings.krippendorffAlpha(.nominal) == none)
    #expect(ratings.categoryKappas == [none, none])
  }

  @Test func `complete agreement has an interval that narrows with the units`() throws {
    let few = try #require(twoByTwo(3, 0, 0, 3)?.cohenKappa.estimate)
    let many = try #require(twoByTwo(300, 0, 0, 300)?.cohenKappa.estimate)
    #expect(few.value == 1)
    // 6/(6 + z²) = 0.6097 of the units agree at least, half of them by chance.
    #expect(isNear(few.interval, 1 - 2 * (1 - 0.609_666), 1, 1e-5))
    #expect((many.interval?.lower ?? 0) > 0.98)
  }

  @Test func `swapping the raters changes nothing`() throws {
    var random = SplitMix(state: 1)
    let drawn = random.ratings(
      units: 40, raters: 2, shares: [0.5, 0.3, 0.2], skill: 0.7, missing: 0.1)
    let ratings = try #require(drawn)
    let swapped = try #require(ratings.pair(1, 0))
    #expect(isNear(swapped.cohenKappa.value, ratings.cohenKappa.value))
    #expect(
      isNear(
        swapped.cohenKappa.estimate?.standardError, ratings.cohenKappa.estimate?.standardError))
    for weights in KappaWeights.allCases {
      let (one, other) = (ratings.weightedKappa(weights), swapped.weightedKappa(weights))
      #expect(isNear(one.value, other.value))
      #expect(isNear(one.estimate?.standardError, other.estimate?.standardError))
    }
    #expect(isNear(swapped.scottPi.value, ratings.scottPi.value))
  }

  @Test func `coefficients of pairs refuse a table of three raters`() throws {
    let ratings = try #require(Ratings(categories: [[0, 1, 1]], categoryCount: 3))
    #expect(ratings.cohenKappa == .undefined(.notTwoRaters))
    #expect(ratings.scottPi == .undefined(.notTwoRaters))
    #expect(ratings.pabak == .undefined(.notTwoCategories))
    #expect(ratings.pair(0, 3) == nil)
    #expect(ratings.pair(1, 1) == nil)
  }
}
