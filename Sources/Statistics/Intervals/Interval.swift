/// A range that holds the true value with a stated confidence.
public struct Interval: Sendable, Hashable, Codable {
  public var lower: Double
  public var upper: Double

  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}

/// Two-sided 95 % of the standard normal distribution.
public let z95 = 1.959963984540054
