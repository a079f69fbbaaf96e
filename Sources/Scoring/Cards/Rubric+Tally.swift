public import Rubrics

extension Rubric {
  /// Adds up a card.
  ///
  /// - Parameter marks: a mark for each criterion; a missing one counts as skipped.
  /// - Returns: the same value for the same marks, on every machine.
  public func tally(_ marks: [CriterionID: Mark]) -> Tally {
    var sums = CardSums(rubric: self, marks: marks)
    return sums.tally()
  }
}

/// The sums of one card.
///
/// Sections keep their numerators and denominators, so that every way of adding up and every
/// critical failure works on the same figures.
private struct CardSums {
  let rubric: Rubric
  let marks: [CriterionID: Mark]
  var trace: [Tally.Line] = []

  init(rubric: Rubric, marks: [CriterionID: Mark]) {
    self.rubric = rubric
    self.marks = marks
  }

  mutating func tally() -> Tally {
    let shares = rubric.sections.map { $0.criteria.map { share(of: $0) } }
    let raw = rubric.sections.indices.map { index in
      score(of: rubric.sections[index], shares[index])
    }
    for (section, sums) in zip(rubric.sections, raw) { note(section, sums) }
    let rawTotal = total(raw)
    noteTotal(raw, rawTotal)
    let failures = criticalFailures()
    let after = zip(rubric.sections, raw).map { applied(failures, to: $0, $1) }
    var total = failures.isEmpty ? rawTotal : total(after)
    if total != rawTotal {
      trace.append(
        Tally.Line(
          subject: "total", arithmetic: "with the sections after critical failures", value: total))
    }
    for failure in failures where failure.rule.scope == .total {
      total = capped(total, failure.rule.effect, "total", failure.criterion)
    }
    return Tally(
      items: items(shares, raw),
      sections: rubric.sections.indices.map {
        Tally.Section(
          section: rubric.sections[$0].id, raw: raw[$0].share, score: after[$0].share)
      },
      rawTotal: rawTotal, total: total, criticalFailures: failures,
      outcome: outcome(total, failures), isFreeOf: errorTypes(), trace: trace)
  }

  /// An item's share of its scale, or what the not-applicable policy makes of it.
  private func share(of criterion: Criterion) -> Double? {
    switch marks[criterion.id] ?? .skipped {
    case .scored(let share): share
    case .notApplicable:
      switch rubric.notApplicable {
      case .drop, .forbidden: nil
      case .pass: 1
      case .zero: 0
      }
    case .skipped, .notShown, .undetermined: nil
    }
  }

  /// A section's weighted sum and the weight that counts.
  private struct Sums {
    var earned = 0.0
    var possible = 0.0
    var share: Double? { possible > 0 ? earned / possible : nil }
  }

  private func weight(_ criterion: Criterion) -> Double {
    rubric.arithmetic == .points ? criterion.points : criterion.weight
  }

  private func score(of section: RubricSection, _ shares: [Double?]) -> Sums {
    var sums = Sums()
    for (criterion, share) in zip(section.criteria, shares) {
      guard let share else { continue }
      sums.earned += weight(criterion) * share
      sums.possible += weight(criterion)
    }
    return sums
  }

  private func total(_ sums: [Sums]) -> Double? {
    var earned = 0.0
    var possible = 0.0
    for (section, sum) in zip(rubric.sections, sums) {
      guard let share = sum.share else { continue }
      let weight = sectionWeight(section, sum)
      earned += weight * share
      possible += weight
    }
    return possible > 0 ? earned / possible : nil
  }

  /// A section's part in the denominator of the total.
  private func sectionWeight(_ section: RubricSection, _ sums: Sums) -> Double {
    guard sums.share != nil else { return 0 }
    return switch rubric.arithmetic {
    case .sections: section.weight
    case .points: section.weight * sums.possible
    case .flat: sums.possible
    }
  }

  private func items(_ shares: [[Double?]], _ sums: [Sums]) -> [Tally.Item] {
    let whole = zip(rubric.sections, sums).reduce(0) { $0 + sectionWeight($1.0, $1.1) }
    return rubric.sections.indices.flatMap { index in
      let section = rubric.sections[index]
      let part = whole > 0 ? sectionWeight(section, sums[index]) / whole : 0
      return zip(section.criteria, shares[index]).map { criterion, share in
        Tally.Item(
          criterion: criterion.id, section: section.id, mark: marks[criterion.id] ?? .skipped,
          share: share,
          appliedWeight: share == nil || sums[index].possible == 0
            ? 0 : part * weight(criterion) / sums[index].possible)
      }
    }
  }

  private func criticalFailures() -> [Tally.CriticalFailure] {
    rubric.criteria.compactMap { criterion in
      guard let rule = criterion.critical, case .scored(let share)? = marks[criterion.id],
        share < rule.below
      else { return nil }
      return Tally.CriticalFailure(criterion: criterion.id, rule: rule)
    }
  }

  /// A section's sums after the critical failures of its own criteria with that scope.
  private mutating func applied(
    _ failures: [Tally.CriticalFailure], to section: RubricSection, _ sums: Sums
  ) -> Sums {
    var sums = sums
    for failure in failures where failure.rule.scope == .section {
      guard section.criteria.contains(where: { $0.id == failure.criterion }) else { continue }
      let share = capped(
        sums.share, failure.rule.effect, "section \(section.id)", failure.criterion)
      if let share { sums.earned = share * sums.possible }
    }
    return sums
  }

  private mutating func capped(
    _ share: Double?, _ effect: CriticalRule.Effect, _ subject: String, _ criterion: CriterionID
  ) -> Double? {
    guard let share else { return nil }
    switch effect {
    case .zero:
      trace.append(line(subject, "0 because the critical criterion “\(criterion)” failed", 0))
      return 0
    case .cap(let most):
      trace.append(
        line(
          subject, "at most \(decimal(most)) because the critical criterion “\(criterion)” failed",
          min(share, most)))
      return min(share, most)
    case .outcome:
      trace.append(
        line(
          subject,
          "kept; the outcome is a fail because the critical criterion “\(criterion)” failed",
          share))
      return share
    }
  }

  private func outcome(_ total: Double?, _ failures: [Tally.CriticalFailure]) -> Tally.Outcome {
    if failures.contains(where: { $0.rule.scope == .total || $0.rule.effect == .outcome }) {
      return .fail  // No later answer can mend it.
    }
    if rubric.criteria.contains(where: { marks[$0.id] == .undetermined }) { return .provisional }
    guard let total else { return .notScored }
    return reaches(total, mark: rubric.passMark) ? .pass : .fail
  }

  private func errorTypes() -> [String: Bool] {
    var free: [String: Bool] = [:]
    for criterion in rubric.criteria {
      guard let type = criterion.errorType, case .scored(let share)? = marks[criterion.id] else {
        continue
      }
      let failed = share < (criterion.critical?.below ?? 1)
      free[type.rawValue] = (free[type.rawValue] ?? true) && !failed
    }
    return free
  }

  private mutating func note(_ section: RubricSection, _ sums: Sums) {
    let counted = section.criteria.filter { share(of: $0) != nil }
    let terms = counted.map { "\(decimal(weight($0)))·\(decimal(share(of: $0) ?? 0))" }
    trace.append(
      line(
        "section \(section.id)",
        counted.isEmpty
          ? "nothing in it counts"
          : "(\(terms.joined(separator: " + "))) / \(decimal(sums.possible))", sums.share))
  }

  private mutating func noteTotal(_ sums: [Sums], _ total: Double?) {
    let counted = zip(rubric.sections, sums).filter { $0.1.share != nil }
    let terms = counted.map {
      "\(decimal(sectionWeight($0.0, $0.1)))·\(decimal($0.1.share ?? 0))"
    }
    let whole = counted.reduce(0) { $0 + sectionWeight($1.0, $1.1) }
    trace.append(
      line(
        "total",
        total == nil
          ? "not scored: nothing on the card counts"
          : "(\(terms.joined(separator: " + "))) / \(decimal(whole))", total))
  }

  private func line(_ subject: String, _ arithmetic: String, _ value: Double?) -> Tally.Line {
    Tally.Line(subject: subject, arithmetic: arithmetic, value: value)
  }
}
