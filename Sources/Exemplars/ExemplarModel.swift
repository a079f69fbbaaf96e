/// A cue that was learnt from sentences for and against it.
///
/// A linear support vector machine over word and letter n-grams, with a calibrated probability.
/// The same examples, in whatever order, and the same seed give the same bytes on any machine.
public struct ExemplarModel: Equatable, Sendable {
  /// Which way of reading, fitting and storing this is; a model of another version is refused.
  public static let version = 1
  /// What the order of fitting and of holding out is drawn from unless told otherwise.
  public static let standardSeed: UInt64 = 20_240_229

  public let seed: UInt64
  public let band: AbstainBand
  /// How many sentences there were for the cue.
  public let likeCount: Int
  /// How many there were against it.
  public let unlikeCount: Int
  /// What an example within the margin cost, as cross-validation chose it.
  public let cost: Double

  let space: FeatureSpace
  /// One for each key of the space.
  let weights: [Float]
  let bias: Double
  let calibration: Calibration

  /// Whether the model has learnt anything: if not, it can never tell.
  public var isInformed: Bool { calibration != .silent }

  /// Judges a text by what it has in common with the examples.
  public func decide(_ text: String) -> ExemplarDecision { decide(ExemplarText(text)) }

  public func decide(_ text: ExemplarText) -> ExemplarDecision {
    let (words, letters, known) = space.entries(of: text)
    var byWord = Array(repeating: 0.0, count: text.wordGrams.count)
    var byLetters = Array(repeating: 0.0, count: text.letterGrams.count)
    var value = bias
    for entry in words {
      byWord[entry.gram] = Double(weights[entry.column]) * entry.value
      value += byWord[entry.gram]
    }
    for entry in letters {
      byLetters[entry.gram] = Double(weights[entry.column]) * entry.value
      value += byLetters[entry.gram]
    }
    // Nothing in common with any example says nothing, whatever the mixture of the examples.
    let probability = known > 0 ? calibration.probability(of: value) : 0.5
    return ExemplarDecision(
      probability: probability, verdict: known > 0 ? band.verdict(on: probability) : .cannotTell,
      value: value, familiarity: known,
      deciding: text.deciding(words: byWord, letters: byLetters))
  }

  /// A decision without the words that it rests on, which is much quicker.
  public func verdict(
    on text: ExemplarText
  ) -> (verdict: ExemplarDecision.Verdict, probability: Double, familiarity: Double) {
    let (words, letters, known) = space.entries(of: text)
    guard known > 0 else { return (.cannotTell, 0.5, 0) }
    var value = bias
    for entry in words { value += Double(weights[entry.column]) * entry.value }
    for entry in letters { value += Double(weights[entry.column]) * entry.value }
    let probability = calibration.probability(of: value)
    return (band.verdict(on: probability), probability, known)
  }

  /// The probability alone, which is quicker than a decision.
  public func probability(of text: ExemplarText) -> Double {
    let (words, letters, known) = space.entries(of: text)
    guard known > 0 else { return 0.5 }
    var value = bias
    for entry in words { value += Double(weights[entry.column]) * entry.value }
    for entry in letters { value += Double(weights[entry.column]) * entry.value }
    return calibration.probability(of: value)
  }

  public static func == (one: ExemplarModel, other: ExemplarModel) -> Bool {
    one.bytes == other.bytes
  }
}
