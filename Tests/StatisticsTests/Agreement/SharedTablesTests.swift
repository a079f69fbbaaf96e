import Foundation
import Statistics
import Testing

/// The shared tables of rater agreement, beside the project where they are there.
struct SharedTablesTests {
  @Test func `the shared alphas come out`() throws {
    guard let table = try read("krippendorff-c", as: AlphaTable.self) else { return }
    let ratings = try #require(Ratings(values: table.ratings))
    for level in MeasurementLevel.allCases {
      #expect(isNear(ratings.krippendorffAlpha(level).value, table.expected.alpha[level.rawValue]))
    }
  }

  @Test func `the shared kappas of many raters come out, pair by pair`() throws {
    guard let table = try read("fleiss-diagnoses", as: DiagnosisTable.self) else { return }
    let ratings = try #require(Ratings(values: table.ratings))
    let expected = table.expected
    #expect(isNear(ratings.fleissKappa.value, expected.fleissKappa))
    #expect(isNear(ratings.rawAgreement.value, expected.observedAgreement))
    #expect(isNear(ratings.congerKappa.value, expected.congerExactKappa))
    #expect(isNear(ratings.lightKappa.value, expected.lightKappa))
    #expect(isNear(ratings.gwetAC1.value, expected.gwetAC1))
    #expect(isNear(ratings.krippendorffAlpha(.nominal).value, expected.krippendorffAlphaNominal))
    for one in 0..<6 {
      for other in 0..<6 where one != other {
        #expect(
          isNear(ratings.pair(one, other)?.cohenKappa.value, expected.cohenPairwise[one][other]))
      }
    }
    for (index, kappa) in ratings.categoryKappas.enumerated() {
      #expect(isNear(kappa.value, expected.categoryKappas[index]))
      #expect(isNear(ratings.prevalence[index].share, expected.categoryShares[index]))
    }
  }

  @Test func `the shared two by two tables come out`() throws {
    guard let shared = try read("two-by-two", as: TwoByTwoTables.self) else { return }
    for table in shared.tables {
      let ratings = try #require(twoByTwo(table.yy, table.yn, table.ny, table.nn))
      let kappa = try #require(ratings.cohenKappa.estimate)
      #expect(isNear(kappa.value, table.cohenKappa))
      #expect(isNear(kappa.standardError, table.cohenKappaSE))
      #expect(isNear(kappa.interval, table.cohenKappaCI95[0], table.cohenKappaCI95[1]))
      #expect(isNear(ratings.scottPi.value, table.scottPi))
      #expect(isNear(ratings.krippendorffAlpha(.nominal).value, table.krippendorffAlphaNominal))
      #expect(isNear(ratings.gwetAC1.value, table.gwetAC1))
      #expect(isNear(ratings.pabak.value, table.pabak))
    }
  }

  @Test func `the shared correlations come out with their intervals`() throws {
    guard let table = try read("icc-example", as: CorrelationTable.self) else { return }
    let ratings = try #require(Ratings(values: table.ratings))
    let names: [(IntraclassKind, String)] = [
      (.oneWaySingle, "ICC(1,1)"), (.agreementSingle, "ICC(2,1)"), (.consistencySingle, "ICC(3,1)"),
      (.oneWayMean, "ICC(1,k)"), (.agreementMean, "ICC(2,k)"), (.consistencyMean, "ICC(3,k)"),
    ]
    for (kind, name) in names {
      let estimate = try #require(ratings.intraclassCorrelation(kind).estimate)
      let bounds = try #require(table.ci95[name])
      #expect(isNear(estimate.value, table.expected[name]))
      #expect(isNear(estimate.interval, bounds[0], bounds[1]))
    }
  }

  @Test func `the shared weighted kappas and means come out`() throws {
    guard let lists = try read("weighted-kappa", as: WeightedLists.self) else { return }
    for list in lists.quadratic {
      let all = list.a + list.b
      let ratings = try #require(
        twoRaters(list.a, list.b, scale: (all.min() ?? 0)...(all.max() ?? 0)))
      #expect(isNear(ratings.weightedKappa(.quadratic).value, list.quadraticKappa))
    }
    for list in lists.fisherMean {
      #expect(isNear(fisherMean(of: list.kappas, weights: list.weights), list.mean))
    }
  }

  @Test func `the shared cases without a value have none`() throws {
    guard let shared = try read("degenerate", as: Degenerate.self) else { return }
    for table in shared.cases {
      let ratings = try #require(twoRaters(table.a, table.b, scale: 1...2))
      #expect(isNear(ratings.rawAgreement.value, table.rawAgreement))
      #expect(isNear(ratings.cohenKappa.value, table.cohenKappa))
      if table.cohenKappa == nil { #expect(ratings.krippendorffAlpha(.nominal).value == nil) }
    }
  }

  private func read<Table: Decodable>(_ name: String, as: Table.Type) throws -> Table? {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/data/agreement/\(name).json").standardizedFileURL
    guard let data = try? Data(contentsOf: file) else {
      print("skipped: the shared tables of rater agreement are not here")
      return nil
    }
    return try JSONDecoder().decode(Table.self, from: data)
  }
}

private struct AlphaTable: Decodable {
  var ratings: [[Double?]]
  var expected: Expected
  struct Expected: Decodable { var alpha: [String: Double] }
}

private struct DiagnosisTable: Decodable {
  var ratings: [[Double?]]
  var expected: Expected
  struct Expected: Decodable {
    var fleissKappa, observedAgreement, congerExactKappa, lightKappa, gwetAC1: Double
    var krippendorffAlphaNominal: Double
    var categoryKappas, categoryShares: [Double]
    var cohenPairwise: [[Double]]
  }
}

private struct TwoByTwoTables: Decodable {
  var tables: [Table]
  struct Table: Decodable {
    var yy, yn, ny, nn: Int
    var cohenKappa, cohenKappaSE, scottPi, krippendorffAlphaNominal, gwetAC1, pabak: Double
    var cohenKappaCI95: [Double]
  }
}

private struct CorrelationTable: Decodable {
  var ratings: [[Double?]]
  var expected: [String: Double]
  var ci95: [String: [Double]]
}

private struct WeightedLists: Decodable {
  var quadratic: [Pair]
  var fisherMean: [Mean]
  struct Pair: Decodable {
    var a, b: [Int]
    var quadraticKappa: Double
  }
  struct Mean: Decodable {
    var kappas: [Double]
    var weights: [Double]?
    var mean: Double
  }
}

private struct Degenerate: Decodable {
  var cases: [Case]
  struct Case: Decodable {
    var a, b: [Int?]
    var rawAgreement, cohenKappa: Double?
  }
}
