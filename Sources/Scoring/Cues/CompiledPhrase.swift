internal import Rubrics

/// A phrase whose words are split and written as the words of a text are.
struct CompiledPhrase: Sendable {
  let elements: [Element]

  indirect enum Element: Sendable, Hashable {
    case word([UInt8])
    /// A word, or the shortening that may stand for it: "is" and "'s".
    case shortened([UInt8], [UInt8])
    case beginning([UInt8])
    case anyWord
    case token(TokenClass)
    case gap
    case turnStart
    case turnEnd
    case sentenceStart
    /// One of these sequences; an empty one makes the whole optional.
    case either([[Element]])
  }

  init?(_ text: String) {
    guard let phrase = try? Phrase(text) else { return nil }
    elements = phrase.elements.flatMap(Self.compiled)
    guard !elements.isEmpty else { return nil }
  }

  private static func compiled(_ element: Phrase.Element) -> [Element] {
    switch element {
    // A word of the phrase may be several tokens: "can't", "e-mail", "p.m."
    case .word(let word): return words(of: word).map(Self.word)
    case .beginning(let beginning):
      // With letters behind it, so that "im*" is not taken for the short form of "I am".
      let words = words(of: beginning + "qx")
      guard let last = words.last?.dropLast(2), !last.isEmpty else { return [] }
      return words.dropLast().map(Self.word) + [.beginning(Array(last))]
    case .either(let parts): return [.either(parts.map(compiled).filter { !$0.isEmpty })]
    case .optional(let inner): return [.either([compiled(inner), []])]
    case .anyWord: return [.anyWord]
    case .gap: return [.gap]
    case .token(let kind): return [.token(kind)]
    case .turnStart: return [.turnStart]
    case .turnEnd: return [.turnEnd]
    case .sentenceStart: return [.sentenceStart]
    }
  }

  private static func words(of text: String) -> [[UInt8]] {
    let read = WordText(text)
    return read.tokens.map { Array(read.bytes[$0.bytes]) }
  }

  /// A word; one that may stand for others stands for any of them in a phrase as well.
  private static func word(_ word: [UInt8]) -> Element {
    let readings = Contraction.readings(of: word)
    if !readings.isEmpty { return .either(([word] + readings).map { [.word($0)] }) }
    return Contraction.shortening(of: word).map { .shortened(word, $0) } ?? .word(word)
  }
}
