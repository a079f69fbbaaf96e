public import Rubrics
internal import Scoring

/// What a cue looks for, in words.
public struct CueText: Sendable, Hashable, Codable {
  public var cue: CueID
  /// As the object of a sentence: "a greeting".
  public var title: String
  /// Its phrases in plain words.
  public var phrases: [String]
  /// Wordings that do not count although a phrase matches them.
  public var exceptions: [String]
  /// Its regular expressions as they were written.
  public var expressions: [String]
  /// How many example sentences it is judged by, for and against; nothing where it has none.
  public var exemplars: Exemplars?
  /// What else decides, in sentences.
  public var notes: [String]

  public struct Exemplars: Sendable, Hashable, Codable {
    public var like: Int
    public var unlike: Int
    public var atLeast: Double
    public var below: Double
  }

  public init(_ cue: Cue) {
    self.cue = cue.id
    title = cue.title ?? "“\(cue.id)”"
    phrases = cue.phrases.map(plainWords)
    exceptions = cue.exceptions.map(plainWords)
    expressions = cue.expressions
    exemplars = cue.exemplars.map {
      Exemplars(
        like: $0.like.count, unlike: $0.unlike.count, atLeast: $0.atLeast, below: $0.below)
    }
    var notes: [String] = []
    if let exemplars {
      notes.append(
        "A sentence counts when a model of \(exemplars.like) example sentences for it and "
          + "\(exemplars.unlike) against it holds it at least \(plainPercent(exemplars.atLeast)) likely; "
          + "between \(plainPercent(exemplars.below)) and that, a person must look.")
    }
    if cue.negation == .blocks {
      notes.append("It does not count shortly after “not”, “never” and the like.")
    }
    if cue.reported == .blocks {
      notes.append("It does not count in quotation marks or after “she said” and the like.")
    }
    self.notes = notes
  }
}

extension CueText {
  /// The cue for a terminal: a heading, then its wordings and what else decides.
  public func text(indent: String, width: Int = 96) -> [String] {
    func paragraph(_ words: String) -> String {
      indent + "  " + wrapped(words, indent: indent + "  ", width: width)
    }
    var lines = [indent + wrapped("What counts as \(title):", indent: indent, width: width)]
    let parts = [
      ("Wordings", phrases), ("But not", exceptions), ("Expressions", expressions),
    ]
    for (heading, words) in parts where !words.isEmpty {
      lines.append(
        paragraph("\(heading): " + words.map { "“\($0)”" }.joined(separator: ", ") + "."))
    }
    lines += notes.map(paragraph)
    return lines
  }
}

/// A phrase of the phrase language as people read it; as it was written where it is not one.
func plainWords(_ phrase: String) -> String {
  guard let parsed = try? Phrase(phrase) else { return phrase }
  return parsed.elements.map(\.words).joined(separator: " ")
}

extension Phrase.Element {
  fileprivate var words: String {
    switch self {
    case .word(let word): word
    case .beginning(let word): word + "…"
    case .either(let parts): parts.map(\.words).joined(separator: "/")
    case .anyWord: "(any word)"
    case .gap: "(up to \(Phrase.longestGap) words)"
    case .token(let kind): kind.words
    case .optional(let inner): "(perhaps \(inner.words))"
    case .turnStart: "(first in the turn)"
    case .turnEnd: "(last in the turn)"
    case .sentenceStart: "(first in the sentence)"
    }
  }
}

extension TokenClass {
  fileprivate var words: String {
    switch self {
    case .number: "(a number)"
    case .digits(let range):
      range.count == 1
        ? "(\(range.lowerBound) digits)" : "(\(range.lowerBound) to \(range.upperBound) digits)"
    case .amount: "(an amount of money)"
    case .date: "(a date)"
    case .email: "(an e-mail address)"
    case .code: "(letters and digits)"
    case .name: "(a name)"
    case .emoji: "(an emoji)"
    }
  }
}
