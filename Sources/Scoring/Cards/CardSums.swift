internal import Rubrics

/// The sums of one card.
///
/// Sections keep their numerators and denominators, so that every way of adding up and every
/// critical failure works on the same figures.
struct CardSums {
  /// A section's weighted sum and the weight that counts.
  struct Sums {
    var earned = 0.0
    var possible = 0.0
    var share: Double? { possible > 0 ? earned / possible : nil }
  }

  let plan: TallyPlan
  let weights: PlannedWeights
  /// What was given, after the card's own rules about it.
  var marks: [Mark] = []
  /// Where "not applicable" was given and may not be.
  var refused: [Int] = []
  /// An item's share of its scale, or what the policy makes of one that does not apply.
  var shares: [Double?] = []
  var appliedWeights: [Double] = []
  var text = TraceText()
  var trace: [Tally.Line] = []

  init(plan: TallyPlan, weights: PlannedWeights, marks: [Mark]) {
    self.plan = plan
    self.weights = weights
    trace.reserveCapacity(plan.sections.count + 12)
    settle(marks)
  }

  mutating func tally() -> Tally {
    if let note = weights.note { trace.append(note) }
    noteWhatDoesNotCount()
    let raw = plan.sections.indices.map { sums(of: plan.sections[$0].items, shares) }
    for section in raw.indices { note(section, raw[section], shares) }
    let mean = total(raw)
    noteTotal(raw, mean)
    appliedWeights = applied(raw)
    let rawTotal = adjusted(mean)
    let failures = criticalFailures()
    let struck = strike(failures, raw, mean: mean, rawTotal: rawTotal)
    let criticalTotals = criticalTotals()
    let outcome = outcome(struck.total, failures)
    noteOutcome(outcome, struck.total, failures)
    return Tally(
      items: items(),
      sections: plan.sections.indices.map {
        Tally.Section(
          section: plan.sections[$0].id, raw: raw[$0].share, score: struck.sections[$0].share)
      },
      groups: plan.groups.isEmpty ? nil : struck.groups,
      bonus: plan.hasBonus ? sum { if case .bonus = $0 { true } else { false } } : nil,
      penalty: plan.hasPenalty ? sum { if case .penalty = $0 { true } else { false } } : nil,
      rawTotal: rawTotal, total: struck.total, criticalFailures: failures, outcome: outcome,
      isFreeOf: errorTypes(), criticalTotals: plan.kinds.isEmpty ? nil : criticalTotals,
      trace: trace)
  }

  /// Applies what the card says about marks: who is shown, who may not be "not applicable", and what
  /// "not applicable" counts.
  private mutating func settle(_ given: [Mark]) {
    marks.reserveCapacity(plan.items.count)
    shares.reserveCapacity(plan.items.count)
    for (place, item) in plan.items.enumerated() {
      var mark = place < given.count ? given[place] : .skipped
      if let rule = item.shown {
        switch rule.holds(marks, plan.lowest) {
        case true?: break
        case false?: mark = .notShown
        case nil: mark = .undetermined
        }
      }
      if case .notApplicable = mark, item.policy == .forbidden {
        mark = .undetermined
        refused.append(place)
      }
      marks.append(mark)
      shares.append(share(of: mark, item))
    }
  }

  /// A bonus or penalty that was not scored changes nothing, whatever the policy.
  private func share(of mark: Mark, _ item: TallyPlan.Item) -> Double? {
    switch mark {
    case .scored(let share): share
    case .notApplicable where item.isWeighted:
      switch item.policy {
      case .drop, .forbidden: nil
      case .pass: 1
      case .zero: 0
      }
    case .notApplicable, .skipped, .notShown, .undetermined: nil
    }
  }

  func sums(of items: some Sequence<Int>, _ shares: [Double?]) -> Sums {
    var sums = Sums()
    for item in items {
      guard let share = shares[item], plan.items[item].isWeighted else { continue }
      sums.earned += weights.items[item] * share
      sums.possible += weights.items[item]
    }
    return sums
  }

  func total(_ sums: [Sums]) -> Double? {
    var earned = 0.0
    var possible = 0.0
    for (section, sum) in sums.enumerated() {
      guard let share = sum.share else { continue }
      let weight = weight(of: section, sum)
      earned += weight * share
      possible += weight
    }
    return possible > 0 ? earned / possible : nil
  }

  /// A section's part in the denominator of the total.
  func weight(of section: Int, _ sums: Sums) -> Double {
    guard sums.possible > 0 else { return 0 }
    return switch plan.arithmetic {
    case .sections: weights.sections[section]
    case .points: weights.sections[section] * sums.possible
    case .flat: sums.possible
    }
  }

  private func applied(_ sums: [Sums]) -> [Double] {
    var whole = 0.0
    for (section, sum) in sums.enumerated() { whole += weight(of: section, sum) }
    var applied = [Double](repeating: 0, count: plan.items.count)
    for (section, sum) in sums.enumerated() where sum.possible > 0 && whole > 0 {
      let part = weight(of: section, sum) / whole
      for item in plan.sections[section].items
      where shares[item] != nil && plan.items[item].isWeighted {
        applied[item] = part * weights.items[item] / sum.possible
      }
    }
    return applied
  }

  /// What an item adds to the total, or takes from it, besides the mean.
  func adjustment(_ item: Int) -> Double? {
    guard let adjustment = plan.items[item].adjustment, let share = shares[item] else { return nil }
    return switch adjustment {
    case .bonus(let most): most * share
    case .penalty(let most): 0 - most * (1 - share)
    }
  }

  private func sum(_ isMeant: (Adjustment) -> Bool) -> Double {
    var sum = 0.0
    for (place, item) in plan.items.enumerated() {
      if let adjustment = item.adjustment, isMeant(adjustment) {
        sum += abs(self.adjustment(place) ?? 0)
      }
    }
    return sum
  }

  private func items() -> [Tally.Item] {
    plan.items.enumerated().map { place, item in
      Tally.Item(
        criterion: item.id, section: plan.sections[item.section].id, mark: marks[place],
        share: shares[place], appliedWeight: appliedWeights[place],
        adjustment: adjustment(place))
    }
  }

  /// True when the item was scored and is an error by its threshold.
  func hasFailed(_ place: Int) -> Bool {
    guard case .scored(let share) = marks[place] else { return false }
    return !reaches(share, mark: plan.items[place].below)
  }

  private func criticalFailures() -> [Tally.CriticalFailure] {
    var failures: [Tally.CriticalFailure] = []
    for (place, item) in plan.items.enumerated() {
      guard let rule = item.critical, hasFailed(place) else { continue }
      failures.append(Tally.CriticalFailure(criterion: item.id, rule: rule))
    }
    return failures
  }

  private func outcome(_ total: Double?, _ failures: [Tally.CriticalFailure]) -> Tally.Outcome {
    if failures.contains(where: \.decides) { return .fail }  // No later answer can mend it.
    for mark in marks { if case .undetermined = mark { return .provisional } }
    guard let total else { return .notScored }
    return reaches(total, mark: plan.passMark) ? .pass : .fail
  }

  private func errorTypes() -> [String: Bool] {
    var free: [String: Bool] = [:]
    for (type, members) in plan.errorTypes {
      var isFree: Bool?
      for place in members {
        guard case .scored = marks[place] else { continue }
        isFree = isFree != false && !hasFailed(place)
      }
      free[type.rawValue] = isFree
    }
    return free
  }

  /// The total of each error type's critical criteria alone, before critical failures.
  private mutating func criticalTotals() -> [String: Double] {
    var totals: [String: Double] = [:]
    for kind in plan.kinds {
      var parts = [Sums](repeating: Sums(), count: plan.sections.count)
      for member in kind.members { parts[member.section] = sums(of: member.items, shares) }
      let total = total(parts)
      note(kind, parts, total)
      totals[kind.errorType.rawValue] = total
    }
    return totals
  }
}

extension Tally.CriticalFailure {
  /// True when the outcome is a fail whatever the total is.
  var decides: Bool { rule.scope == .total || rule.effect == .outcome }
}
