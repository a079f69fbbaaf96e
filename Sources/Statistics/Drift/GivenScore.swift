/// A score that one rater gave to one unit.
public struct GivenScore: Sendable, Hashable, Codable {
  /// The unit's number, any that is its own.
  public var unit: Int
  /// The rater's number, any that is their own.
  public var rater: Int
  public var score: Double
  /// When it was given: the number of a week or month, say.
  public var window: Int

  public init(unit: Int, rater: Int, score: Double, window: Int = 0) {
    self.unit = unit
    self.rater = rater
    self.score = score
    self.window = window
  }
}
