import Curricula
import CurriculumFiles
import Findings
import Foundation
import Rubrics
import Testing

/// The rubrics that come with the project.
struct ShippedRubricTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "curricula/first-line").path

  private func read() throws -> CurriculumReading {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root)
    return readCurriculum(
      paths.compactMap { path in
        FileManager.default.contents(atPath: root + "/" + path).map {
          CurriculumFile(path: path, bytes: Array($0))
        }
      }, folder: "first-line")
  }

  @Test func `their remedies lead to parts that are there`() throws {
    let reading = try read()
    #expect(reading.findings.map(\.description) == [])
    let curriculum = try #require(reading.curriculum)
    let quality = try #require(curriculum.rubric("service-quality"))
    #expect(quality.reviewing == ReviewPolicy(isBlind: true, disputeDays: 14, mostDisputes: 3))
    #expect(quality.remedies.map(\.criterion) == ["acknowledgement", "no-blame", "identity"])
    #expect(try #require(curriculum.rubric("conduct")).reviewing == ReviewPolicy())
  }
}
