internal import Rubrics

/// A phrase whose words are split and written as the tokens of a text are.
///
/// Matching keeps the set of places that the phrase can have reached as bits of one number, so its
/// time is linear in the phrase whatever it holds: nothing is ever tried twice.
struct CompiledPhrase: Sendable {
  private let elements: [Element]

  private indirect enum Element: Sendable, Hashable {
    case word(String)
    case beginning(String)
    case anyWord
    case token(TokenClass)
    case gap
    case turnStart
    case turnEnd
    /// One of these sequences; an empty one makes the whole optional.
    case either([[Element]])
  }

  init?(_ text: String) {
    guard let phrase = try? Phrase(text) else { return nil }
    elements = phrase.elements.flatMap(Self.compiled)
    guard !elements.isEmpty else { return nil }
  }

  /// What a match may begin with, so that most tokens need not be tried.
  struct FirstTokens: Sendable {
    var words: Set<String> = []
    /// First bytes of the words that a beginning such as `apologi*` stands for.
    var beginnings: Set<UInt8> = []
    /// True when a token of some shape may begin a match: a number, an address, a name.
    var hasClass = false
    /// True when any token may.
    var isAnything = false
  }

  var firstTokens: FirstTokens {
    var first = FirstTokens()
    if Self.collect(elements[...], into: &first) { first.isAnything = true }
    return first
  }

  /// The index behind the last matched token when the phrase stands at `start`: the nearest one.
  func end(from start: Int, in tokens: [Token]) -> Int? {
    // A match holds at least one token.
    let reached = Matching(tokens: tokens, start: start).after(elements, from: 1) & ~1
    return reached == 0 ? nil : start + reached.trailingZeroBitCount
  }

  /// A word; one that may stand for others stands for any of them in a phrase as well.
  private static func word(_ word: String) -> Element {
    let readings = Contraction.readings(of: word)
    return readings.isEmpty ? .word(word) : .either(([word] + readings).map { [.word($0)] })
  }

  private static func compiled(_ element: Phrase.Element) -> [Element] {
    switch element {
    // A word of the phrase may be several tokens: "can't", "e-mail", "p.m."
    case .word(let word): return tokens(of: word).map { Self.word($0.word) }
    case .beginning(let beginning):
      let words = tokens(of: beginning).map(\.word)
      guard let last = words.last else { return [] }
      return words.dropLast().map { .word($0) } + [.beginning(last)]
    case .either(let parts): return [.either(parts.map(compiled).filter { !$0.isEmpty })]
    case .optional(let inner): return [.either([compiled(inner), []])]
    case .anyWord: return [.anyWord]
    case .gap: return [.gap]
    case .token(let kind): return [.token(kind)]
    case .turnStart: return [.turnStart]
    case .turnEnd: return [.turnEnd]
    }
  }

  /// Adds what the sequence may begin with.
  ///
  /// - Returns: whether it may be passed over whole, so that what follows begins the match.
  private static func collect(
    _ sequence: ArraySlice<Element>, into first: inout FirstTokens
  ) -> Bool {
    for element in sequence {
      switch element {
      case .word(let word):
        first.words.insert(word)
        return false
      case .beginning(let beginning):
        first.beginnings.formUnion(beginning.utf8.prefix(1))
        return false
      case .token:
        first.hasClass = true
        return false
      case .anyWord, .gap, .turnEnd:
        first.isAnything = true
        return false
      case .turnStart: continue
      case .either(let sequences):
        var isOpen = false
        for inner in sequences where collect(inner[...], into: &first) { isOpen = true }
        if !isOpen { return false }
      }
    }
    return true
  }

  /// The places reached so far, as bits: bit n is n tokens behind the start.
  private struct Matching {
    let tokens: [Token]
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
      case .turnEnd:
        let end = tokens.count - start
        return end < 64 ? places & (1 << UInt64(end)) : 0
      default:
        var next: UInt64 = 0
        var rest = places
        while rest != 0 {
          let place = rest.trailingZeroBitCount
          rest &= rest - 1
          let position = start + place
          if position < tokens.count, fits(element, position) { next |= 1 << UInt64(place + 1) }
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
          guard position < tokens.count, !tokens[position].beginsSentence else { break }
          next |= 1 << UInt64(place + skipped)
        }
      }
      return next
    }

    private func fits(_ element: Element, _ position: Int) -> Bool {
      switch element {
      case .word(let word):
        tokens[position].word == word
          || Contraction.readings(of: tokens[position].word).contains(word)
      case .beginning(let beginning): tokens[position].word.hasPrefix(beginning)
      case .anyWord: true
      case .token(let kind): fits(kind, position)
      case .gap, .turnStart, .turnEnd, .either: false
      }
    }

    private func fits(_ kind: TokenClass, _ position: Int) -> Bool {
      let token = tokens[position]
      return switch kind {
      case .number: token.shape.contains(.number)
      case .digits(let count):
        token.shape.contains(.number) && !token.shape.contains(.date)
          && count.contains(token.digitCount)
      case .amount: token.shape.contains(.amount)
      case .date: token.shape.contains(.date)
      case .email: token.shape.contains(.email)
      case .code: token.shape.contains(.code)
      case .name: looksLikeName(position)
      }
    }

    /// A capital where the sentence does not ask for one, or in a sentence of at most three words.
    private func looksLikeName(_ position: Int) -> Bool {
      guard tokens[position].shape == .capitalised, tokens[position].word != "i" else {
        return false
      }
      if !tokens[position].beginsSentence { return true }
      let next = tokens[(position + 1)...].prefix(3).firstIndex(where: \.beginsSentence)
      return (next ?? tokens.count) - position <= 3
    }
  }
}
