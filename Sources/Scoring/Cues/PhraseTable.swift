internal import Rubrics

/// Phrases as rows of small steps, so that trying one at a place follows no references.
///
/// Matching keeps the set of places that the phrase can have reached as bits of one number, so its
/// time is linear in the phrase whatever it holds: nothing is ever tried twice.
struct PhraseTable: Sendable {
  private enum Kind: UInt8 {
    case word, shortened, beginning, anyWord, token, gap, turnStart, turnEnd, sentenceStart, either
  }

  /// What `first` and `second` mean depends on the kind: words, a token class, or runs of steps.
  private struct Step {
    var kind: Kind
    var first: Int32 = 0
    var second: Int32 = 0
  }

  private struct Run {
    var start: Int32
    var end: Int32

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// The steps of each phrase.
  private var rows: [Run] = []
  private var steps: [Step] = []
  /// Where alternatives have their steps; those of one element stand together.
  private var branches: [Run] = []
  /// Where words have their letters.
  private var words: [Run] = []
  private var letters: [UInt8] = []
  private var classes: [TokenClass] = []

  mutating func append(_ phrase: CompiledPhrase) { rows.append(filed(phrase.elements)) }

  /// The index behind the last matched token when the phrase stands at `start`: the nearest one.
  func end(of phrase: Int, from start: Int, in text: WordText) -> Int? {
    // A match holds at least one token.
    let reached = places(after: rows[phrase], from: 1, start, text) & ~1
    return reached == 0 ? nil : start + reached.trailingZeroBitCount
  }
}

extension PhraseTable {
  private mutating func filed(_ sequence: [CompiledPhrase.Element]) -> Run {
    // What belongs to alternatives comes first: the steps of a sequence stand together.
    let own = sequence.map { step($0) }
    return Self.filed(own, in: &steps)
  }

  private mutating func step(_ element: CompiledPhrase.Element) -> Step {
    switch element {
    case .word(let word): return Step(kind: .word, first: number(of: word))
    case .shortened(let word, let short):
      return Step(kind: .shortened, first: number(of: word), second: number(of: short))
    case .beginning(let beginning): return Step(kind: .beginning, first: number(of: beginning))
    case .anyWord: return Step(kind: .anyWord)
    case .token(let kind):
      classes.append(kind)
      return Step(kind: .token, first: Int32(classes.count - 1))
    case .gap: return Step(kind: .gap)
    case .turnStart: return Step(kind: .turnStart)
    case .turnEnd: return Step(kind: .turnEnd)
    case .sentenceStart: return Step(kind: .sentenceStart)
    case .either(let sequences):
      let runs = sequences.map { filed($0) }
      let run = Self.filed(runs, in: &branches)
      return Step(kind: .either, first: run.start, second: run.end)
    }
  }

  private mutating func number(of word: [UInt8]) -> Int32 {
    words.append(Self.filed(word, in: &letters))
    return Int32(words.count - 1)
  }

  private static func filed<Element>(_ elements: [Element], in table: inout [Element]) -> Run {
    let start = Int32(table.count)
    table += elements
    return Run(start: start, end: Int32(table.count))
  }
}

// The places reached so far are bits: bit n is n tokens behind the start.
extension PhraseTable {
  private func places(
    after sequence: Run, from places: UInt64, _ start: Int, _ text: WordText
  ) -> UInt64 {
    var places = places
    for number in sequence.range {
      places = self.places(after: steps[number], from: places, start, text)
      if places == 0 { break }
    }
    return places
  }

  private func places(
    after step: Step, from places: UInt64, _ start: Int, _ text: WordText
  ) -> UInt64 {
    switch step.kind {
    case .either:
      var reached: UInt64 = 0
      for number in Int(step.first)..<Int(step.second) {
        reached |= self.places(after: branches[number], from: places, start, text)
      }
      return reached
    case .gap: return placesAfterGap(from: places, start, text)
    case .turnStart: return start == 0 ? places & 1 : 0
    case .sentenceStart:
      return text.tokens[start].place.contains(.beginsSentence) ? places & 1 : 0
    case .turnEnd:
      let end = text.tokens.count - start
      return end < 64 ? places & (1 << UInt64(end)) : 0
    case .word, .shortened, .beginning, .anyWord, .token:
      var next: UInt64 = 0
      var rest = places
      while rest != 0 {
        let place = rest.trailingZeroBitCount
        rest &= rest - 1
        let position = start + place
        if position < text.tokens.count, fits(step, position, text) {
          next |= 1 << UInt64(place + 1)
        }
      }
      return next
    }
  }

  /// Each place, and those behind it as far as a gap reaches, within its sentence.
  private func placesAfterGap(from places: UInt64, _ start: Int, _ text: WordText) -> UInt64 {
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

  private func fits(_ step: Step, _ position: Int, _ text: WordText) -> Bool {
    switch step.kind {
    case .word: isWord(step.first, position, text)
    case .shortened: isWord(step.first, position, text) || isWord(step.second, position, text)
    case .beginning: begins(step.first, position, text)
    case .anyWord: true
    case .token: text.fits(classes[Int(step.first)], position)
    case .gap, .turnStart, .turnEnd, .sentenceStart, .either: false
    }
  }

  private func isWord(_ word: Int32, _ position: Int, _ text: WordText) -> Bool {
    let run = words[Int(word)]
    let token = text.tokens[position]
    return token.end - token.start == run.end - run.start
      && stands(run, at: Int(token.start), text)
  }

  private func begins(_ word: Int32, _ position: Int, _ text: WordText) -> Bool {
    let run = words[Int(word)]
    let token = text.tokens[position]
    return token.end - token.start >= run.end - run.start
      && stands(run, at: Int(token.start), text)
  }

  private func stands(_ word: Run, at byte: Int, _ text: WordText) -> Bool {
    var place = byte
    for letter in word.range {
      if text.bytes[place] != letters[letter] { return false }
      place += 1
    }
    return true
  }
}

extension WordText {
  func fits(_ kind: TokenClass, _ position: Int) -> Bool {
    let token = tokens[position]
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
    let isWord = tokens[position].shape.isSubset(of: [.capitalised, .shouted])
    guard isWord, tokens[position].shape.contains(.capitalised), !self.isWord(position, "i") else {
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
