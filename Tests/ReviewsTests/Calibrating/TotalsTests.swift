import Foundation
import Reviews
import Rubrics
import Statistics
import Testing

private let totals: [[Double]] = [
  [82, 85, 80], [74, 70, 69], [91, 95, 90], [60, 66, 58], [77, 80, 79], [68, 71, 60],
]

private func input(_ totals: [[Double?]]) -> CalibrationInput {
  calibration(
    rubric(asking: [passOrFail]), segments: 6, reviewers: 3, given("greets", ["ppf", "pff"]),
    totals: totals.enumerated().flatMap { segment, row in
      row.enumerated().map { reviewer, total in
        CalibrationTotal(
          segment: Int64(101 + segment), reviewer: Int64(1 + reviewer),
          share: total.map { $0 / 100 })
      }
    })
}

@Test func `Totals of every reviewer for every segment have all six correlations`() {
  let report = CalibrationReport(input(totals)).totals
  let values = report.correlations.map { $0.coefficient.estimate?.value ?? .nan }
  let published = [0.910545, 0.911767, 0.950733, 0.968291, 0.968751, 0.983020]
  #expect(values.count == 6)
  for (value, published) in zip(values, published) { #expect(abs(value - published) < 1e-6) }
  #expect(report.correlations.allSatisfy { $0.coefficient.estimate?.interval != nil })
  #expect(report.gaps.first?.segment == 106)
  #expect(report.gaps.first.map { abs($0.width - 0.11) < 1e-12 } == true)
}

@Test func `A missing total takes the correlations away and leaves alpha`() {
  var partial: [[Double?]] = totals
  partial[3][1] = nil
  let report = CalibrationReport(input(partial)).totals
  #expect(report.correlations.isEmpty)
  #expect(report.given == 17 && report.expected == 18)
  #expect(report.alpha.estimate?.units == 6)
  #expect(report.alpha.estimate?.interval != nil)
}

@Test func `A report is read back from JSON as it was`() throws {
  let input = input(totals)
  let report = CalibrationReport(input)
  let encoder = JSONEncoder()
  let decoder = JSONDecoder()
  #expect(try decoder.decode(CalibrationReport.self, from: encoder.encode(report)) == report)
  #expect(try decoder.decode(CalibrationInput.self, from: encoder.encode(input)) == input)
}
