internal import Rubrics
internal import Scoring
internal import Transcripts

extension RubricComparison {
  /// The comparison for a person: the whole, each criterion, each person, and changed interactions.
  public var text: String {
    var lines = [heading] + edits.map { "  " + printable($0) }
    lines += ["", figuresTable, "", summary, "", criteriaTable] + editLines
    if !people.isEmpty { lines += ["", peopleTable] }
    if !changes.isEmpty {
      lines += [
        "",
        changes.count < changedCards
          ? "The first \(changes.count) of \(changedCards) changed scorecards "
            + "(--all-changes shows all):" : "Changed scorecards:",
      ]
      lines += changes.flatMap(\.lines)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var heading: String {
    let against =
      curriculum.map { "compared with the version published in “\($0)”" }
      ?? "which was never published, so there is nothing to compare with"
    return wrapped("“\(title)” (\(rubric)) over the stored interactions, \(against).")
  }

  private var figuresTable: String {
    var table = TextTable([("", .left), ("before", .right), ("after", .right)])
    func row(_ name: String, _ cell: (Figures) -> String) {
      table.add([name, curriculum == nil ? "–" : cell(before), cell(after)])
    }
    row("scorecards") { String($0.cards) }
    row("decided") { String($0.decided) }
    row("mean total") { $0.mean.map(percent) ?? "–" }
    row("passed") { String($0.passed) }
    row("pass rate") {
      $0.decided > 0 ? percent(Double($0.passed) / Double($0.decided)) : "–"
    }
    return String(table.text.dropLast())
  }

  private var summary: String {
    guard curriculum != nil else { return "Nothing is written." }
    var sentences = [
      "\(changedCards) of \(cards) scorecards would change; nothing is written."
    ]
    if let was = both.meanBefore, let becomes = both.meanAfter {
      sentences.append(
        "Decided both times: \(both.count), mean \(percent(was)) → \(percent(becomes)).")
    }
    if !outcomes.isEmpty { sentences.append("Outcomes: \(words(outcomes)).") }
    return sentences.map { wrapped($0) }.joined(separator: "\n")
  }

  private func words(_ transitions: [Transition]) -> String {
    transitions.map { "\($0.from) → \($0.to) \($0.count)" }.joined(separator: ", ")
  }

  private var criteriaTable: String {
    var table = TextTable([
      ("criterion", .left), ("weight", .right), ("changes", .right), ("from → to", .left),
    ])
    for criterion in criteria {
      let count = criterion.transitions.reduce(0) { $0 + $1.count }
      let verdicts = criterion.presence == .gone ? criterion.before : criterion.after
      let cell =
        criterion.presence == .kept
        ? words(criterion.transitions)
        : "\(criterion.presence.rawValue): "
          + verdicts.sorted { $0.key < $1.key }
          .map { "\($0) \($1)" }.joined(separator: ", ")
      table.add([
        shortened(criterion.title, to: 32), criterion.weightWords,
        criterion.presence == .kept ? String(count) : "–", cell,
      ])
    }
    return String(table.text.dropLast())
  }

  private var editLines: [String] {
    criteria.filter { !$0.edits.isEmpty }.map {
      "  "
        + wrapped("Changed in “\($0.title)”: \($0.edits.joined(separator: ", ")).", indent: "  ")
    }
  }

  private var peopleTable: String {
    var table = TextTable([
      ("person", .left), ("n", .right), ("mean before", .right), ("after", .right),
      ("pass→fail", .right), ("fail→pass", .right), ("", .left),
    ])
    for person in people {
      let n = curriculum == nil ? person.after.decided : person.both.count
      let after = curriculum == nil ? person.after.mean : person.both.meanAfter
      table.add([
        shortened(person.agent ?? "–", to: 24), String(n),
        person.both.meanBefore.map(percent) ?? "–", after.map(percent) ?? "–",
        String(person.both.passToFail), String(person.both.failToPass),
        person.isTooFewToRank ? "too few to rank" : "",
      ])
    }
    return String(table.text.dropLast())
  }

  /// Every changed verdict of the listed cards as a row.
  ///
  /// A card on which only the total changes has a row without a criterion.
  public var csvText: String {
    let head = [
      "interaction", "agent", "total_before", "total_after", "outcome_before", "outcome_after",
      "criterion", "verdict_before", "verdict_after", "reason",
    ]
    return csv(
      [head]
        + changes.flatMap { card -> [[String]] in
          let own = [
            card.interaction.rawValue, card.agent ?? "",
            card.totalBefore.map { String($0) } ?? "", card.totalAfter.map { String($0) } ?? "",
            card.outcomeBefore?.rawValue ?? "", card.outcomeAfter?.rawValue ?? "",
          ]
          if card.verdicts.isEmpty { return [own + ["", "", "", ""]] }
          return card.verdicts.map { verdict in
            own + [
              verdict.criterion.rawValue, verdict.before ?? "", verdict.after ?? "", verdict.reason,
            ]
          }
        })
  }
}

extension RubricComparison.CriterionChange {
  fileprivate var weightWords: String {
    let before = weightBefore.map(percent)
    let after = weightAfter.map(percent)
    if let before, let after { return before == after ? after : "\(before) → \(after)" }
    return before ?? after ?? "–"
  }
}

extension RubricComparison.ChangedCard {
  /// What changes, and why in words for the first criteria.
  fileprivate var lines: [String] {
    let shown = 3
    let agent = self.agent.map { " (\(printable($0)))" } ?? ""
    let before = outcomeBefore?.words ?? RubricComparison.notJudged
    let after = outcomeAfter?.words ?? RubricComparison.notJudged
    let outcome = before == after ? after : "\(before) → \(after)"
    var lines = [
      "• \(printable(interaction.rawValue))\(agent): \(totalBefore.map(percent) ?? "no score") → "
        + "\(totalAfter.map(percent) ?? "no score"), \(outcome)"
    ]
    lines += verdicts.prefix(shown).map { verdict in
      "    "
        + wrapped(
          "\(verdict.title): \(verdict.before ?? "new") → \(verdict.after ?? "gone"). "
            + verdict.reason, indent: "    ")
    }
    if verdicts.count > shown { lines.append("    and \(verdicts.count - shown) more") }
    if verdicts.isEmpty, outcomeBefore != nil, outcomeAfter != nil {
      lines.append("    No verdict changes, only what they count.")
    }
    return lines
  }
}
