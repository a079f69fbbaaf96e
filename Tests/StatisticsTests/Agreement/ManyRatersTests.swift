import Statistics
import Testing

struct ManyRatersTests {
  @Test func `Fleiss' diagnoses have the published kappas`() throws {
    let ratings = try #require(Ratings(values: diagnoses))
    #expect(isNear(ratings.fleissKappa.value, 0.43024452006))
    #expect(isNear(ratings.rawAgreement.value, 0.555555555556))
    #expect(isNear(ratings.congerKappa.value, 0.441808540329))
    #expect(isNear(ratings.lightKappa.value, 0.459412144435))
    #expect(isNear(ratings.gwetAC1.value, 0.447884515845))
    #expect(isNear(ratings.krippendorffAlpha(.nominal).value, 0.433409828282))
    #expect(isNear(ratings.pair(1, 2)?.cohenKappa.value, 0.631147540984))
    let kappas = [0.244755244755, 0.244755244755, 0.52, 0.471127272727, 0.566117806824]
    let shares = [0.144444444444, 0.144444444444, 0.166666666667, 0.305555555556, 0.238888888889]
    for (index, kappa) in ratings.categoryKappas.enumerated() {
      #expect(isNear(kappa.value, kappas[index]))
      #expect(isNear(ratings.prevalence[index].share, shares[index]))
    }
  }

  @Test func `Krippendorff's C data have the published alphas`() throws {
    let ratings = try #require(Ratings(values: krippendorffC))
    #expect(ratings.pairableUnitCount == 11)
    let alphas: [(MeasurementLevel, Double)] = [
      (.nominal, 0.743421052632), (.ordinal, 0.815387503755), (.interval, 0.849107142857),
      (.ratio, 0.797402774712),
    ]
    for (level, alpha) in alphas {
      let estimate = try #require(ratings.krippendorffAlpha(level).estimate)
      #expect(isNear(estimate.value, alpha))
      #expect(estimate.units == 11)
    }
  }

  /// Gwet prints these for the same data, with standard errors for large samples: 0.143 for AC1,
  /// 0.153 for Fleiss and 0.149 for Conger.
  @Test func `gaps are treated as in Gwet's handbook`() throws {
    let ratings = try #require(Ratings(values: krippendorffC))
    let expected = [
      (ratings.gwetAC1, 0.77544, 0.143), (ratings.fleissKappa, 0.76117, 0.153),
      (ratings.congerKappa, 0.76282, 0.149),
    ]
    for (coefficient, value, error) in expected {
      #expect(isNear(coefficient.value, value, 0.000_005))
      #expect(isNear(coefficient.estimate?.standardError, error, 0.03))
    }
  }

  @Test func `with two raters the exact kappa is Cohen's and Fleiss' is Scott's`() throws {
    var random = SplitMix(state: 2)
    let drawn = random.ratings(units: 50, raters: 2, shares: [0.6, 0.3, 0.1], skill: 0.6)
    let ratings = try #require(drawn)
    #expect(isNear(ratings.congerKappa.value, ratings.cohenKappa.value))
    #expect(isNear(ratings.lightKappa.value, ratings.cohenKappa.value))
    #expect(isNear(ratings.fleissKappa.value, ratings.scottPi.value))
    let n = 50.0
    let pi = try #require(ratings.scottPi.value)
    #expect(
      isNear(
        ratings.krippendorffAlpha(.nominal).value, 1 - (1 - pi) * (2 * n - 1) / (2 * n)))
  }

  @Test func `new numbers for the categories change no nominal coefficient`() throws {
    var random = SplitMix(state: 3)
    let drawn = random.ratings(
      units: 40, raters: 4, shares: [0.5, 0.3, 0.1, 0.1], skill: 0.6, missing: 0.2)
    let ratings = try #require(drawn)
    let order = [2, 0, 3, 1]
    let renamed = try #require(
      Ratings(
        categories: (0..<40).map { unit in
          (0..<4).map { rater in ratings.category(unit: unit, rater: rater).map { order[$0] } }
        }, scale: [-7, 0.5, 3, 100]))
    let pairs = [
      (ratings.rawAgreement, renamed.rawAgreement), (ratings.fleissKappa, renamed.fleissKappa),
      (ratings.congerKappa, renamed.congerKappa), (ratings.lightKappa, renamed.lightKappa),
      (ratings.gwetAC1, renamed.gwetAC1),
      (ratings.krippendorffAlpha(.nominal), renamed.krippendorffAlpha(.nominal)),
      (ratings.categoryKappas[1], renamed.categoryKappas[0]),
    ]
    for (one, other) in pairs {
      #expect(one.value != nil)
      #expect(isNear(one.value, other.value))
      #expect(isNear(one.estimate?.standardError, other.estimate?.standardError))
    }
  }

  @Test func `the order of units and raters changes nothing`() throws {
    let ratings = try #require(Ratings(values: krippendorffC))
    let turned = try #require(Ratings(values: krippendorffC.reversed().map { $0.reversed() }))
    let pairs = [
      (ratings.fleissKappa, turned.fleissKappa), (ratings.congerKappa, turned.congerKappa),
      (ratings.lightKappa, turned.lightKappa), (ratings.gwetAC1, turned.gwetAC1),
      (ratings.krippendorffAlpha(.ordinal), turned.krippendorffAlpha(.ordinal)),
    ]
    for (one, other) in pairs {
      #expect(isNear(one.value, other.value))
      #expect(isNear(one.estimate?.standardError, other.estimate?.standardError))
    }
  }

  @Test func `alpha of distances is the same after a shift or a stretch of the scale`() throws {
    func alpha(_ level: MeasurementLevel, _ change: (Double) -> Double) -> Coefficient? {
      Ratings(values: krippendorffC.map { $0.map { $0.map(change) } })?.krippendorffAlpha(level)
    }
    #expect(isNear(alpha(.interval) { $0 * 7 - 1e6 }?.value, 0.849107142857))
    #expect(isNear(alpha(.ratio) { $0 * 7 }?.value, 0.797402774712))
    #expect(isNear(alpha(.ordinal) { $0 * $0 * $0 }?.value, 0.815387503755))
    #expect(alpha(.ratio) { $0 - 2 } == .undefined(.numbersBelowZero))
  }

  /// The jackknife in one step must be the coefficient of the smaller table.
  @Test func `standard errors are those of tables with each unit left out`() throws {
    let whole = try #require(Ratings(values: krippendorffC, scale: [1, 2, 3, 4, 5]))
    let parts = krippendorffC.indices.compactMap { left in
      Ratings(
        values: krippendorffC.indices.filter { $0 != left }.map { krippendorffC[$0] },
        scale: [1, 2, 3, 4, 5])
    }
    func compare(_ coefficient: (Ratings) -> Coefficient, units: Int = 12) throws {
      let values = try parts.prefix(units).map { try #require(coefficient($0).value) }
      let mean = values.reduce(0, +) / Double(units)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let error = (squares * Double(units - 1) / Double(units)).squareRoot()
      #expect(isNear(coefficient(whole).estimate?.standardError, error))
    }
    try compare { $0.fleissKappa }
    try compare { $0.gwetAC1 }
    try compare { $0.congerKappa }
    try compare { $0.rawAgreement }
    try compare { $0.categoryKappas[1] }
    // The last unit has one rating and counts for nothing here.
    try compare({ $0.krippendorffAlpha(.nominal) }, units: 11)
    try compare({ $0.krippendorffAlpha(.interval) }, units: 11)
    try compare({ $0.krippendorffAlpha(.ratio) }, units: 11)
    try compare({ $0.lightKappa }, units: 11)
  }

  @Test func `tables without units, raters or categories have no coefficients`() throws {
    for rows in [[], [[]], [[nil, nil]]] as [[[Int?]]] {
      let ratings = try #require(Ratings(categories: rows, categoryCount: 0))
      #expect(ratings.fleissKappa == .undefined(.noUnitRatedTwice))
      #expect(ratings.krippendorffAlpha(.ratio) == .undefined(.noUnitRatedTwice))
      #expect(ratings.gwetAC1 == .undefined(.scaleWithoutChoice))
      #expect(ratings.lightKappa == .undefined(.noUnitRatedTwice))
      #expect(ratings.intraclassCorrelation(.agreementMean) == .undefined(.tooFewCompleteUnits))
    }
  }

  @Test func `tables that are none are refused`() {
    #expect(Ratings(categories: [[0, 1], [0]], categoryCount: 2) == nil)
    #expect(Ratings(categories: [[0, 2]], categoryCount: 2) == nil)
    #expect(Ratings(categories: [[0, -1]], categoryCount: 2) == nil)
    #expect(Ratings(categories: [[0]], scale: [1, 1]) == nil)
    #expect(Ratings(values: [[1, .nan]]) == nil)
    #expect(Ratings(values: [[1, 2.5]], scale: [1, 2]) == nil)
  }

  @Test func `numbers too large to square have no coefficient instead of a wrong one`() throws {
    let ratings = try #require(Ratings(values: [[1e200, -1e200], [3e200, 2e200], [0, 1e308]]))
    #expect(ratings.krippendorffAlpha(.interval) == .undefined(.numbersOutOfRange))
    #expect(ratings.weightedKappa(.quadratic) == .undefined(.numbersOutOfRange))
    #expect(ratings.intraclassCorrelation(.oneWayMean) == .undefined(.numbersOutOfRange))
  }
}
