import Foundation
import Statistics
import Testing

/// Published statistics of a quiz, beside the project where they are there.
struct SharedItemTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/data/item-statistics").standardizedFileURL
  private static let isThere = FileManager.default.fileExists(atPath: folder.path)

  private struct Expected: Decodable {
    struct Test: Decodable {
      var mean, median, sd, skewness, kurtosis, cic, errorRatio, standardError: Double
    }

    struct Item: Decodable {
      var facility, sd, effectiveWeight, discriminationIndex, discriminativeEfficiency: Double
    }

    var test: Test
    var items: [Item]
  }

  @Test(.enabled(if: isThere, "shared/data/item-statistics is not there"))
  func `the published figures of a quiz come out`() throws {
    let expected = try JSONDecoder().decode(
      Expected.self, from: Data(contentsOf: Self.folder.appending(path: "expected.json")))
    let text = try String(
      contentsOf: Self.folder.appending(path: "marks.csv"), encoding: .utf8)
    let marks = text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",").dropFirst().map { Double($0) }
    }
    let sheet = try #require(
      ItemSheet(Array(repeating: .init(possible: 1), count: 7), marks: marks))
    let quiz = try #require(sheet.quiz)
    #expect(near(quiz.mean, expected.test.mean))
    #expect(near(quiz.median, expected.test.median))
    #expect(near(quiz.deviation, expected.test.sd))
    #expect(near(quiz.skewness, expected.test.skewness))
    #expect(near(quiz.kurtosis, expected.test.kurtosis))
    #expect(near(quiz.alpha.map { $0.value * 100 }, expected.test.cic))
    #expect(near(quiz.errorRatio.map { $0 * 100 }, expected.test.errorRatio))
    #expect(near(quiz.standardError, expected.test.standardError))
    #expect(!quiz.isKR20)
    let items = sheet.items
    #expect(items.count == expected.items.count)
    for (item, expected) in zip(items, expected.items) {
      #expect(near(item.facility?.value, expected.facility))
      #expect(near(item.deviation, expected.sd))
      #expect(near(item.effectiveWeight.map { $0 * 100 }, expected.effectiveWeight))
      #expect(near(item.discrimination.map { $0.value * 100 }, expected.discriminationIndex))
      #expect(near(item.efficiency.map { $0 * 100 }, expected.discriminativeEfficiency))
    }
  }

  /// The published marks have eight digits.
  private func near(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) <= 1e-6 * max(1, abs(expected)) } ?? false
  }
}
