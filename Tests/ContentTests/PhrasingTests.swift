import Curricula
import GuildhallKit
import Rubrics
import Scoring
import Testing

@Suite struct `Replies that the cues were not written from` {
  @Test func `are forty or more for each meaning, no two alike`() {
    #expect(Shipped.phrasings.count >= 40)
    for (meaning, replies) in Shipped.phrasings {
      #expect(replies.count >= 40, "\(meaning)")
      #expect(Set(replies).count == replies.count, "\(meaning)")
    }
  }

  @Test func `are none of the sentences that cues are learnt from`() throws {
    let cues = try cues()
    let learnt = Set(cues.compactMap(\.exemplars).flatMap(\.like).map(plain))
    for (meaning, replies) in Shipped.phrasings {
      #expect(replies.allSatisfy { !learnt.contains(plain($0)) }, "\(meaning)")
    }
  }

  /// `Benchmarks understanding` gives the figures scenario by scenario.
  @Test func `are understood nine times in ten, and seldom taken for something else`() throws {
    let finder = CueFinder(try cues())
    let courtesies: Set<CueID> = [
      "greets", "acknowledges", "apologises", "asks-to-wait", "closes", "gives-time", "small-talk",
    ]
    var count = 0
    var right = 0
    var wrong = 0
    for (meaning, replies) in Shipped.phrasings {
      for reply in replies {
        let found = Set(finder.matches(in: reply).filter { !$0.isDoubtful }.map(\.cue))
        count += 1
        if found.contains(CueID(meaning)) {
          right += 1
        } else if !found.subtracting(courtesies).isEmpty {
          wrong += 1
        }
      }
    }
    #expect(Double(right) >= 0.9 * Double(count), "\(right) of \(count)")
    #expect(Double(wrong) < 0.03 * Double(count), "\(wrong) of \(count)")
  }

  private func cues() throws -> [Cue] {
    try #require(
      readCues(at: Shipped.root + "/curricula/first-line/lexicons/replies.xml").cues)
  }

  private func plain(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " }
  }
}
