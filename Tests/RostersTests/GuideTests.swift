import Foundation
import Rosters
import Testing

/// The guide's example is a file that can be imported as it stands.
struct GuideTests {
  private static let guide: String? = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return try? String(contentsOf: folder.appending(path: "docs/roster.md"), encoding: .utf8)
  }()

  @Test(.enabled(if: guide != nil, "docs/roster.md is not beside the package"))
  func `the guide's example is read without a finding`() throws {
    let guide = try #require(Self.guide)
    let list = try #require(guide.components(separatedBy: "```csv\n").last)
    let found = plan(try #require(list.components(separatedBy: "```").first))
    #expect(found.findings.isEmpty)
    #expect(found.counts.create == 5)
    #expect(found.changes.map(\.after.mentor) == [nil, .row(2), .row(3), .row(3), .row(3)])
  }
}
