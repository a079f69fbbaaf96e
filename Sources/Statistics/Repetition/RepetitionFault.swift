/// Why there is no such value in spaced repetition.
public enum RepetitionFault: Error, Sendable, Hashable {
  /// There are 21 weights in FSRS-6; older sets have fewer.
  case wrongNumberOfWeights(Int)
  /// A weight that is not a number or outside ``RepetitionParameters/ranges``.
  case weightOutOfRange(index: Int)
  /// The first four weights must not fall: a better first rating cannot mean a shorter memory.
  case firstStabilitiesFall
  case stabilityOutOfRange
  case difficultyOutOfRange
  case retentionOutOfRange
  case maximumIntervalOutOfRange
  /// A step outside ``RepetitionScheduler/stepRange``, or shorter than the one before it.
  case unusableSteps
  /// A card with a memory and no review, a step below 0, a step in review, and the like.
  case contradictoryCard
}
