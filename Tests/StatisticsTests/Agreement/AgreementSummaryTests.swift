import Foundation
import Statistics
import Testing

struct AgreementSummaryTests {
  @Test func `a rare category makes agreement high and kappa low, and the summary says so`() throws
  {
    let summary = AgreementSummary(try #require(twoByTwo(90, 5, 5, 0)), scale: .nominal)
    #expect(summary.notes == [.highRawLowChance, .notAboveChance])
    #expect(summary.units == 100)
    #expect(summary.raters == 2)
    #expect(summary.ratings == 200)
    #expect(isNear(summary.rawAgreement.value, 0.9))
    #expect(
      summary.prevalence == [
        Prevalence(category: 0, count: 190, share: 0.95),
        Prevalence(category: 1, count: 10, share: 0.05),
      ])
    #expect(summary.main?.figure == .cohenKappa)
    #expect(isNear(summary[.gwetAC1]?.value, 0.889502762431))
    #expect(summary[.fleissKappa] == nil)
  }

  @Test func `balanced categories need no note`() throws {
    let summary = AgreementSummary(try #require(twoByTwo(45, 5, 5, 45)), scale: .nominal)
    #expect(summary.notes == [])
    #expect(
      summary.coefficients.map(\.figure) == [
        .cohenKappa, .scottPi, .gwetAC1, .nominalAlpha, .pabak,
      ])
  }

  @Test func `one category throughout, no pair and single ratings are noted`() throws {
    let same = AgreementSummary(try #require(twoByTwo(30, 0, 0, 0)), scale: .nominal)
    #expect(same.notes == [.oneCategoryOnly])
    #expect(same[.cohenKappa] == .undefined(.oneCategoryOnly))
    let apart = try #require(twoRaters([1, nil], [nil, 2], scale: 1...2))
    #expect(AgreementSummary(apart, scale: .ordinal).notes == [.noUnitRatedTwice, .fewUnits])
    let gaps = AgreementSummary(try #require(Ratings(values: krippendorffC)), scale: .ordinal)
    #expect(gaps.notes == [.someUnitsRatedOnce, .fewUnits])
    #expect(gaps.ratedUnits == 12)
    #expect(gaps.units == 11)
    #expect(isNear(gaps.main?.coefficient.value, 0.815387503755))
  }

  @Test func `totals are judged by correlations and not by categories`() throws {
    let summary = AgreementSummary(try #require(Ratings(values: totals)), scale: .interval)
    #expect(summary.main?.figure == .intervalAlpha)
    #expect(isNear(summary[.agreementSingle]?.value, 0.911767097666))
    #expect(summary[.fleissKappa] == nil)
    #expect(summary.categoryKappas.isEmpty)
  }

  @Test func `raters of the team who rated nothing are not counted`() throws {
    let ratings = try #require(
      Ratings(categories: [[0, nil, 0], [1, nil, 1], [0, nil, 1]], categoryCount: 2))
    let summary = AgreementSummary(ratings, scale: .nominal)
    #expect(summary.raters == 2)
    #expect(isNear(summary[.cohenKappa]?.value, 0.4))
  }

  @Test func `an empty table has a summary of nothing`() throws {
    for scale in MeasurementLevel.allCases {
      let summary = AgreementSummary(
        try #require(Ratings(categories: [], categoryCount: 3)), scale: scale)
      #expect(summary.units == 0)
      #expect(summary.coefficients.allSatisfy { $0.coefficient.estimate == nil })
    }
  }

  @Test func `a summary survives being written and read`() throws {
    let summary = AgreementSummary(try #require(Ratings(values: krippendorffC)), scale: .ratio)
    let written = try JSONEncoder().encode(summary)
    #expect(try JSONDecoder().decode(AgreementSummary.self, from: written) == summary)
  }
}
