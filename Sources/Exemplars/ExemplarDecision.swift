/// What an exemplar cue says of one text, and because of which words.
public struct ExemplarDecision: Equatable, Sendable {
  public enum Verdict: String, Codable, Sendable {
    case present, absent
    /// The probability is within the abstain band; a person decides.
    case cannotTell
  }

  /// How likely the text belongs with the sentences for, among texts mixed as the examples were.
  public let probability: Double
  public let verdict: Verdict
  /// On which side the text is and how far, before calibration; the examples' margin is 1.
  public let value: Double
  /// What share of the text's n-grams, by weight, stands in any example; 0 to 1.
  public let familiarity: Double
  /// The words and pairs of words that weighed most, whichever way, the weightiest first.
  public let deciding: [DecidingGram]
}

/// A word or a pair of words of a text, and what it added to a decision.
///
/// A word's contribution is its own and that of the letters within it, so that a misspelt or
/// inflected word can count too. All contributions of a text and the model's bias add up to the
/// decision's value.
public struct DecidingGram: Equatable, Sendable {
  /// As it stands in the text at its first place, in lower case.
  ///
  /// A pair has one space between; `^` is the start of the text and `$` its end.
  public let gram: String
  /// Above 0 speaks for, below 0 against.
  public let contribution: Double
  /// Where it stands, in Unicode scalars of the text, in rising order.
  public let ranges: [Range<Int>]
}
