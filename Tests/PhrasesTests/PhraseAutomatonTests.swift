import Phrases
import Testing

struct PhraseAutomatonTests {
  @Test func `overlapping phrases and phrases within phrases are all found`() throws {
    let automaton = try PhraseAutomaton(["he", "she", "his", "hers"].map { Array($0.utf8) })
    #expect(
      automaton.matches(in: "ushers") == [
        Match(pattern: 1, end: 4), Match(pattern: 0, end: 4), Match(pattern: 3, end: 6),
      ])
  }

  @Test func `of those that end at one place the longest comes first`() throws {
    let automaton = try PhraseAutomaton(["a", "aaa", "aa"].map { Array($0.utf8) })
    #expect(automaton.matches(in: "aaa").map(\.pattern) == [0, 2, 0, 1, 2, 0])
  }

  @Test func `the same phrase twice is found twice`() throws {
    let automaton = try PhraseAutomaton(["Sorry", "sorry"].map { Array($0.utf8) })
    #expect(automaton.matches(in: "so SORRY").map(\.pattern) == [0, 1])
  }

  @Test func `letters are told apart by case only when asked`() throws {
    let folded = try PhraseAutomaton([Array("Été".utf8)])
    #expect(folded.matches(in: "ÉTé été").map(\.end) == [5])
    let exact = try PhraseAutomaton([Array("ab".utf8)], foldingCase: false)
    #expect(exact.matches(in: "AB Ab ab").map(\.end) == [8])
  }

  @Test func `an empty phrase is refused with its number`() {
    #expect(throws: PhraseAutomatonFault.emptyPattern(1)) { try PhraseAutomaton([[1], []]) }
  }

  @Test func `too many bytes are refused with the limit`() {
    let most = PhraseAutomaton.longestTotal
    let pattern = [UInt8](repeating: 0, count: most + 1)
    #expect(throws: PhraseAutomatonFault.tooLarge(bytes: most + 1, limit: most)) {
      try PhraseAutomaton([pattern])
    }
  }

  @Test func `no phrases find nothing`() throws {
    let automaton = try PhraseAutomaton([])
    #expect(automaton.matches(in: "anything").isEmpty)
    #expect(automaton.stateCount == 1)
  }

  @Test(arguments: [false, true])
  func `every byte is a pattern like any other`(foldingCase: Bool) throws {
    let bytes = (0...255).map { UInt8($0) }
    let automaton = try PhraseAutomaton(bytes.map { [$0] }, foldingCase: foldingCase)
    var found: [Int] = []
    automaton.forEachMatch(in: bytes) { pattern, _ in found.append(pattern) }
    #expect(found.count == (foldingCase ? 256 + 52 : 256))
    #expect(Set(found).count == 256)
  }

  @Test(arguments: [0, 1 << 20])
  func `a text may come in parts`(tableLimit: Int) throws {
    let automaton = try PhraseAutomaton(
      ["thank you", "you", "k"].map { Array($0.utf8) }, tableLimit: tableLimit)
    let text = Array("oh THANK thank you you".utf8)
    for length in 1...text.count {
      var state = PhraseAutomaton.State.start
      var found: [Match] = []
      for begin in stride(from: 0, to: text.count, by: length) {
        let part = Array(text[begin..<min(begin + length, text.count)])
        state = automaton.forEachMatch(in: part, from: state) {
          found.append(Match(pattern: $0, end: begin + $1))
        }
        state = automaton.forEachMatch(in: [], from: state) { _, _ in Issue.record("no text") }
      }
      #expect(found == automaton.matches(in: text))
    }
  }

  @Test func `where a scan of another automaton stands counts as the start`() throws {
    let large = try PhraseAutomaton([Array("a long one".utf8)])
    let state = large.forEachMatch(in: Array("a long on".utf8)) { _, _ in }
    let small = try PhraseAutomaton([Array("e".utf8)])
    var found = 0
    small.forEachMatch(in: Array("e".utf8), from: state) { _, _ in found += 1 }
    #expect(found == 1)
  }

  @Test(arguments: [0, 64, 400, 1 << 20])
  func `random phrases are found where a search one by one finds them`(tableLimit: Int) throws {
    var numbers = Numbers(seed: UInt64(tableLimit) + 1)
    for round in 0..<300 {
      let letters = 1 + numbers.below(4)
      func word(_ length: Int) -> [UInt8] {
        (0..<length).map { _ in
          let letter = UInt8(numbers.below(letters))
          return (numbers.below(4) == 0 ? 0x41 : 0x61) + letter
        }
      }
      let patterns = (0..<numbers.below(12)).map { _ in word(1 + numbers.below(7)) }
      let text = word(numbers.below(80))
      let folds = round % 2 == 0
      let automaton = try PhraseAutomaton(patterns, foldingCase: folds, tableLimit: tableLimit)
      let found = automaton.matches(in: text)
      #expect(found == search(for: patterns, in: text, foldingCase: folds))
      #expect(automaton.count(in: text) == found.count)
    }
  }

  /// A fixed seed, so that a failure comes again; 20 bytes each, all 256 values.
  @Test func `ten thousand random phrases stay within a few megabytes`() throws {
    var numbers = Numbers(seed: 7)
    let patterns = (0..<10_000).map { _ in
      (0..<20).map { _ in UInt8(0x61 + numbers.below(26)) }
    }
    let automaton = try PhraseAutomaton(patterns)
    #expect(automaton.byteCount < 12 << 20)
    #expect(automaton.sparseStateCount > 0)
    let text = patterns.prefix(100).joined(separator: [0x20])
    #expect(automaton.matches(in: Array(text)).map(\.pattern) == Array(0..<100))
  }
}

struct Match: Hashable {
  var pattern: Int
  var end: Int
}

extension PhraseAutomaton {
  func matches(in text: String) -> [Match] { matches(in: Array(text.utf8)) }

  func matches(in text: [UInt8]) -> [Match] {
    var found: [Match] = []
    forEachMatch(in: text) { found.append(Match(pattern: $0, end: $1)) }
    return found
  }
}

/// Every pattern held against every place, in the order that the automaton promises.
func search(for patterns: [[UInt8]], in text: [UInt8], foldingCase: Bool) -> [Match] {
  func fold(_ bytes: [UInt8]) -> [UInt8] {
    foldingCase ? bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 } : bytes
  }
  let text = fold(text)
  let keys = patterns.map(fold)
  let order = keys.indices.sorted { (keys[$1].count, $0) < (keys[$0].count, $1) }
  return text.indices.flatMap { last in
    order.filter {
      keys[$0].count <= last + 1 && text[...last].suffix(keys[$0].count) == keys[$0][...]
    }
    .map { Match(pattern: $0, end: last + 1) }
  }
}

/// Numbers that look random and are the same in every run (xorshift64).
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 11) % UInt64(bound))
  }
}
