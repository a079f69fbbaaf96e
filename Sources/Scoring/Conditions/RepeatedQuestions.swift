internal import Transcripts

extension SegmentReading {
  /// Questions that were asked before in nearly the same words, with words of somebody else between.
  ///
  /// Two questions are alike when they share at least three quarters of their content words. Each is
  /// held against the fifty before it.
  func repeatedQuestions(_ own: [Int]) -> Figure {
    var asked: [(turn: Int, words: Set<String>)] = []
    var repeated: [Int] = []
    for turn in own {
      for words in questions(in: interaction.turns[turn].text) {
        let isKnown = asked.suffix(50).contains { earlier in
          earlier.turn < turn && isAlike(earlier.words, words)
            && (earlier.turn..<turn).contains {
              voice($0) != .silent && interaction.turns[$0].by != interaction.turns[turn].by
            }
        }
        if isKnown, repeated.last != turn { repeated.append(turn) }
        asked.append((turn, words))
      }
    }
    return Figure(value: Double(repeated.count), turns: repeated)
  }

  private func isAlike(_ one: Set<String>, _ other: Set<String>) -> Bool {
    let shared = one.intersection(other).count
    return shared * 4 >= one.union(other).count * 3
  }

  /// The content words of each sentence that ends with a question mark and has at least two.
  private func questions(in text: String) -> [Set<String>] {
    guard text.utf8.contains(UInt8(ascii: "?")) else { return [] }
    return text.split(whereSeparator: { ".!\n\r".contains($0) }).flatMap { sentence in
      sentence.split(separator: "?", omittingEmptySubsequences: false).dropLast().map { question in
        Set(WordText(String(question)).words.filter { !Self.emptyWords.contains($0) })
      }
    }.filter { $0.count >= 2 }
  }

  /// Words that tell nothing of what is asked.
  private static let emptyWords: Set<String> = [
    "a", "an", "the", "is", "are", "was", "do", "does", "did", "can", "could", "would", "will",
    "may", "i", "you", "me", "we", "it", "to", "of", "for", "please", "and", "so", "that", "this",
    "have", "has", "your", "my", "what", "s", "'s", "there", "in", "on", "ok", "okay", "again",
  ]
}
