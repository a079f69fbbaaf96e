internal import Rubrics

extension CardSums {
  /// Ends the line that `text` holds.
  mutating func line(_ subject: String, _ value: Double?) {
    trace.append(Tally.Line(subject: subject, arithmetic: text.take(), value: value))
  }

  /// One line for each reason why criteria do not count as they were marked.
  mutating func noteWhatDoesNotCount() {
    let reasons = marks.indices.map { reason(marks[$0], $0) }
    for reason in Reason.allCases where reasons.contains(reason) {
      text.add(reason.rawValue)
      var isFirst = true
      for (place, other) in reasons.enumerated() where other == reason {
        text.add(isFirst ? ": " : ", ")
        isFirst = false
        text.add(quoted: plan.items[place].id.rawValue)
      }
      line("card", nil)
    }
  }

  private enum Reason: String, CaseIterable {
    case dropped = "not applicable, left out"
    case passed = "not applicable, counts as 1"
    case zeroed = "not applicable, counts as 0"
    case refused = "not applicable may not be given, left out until a person judges"
    case hidden = "not shown, left out"
    case skipped = "skipped, left out"
    case open = "undetermined, left out until a person judges"
  }

  private func reason(_ mark: Mark, _ place: Int) -> Reason? {
    switch mark {
    case .scored: nil
    case .notApplicable where !plan.items[place].isWeighted: .dropped
    case .notApplicable:
      switch plan.items[place].policy {
      case .drop, .forbidden: .dropped
      case .pass: .passed
      case .zero: .zeroed
      }
    case .notShown: .hidden
    case .skipped: .skipped
    case .undetermined: refused.contains(place) ? .refused : .open
    }
  }

  mutating func note(
    _ section: Int, _ sums: Sums, _ shares: [Double?], isAfterFailures: Bool = false
  ) {
    let planned = plan.sections[section]
    if !planned.hasWeightedItems {
      text.add("only bonuses and penalties")
    } else if sums.possible > 0 {
      addMean(planned.items, sums, shares)
    } else {
      text.add("nothing in it counts")
    }
    if isAfterFailures { text.add(" after critical failures") }
    line(planned.subject, sums.share)
  }

  /// Adds (weight·share + …) / weights.
  private mutating func addMean(
    _ items: some Sequence<Int>, _ sums: Sums, _ shares: [Double?]
  ) {
    var isFirst = true
    text.add("(")
    for item in items {
      guard let share = shares[item], plan.items[item].isWeighted else { continue }
      if !isFirst { text.add(" + ") }
      isFirst = false
      text.add(weights.itemTerms[item])
      text.add(share)
    }
    text.add(") / ")
    text.add(sums.possible)
  }

  mutating func noteTotal(_ sums: [Sums], _ total: Double?, isAfterFailures: Bool = false) {
    if total == nil {
      text.add("not scored: nothing on the card counts")
    } else {
      addTotal(sums) { $0.text.add($2.share ?? 0) }
    }
    if isAfterFailures { text.add(" after critical failures") }
    line("total", total)
  }

  /// Adds (weight·score + …) / weights.
  private mutating func addTotal(_ sums: [Sums], score: (inout Self, Int, Sums) -> Void) {
    var whole = 0.0
    var isFirst = true
    text.add("(")
    for (section, sum) in sums.enumerated() where sum.possible > 0 {
      if !isFirst { text.add(" + ") }
      isFirst = false
      let weight = weight(of: section, sum)
      whole += weight
      if plan.arithmetic == .sections {
        text.add(weights.sectionTerms[section])
      } else {
        text.add(weight)
        text.add("·")
      }
      score(&self, section, sum)
    }
    text.add(") / ")
    text.add(whole)
  }

  mutating func note(_ group: TallyPlan.Group, _ sums: Sums) {
    if sums.possible > 0 {
      var isFirst = true
      text.add("(")
      for member in group.members {
        guard let share = shares[member] else { continue }
        if !isFirst { text.add(" + ") }
        isFirst = false
        text.add(appliedWeights[member])
        text.add("·")
        text.add(share)
      }
      text.add(") / ")
      text.add(sums.possible)
    } else {
      text.add("nothing in it counts")
    }
    line(group.subject, sums.share)
  }

  mutating func note(_ kind: TallyPlan.Kind, _ sums: [Sums], _ total: Double?) {
    if total == nil {
      text.add("no critical criterion of this kind counts")
    } else {
      let shares = shares
      addTotal(sums) { card, section, sum in
        guard let member = kind.members.first(where: { $0.section == section }) else { return }
        card.addMean(member.items, sum, shares)
      }
    }
    line(kind.subject, total)
  }

  mutating func noteOutcome(
    _ outcome: Tally.Outcome, _ total: Double?, _ failures: [Tally.CriticalFailure]
  ) {
    switch outcome {
    case .fail where failures.contains(where: \.decides):
      text.add("fail, because of the critical ")
      var isFirst = true
      for failure in failures where failure.decides {
        if !isFirst { text.add(", ") }
        isFirst = false
        text.add(quoted: failure.criterion.rawValue)
      }
    case .pass:
      text.add("pass: ")
      text.add(total ?? 0)
      text.add(" reaches the pass mark of ")
      text.add(plan.passMark)
    case .fail: addMiss(total ?? 0)
    case .provisional: text.add("provisional until a person has judged what is undetermined")
    case .notScored: text.add("not scored")
    }
    line("outcome", nil)
  }

  /// A total that rounds to the pass mark is written in full, so that nobody reads 0.8 below 0.8.
  private mutating func addMiss(_ total: Double) {
    let isNear = abs(total - plan.passMark) < 0.0001
    text.add("fail: ")
    if isNear { text.add(String(total)) } else { text.add(total) }
    text.add(" is below the pass mark of ")
    if isNear { text.add(String(plan.passMark)) } else { text.add(plan.passMark) }
  }
}
