/// How well a cue is learnt from its examples, found by holding some of them out.
public struct ExemplarTrial: Equatable, Sendable {
  /// What share of the held-out sentences fell on their own side of one half.
  public let accuracy: Double
  /// The same among the sentences for the cue alone.
  public let likeAccuracy: Double
  /// The same among the sentences against it.
  public let unlikeAccuracy: Double
  /// What share was outside the abstain band, so that the cue decided.
  public let coverage: Double
  /// What share of those was decided rightly; nil if none was decided.
  public let accuracyWhenDecided: Double?
  /// How far, on average, a probability is from what became of it, in ten classes of
  /// probability (the expected calibration error); 0 to 1.
  public let calibrationError: Double
  /// Accuracy with a part of the examples, from a quarter to all of them.
  public let curve: [CurvePoint]
  /// The sentences that fell on the wrong side, the worst first.
  public let mistakes: [Mistake]
  public let judgement: Judgement

  /// Accuracy when a share of the examples was learnt from.
  public struct CurvePoint: Equatable, Sendable {
    /// Of the examples that were not held out; 0.25 to 1.
    public let share: Double
    /// How many sentences that was, on average.
    public let exampleCount: Int
    public let accuracy: Double
  }

  /// A sentence whose own example was held out and which was then misjudged.
  public struct Mistake: Equatable, Sendable {
    public let text: String
    public let isLike: Bool
    /// The probability that it belongs with the sentences for, on average over the rounds.
    public let probability: Double
  }

  /// What the figures mean for the author.
  public enum Judgement: Equatable, Sendable {
    /// Fewer than `least` sentences on a side: nothing can be said.
    case tooFew(least: Int)
    /// No better than always giving the commoner answer.
    case nothingLearnt
    /// The last quarter of the examples still added so much.
    ///
    /// - `gain`: accuracy, as a share; `twice`: how many examples twice as many are, and
    ///   `expected` what accuracy they should reach if errors go on falling as they did.
    case moreWouldHelp(gain: Double, twice: Int, expected: Double)
    /// The last quarter added nothing to speak of.
    case settled(gain: Double)
  }
}

extension ExemplarTrial.Judgement: CustomStringConvertible {
  /// A sentence for the author, without a full stop.
  public var description: String {
    switch self {
    case .tooFew(let least):
      "too few examples to say: give at least \(least) sentences for and \(least) against"
    case .nothingLearnt:
      "nothing was learnt: the sentences for and against do not differ in their words"
    case .moreWouldHelp(let gain, let twice, let expected):
      "more examples would still help: the last quarter added \(points(gain)); "
        + "\(twice) examples should reach about \(rounded(expected * 100)) %"
    case .settled(let gain):
      gain > 0.0005
        ? "enough examples of this kind: the last quarter added only \(points(gain))"
        : "enough examples of this kind: the last quarter added nothing"
    }
  }

  private func points(_ gain: Double) -> String {
    let tenths = rounded(gain * 1000)
    if tenths == 10 { return "1 point" }
    return tenths % 10 == 0 || tenths > 30
      ? "\(rounded(gain * 100)) points" : "\(tenths / 10).\(tenths % 10) points"
  }

  private func rounded(_ number: Double) -> Int { Int(min(max(number, 0), 1e9) + 0.5) }
}
