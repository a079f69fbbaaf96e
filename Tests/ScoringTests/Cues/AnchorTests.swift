import Rubrics
@testable import Scoring
import Testing

/// The automaton only says where a phrase may stand; what it finds must be what trying every phrase
/// at every word finds.
struct AnchorTests {
  @Test(arguments: 0..<20) func `the automaton finds what trying everywhere finds`(seed: UInt64) {
    var random = Seeded(state: seed)
    for _ in 0..<100 {
      let phrase = phrase(&random)
      guard let compiled = CompiledPhrase(phrase) else { continue }
      var table = PhraseTable()
      table.append(compiled)
      let written = written(&random)
      let text = WordText(written)
      var expected: [Range<Int>] = []
      for start in text.tokens.indices {
        guard let end = table.end(of: 0, from: start, in: text) else { continue }
        let hit =
          text.tokens[start].scalars.lowerBound..<text.tokens[end - 1].scalars.upperBound
        if let last = expected.last, hit.lowerBound < last.upperBound {
          expected[expected.count - 1] =
            last.lowerBound..<max(last.upperBound, hit.upperBound)
        } else {
          expected.append(hit)
        }
      }
      let cue = Cue(id: "c", phrases: [phrase], negation: .ignored, reported: .counts)
      let found = matches(written, [cue]).map(\.scalars)
      #expect(found == expected, "“\(phrase)” in “\(text.words.joined(separator: " "))”")
    }
  }

  private func phrase(_ random: inout Seeded) -> String {
    let count = Int.random(in: 1...5, using: &random)
    var elements = (0..<count).map { _ in element(&random) }
    if Int.random(in: 0..<8, using: &random) == 0 { elements.insert("^", at: 0) }
    if Int.random(in: 0..<8, using: &random) == 0 { elements.append("$") }
    if Int.random(in: 0..<8, using: &random) == 0, elements[0] != "^" {
      elements.insert("^^", at: 0)
    }
    return elements.joined(separator: " ")
  }

  private func element(_ random: inout Seeded) -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: "..."
    case 1: "_"
    case 2: word(&random) + "|" + word(&random)
    case 3: word(&random) + "?"
    case 4: "a*"
    case 5: word(&random) + "|ab*"
    case 6: "{number}"
    case 7: "is|can't"
    default: word(&random)
    }
  }

  private func written(_ random: inout Seeded) -> String {
    (0..<Int.random(in: 1...14, using: &random)).map { _ in
      let end = Int.random(in: 0..<6, using: &random) == 0 ? "." : ""
      return (Int.random(in: 0..<6, using: &random) == 0 ? "12" : word(&random)) + end
    }.joined(separator: " ")
  }

  private func word(_ random: inout Seeded) -> String {
    ["a", "b", "ab", "abc", "that's", "is", "cannot", "it'd", "would"].randomElement(
      using: &random) ?? "a"
  }
}
