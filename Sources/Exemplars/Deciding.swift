extension ExemplarText {
  /// How many words and pairs a decision shows at most.
  static let mostShown = 8

  /// The words and pairs that contributed most, given what each different n-gram contributed.
  func deciding(words: [Double], letters: [Double]) -> [DecidingGram] {
    var sums = words
    var gramOfPiece = Array(repeating: 0, count: 2 * places.count + 2)
    for occurrence in wordOccurrences { gramOfPiece[occurrence.piece] = occurrence.gram }
    for occurrence in letterOccurrences where letters[occurrence.gram] != 0 {
      sums[gramOfPiece[occurrence.piece]] +=
        letters[occurrence.gram] / Double(letterGrams[occurrence.gram].count)
    }
    let heaviest = sums.indices.filter { sums[$0] != 0 }
      .sorted { (abs(sums[$1]), $0) < (abs(sums[$0]), $1) }.prefix(Self.mostShown)
    if heaviest.isEmpty { return [] }
    var pieces: [Int: [Int]] = [:]
    for gram in heaviest { pieces[gram] = [] }
    for occurrence in wordOccurrences { pieces[occurrence.gram]?.append(occurrence.piece) }
    return heaviest.map { gram in
      let pieces = pieces[gram] ?? []
      return DecidingGram(
        gram: pieces.first.map { name(of: $0, in: scalars) } ?? "", contribution: sums[gram],
        ranges: pieces.map(range))
    }
  }

  private func range(of piece: Int) -> Range<Int> {
    let (before, after) = ends(of: piece)
    let start = before?.lowerBound ?? after?.lowerBound ?? 0
    return start..<max(after?.upperBound ?? before?.upperBound ?? 0, start)
  }

  private func name(of piece: Int, in scalars: [Unicode.Scalar]) -> String {
    let (before, after) = ends(of: piece)
    guard piece % 2 == 1 else { return before.map { read($0, in: scalars) } ?? "" }
    return [
      before.map { read($0, in: scalars) } ?? "^", after.map { read($0, in: scalars) } ?? "$",
    ].joined(separator: " ")
  }

  /// The token of a single word twice, or those of a pair; nil beyond the ends of the text.
  private func ends(of piece: Int) -> (before: Range<Int>?, after: Range<Int>?) {
    let token = piece / 2
    let after = token < places.count ? places[token] : nil
    if piece % 2 == 0 { return (after, after) }
    return (token > 0 ? places[token - 1] : nil, after)
  }

  private func read(_ place: Range<Int>, in scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[place.clamped(to: 0..<scalars.count)])
    return String(view).lowercased()
  }
}
