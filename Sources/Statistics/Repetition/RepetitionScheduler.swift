/// When to repeat what, by FSRS-6.
///
/// Every function is a pure one of its arguments: there is no clock and no chance inside.
public struct RepetitionScheduler: Sendable, Hashable, Codable {
  public let parameters: RepetitionParameters
  /// The chance of remembering at which something is due again.
  public let desiredRetention: Double
  /// The longest wait, in days.
  public let maximumInterval: Int
  /// Waits in seconds before something new is repeated after days.
  public let learningSteps: [Int64]
  /// Waits in seconds after something was forgotten; with none it stays in review.
  public let relearningSteps: [Int64]

  public static let retentionRange = 0.70...0.99
  public static let maximumIntervalRange = 1...36_500
  /// A second to twelve hours.
  ///
  /// With longer steps "hard", which waits half as long again, could be due later than "good".
  public static let stepRange: ClosedRange<Int64> = 1...43_200

  /// Published parameters, a retention of 0.9, steps of 1 and 10 minutes, relearning after 10.
  public static let standard = RepetitionScheduler(
    valid: .published, desiredRetention: 0.9, maximumInterval: 36_500, learningSteps: [60, 600],
    relearningSteps: [600])

  /// - Throws: ``RepetitionFault`` for a value outside its range, and for steps that get shorter.
  public init(
    parameters: RepetitionParameters = .published, desiredRetention: Double = 0.9,
    maximumInterval: Int = 36_500, learningSteps: [Int64] = [60, 600],
    relearningSteps: [Int64] = [600]
  ) throws(RepetitionFault) {
    guard Self.retentionRange.contains(desiredRetention) else { throw .retentionOutOfRange }
    guard Self.maximumIntervalRange.contains(maximumInterval) else {
      throw .maximumIntervalOutOfRange
    }
    for steps in [learningSteps, relearningSteps] {
      guard steps.allSatisfy(Self.stepRange.contains),
        zip(steps, steps.dropFirst()).allSatisfy({ $0 <= $1 })
      else { throw .unusableSteps }
    }
    self.init(
      valid: parameters, desiredRetention: desiredRetention, maximumInterval: maximumInterval,
      learningSteps: learningSteps, relearningSteps: relearningSteps)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      parameters: values.decode(RepetitionParameters.self, forKey: .parameters),
      desiredRetention: values.decode(Double.self, forKey: .desiredRetention),
      maximumInterval: values.decode(Int.self, forKey: .maximumInterval),
      learningSteps: values.decode([Int64].self, forKey: .learningSteps),
      relearningSteps: values.decode([Int64].self, forKey: .relearningSteps))
  }

  private init(
    valid parameters: RepetitionParameters, desiredRetention: Double, maximumInterval: Int,
    learningSteps: [Int64], relearningSteps: [Int64]
  ) {
    self.parameters = parameters
    self.desiredRetention = desiredRetention
    self.maximumInterval = maximumInterval
    self.learningSteps = learningSteps
    self.relearningSteps = relearningSteps
  }
}
