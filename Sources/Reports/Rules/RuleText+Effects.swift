internal import Rubrics
internal import Scoring

extension Criterion {
  /// What the criterion does to the score, in sentences.
  func effects(
    in section: RubricSection, of rubric: Rubric, on channel: String?
  ) -> [String] {
    var lines = [weightWords(in: section, of: rubric, on: channel)]
    if let critical { lines.append(critical.words(in: section, group: groupTitle(in: rubric))) }
    switch errorType {
    case .customer: lines.append("An error here is one that hurts the customer.")
    case .business: lines.append("An error here is one that hurts the business.")
    case .compliance: lines.append("An error here is one of compliance.")
    case nil: break
    }
    return lines
  }

  private func groupTitle(in rubric: Rubric) -> String? {
    group.map { id in rubric.groups.first { $0.id == id }?.title ?? id.rawValue }
  }

  private func weightWords(
    in section: RubricSection, of rubric: Rubric, on channel: String?
  ) -> String {
    switch adjustment {
    case .bonus(let most):
      return
        "A bonus: it adds up to \(plainPercent(most)) to the total and has no weight of its own."
    case .penalty(let most):
      return "A penalty: short of its best it takes up to \(plainPercent(most)) from the total; "
        + "it has no weight of its own."
    case nil: break
    }
    let own = weight(on: channel, rubric.arithmetic)
    func whole(_ criteria: [Criterion]) -> Double {
      criteria.reduce(0) { $0 + $1.weight(on: channel, rubric.arithmetic) }
    }
    let place = channel.map { " on \($0)" } ?? ""
    switch rubric.arithmetic {
    case .flat:
      return "It weighs \(decimal(own)) of \(decimal(whole(rubric.criteria))) in the total\(place)."
    case .points, .sections:
      let sections = rubric.sections.reduce(0) { $0 + $1.weight(on: channel) }
      let unit = rubric.arithmetic == .points ? "It has" : "It weighs"
      let points = rubric.arithmetic == .points ? " points" : ""
      return "\(unit) \(decimal(own)) of \(decimal(whole(section.criteria)))\(points) in "
        + "“\(section.title)”, which weighs \(decimal(section.weight(on: channel))) of "
        + "\(decimal(sections))\(place)."
    }
  }
}

extension CriticalRule {
  fileprivate func words(in section: RubricSection, group: String?) -> String {
    let trigger = below >= 1 ? "it is not met in full" : "its score is below \(plainPercent(below))"
    let scope =
      switch self.scope {
      case .total: "the total"
      case .section: "the score of “\(section.title)”"
      case .group: "the score of the group “\(group ?? "–")”"
      }
    switch effect {
    case .zero: return "Critical: when \(trigger), \(scope) becomes 0."
    case .cap(let most):
      return "Critical: when \(trigger), \(scope) is at most \(plainPercent(most))."
    case .outcome: return "Critical: when \(trigger), the outcome is a fail; the score is kept."
    }
  }
}

extension Rubric {
  /// What each criterion counts in the mean when every criterion counts, 0 to 1; 0 for a bonus or
  /// penalty.
  func fullShares(on channel: String? = nil) -> [CriterionID: Double] {
    var shares: [CriterionID: Double] = [:]
    func weights(_ criteria: [Criterion]) -> Double {
      criteria.reduce(0) { $0 + $1.weight(on: channel, arithmetic) }
    }
    let factors = sections.map { section -> Double in
      switch arithmetic {
      case .flat: return 1
      case .points: return section.weight(on: channel)
      case .sections:
        let whole = weights(section.criteria)
        return whole > 0 ? section.weight(on: channel) / whole : 0
      }
    }
    let whole = zip(sections, factors).reduce(0) { $0 + weights($1.0.criteria) * $1.1 }
    for (section, factor) in zip(sections, factors) {
      for criterion in section.criteria {
        shares[criterion.id] =
          whole > 0 ? criterion.weight(on: channel, arithmetic) * factor / whole : 0
      }
    }
    return shares
  }
}
