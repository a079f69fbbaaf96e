/// A named pattern of words that conditions look for.
///
/// Phrases are written in the phrase language of `docs/curriculum-format.md`; `Scoring` compiles
/// them. A cue matches where any of its phrases or expressions does, or a sentence is judged to be
/// like its exemplars, and none of its exceptions covers the place.
public struct Cue: Sendable, Hashable, Codable {
  public enum Negation: String, Sendable, Hashable, Codable, CaseIterable {
    /// "not", "never" or "won't" shortly before a match, in the same clause, cancels it.
    case blocks
    /// Negation is part of the wording, or does not matter.
    case ignored
  }

  public enum ReportedSpeech: String, Sendable, Hashable, Codable, CaseIterable {
    /// Words between quotation marks, or behind "she said" and its like, are not the speaker's.
    case blocks
    /// It does not matter whose words they are.
    case counts
  }

  public var id: CueID
  /// What it stands for, as the object of a sentence: "a greeting".
  ///
  /// Explanations use it.
  public var title: String?
  public var phrases: [String]
  public var exceptions: [String]
  /// Regular expressions over a turn as it was written, without regard to case.
  public var expressions: [String]
  public var exemplars: ExemplarSentences?
  public var negation: Negation
  public var reported: ReportedSpeech

  public init(
    id: CueID, title: String? = nil, phrases: [String] = [], exceptions: [String] = [],
    expressions: [String] = [], exemplars: ExemplarSentences? = nil, negation: Negation = .blocks,
    reported: ReportedSpeech = .blocks
  ) {
    self.id = id
    self.title = title
    self.phrases = phrases
    self.exceptions = exceptions
    self.expressions = expressions
    self.exemplars = exemplars
    self.negation = negation
    self.reported = reported
  }
}

/// Example sentences for and against, from which a linear model is fitted.
public struct ExemplarSentences: Sendable, Hashable, Codable {
  public var like: [String]
  public var unlike: [String]
  /// Sentences that are at least so probable are taken for the cue; 0.5 to 1.
  public var atLeast: Double
  /// Sentences that are less probable are not, and in between nobody can tell; 0 to 0.5.
  public var below: Double

  public init(
    like: [String], unlike: [String], atLeast: Double = 0.65, below: Double = 0.35
  ) {
    self.like = like
    self.unlike = unlike
    self.atLeast = atLeast
    self.below = below
  }
}

/// A file of cues that rubrics share.
public struct Lexicon: Sendable, Hashable, Codable {
  public var id: LexiconID
  public var title: String
  public var summary: String
  public var language: String
  public var cues: [Cue]

  public init(
    id: LexiconID, title: String, summary: String = "", language: String = "en", cues: [Cue]
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.language = language
    self.cues = cues
  }
}
