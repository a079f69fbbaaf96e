import Foundation
import Phrases
import Testing

struct PhraseMatchingSampleTests {
  /// The counts come from the sample's own page.
  @Test func `the shared texts hold 986 of the shared phrases`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/data").standardizedFileURL
    guard
      let phrases = try? Data(contentsOf: folder.appending(path: "phrase-matching/phrases.txt")),
      let lines = try? Data(contentsOf: folder.appending(path: "star-steps/train.ndjson"))
    else {
      print("skipped: the shared phrases and texts are not here")
      return
    }
    let patterns = phrases.split(separator: 0x0A).map { [UInt8]($0) }
    #expect(patterns.count == 268)
    let steps = try lines.split(separator: 0x0A).map {
      try JSONDecoder().decode(Step.self, from: $0)
    }
    for tableLimit in [0, PhraseAutomaton.usualTableLimit] {
      let automaton = try PhraseAutomaton(patterns, tableLimit: tableLimit)
      let counts = steps.map { automaton.count(in: Array($0.text.utf8)) }
      #expect(counts.reduce(0, +) == 986)
      #expect(counts.count { $0 > 0 } == 864)
    }
  }

  private struct Step: Decodable {
    var text: String
  }
}
