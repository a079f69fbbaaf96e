/// Between which probabilities a cue does not say whether it is there.
public struct AbstainBand: Hashable, Sendable {
  /// Below this a cue is absent.
  public let absentBelow: Double
  /// From this on a cue is present.
  public let presentAbove: Double

  /// Bounds outside 0 to 1, or the wrong way round, are brought into order.
  public init(absentBelow: Double, presentAbove: Double) {
    let low = absentBelow.isNaN ? 0.5 : min(max(absentBelow, 0), 1)
    let high = presentAbove.isNaN ? 0.5 : min(max(presentAbove, 0), 1)
    self.absentBelow = min(low, high)
    self.presentAbove = max(low, high)
  }

  /// 0.35 to 0.65.
  public static let standard = AbstainBand(absentBelow: 0.35, presentAbove: 0.65)

  func verdict(on probability: Double) -> ExemplarDecision.Verdict {
    if probability >= presentAbove { return .present }
    if probability < absentBelow { return .absent }
    return .cannotTell
  }
}
