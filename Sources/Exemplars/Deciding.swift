extension ExemplarText {
  /// How many words and pairs a decision shows at most.
  static let mostShown = 8

  /// The words and pairs that contributed most, given what each different n-gram contributed.
  func deciding(words: [Double], letters: [Double]) -> [DecidingGram] {
    var pieces = Array(repeating: 0.0, count: 2 * places.count + 2)
    for occurrence in wordOccurrences {
      pieces[occurrence.piece] +=
        words[occurrence.gram] / Double(wordGrams[occurrence.gram].count)
    }
    for occurrence in letterOccurrences {
      pieces[occurrence.piece] +=
        letters[occurrence.gram] / Double(letterGrams[occurrence.gram].count)
    }
    // A text of a thousand tokens need not name each: ten times what is shown leaves room for
    // words that stand several times.
    let heaviest = pieces.indices.filter { pieces[$0] != 0 }
      .sorted { (abs(pieces[$1]), $0) < (abs(pieces[$0]), $1) }.prefix(10 * Self.mostShown)
    return merged(heaviest.map { ($0, pieces[$0]) })
  }

  private func merged(_ pieces: [(piece: Int, contribution: Double)]) -> [DecidingGram] {
    let scalars = Array(text.unicodeScalars.prefix(TokenReader.mostScalars))
    var grams: [String] = []
    var found: [String: (contribution: Double, ranges: [Range<Int>])] = [:]
    for (piece, contribution) in pieces {
      let (gram, range) = named(piece, in: scalars)
      if found[gram] == nil { grams.append(gram) }
      found[gram, default: (0, [])].contribution += contribution
      found[gram, default: (0, [])].ranges.append(range)
    }
    let all = grams.compactMap { gram in
      found[gram].map {
        DecidingGram(
          gram: gram, contribution: $0.contribution,
          ranges: $0.ranges.sorted { $0.lowerBound < $1.lowerBound })
      }
    }
    return Array(all.sorted(by: weighsMore).prefix(Self.mostShown))
  }

  private func weighsMore(_ one: DecidingGram, _ other: DecidingGram) -> Bool {
    let (first, second) = (abs(one.contribution), abs(other.contribution))
    if first != second { return first > second }
    return (one.ranges.first?.lowerBound ?? 0) < (other.ranges.first?.lowerBound ?? 0)
  }

  private func named(_ piece: Int, in scalars: [Unicode.Scalar]) -> (String, Range<Int>) {
    let token = piece / 2
    guard piece % 2 == 1 else { return (read(places[token], in: scalars), places[token]) }
    let before = token > 0 ? places[token - 1] : nil
    let after = token < places.count ? places[token] : nil
    let gram = [
      before.map { read($0, in: scalars) } ?? "^", after.map { read($0, in: scalars) } ?? "$",
    ].joined(separator: " ")
    let start = before?.lowerBound ?? after?.lowerBound ?? 0
    return (gram, start..<max(after?.upperBound ?? before?.upperBound ?? 0, start))
  }

  private func read(_ place: Range<Int>, in scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[place.clamped(to: 0..<scalars.count)])
    return String(view).lowercased()
  }
}
