internal import Rubrics

extension Rubric {
  /// Each criterion's part of the total, 0 to 1, on a card where everything counts.
  ///
  /// A bonus or a penalty, which has no weight in the mean, stands with the share of the total that
  /// it can add or take.
  func appliedWeights(on channel: String?) -> [CriterionID: Double] {
    var weights: [CriterionID: Double] = [:]
    let sums = sections.map { section in
      section.criteria.reduce(0) { $0 + $1.weight(on: channel, arithmetic) }
    }
    let whole: Double =
      switch arithmetic {
      case .flat: sums.reduce(0, +)
      case .points: zip(sections, sums).reduce(0) { $0 + $1.0.weight(on: channel) * $1.1 }
      case .sections:
        zip(sections, sums).reduce(0) { $0 + ($1.1 > 0 ? $1.0.weight(on: channel) : 0) }
      }
    for (section, sum) in zip(sections, sums) {
      for criterion in section.criteria {
        let own = criterion.weight(on: channel, arithmetic)
        let raw: Double =
          switch arithmetic {
          case .flat: own
          case .points: own * section.weight(on: channel)
          case .sections: sum > 0 ? own / sum * section.weight(on: channel) : 0
          }
        let weight = criterion.adjustment?.size ?? (whole > 0 ? raw / whole : 0)
        weights[criterion.id] = weight.isFinite ? max(0, weight) : 0
      }
    }
    return weights
  }
}

extension Adjustment {
  fileprivate var size: Double {
    switch self {
    case .bonus(let share), .penalty(let share): abs(share)
    }
  }
}
