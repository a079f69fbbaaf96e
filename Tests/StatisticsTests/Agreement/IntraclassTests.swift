import Statistics
import Testing

struct IntraclassTests {
  @Test(
    arguments: [
      (.oneWaySingle, 0.910544974854, 0.703107943556, 0.985560319531),
      (.agreementSingle, 0.911767097666, 0.608823746492, 0.986540030222),
      (.consistencySingle, 0.950733485966, 0.811353515047, 0.992343496447),
      (.oneWayMean, 0.968290615776, 0.876614539022, 0.995139988502),
      (.agreementMean, 0.968750900032, 0.823607559477, 0.995472718694),
      (.consistencyMean, 0.98302013619, 0.928071842265, 0.997434738192),
    ] as [(IntraclassKind, Double, Double, Double)])
  func `six contacts by three reviewers have the known correlations`(
    kind: IntraclassKind, value: Double, lower: Double, upper: Double
  ) throws {
    let ratings = try #require(Ratings(values: totals))
    let estimate = try #require(ratings.intraclassCorrelation(kind).estimate)
    #expect(isNear(estimate.value, value))
    #expect(isNear(estimate.interval, lower, upper))
    #expect(estimate.units == 6)
  }

  @Test func `the mean squares are the known ones`() throws {
    let squares = try #require(Ratings(values: totals)?.meanSquares)
    #expect(isNear(squares.betweenUnits, 380.188888888889))
    #expect(isNear(squares.withinUnits, 12.055555555556))
    #expect(isNear(squares.betweenRaters, 40.055555555555))
    #expect(isNear(squares.rest, 6.455555555556))
  }

  @Test func `a contact that one reviewer left out is left out`() throws {
    let more = try #require(Ratings(values: totals + [[10, nil, 90]]))
    #expect(more.intraclassCorrelation(.agreementSingle).estimate?.units == 6)
    #expect(isNear(more.intraclassCorrelation(.agreementSingle).value, 0.911767097666))
  }

  @Test func `scores that never differ have no correlation`() throws {
    let ratings = try #require(Ratings(values: [[0.1, 0.1, 0.1], [0.1, 0.1, 0.1]]))
    for kind in IntraclassKind.allCases {
      #expect(ratings.intraclassCorrelation(kind) == .undefined(.noSpread))
    }
    let opposite = try #require(Ratings(values: [[1, 0], [0, 1]]))
    for kind in IntraclassKind.allCases where kind != .oneWaySingle && kind != .consistencySingle {
      #expect(opposite.intraclassCorrelation(kind) == .undefined(.noSpread))
    }
  }

  @Test func `reviewers who never differ correlate by 1, without an interval`() throws {
    let ratings = try #require(
      Ratings(values: [[0.1, 0.1, 0.1], [0.7, 0.7, 0.7], [0.3, 0.3, 0.3]]))
    for kind in IntraclassKind.allCases {
      let estimate = try #require(ratings.intraclassCorrelation(kind).estimate)
      #expect(isNear(estimate.value, 1))
      #expect(estimate.interval == nil)
    }
  }

  @Test func `intervals of correlations hold the true one in 95 of 100 samples`() throws {
    var random = SplitMix(state: 5)
    // Variances: contacts 4, reviewers 0 (so that consistency is agreement), the rest 1.
    var hits = [0, 0, 0]
    for _ in 0..<300 {
      let rows = (0..<12).map { _ in
        let contact = 2 * random.normal()
        return (0..<3).map { _ in contact + random.normal() as Double? }
      }
      let ratings = try #require(Ratings(values: rows))
      let kinds = [IntraclassKind.oneWaySingle, .agreementSingle, .consistencySingle]
      for (index, kind) in kinds.enumerated() {
        let interval = try #require(ratings.intraclassCorrelation(kind).estimate?.interval)
        if interval.lower <= 0.8, 0.8 <= interval.upper { hits[index] += 1 }
      }
    }
    for hit in hits { #expect((276...294).contains(hit)) }
  }
}
