internal import Exemplars
public import Rubrics

/// How well a cue is learnt from its exemplars, by holding some of them out in turn.
public struct CueTrial: Sendable, Codable {
  public var cue: CueID
  public var title: String?
  /// Exemplars for and against it.
  public var like: Int
  public var unlike: Int
  /// What share of the held-out sentences fell on their own side of one half; nothing, like all
  /// other figures, when there are too few exemplars to hold any out.
  public var accuracy: Double?
  public var likeAccuracy: Double?
  public var unlikeAccuracy: Double?
  /// What share lay outside the band in which nobody can tell.
  public var coverage: Double?
  /// What share of those was right.
  public var accuracyWhenDecided: Double?
  /// How far a probability is, on average, from what became of it.
  public var calibrationError: Double?
  public var curve: [Point]
  /// The sentences that were taken for the other side, the worst first, at most ten.
  public var mistakes: [Mistake]
  /// What this means for the author, in a sentence.
  public var advice: String

  /// Accuracy when only a part of the exemplars was learnt from.
  public struct Point: Sendable, Codable {
    public var exemplars: Int
    public var accuracy: Double
  }

  public struct Mistake: Sendable, Codable {
    public var sentence: String
    public var isLike: Bool
    public var probability: Double
  }
}

/// Tries every cue that has exemplars; a pure function of them.
///
/// - Parameter only: the cue that is tried; without it all are.
public func tryCues(_ cues: [Cue], only: CueID? = nil) -> [CueTrial] {
  cues.compactMap { cue in
    guard only == nil || cue.id == only, let exemplars = cue.exemplars else { return nil }
    return trial(of: cue, exemplars)
  }
}

private func trial(of cue: Cue, _ exemplars: ExemplarSentences) -> CueTrial {
  let trial = ExemplarTrial(
    like: exemplars.like, unlike: exemplars.unlike,
    band: AbstainBand(absentBelow: exemplars.below, presentAbove: exemplars.atLeast))
  let hasFigures = if case .tooFew = trial.judgement { false } else { true }
  func known(_ figure: Double?) -> Double? { hasFigures ? figure : nil }
  return CueTrial(
    cue: cue.id, title: cue.title, like: exemplars.like.count, unlike: exemplars.unlike.count,
    accuracy: known(trial.accuracy), likeAccuracy: known(trial.likeAccuracy),
    unlikeAccuracy: known(trial.unlikeAccuracy), coverage: known(trial.coverage),
    accuracyWhenDecided: known(trial.accuracyWhenDecided),
    calibrationError: known(trial.calibrationError),
    curve: hasFigures
      ? trial.curve.map { .init(exemplars: $0.exampleCount, accuracy: $0.accuracy) } : [],
    mistakes: trial.mistakes.prefix(10).map {
      .init(sentence: $0.text, isLike: $0.isLike, probability: $0.probability)
    },
    advice: "\(trial.judgement)")
}
