public import Rubrics

extension Cue {
  /// Texts that the phrases are written for: each alternative once, gaps empty, classes by an
  /// example.
  public var phraseSamples: [String] { phrases.flatMap { Phrase.samples(of: $0) } }

  /// The first of them, without making those behind.
  public func phraseSamples(first most: Int) -> [String] {
    var samples: [String] = []
    for phrase in phrases where samples.count < most {
      samples += Phrase.samples(of: phrase).prefix(most - samples.count)
    }
    return samples
  }

  /// Phrases all of whose matches an exception of the cue takes away.
  public var deadPhrases: [String] {
    guard !exceptions.isEmpty else { return [] }
    // Without negation and reports, which depend on what stands before. Each phrase is a cue of its
    // own and the exceptions are another: compiled once, they serve every sample.
    let cues = CompiledCues([
      Rubric(
        id: "", title: "", passMark: 1,
        cues: [Cue(id: id, phrases: exceptions, negation: .ignored, reported: .counts)]
          + phrases.map {
            Cue(id: id, phrases: [$0], negation: .ignored, reported: .counts)
          },
        sections: [])
    ])
    var scan = TurnScan(cues)
    return phrases.enumerated().filter { number, phrase in
      let samples = Phrase.samples(of: phrase)
      // An exception may ask for the beginning of a turn or of a sentence: by themselves, as a
      // sentence, and among other words.
      let texts = samples.flatMap { [$0, "Zz zz. \($0). Zz zz.", "Zz zz \($0) zz zz."] }
      return !samples.isEmpty
        && texts.allSatisfy { text in
          let found = scan.matches(in: text, turn: 0)
          let exceptions = found.filter { $0.cue == 0 }
          return found.allSatisfy { match in
            match.cue != number + 1
              || exceptions.contains { $0.scalars.overlaps(match.scalars) }
          }
        }
    }.map(\.element)
  }
}

extension Phrase {
  /// At most `mostSamples` texts that a phrase stands for.
  fileprivate static func samples(of text: String) -> [String] {
    guard let phrase = try? Phrase(text) else { return [] }
    var texts = [""]
    for element in phrase.elements {
      let next = words(for: element)
      texts = Array(
        texts.flatMap { text in
          next.map { $0.isEmpty ? text : text.isEmpty ? $0 : text + " " + $0 }
        }.prefix(mostSamples))
    }
    return texts
  }

  private static let mostSamples = 64

  private static func words(for element: Element) -> [String] {
    switch element {
    case .word(let word): [word]
    case .beginning(let beginning): [beginning, beginning + "xx"]
    case .either(let parts): parts.flatMap(words)
    case .optional(let inner): [""] + words(for: inner)
    case .anyWord: ["xx"]
    case .gap, .turnStart, .turnEnd, .sentenceStart: [""]
    case .token(let kind): [kind.sample]
    }
  }
}

extension TokenClass {
  fileprivate var sample: String {
    switch self {
    case .number: "12"
    case .digits(let count): String(repeating: "7", count: count.lowerBound)
    case .amount: "€12"
    case .date: "12/05/1987"
    case .email: "somebody@example.com"
    case .code: "HP-204417"
    case .name: "Amara"
    case .emoji: "🙂"
    }
  }
}
