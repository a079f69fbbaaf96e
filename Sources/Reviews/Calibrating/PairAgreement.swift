public import Statistics

/// How far two reviewers agree on one criterion.
public struct PairAgreement: Sendable, Hashable, Codable {
  public var first: Int64
  public var second: Int64
  /// Segments that both answered.
  public var units: Int
  public var rawAgreement: Coefficient
  public var cohenKappa: Coefficient
  /// Weighted by the difference of the item scores; nothing for a scale of fewer than three levels.
  public var linearKappa: Coefficient?
  public var quadraticKappa: Coefficient?
}

extension CriterionScale {
  /// Every two reviewers, in the session's order.
  func pairs(_ reviewers: [CalibrationReviewer]) -> [PairAgreement] {
    guard let nominal else { return [] }
    let measured = measured
    return reviewers.indices.flatMap { first in
      reviewers.indices.dropFirst(first + 1).compactMap { second -> PairAgreement? in
        guard let pair = nominal.pair(first, second) else { return nil }
        let weighted = measured?.pair(first, second)
        return PairAgreement(
          first: reviewers[first].id, second: reviewers[second].id,
          units: pair.pairableUnitCount, rawAgreement: pair.rawAgreement,
          cohenKappa: pair.cohenKappa, linearKappa: weighted?.weightedKappa(.linear),
          quadraticKappa: weighted?.weightedKappa(.quadratic))
      }
    }
  }
}
