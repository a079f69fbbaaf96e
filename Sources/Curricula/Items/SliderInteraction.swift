/// Set a value on a scale.
public struct SliderInteraction: Sendable, Hashable, Codable {
  public var lower: Double
  public var upper: Double
  public var step: Double
  public var unit: String?
  public var accepted: [AcceptedNumber]

  public init(
    lower: Double, upper: Double, step: Double = 1, unit: String? = nil,
    accepted: [AcceptedNumber]
  ) {
    self.lower = lower
    self.upper = upper
    self.step = step
    self.unit = unit
    self.accepted = accepted
  }
}
