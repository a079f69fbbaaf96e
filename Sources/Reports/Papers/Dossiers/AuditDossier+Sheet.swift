extension AuditDossier {
  /// The dossier for a terminal or a file.
  public var text: String { sheet.text }

  /// The dossier as one page that needs nothing else.
  public var page: String { sheet.page }

  private var sheet: Sheet {
    let disagreements =
      remarks.isEmpty
      ? [] : [Sheet.Section(title: "What does not agree", blocks: [.list(remarks)])]
    let sections = disagreements + [asked, shown, decided, after, now, logged].compactMap(\.self)
    return Sheet(
      title: "Audit dossier: \(person), \(programme.title), \(day)", lead: answer,
      sections: sections.enumerated().map { number, section in
        Sheet.Section(title: "\(number + 1). \(section.title)", blocks: section.blocks)
      })
  }

  private var asked: Sheet.Section {
    var facts = [
      SheetBlock.Fact(
        "Person", reference.isEmpty ? "\(person)" : "\(person) (\(reference))"),
      SheetBlock.Fact("Day asked about", "\(day)"),
      SheetBlock.Fact(
        "Programme",
        "\(programme.title)\(programme.level.map { ", \($0)" as Words } ?? "") (\(programme.id))"),
      SheetBlock.Fact("Version, by its hash", "\(programme.versionHash)"),
    ]
    if let published = programme.publishedOn {
      facts.append(SheetBlock.Fact("Published", "\(published)"))
    }
    return Sheet.Section(title: "Who and what", blocks: [.facts(facts)])
  }

  private var shown: Sheet.Section {
    Sheet.Section(
      title: "What was required, and what met it",
      blocks: [
        .note(
          decision == nil
            ? "As the rule read on \(day)." : "As the rule read when it was decided."),
        .tree(requirement.lines),
      ])
  }

  private var decided: Sheet.Section {
    guard let decision else {
      return Sheet.Section(
        title: "Who decided", blocks: [.words("No award was decided by \(day).")])
    }
    var facts = [
      SheetBlock.Fact("Certification", "\(decision.number)"),
      SheetBlock.Fact("Awarded on", "\(decision.on)"),
      SheetBlock.Fact("Valid until", decision.validUntil.map { "\($0)" } ?? "for good"),
      SheetBlock.Fact(
        "Decided by", decision.by.map { "\($0)" } ?? "the rule, as the programme provides"),
    ]
    if decision.by != nil {
      facts.append(
        SheetBlock.Fact(
          "Trained by",
          decision.trainedBy.isEmpty
            ? "nobody on record" : decision.trainedBy.map { "\($0)" }.joined(separator: ", ")))
      facts.append(
        SheetBlock.Fact("Apart from training", "\(ours: isApart(decision) ? "yes" : "no")"))
    }
    if !decision.reason.isEmpty { facts.append(SheetBlock.Fact("Reason", "\(decision.reason)")) }
    if !decision.reference.isEmpty {
      facts.append(SheetBlock.Fact("Kept as", "\(decision.reference)"))
    }
    return Sheet.Section(title: "Who decided", blocks: [.facts(facts)])
  }

  private func isApart(_ decision: Decision) -> Bool {
    decision.by.map { $0 != person && !decision.trainedBy.contains($0) } ?? true
  }

  private var after: Sheet.Section? {
    guard decision != nil || !history.isEmpty else { return nil }
    guard !history.isEmpty else {
      return Sheet.Section(
        title: "What became of it", blocks: [.words("Nothing has changed its state since.")])
    }
    return Sheet.Section(
      title: "What became of it",
      blocks: [
        .note("Entries are added and never changed."),
        .list(
          history.map { entry in
            var rest = entry
            rest.when = ""
            let head: Words = entry.when.isEmpty ? "" : "\(entry.when): "
            return "\(head)\(entry.title)\(rest.particulars.map { "; \($0)" as Words } ?? "")"
          }),
      ])
  }

  private var now: Sheet.Section? {
    guard let today else { return nil }
    let says: Words =
      today.isMet
      ? "Asked on \(today.day), the rule would be met."
      : "Asked on \(today.day), the rule would not be met."
    return Sheet.Section(
      title: "What the rule would say today",
      blocks: [.words(says)] + (today.detail.isEmpty ? [] : [.words("\(today.detail)")])
        + (today.requirement.map { [.tree($0.lines)] } ?? []))
  }

  private var logged: Sheet.Section {
    guard !log.isEmpty else {
      return Sheet.Section(
        title: "Audit log", blocks: [.words("No events of the log were given with this dossier.")])
    }
    return Sheet.Section(
      title: "Audit log",
      blocks: [
        .table(
          [.words("event"), .words("at"), .words("by"), .words("what")],
          log.map { ["\($0.number)", "\($0.at)", "\($0.by)", "\($0.title)"] }),
        .heading("Their hashes"),
        .facts(log.map { SheetBlock.Fact("event \($0.number)", "\($0.hash)") }),
        .note(
          """
          Each event holds the hash of the one before it. “guildhall verify” computes the whole chain \
          anew and names the first event that does not follow.
          """),
      ])
  }
}
