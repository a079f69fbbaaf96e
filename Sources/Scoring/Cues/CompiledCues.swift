internal import Phrases
internal import Rubrics

/// The cues of all rubrics in use, looked for in any number of turns.
///
/// One automaton over the fixed words of all phrases reads a turn once; what is not fixed in a
/// phrase is looked at only where its fixed words stand.
struct CompiledCues: Sendable {
  private var phrases: [Entry] = []
  private var automaton: PhraseAutomaton?
  /// For each pattern of the automaton the phrases that it announces, as a range of `uses`.
  private var useStart: [Int] = [0]
  private var uses: [Use] = []
  /// Phrases without a fixed word that need a token of some shape, and how many may stand before it.
  private var shaped: [(shape: TokenShape, phrase: Int)] = []
  /// The rest: they are tried at the beginning of a turn, or everywhere.
  private var atStart: [Int] = []
  private var anywhere: [Int] = []
  let count: Int
  let models = CueModels()

  private struct Entry: Sendable {
    var cue: Int
    var phrase: CompiledPhrase
    var isException: Bool
    var isBlockedByNegation: Bool
    var isBlockedByReport: Bool
  }

  private struct Use: Sendable {
    var phrase: Int
    var tokenCount: Int
    var isOpen: Bool
    var before: ClosedRange<Int>
    var isWhole: Bool
  }

  init(_ sources: [Cue]) {
    count = sources.count
    var users: [[UInt8]: [Use]] = [:]
    var order: [[UInt8]] = []
    for (number, cue) in sources.enumerated() {
      let isBlocked = cue.negation == .blocks
      // `check` reports phrases that cannot be parsed; here they match nothing.
      for (texts, isException) in [(cue.phrases, false), (cue.exceptions, true)] {
        for phrase in texts.compactMap({ CompiledPhrase($0) }) {
          let index = phrases.count
          phrases.append(
            Entry(
              cue: number, phrase: phrase, isException: isException,
              isBlockedByNegation: isBlocked && !isException,
              isBlockedByReport: cue.reported == .blocks && !isException))
          guard let anchor = PhraseAnchor(phrase) else {
            file(index)
            continue
          }
          for literal in anchor.literals {
            if users[literal.bytes] == nil { order.append(literal.bytes) }
            users[literal.bytes, default: []].append(
              Use(
                phrase: index, tokenCount: literal.tokenCount, isOpen: literal.isOpen,
                before: anchor.before, isWhole: anchor.isWhole))
          }
        }
      }
    }
    // Too many bytes for one automaton is nothing that a person writes: files are limited.
    automaton = order.isEmpty ? nil : try? PhraseAutomaton(order, foldingCase: false)
    for pattern in order {
      uses += users[pattern] ?? []
      useStart.append(uses.count)
    }
  }

  private mutating func file(_ index: Int) {
    switch phrases[index].phrase.elements.first {
    case .turnStart: atStart.append(index)
    case .token(let kind): shaped.append((kind.shape, index))
    default: anywhere.append(index)
    }
  }

  /// All matches in one turn, by cue and then by place; overlapping matches of one cue are joined.
  ///
  /// - Parameters:
  ///   - text: the turn's text, cut into words.
  ///   - source: the same text as it was written.
  func matches(in text: WordText, turn: Int, of source: String) -> [CueMatch] {
    guard !text.tokens.isEmpty else { return [] }
    var hits = Hits()
    findAnchored(in: text, &hits)
    for index in atStart { attempt(index, at: 0, in: text, &hits) }
    if !shaped.isEmpty || !anywhere.isEmpty {
      for start in text.tokens.indices {
        let shape = text.tokens[start].shape
        for (wanted, index) in shaped where shape.contains(wanted) {
          attempt(index, at: start, in: text, &hits)
        }
        for index in anywhere { attempt(index, at: start, in: text, &hits) }
      }
    }
    return hits.joined().map {
      CueMatch(
        cue: $0.cue, turn: turn,
        scalars: text.tokens[$0.tokens.lowerBound].scalars
          .lowerBound..<text.tokens[$0.tokens.upperBound - 1].scalars.upperBound)
    }
  }

  private func findAnchored(in text: WordText, _ hits: inout Hits) {
    guard let automaton else { return }
    var token = 0
    text.bytes.withUnsafeBufferPointer { bytes in
      _ = automaton.forEachMatch(in: bytes) { pattern, end in
        for number in useStart[pattern]..<useStart[pattern + 1] {
          let use = uses[number]
          let last = use.isOpen ? end : end - 1
          while text.tokens[token].end < last { token += 1 }
          let first = token + 1 - use.tokenCount
          if use.isWhole {
            note(use.phrase, first..<(token + 1), in: text, &hits)
          } else {
            let earliest = max(0, first - use.before.upperBound)
            let latest = first - use.before.lowerBound
            if earliest <= latest {
              for start in earliest...latest { attempt(use.phrase, at: start, in: text, &hits) }
            }
          }
        }
      }
    }
  }

  private func attempt(_ index: Int, at start: Int, in text: WordText, _ hits: inout Hits) {
    guard let end = phrases[index].phrase.end(from: start, in: text) else { return }
    note(index, start..<end, in: text, &hits)
  }

  private func note(
    _ index: Int, _ tokens: Range<Int>, in text: WordText, _ hits: inout Hits
  ) {
    let entry = phrases[index]
    if entry.isBlockedByNegation, text.isNegated(tokens.lowerBound) { return }
    if entry.isBlockedByReport, text.isReported(tokens.lowerBound) { return }
    if entry.isException {
      hits.exceptions.append(Hit(cue: entry.cue, tokens: tokens))
    } else {
      hits.found.append(Hit(cue: entry.cue, tokens: tokens))
    }
  }
}

/// Tokens that a cue's words, or an exception from them, take.
private struct Hit {
  var cue: Int
  var tokens: Range<Int>

  static func comesBefore(_ one: Hit, _ other: Hit) -> Bool {
    (one.cue, one.tokens.lowerBound, one.tokens.upperBound)
      < (other.cue, other.tokens.lowerBound, other.tokens.upperBound)
  }
}

private struct Hits {
  var found: [Hit] = []
  var exceptions: [Hit] = []

  /// What no exception of the same cue touches, overlapping hits as one, by cue and place.
  mutating func joined() -> [Hit] {
    found.sort(by: Hit.comesBefore)
    var kept = found
    if !exceptions.isEmpty {
      let taken = Self.joined(exceptions.sorted(by: Hit.comesBefore))
      kept = found.filter { !Self.touches($0, taken) }
    }
    return Self.joined(kept)
  }

  /// Whether the hit shares a token with any of its cue's ranges, which are sorted and apart.
  private static func touches(_ hit: Hit, _ taken: [Hit]) -> Bool {
    // The first range that ends behind the hit's beginning is the only one that can touch it.
    var low = 0
    var high = taken.count
    while low < high {
      let middle = (low + high) / 2
      let other = taken[middle]
      if (other.cue, other.tokens.upperBound) <= (hit.cue, hit.tokens.lowerBound) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < taken.count && taken[low].cue == hit.cue && taken[low].tokens.overlaps(hit.tokens)
  }

  private static func joined(_ hits: [Hit]) -> [Hit] {
    var result: [Hit] = []
    for hit in hits {
      if let last = result.last, last.cue == hit.cue,
        hit.tokens.lowerBound < last.tokens.upperBound
      {
        result[result.count - 1].tokens =
          last.tokens.lowerBound..<max(last.tokens.upperBound, hit.tokens.upperBound)
      } else {
        result.append(hit)
      }
    }
    return result
  }
}
