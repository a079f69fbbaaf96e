internal import Rubrics

/// A phrase whose words are split and written as the words of a text are.
///
/// Matching keeps the set of places that the phrase can have reached as bits of one number, so its
/// time is linear in the phrase whatever it holds: nothing is ever tried twice.
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

  /// The index behind the last matched token when the phrase stands at `start`: the nearest one.
  func end(from start: Int, in text: WordText) -> Int? {
    // A match holds at least one token.
    let reached = Matching(text: text, start: start).after(elements, from: 1) & ~1
    return reached == 0 ? nil : start + reached.trailingZeroBitCount
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

/// The places of a phrase reached so far, as bits: bit n is n tokens behind the start.
private struct Matching {
  typealias Element = CompiledPhrase.Element

  let text: WordText
  let start: Int

  func after(_ sequence: [Element], from places: UInt64) -> UInt64 {
    var places = places
    for element in sequence where places != 0 { places = after(element, from: places) }
    return places
  }

  private func after(_ element: Element, from places: UInt64) -> UInt64 {
    switch element {
    case .either(let sequences):
      return sequences.reduce(0) { $0 | after($1, from: places) }
    case .gap: return afterGap(from: places)
    case .turnStart: return start == 0 ? places & 1 : 0
    case .sentenceStart:
      return text.tokens[start].place.contains(.beginsSentence) ? places & 1 : 0
    case .turnEnd:
      let end = text.tokens.count - start
      return end < 64 ? places & (1 << UInt64(end)) : 0
    default:
      var next: UInt64 = 0
      var rest = places
      while rest != 0 {
        let place = rest.trailingZeroBitCount
        rest &= rest - 1
        let position = start + place
        if position < text.tokens.count, fits(element, position) { next |= 1 << UInt64(place + 1) }
      }
      return next
    }
  }

  /// Each place, and those behind it as far as a gap reaches, within its sentence.
  private func afterGap(from places: UInt64) -> UInt64 {
    var next: UInt64 = 0
    var rest = places
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      rest &= rest - 1
      for skipped in 0...Phrase.longestGap {
        let position = start + place + skipped
        guard position < text.tokens.count,
          !text.tokens[position].place.contains(.beginsSentence)
        else { break }
        next |= 1 << UInt64(place + skipped)
      }
    }
    return next
  }

  private func fits(_ element: Element, _ position: Int) -> Bool {
    switch element {
    case .word(let word): text.isWord(position, word)
    case .shortened(let word, let short):
      text.isWord(position, word) || text.isWord(position, short)
    case .beginning(let beginning): text.hasPrefix(position, beginning)
    case .anyWord: true
    case .token(let kind): fits(kind, position)
    case .gap, .turnStart, .turnEnd, .sentenceStart, .either: false
    }
  }

  private func fits(_ kind: TokenClass, _ position: Int) -> Bool {
    let token = text.tokens[position]
    return switch kind {
    case .digits(let count):
      token.shape.contains(.number) && !token.shape.contains(.date)
        && count.contains(Int(token.digitCount))
    case .name: looksLikeName(position)
    default: token.shape.contains(kind.shape)
    }
  }

  /// A capital where the sentence does not ask for one, or in a sentence of at most three words.
  private func looksLikeName(_ position: Int) -> Bool {
    let tokens = text.tokens
    let isWord = tokens[position].shape.isSubset(of: [.capitalised, .shouted])
    guard isWord, tokens[position].shape.contains(.capitalised), !text.isWord(position, "i") else {
      return false
    }
    if !tokens[position].place.contains(.beginsSentence) { return true }
    let next = tokens[(position + 1)...].prefix(3).firstIndex {
      $0.place.contains(.beginsSentence)
    }
    return (next ?? tokens.count) - position <= 3
  }
}

extension TokenClass {
  /// What a token must look like at least to be of the class.
  var shape: TokenShape {
    switch self {
    case .number, .digits: .number
    case .amount: .amount
    case .date: .date
    case .email: .email
    case .code: .code
    case .name: .capitalised
    case .emoji: .emoji
    }
  }
}
