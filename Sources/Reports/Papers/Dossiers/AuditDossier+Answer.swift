extension AuditDossier {
  /// The first lines: whether, why, what came after, and whether the dossier agrees with itself.
  var answer: [Words] {
    [verdict, reasons] + (aftermath.map { [$0] } ?? []) + [agreement]
  }

  private var verdict: Words {
    let title: Words = "“\(programme.title)”"
    let award: Words =
      decision.map { decision in
        let end: Words = decision.validUntil.map { "valid until \($0)" } ?? "valid for good"
        return " (certification \(decision.number), awarded on \(decision.on), \(end))"
      } ?? ""
    return switch standing {
    case .certified: "Yes. On \(day) \(person) was certified as \(title)\(award)."
    case .suspended:
      "No. On \(day) the certification of \(person) as \(title)\(award) was suspended."
    case .revoked: "No. By \(day) the certification of \(person) as \(title)\(award) was revoked."
    case .expired: "No. By \(day) the certification of \(person) as \(title)\(award) had expired."
    case .notCertified: "No. On \(day) \(person) was not certified as \(title)."
    }
  }

  private var reasons: Words {
    let leaves = requirement.places.map(\.node).filter(\.parts.isEmpty)
    let met = leaves.count(where: \.isMet)
    let pieces = sum(requirement.places.map(\.node.evidence.count))
    let rule: Words =
      requirement.isMet
      ? "The rule of the programme was met" : "The rule of the programme was not met"
    let counts =
      "\(met) of \(leaves.count) single requirements met, by "
      + counted(pieces, "piece", "pieces") + " of evidence"
    let decided: Words =
      decision.map { decision in
        guard let decider = decision.by else { return " The rule awarded it on \(decision.on)." }
        return " \(decider) decided on \(decision.on), \(decision.separation(from: person))."
      } ?? " Nobody decided."
    return "\(rule): \(ours: counts).\(decided)"
  }

  private var aftermath: Words? {
    var sentences: [Words] = []
    if decision != nil || !history.isEmpty {
      // What bears no ISO day is told with what came after: it may have.
      let isBefore = { (entry: PaperEntry) in
        if let when = isoDay(entry.when), let day = isoDay(day) { when <= day } else { false }
      }
      let before = history.filter(isBefore)
      let after = history.filter { !isBefore($0) }
      if history.isEmpty {
        sentences.append("Nothing has changed its state since the award.")
      } else {
        sentences.append(
          before.isEmpty
            ? "Nothing changed its state between the award and that day."
            : "Between the award and that day: \(listed(before)).")
      }
      if !after.isEmpty { sentences.append("After that day: \(listed(after)).") }
    }
    if let today {
      let says = today.isMet ? "the rule would be met" : "the rule would not be met"
      sentences.append("Asked on \(today.day), \(ours: says).")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func listed(_ entries: [PaperEntry]) -> Words {
    let lines: [Words] = entries.map {
      $0.when.isEmpty ? "\($0.title)" : "\($0.title) (\($0.when))"
    }
    return lines.joined(separator: "; ")
  }

  private var agreement: Words {
    let count = remarks.count
    return count == 0
      ? "Nothing in this dossier contradicts anything else in it."
      : """
      \(ours: counted(count, "thing does", "things do")) not agree; see “What does not agree” below.
      """
  }
}

extension AuditDossier.Decision {
  /// Whether the decider stands apart from the training.
  func separation(from person: String) -> Words {
    guard let by else { return "without a person" }
    if by == person { return "who is the same person" }
    if trainedBy.contains(by) { return "who had also trained \(person)" }
    return trainedBy.isEmpty
      ? "and nobody is recorded as having trained \(person)" : "who had not trained \(person)"
  }
}
