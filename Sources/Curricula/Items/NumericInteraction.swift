/// Type a number, with a unit where there are several.
public struct NumericInteraction: Sendable, Hashable, Codable {
  public struct Unit: Sendable, Hashable, Codable {
    public var name: String
    public var otherNames: [String]
    /// How many of the accepted values' unit one of these is.
    public var factor: Double

    public init(_ name: String, otherNames: [String] = [], factor: Double = 1) {
      self.name = name
      self.otherNames = otherNames
      self.factor = factor
    }
  }

  public var accepted: [AcceptedNumber]
  public var units: [Unit]
  public var isUnitRequired: Bool

  public init(accepted: [AcceptedNumber], units: [Unit] = [], isUnitRequired: Bool = false) {
    self.accepted = accepted
    self.units = units
    self.isUnitRequired = isUnitRequired
  }
}

/// A number with what counts as equal to it.
public struct AcceptedNumber: Sendable, Hashable, Codable {
  public enum Tolerance: Sendable, Hashable, Codable {
    /// So much to both sides.
    case absolute(Double)
    /// So many hundredths of the value to both sides.
    case percent(Double)
  }

  public var value: Double
  public var tolerance: Tolerance
  /// The share of the points that it earns, 0 to 1.
  public var score: Double

  public init(_ value: Double, tolerance: Tolerance = .absolute(0), score: Double = 1) {
    self.value = value
    self.tolerance = tolerance
    self.score = score
  }
}
