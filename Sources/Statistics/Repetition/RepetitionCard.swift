/// One thing to remember, with what is known of one person's memory of it.
///
/// Moments are whole seconds since 1970-01-01T00:00:00Z; any value is taken, and sums stop at the
/// ends of the range.
public struct RepetitionCard: Sendable, Hashable, Codable {
  public enum Phase: String, Sendable, Hashable, Codable, CaseIterable {
    /// Never reviewed.
    case new
    /// Reviewed, and still repeated within minutes or hours.
    case learning
    /// Repeated after days.
    case review
    /// Forgotten, and repeated within minutes or hours again.
    case relearning
  }

  public let phase: Phase
  /// Which of the steps it waits for, counted from 0; 0 where there are no steps.
  public let step: Int
  /// Nothing exactly where it is new.
  public let memory: MemoryState?
  /// When it should be reviewed next.
  public let due: Int64
  /// Nothing exactly where it is new.
  public let lastReview: Int64?

  /// A card that nobody has reviewed.
  public init(due: Int64) {
    self.init(valid: .new, step: 0, memory: nil, due: due, lastReview: nil)
  }

  /// A card as it was kept.
  ///
  /// - Throws: ``RepetitionFault/contradictoryCard`` where the parts do not belong together.
  public init(phase: Phase, step: Int, memory: MemoryState?, due: Int64, lastReview: Int64?)
    throws(RepetitionFault)
  {
    let isReviewed = phase != .new
    let hasSteps = phase == .learning || phase == .relearning
    guard (memory != nil) == isReviewed, (lastReview != nil) == isReviewed, step >= 0,
      hasSteps || step == 0
    else { throw .contradictoryCard }
    self.init(valid: phase, step: step, memory: memory, due: due, lastReview: lastReview)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      phase: values.decode(Phase.self, forKey: .phase),
      step: values.decode(Int.self, forKey: .step),
      memory: values.decodeIfPresent(MemoryState.self, forKey: .memory),
      due: values.decode(Int64.self, forKey: .due),
      lastReview: values.decodeIfPresent(Int64.self, forKey: .lastReview))
  }

  init(valid phase: Phase, step: Int, memory: MemoryState?, due: Int64, lastReview: Int64?) {
    self.phase = phase
    self.step = step
    self.memory = memory
    self.due = due
    self.lastReview = lastReview
  }

  /// Seconds since the last review; 0 where there was none, or where the clock went backwards.
  func secondsSinceReview(at moment: Int64) -> Int64 {
    guard let lastReview, moment > lastReview else { return 0 }
    let (seconds, overflow) = moment.subtractingReportingOverflow(lastReview)
    return overflow ? .max : seconds
  }
}

let secondsInDay: Int64 = 86_400
