internal import Rubrics

/// Words that stand in every match of a phrase, by which one automaton finds it.
///
/// Most phrases are words and alternatives alone: then the anchor is the whole phrase, and its
/// place is the match. Of others the longest run of fixed words is taken, and the phrase is tried
/// from where it may begin.
struct PhraseAnchor: Sendable {
  struct Literal: Sendable, Hashable {
    /// The words with a space before each; one behind, unless the last is only a beginning.
    var bytes: [UInt8]
    var tokenCount: Int
    var isOpen: Bool
  }

  var literals: [Literal]
  /// How many tokens of the phrase may stand before the anchor.
  var before: ClosedRange<Int>
  var isWhole: Bool

  /// More alternatives than this are not multiplied out.
  private static let mostLiterals = 48

  /// Nothing for a phrase without a fixed word.
  init?(_ phrase: CompiledPhrase) {
    let elements = phrase.elements
    let fixed = elements.map { Self.literals(of: $0) }
    var best: (run: Range<Int>, literals: [Literal], length: Int)?
    for first in elements.indices {
      guard var run = fixed[first] else { continue }
      var end = first + 1
      while end < elements.count, let next = fixed[end], !run.contains(where: \.isOpen),
        run.count * next.count <= Self.mostLiterals
      {
        run = Self.joined(run, next)
        end += 1
      }
      let length = run.map(\.bytes.count).min() ?? 0
      if length > best?.length ?? 0 { best = (first..<end, run, length) }
    }
    guard let best else { return nil }
    literals = best.literals.map {
      var literal = $0
      if !literal.isOpen { literal.bytes.append(0x20) }
      return literal
    }
    let spans = elements[..<best.run.lowerBound].map(Self.span)
    before =
      spans.reduce(0) { $0 + $1.lowerBound }...spans.reduce(0) { $0 + $1.upperBound }
    isWhole = best.run.count == elements.count
  }

  private static func joined(_ one: [Literal], _ other: [Literal]) -> [Literal] {
    one.flatMap { first in
      other.map { next in
        Literal(
          bytes: first.bytes + next.bytes, tokenCount: first.tokenCount + next.tokenCount,
          isOpen: next.isOpen)
      }
    }
  }

  /// Everything the element may be written as; nothing when that is not a few fixed words.
  private static func literals(of element: CompiledPhrase.Element) -> [Literal]? {
    func literal(_ word: [UInt8], isOpen: Bool = false) -> Literal {
      Literal(bytes: [0x20] + word, tokenCount: 1, isOpen: isOpen)
    }
    switch element {
    case .word(let word): return [literal(word)]
    case .shortened(let word, let short): return [literal(word), literal(short)]
    case .beginning(let beginning): return [literal(beginning, isOpen: true)]
    case .either(let sequences):
      var all: [Literal] = []
      for sequence in sequences {
        guard !sequence.isEmpty else { return nil }
        var run: [Literal] = [Literal(bytes: [], tokenCount: 0, isOpen: false)]
        for element in sequence {
          guard let next = literals(of: element), !run.contains(where: \.isOpen),
            run.count * next.count <= mostLiterals
          else { return nil }
          run = joined(run, next)
        }
        all += run
      }
      return all.isEmpty || all.count > mostLiterals ? nil : all
    case .anyWord, .token, .gap, .turnStart, .turnEnd: return nil
    }
  }

  /// The fewest and most tokens an element takes.
  private static func span(_ element: CompiledPhrase.Element) -> ClosedRange<Int> {
    switch element {
    case .word, .shortened, .beginning, .anyWord, .token: return 1...1
    case .gap: return 0...Phrase.longestGap
    case .turnStart, .turnEnd: return 0...0
    case .either(let sequences):
      let spans = sequences.map { sequence in
        sequence.map(span).reduce((0, 0)) { ($0.0 + $1.lowerBound, $0.1 + $1.upperBound) }
      }
      return (spans.map(\.0).min() ?? 0)...(spans.map(\.1).max() ?? 0)
    }
  }
}
