internal import Rubrics

/// The cues of a rubric, ready to be looked for in any number of turns.
///
/// Phrases are filed by what they may begin with, so that most tokens meet one or two of them.
struct CompiledCues: Sendable {
  private let cues: [CueID]
  let titles: [CueID: String]
  private var entries: [Entry] = []
  /// Numbers of entries, by the word a match begins with.
  private var byWord: [String: [Int]] = [:]
  /// By the first byte of the word, for beginnings such as `apologi*`.
  private var byFirstByte: [[Int]] = Array(repeating: [], count: 256)
  /// Those that may begin with a token of some shape.
  private var byShape: [Int] = []
  /// Those that may begin with any token.
  private var anywhere: [Int] = []

  private struct Entry: Sendable {
    var cue: Int
    var phrase: CompiledPhrase
    var isException: Bool
    var isBlockedByNegation: Bool
  }

  init(_ sources: [Cue]) {
    cues = sources.map(\.id)
    titles = Dictionary(
      sources.compactMap { cue in cue.title.map { (cue.id, $0) } },
      uniquingKeysWith: { one, _ in one })
    for (number, cue) in sources.enumerated() {
      // `check` reports phrases that cannot be parsed; here they match nothing.
      for phrase in cue.phrases.compactMap({ CompiledPhrase($0) }) {
        file(
          Entry(
            cue: number, phrase: phrase, isException: false,
            isBlockedByNegation: cue.negation == .blocks))
      }
      for phrase in cue.exceptions.compactMap({ CompiledPhrase($0) }) {
        file(Entry(cue: number, phrase: phrase, isException: true, isBlockedByNegation: false))
      }
    }
  }

  private mutating func file(_ entry: Entry) {
    let number = entries.count
    entries.append(entry)
    let first = entry.phrase.firstTokens
    if first.isAnything {
      anywhere.append(number)
      return
    }
    for word in first.words { byWord[word, default: []].append(number) }
    for byte in first.beginnings { byFirstByte[Int(byte)].append(number) }
    if first.hasClass { byShape.append(number) }
  }

  /// All matches in one turn, by cue in rubric order and then by place; overlapping matches of one
  /// cue are joined into the first.
  func matches(in tokens: [Token], turn: Int) -> [CueMatch] {
    guard !tokens.isEmpty else { return [] }
    var hits: [Int: [Range<Int>]] = [:]
    var exceptions: [Int: [Range<Int>]] = [:]
    func attempt(_ numbers: [Int], at start: Int) {
      for number in numbers {
        guard let end = entries[number].phrase.end(from: start, in: tokens) else { continue }
        let entry = entries[number]
        if entry.isException {
          exceptions[entry.cue, default: []].append(start..<end)
        } else if !entry.isBlockedByNegation || !isNegated(start, in: tokens) {
          hits[entry.cue, default: []].append(start..<end)
        }
      }
    }
    for start in tokens.indices {
      let word = tokens[start].word
      if let numbers = byWord[word] { attempt(numbers, at: start) }
      for reading in Contraction.readings(of: word) {
        if let numbers = byWord[reading] { attempt(numbers, at: start) }
      }
      attempt(byFirstByte[Int(word.utf8.first ?? 0)], at: start)
      if !tokens[start].shape.isEmpty { attempt(byShape, at: start) }
      attempt(anywhere, at: start)
    }
    return hits.keys.sorted().flatMap { cue in
      let kept = Self.without(joined(exceptions[cue] ?? []), hits[cue] ?? [])
      return joined(kept).map {
        CueMatch(
          cue: cues[cue], turn: turn,
          scalars: tokens[$0.lowerBound].scalars
            .lowerBound..<tokens[$0.upperBound - 1].scalars.upperBound)
      }
    }
  }

  /// The hits that share no token with any of the ranges, which are sorted and apart.
  private static func without(_ taken: [Range<Int>], _ hits: [Range<Int>]) -> [Range<Int>] {
    if taken.isEmpty { return hits }
    return hits.filter { hit in
      // The first range that ends behind the hit's beginning is the only one that can touch it.
      var low = 0
      var high = taken.count
      while low < high {
        let middle = (low + high) / 2
        if taken[middle].upperBound <= hit.lowerBound { low = middle + 1 } else { high = middle }
      }
      return low == taken.count || !taken[low].overlaps(hit)
    }
  }

  /// Overlapping hits as one, from the first beginning to the last end.
  private func joined(_ hits: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for hit in hits.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
    {
      if let last = result.last, hit.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, hit.upperBound)
      } else {
        result.append(hit)
      }
    }
    return result
  }
}

/// True when a negating word stands shortly before the token, in the same clause: "not", "never",
/// "no longer".
///
/// "Not only" does not negate.
func isNegated(_ start: Int, in tokens: [Token]) -> Bool {
  var index = start
  var steps = 0
  while index > 0, steps < 3, !tokens[index].beginsClause {
    index -= 1
    steps += 1
    switch tokens[index].word {
    case "not":
      return index + 1 >= tokens.count || tokens[index + 1].word != "only"
    case "never", "hardly", "without", "neither", "nor": return true
    case "no": return true
    default: break
    }
  }
  return false
}
