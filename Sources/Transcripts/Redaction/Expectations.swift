extension TextReading {
  /// What the questions of this turn ask for.
  var asked: Cues {
    var all: Cues = []
    for sentence in sentences where isQuestion(sentence) {
      let range = tokenRange(sentence)
      var asked = range.reduce(into: Cues()) { $0.formUnion(cues[$1]) }
      // People talk about passwords far more often than they ask for one.
      if !asksForWords(range) { asked.remove(.password) }
      all.formUnion(asked)
    }
    return specific(all)
  }

  /// What the last words announce: "my card number is".
  var announced: Cues {
    var all: Cues = []
    var index = tokens.count - 1
    while index >= 0, index >= tokens.count - 5 {
      if tokens[index].kind != .word { return [] }
      all.formUnion(cues[index])
      index -= 1
    }
    return specific(all)
  }

  /// Something named for itself counts more than an order or a case beside it.
  private func specific(_ cues: Cues) -> Cues {
    let named = cues.subtracting([.other, .email])
    return named.isEmpty ? cues : named
  }

  /// The sentences, in bytes.
  private var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      let ends =
        byte == UInt8(ascii: "?")
        || ((byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!"))
          && isBlank(bytes.at(index + 1)))
      if ends {
        sentences.append(start..<(index + 1))
        start = index + 1
      }
    }
    if start < bytes.count { sentences.append(start..<bytes.count) }
    return sentences
  }

  private func isQuestion(_ sentence: Range<Int>) -> Bool {
    if bytes[sentence.upperBound - 1] == UInt8(ascii: "?") { return true }
    return tokenRange(sentence).contains { tokens[$0].word.role == .request }
      || startsWithAnd(sentence)
  }

  /// True for "what is", "give me", or hardly more than the name of what is wanted.
  private func asksForWords(_ sentence: Range<Int>) -> Bool {
    sentence.count <= 5
      || sentence.contains { asking.contains(bytes.lowercased(tokens[$0].range)) }
  }

  /// True for a request without a verb, such as "And the expiry date".
  private func startsWithAnd(_ sentence: Range<Int>) -> Bool {
    let range = tokenRange(sentence)
    guard let first = range.first, range.count <= 7 else { return false }
    let word = bytes.lowercased(tokens[first].range)
    return word == "and" || word == "then" || word == "your" || word == "the"
  }

  private func tokenRange(_ bytes: Range<Int>) -> Range<Int> {
    let first = tokens.partitionPoint { $0.range.lowerBound >= bytes.lowerBound }
    return first..<max(first, tokens.partitionPoint { $0.range.lowerBound >= bytes.upperBound })
  }
}

/// Words that ask for words.
private let asking: Set<String> = [
  "what", "what's", "whats", "tell", "give", "provide", "enter", "confirm", "read", "spell", "type",
  "say", "have",
]

extension Array {
  /// The first index for which this is true; it stays true behind that.
  func partitionPoint(_ isTrue: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isTrue(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// What is asked for as an interaction goes on.
struct Expectation {
  private var cues: Cues = []
  private var asker: Int?
  private var answers = 0

  /// What this turn is expected to hold.
  mutating func before(_ turn: Turn) -> Cues {
    guard !cues.isEmpty, turn.by != nil || asker != nil else { return [] }
    if turn.by == asker { return [] }
    answers += 1
    if answers > 4 { cues = [] }
    if answers > 2 { cues.remove(.password) }
    return cues
  }

  /// Takes note of what a turn asks for, or gave.
  mutating func after(_ turn: Turn, asked: Cues, given: [PersonalDataKind]) {
    for kind in given {
      switch kind {
      case .securityCode: cues.remove(.securityCode)
      case .expiry: cues.remove(.expiry)
      case .oneTimeCode: cues.remove(.oneTimeCode)
      case .password: cues.subtract([.password, .pin])
      default: break
      }
    }
    guard !asked.isEmpty else { return }
    cues = asked
    asker = turn.by
    answers = 0
  }
}
