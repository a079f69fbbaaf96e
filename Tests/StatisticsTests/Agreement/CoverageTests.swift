import Statistics
import Testing

/// How often an interval holds the true value, in tables drawn from a known model.
struct CoverageTests {
  @Test(arguments: [
    (20, 2, [0.5, 0.5], 0.8, 0.0), (50, 2, [0.85, 0.15], 0.8, 0),
    (30, 2, [0.3, 0.3, 0.2, 0.1, 0.1], 0.8, 0), (30, 4, [0.1, 0.2, 0.4, 0.2, 0.1], 0.7, 0.2),
    (50, 4, [0.85, 0.15], 0.8, 0.2), (30, 6, [0.2, 0.2, 0.2, 0.2, 0.2], 0.5, 0),
  ])
  func `jackknifed intervals hold the true value in 91 to 99 of 100 samples`(
    units: Int, raters: Int, shares: [Double], skill: Double, missing: Double
  ) throws {
    var random = SplitMix(state: UInt64(units * 100 + raters))
    let kappa = skill * skill
    let squares = shares.reduce(0) { $0 + $1 * $1 }
    let raw = kappa + (1 - kappa) * squares
    let chance = (1 - squares) / Double(shares.count - 1)
    var figures: [(name: String, truth: Double, figure: (Ratings) -> Coefficient)] = [
      ("raw", raw, { $0.rawAgreement }), ("Fleiss", kappa, { $0.fleissKappa }),
      ("AC1", (raw - chance) / (1 - chance), { $0.gwetAC1 }),
      ("Conger", kappa, { $0.congerKappa }), ("Light", kappa, { $0.lightKappa }),
      ("alpha", kappa, { $0.krippendorffAlpha(.nominal) }),
      ("ordinal alpha", kappa, { $0.krippendorffAlpha(.ordinal) }),
      ("interval alpha", kappa, { $0.krippendorffAlpha(.interval) }),
    ]
    if raters == 2 {
      figures += KappaWeights.allCases.map { weights in
        (weights.rawValue, kappa, { $0.weightedKappa(weights) })
      }
    }
    let tables = (0..<250).compactMap { _ in
      random.ratings(
        units: units, raters: raters, shares: shares, skill: skill, missing: missing)
    }
    for figure in figures {
      let intervals = tables.compactMap { figure.figure($0).estimate?.interval }
      let hits = intervals.count { $0.lower <= figure.truth && figure.truth <= $0.upper }
      let share = Double(hits) / Double(intervals.count)
      #expect(intervals.count >= 240, "\(figure.name)")
      #expect((0.905...0.99).contains(share), "\(figure.name): \(share)")
    }
  }
}
