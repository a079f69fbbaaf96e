internal import Expressions
internal import Phrases
internal import Rubrics

/// The cues of all rubrics in use, looked for in any number of turns.
///
/// One automaton over the fixed words of all phrases reads a turn once; what is not fixed in a
/// phrase is looked at only where its fixed words stand.
struct CompiledCues: Sendable {
  private var phrases = PhraseTable()
  /// What a match of each phrase means.
  private var rules: [Rule] = []
  private var automaton: PhraseAutomaton?
  /// For each pattern of the automaton the phrases that it announces, as a range of `uses`.
  private var useStart: [Int] = [0]
  private var uses: [Use] = []
  /// Phrases without a fixed word that need a token of some shape, and how many may stand before it.
  private var shaped: [(shape: TokenShape, phrase: Int)] = []
  /// The rest: they are tried at the beginning of a turn, or everywhere.
  private var atStart: [Int] = []
  private var anywhere: [Int] = []
  private(set) var expressions: [Expression] = []
  /// What a match of each expression means.
  private(set) var expressionRules: [ExpressionRule] = []
  let models: CueModels
  /// The cues' numbers, by rubric and in the rubric's order.
  let numbers: [[Int]]
  let count: Int

  /// True when words alone do not tell everything.
  var hasMoreThanPhrases: Bool { !expressions.isEmpty || !models.models.isEmpty }

  struct ExpressionRule: Sendable {
    var cue: Int
    var isBlockedByNegation: Bool
    var isBlockedByReport: Bool
  }

  private struct Rule: Sendable {
    var cue: Int
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

  /// - Parameter fitted: models that were fitted before.
  init(_ rubrics: [Rubric], fitted: [FittedCue] = []) {
    let (sources, numbers) = Self.numbered(rubrics)
    self.numbers = numbers
    count = sources.count
    models = CueModels(rubrics, numbers: numbers, stored: fitted)
    var users: [[UInt8]: [Use]] = [:]
    var order: [[UInt8]] = []
    for (number, cue) in sources.enumerated() {
      let isBlocked = cue.negation == .blocks
      for expression in cue.expressions.compactMap({ try? Expression($0) }) {
        expressions.append(expression)
        expressionRules.append(
          ExpressionRule(
            cue: number, isBlockedByNegation: isBlocked,
            isBlockedByReport: cue.reported == .blocks))
      }
      // `check` reports phrases that cannot be parsed; here they match nothing.
      for (texts, isException) in [(cue.phrases, false), (cue.exceptions, true)] {
        for phrase in texts.compactMap({ CompiledPhrase($0) }) {
          let index = rules.count
          phrases.append(phrase)
          rules.append(
            Rule(
              cue: number, isException: isException,
              isBlockedByNegation: isBlocked && !isException,
              isBlockedByReport: cue.reported == .blocks && !isException))
          guard let anchor = PhraseAnchor(phrase) else {
            file(index, phrase)
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

  /// Each cue once, however many rubrics take it from a lexicon.
  ///
  /// Within a rubric each keeps a number of its own, so that the first rubric's are its positions.
  private static func numbered(_ rubrics: [Rubric]) -> (sources: [Cue], numbers: [[Int]]) {
    var sources: [Cue] = []
    var known: [Cue: Int] = [:]
    let numbers = rubrics.map { rubric in
      let numbers = rubric.cues.map { cue in
        if let number = known[cue] { return number }
        sources.append(cue)
        return sources.count - 1
      }
      for (cue, number) in zip(rubric.cues, numbers) where known[cue] == nil {
        known[cue] = number
      }
      return numbers
    }
    return (sources, numbers)
  }

  private mutating func file(_ index: Int, _ phrase: CompiledPhrase) {
    switch phrase.elements.first {
    case .turnStart: atStart.append(index)
    case .token(let kind): shaped.append((kind.shape, index))
    default: anywhere.append(index)
    }
  }

  /// All places where phrases stand.
  func hits(in text: WordText) -> CueHits {
    var hits = CueHits()
    guard !text.tokens.isEmpty else { return hits }
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
    return hits
  }

  private func findAnchored(in text: WordText, _ hits: inout CueHits) {
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

  private func attempt(_ index: Int, at start: Int, in text: WordText, _ hits: inout CueHits) {
    guard let end = phrases.end(of: index, from: start, in: text) else { return }
    note(index, start..<end, in: text, &hits)
  }

  private func note(
    _ index: Int, _ tokens: Range<Int>, in text: WordText, _ hits: inout CueHits
  ) {
    let rule = rules[index]
    if rule.isBlockedByNegation, text.isNegated(tokens.lowerBound) { return }
    if rule.isBlockedByReport, text.isReported(tokens.lowerBound) { return }
    let hit = CueHit(
      cue: rule.cue,
      scalars: text.tokens[tokens.lowerBound].scalars
        .lowerBound..<text.tokens[tokens.upperBound - 1].scalars.upperBound)
    if rule.isException { hits.exceptions.append(hit) } else { hits.found.append(hit) }
  }
}
