internal import Exemplars
internal import Expressions

/// Looks for all cues in one turn after another; what it learns of expressions serves the next turn.
struct TurnScan: Sendable {
  private let cues: CompiledCues
  private var reader = WordReader()
  private var text = WordText()
  private var scans: [ExpressionScan]
  /// Bytes of the longest turn read so far.
  private(set) var longestTurn = 0

  init(_ cues: CompiledCues) {
    self.cues = cues
    scans = cues.expressions.map { ExpressionScan($0) }
  }

  /// All matches in one turn, by cue and then by place; overlapping sure ones of a cue are joined.
  ///
  /// - Parameter voice: who speaks; models that nobody asks about such words do not judge them, as
  ///   that takes longer than all the rest. Nothing to have all of them judge.
  mutating func matches(in source: String, turn: Int, by voice: Voice? = nil) -> [CueMatch] {
    longestTurn = max(longestTurn, source.utf8.count)
    reader.read(source, into: &text)
    var hits = cues.hits(in: text)
    guard cues.hasMoreThanPhrases else {
      return hits.joined().map { CueMatch(cue: $0.cue, turn: turn, scalars: $0.scalars) }
    }
    let scalars = Array(source.unicodeScalars)
    findExpressions(in: scalars, &hits)
    let (sure, all) = findExemplars(in: scalars, turn, cues.models.listening(to: voice))
    let others = all.filter { match in
      !hits.exceptions.contains { $0.cue == match.cue && $0.scalars.overlaps(match.scalars) }
    }
    // Where a phrase matches as well, the wording decides.
    let worded = hits.joined()
    hits.found += sure.filter { match in
      !worded.contains { $0.cue == match.cue && $0.scalars.overlaps(match.scalars) }
    }.map { CueHit(cue: $0.cue, scalars: $0.scalars) }
    let joined = hits.joined().map { hit in
      let model = sure.first { $0.cue == hit.cue && $0.scalars == hit.scalars }
      return CueMatch(
        cue: hit.cue, turn: turn, scalars: hit.scalars, confidence: model?.confidence)
    }
    return (joined + others).sorted {
      ($0.cue, $0.scalars.lowerBound) < ($1.cue, $1.scalars.lowerBound)
    }
  }

  private mutating func findExpressions(in scalars: [Unicode.Scalar], _ hits: inout CueHits) {
    let quoted = scans.isEmpty ? [] : quotedLines(of: scalars)
    for index in scans.indices {
      let rule = cues.expressionRules[index]
      for range in scans[index].matches(in: scalars) {
        // Negation and reports are told by words: by the first one in the match.
        let token = text.firstToken(from: range.lowerBound)
        let isBlocked =
          token.map {
            (rule.isBlockedByNegation && text.isNegated($0))
              || (rule.isBlockedByReport && text.isReported($0))
          } ?? false
        let isQuoted = quoted.contains { $0.contains(range.lowerBound) }
        if !isBlocked, !isQuoted { hits.found.append(CueHit(cue: rule.cue, scalars: range)) }
      }
    }
  }

  /// Lines that hold the words of somebody else: they begin with `>`.
  private func quotedLines(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (place, scalar) in scalars.enumerated() where scalar == "\n" || scalar == "\r" {
      if scalars[start] == ">" { lines.append(start..<place) }
      start = place + 1
    }
    if start < scalars.count, scalars[start] == ">" { lines.append(start..<scalars.count) }
    return lines
  }

  /// Judges each sentence by each of the models.
  ///
  /// - Returns: sentences that a model takes for its cue; and those of which it can tell neither way,
  ///   with the one of the others that comes nearest, which tells how sure an absence is.
  private func findExemplars(
    in scalars: [Unicode.Scalar], _ turn: Int, _ models: [CueModels.Entry]
  ) -> (sure: [CueMatch], others: [CueMatch]) {
    guard !models.isEmpty else { return ([], []) }
    var sure: [CueMatch] = []
    var others: [CueMatch] = []
    let sentences = text.sentences.map { tokens in
      let own = text.tokens[tokens]
      let start = own[own.startIndex].scalars.lowerBound
      // What follows the last word up to the next sentence belongs to it: "?".
      let next =
        tokens.upperBound < text.tokens.count
        ? text.tokens[tokens.upperBound].scalars.lowerBound : scalars.count
      let end = scalars[start..<max(start, next)].lastIndex { !$0.properties.isWhitespace }
      return start..<(end.map { $0 + 1 } ?? start)
    }
    let read = sentences.map { ExemplarText(scalars: scalars[$0]) }
    for entry in models {
      var nearest: CueMatch?
      for (range, sentence) in zip(sentences, read) {
        let decision = entry.model.verdict(on: sentence)
        guard decision.familiarity > 0 else { continue }
        var match = CueMatch(
          cue: entry.cue, turn: turn, scalars: range, confidence: decision.probability)
        switch decision.verdict {
        case .present: sure.append(match)
        case .cannotTell:
          match.certainty = .doubtful
          others.append(match)
        case .absent where decision.probability > nearest?.confidence ?? -1:
          match.certainty = .absent
          nearest = match
        case .absent: break
        }
      }
      if let nearest { others.append(nearest) }
    }
    return (sure, others)
  }
}

extension WordText {
  /// The first token that ends behind a scalar.
  func firstToken(from scalar: Int) -> Int? {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].endScalar <= scalar { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count ? low : nil
  }
}
