/// How firmly something is remembered, after its last review.
public struct MemoryState: Sendable, Hashable, Codable {
  /// Days after which it is remembered with a chance of 0.9.
  public let stability: Double
  /// How hard it is to make firmer: 1 is easy, 10 hard.
  public let difficulty: Double

  /// A century: beyond it the formulas would grow without end.
  public static let stabilityRange = 0.001...36_500.0
  public static let difficultyRange = 1.0...10.0

  /// - Throws: ``RepetitionFault`` for a value outside its range or not a number.
  public init(stability: Double, difficulty: Double) throws(RepetitionFault) {
    guard Self.stabilityRange.contains(stability) else { throw .stabilityOutOfRange }
    guard Self.difficultyRange.contains(difficulty) else { throw .difficultyOutOfRange }
    self.init(clampedStability: stability, difficulty: difficulty)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      stability: values.decode(Double.self, forKey: .stability),
      difficulty: values.decode(Double.self, forKey: .difficulty))
  }

  /// The nearest state within the ranges.
  init(clampedStability stability: Double, difficulty: Double) {
    self.stability = stability.clamped(to: Self.stabilityRange)
    self.difficulty = difficulty.clamped(to: Self.difficultyRange)
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Self>) -> Self {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
