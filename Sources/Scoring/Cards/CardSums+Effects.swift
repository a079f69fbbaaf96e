internal import Rubrics

extension CardSums {
  /// The card after its critical failures.
  struct Struck {
    var sections: [Sums]
    var groups: [Tally.Group]
    var total: Double?
  }

  /// Takes penalties from a mean and adds bonuses to it.
  mutating func adjusted(_ mean: Double?) -> Double? {
    guard var total = mean, plan.hasBonus || plan.hasPenalty else { return mean }
    for (place, item) in plan.items.enumerated() {
      guard case .penalty(let most)? = item.adjustment, let share = shares[place],
        let change = adjustment(place), change != 0
      else { continue }
      let before = total
      total += change
      text.add(before)
      text.add(" − ")
      text.add(most)
      text.add("·(1 − ")
      text.add(share)
      text.add(") for the penalty ")
      text.add(quoted: item.id.rawValue)
      line("total", total)
    }
    if total < 0 {
      total = 0
      text.add("0, because no penalty takes a total below it")
      line("total", total)
    }
    for (place, item) in plan.items.enumerated() {
      guard case .bonus(let most)? = item.adjustment, let share = shares[place],
        let change = adjustment(place), change != 0
      else { continue }
      let before = total
      total += change
      text.add(before)
      text.add(" + ")
      text.add(most)
      text.add("·")
      text.add(share)
      text.add(" for the bonus ")
      text.add(quoted: item.id.rawValue)
      line("total", total)
    }
    if let cap = plan.bonusCap, total > cap {
      total = cap
      text.add("at most ")
      text.add(cap)
      text.add(", because bonuses lift a total no further")
      line("total", total)
    }
    return total
  }

  /// Applies the critical failures: groups, then sections, then the total.
  ///
  /// The wider scope comes last, so that nothing narrower can undo it.
  mutating func strike(
    _ failures: [Tally.CriticalFailure], _ raw: [Sums], mean: Double?, rawTotal: Double?
  ) -> Struck {
    let (groups, after) = struckGroups(failures)
    guard !failures.isEmpty else { return Struck(sections: raw, groups: groups, total: rawTotal) }
    var sections = raw
    if let after {
      for section in sections.indices {
        sections[section] = sums(of: plan.sections[section].items, after)
        if sections[section].earned != raw[section].earned {
          note(section, sections[section], after, isAfterFailures: true)
        }
      }
    }
    for (place, item) in plan.items.enumerated() {
      guard let rule = item.critical, rule.scope == .section, hasFailed(place) else { continue }
      let section = item.section
      let share = capped(
        sections[section].share, rule.effect, plan.sections[section].subject, item.id)
      if let share { sections[section].earned = share * sections[section].possible }
    }
    var total = rawTotal
    if let changed = self.total(sections), changed != mean {
      noteTotal(sections, changed, isAfterFailures: true)
      total = adjusted(changed)
    }
    for failure in failures where failure.rule.scope == .total {
      total = capped(total, failure.rule.effect, "total", failure.criterion)
    }
    return Struck(sections: sections, groups: groups, total: total)
  }

  /// The groups' scores, and the items' shares where a failure has lowered them.
  ///
  /// A group's score is the mean of its items by their parts of the total. A failure scales all its
  /// items alike, so that what the group gives to the total is its own score after the failure.
  private mutating func struckGroups(
    _ failures: [Tally.CriticalFailure]
  ) -> ([Tally.Group], [Double?]?) {
    var groups: [Tally.Group] = []
    var after: [Double?]?
    for group in plan.groups {
      var sums = Sums()
      for member in group.members {
        guard let share = shares[member] else { continue }
        sums.earned += appliedWeights[member] * share
        sums.possible += appliedWeights[member]
      }
      note(group, sums)
      groups.append(Tally.Group(group: group.id, raw: sums.share, score: sums.share))
    }
    guard failures.contains(where: { $0.rule.scope == .group }) else { return (groups, nil) }
    for (place, item) in plan.items.enumerated() {
      guard let rule = item.critical, rule.scope == .group, hasFailed(place),
        let number = item.group
      else { continue }
      groups[number].score = capped(
        groups[number].score, rule.effect, plan.groups[number].subject, item.id)
    }
    for (number, group) in plan.groups.enumerated() {
      guard let raw = groups[number].raw, let score = groups[number].score, score < raw else {
        continue
      }
      var lowered = after ?? shares
      for member in group.members {
        lowered[member] = shares[member].map { $0 * (score / raw) }
      }
      after = lowered
    }
    return (groups, after)
  }

  private mutating func capped(
    _ share: Double?, _ effect: CriticalRule.Effect, _ subject: String, _ criterion: CriterionID
  ) -> Double? {
    guard let share else { return nil }
    var result = share
    switch effect {
    case .zero:
      result = 0
      text.add("0")
    case .cap(let most):
      result = min(share, most)
      text.add("at most ")
      text.add(most)
    case .outcome: text.add("kept; the outcome is a fail")
    }
    text.add(" because the critical criterion ")
    text.add(quoted: criterion.rawValue)
    text.add(" failed")
    line(subject, result)
    return result
  }
}
