internal import Rubrics

/// The cues of a rubric, ready to be looked for in any number of turns.
///
/// Phrases are filed by the first byte of the word they begin with, so that most tokens meet only
/// a few of them. Matching time is linear in the tokens: gaps are bounded.
struct CompiledCues: Sendable {
  private var cues: [CompiledCue] = []
  /// Phrases that begin with a word, by the first byte of that word.
  private var byFirstByte: [[PhrasePlace]] = Array(repeating: [], count: 256)
  /// Phrases that may begin with any token.
  private var anywhere: [PhrasePlace] = []

  init(_ sources: [Cue]) {
    for (index, cue) in sources.enumerated() {
      // `check` reports phrases that cannot be parsed; here they match nothing.
      let phrases = cue.phrases.compactMap { CompiledPhrase($0) }
      let exceptions = cue.exceptions.compactMap { CompiledPhrase($0) }
      cues.append(
        CompiledCue(
          id: cue.id, phrases: phrases, exceptions: exceptions,
          isBlockedByNegation: cue.negation == .blocks))
      for (number, phrase) in (phrases + exceptions).enumerated() {
        file(PhrasePlace(cue: index, phrase: number), phrase)
      }
    }
  }

  private mutating func file(_ place: PhrasePlace, _ phrase: CompiledPhrase) {
    guard let bytes = phrase.firstBytes else {
      anywhere.append(place)
      return
    }
    for byte in bytes { byFirstByte[Int(byte)].append(place) }
  }

  /// All matches in one turn, by cue in rubric order and then by place; overlapping matches of one
  /// cue are joined into the first.
  func matches(in tokens: [Token], turn: Int) -> [CueMatch] {
    guard !tokens.isEmpty else { return [] }
    var hits: [[Range<Int>]] = Array(repeating: [], count: cues.count)
    var exceptions: [[Range<Int>]] = Array(repeating: [], count: cues.count)
    for start in tokens.indices {
      let byte = tokens[start].word.utf8.first ?? 0
      for places in [byFirstByte[Int(byte)], anywhere] {
        for place in places {
          let cue = cues[place.cue]
          guard let end = cue.phrase(place.phrase).end(from: start, in: tokens) else { continue }
          if place.phrase >= cue.phrases.count {
            exceptions[place.cue].append(start..<end)
          } else if !cue.isBlockedByNegation || !isNegated(start, in: tokens) {
            hits[place.cue].append(start..<end)
          }
        }
      }
    }
    return cues.indices.flatMap { index in
      joined(hits[index].filter { hit in !exceptions[index].contains { $0.overlaps(hit) } }).map {
        CueMatch(
          cue: cues[index].id, turn: turn,
          scalars: tokens[$0.lowerBound].scalars
            .lowerBound..<tokens[$0.upperBound - 1].scalars.upperBound)
      }
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

private struct PhrasePlace: Sendable {
  var cue: Int
  /// Index into the cue's phrases followed by its exceptions.
  var phrase: Int
}

private struct CompiledCue: Sendable {
  var id: CueID
  var phrases: [CompiledPhrase]
  var exceptions: [CompiledPhrase]
  var isBlockedByNegation: Bool

  func phrase(_ number: Int) -> CompiledPhrase {
    number < phrases.count ? phrases[number] : exceptions[number - phrases.count]
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
