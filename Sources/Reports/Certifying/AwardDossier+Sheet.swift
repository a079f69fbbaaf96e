internal import Foundation

extension AwardDossier {
  /// The dossier for a terminal or a file: the answer in the first lines, then what it rests on.
  public var text: String { sheet.text }

  /// The dossier as one page that needs nothing else.
  public var page: String { sheet.page }

  private var sheet: Sheet {
    let doubts =
      disagreements.isEmpty
      ? []
      : [
        Sheet.Section(title: "What does not agree", blocks: [.list(disagreements.map { "\($0)" })])
      ]
    let sections = doubts + [asked, shown, decided, after, now, logged].compactMap(\.self)
    return Sheet(
      title: "Audit dossier: \(person), \(title), \(day(at))", lead: lead,
      sections: sections.enumerated().map { number, section in
        Sheet.Section(title: "\(number + 1). \(section.title)", blocks: section.blocks)
      })
  }

  private var lead: [Words] {
    let leaves = tree.leaves
    let pieces = sum(leaves.map(\.evidence.count))
    let rule = tree.isMet ? "The requirements were met" : "The requirements were not met"
    return answer.map { "\($0)" } + [
      """
      \(ours: rule): \(leaves.count(where: \.isMet)) of \
      \(ours: counted(leaves.count, "single requirement", "single requirements")), by \
      \(ours: counted(pieces, "piece", "pieces")) of evidence.
      """,
      disagreements.isEmpty
        ? "Nothing in this dossier contradicts anything else in it."
        : """
        \(ours: counted(disagreements.count, "thing does", "things do")) not agree; see “What does \
        not agree” below.
        """,
    ]
  }

  private var asked: Sheet.Section {
    Sheet.Section(
      title: "Who and what",
      blocks: [
        .facts([
          SheetBlock.Fact("Person", reference.isEmpty ? "\(person)" : "\(person) (\(reference))"),
          SheetBlock.Fact("Day asked about", "\(day(at))"),
          SheetBlock.Fact("Programme", "\(title) (\(programme))"),
          SheetBlock.Fact("Published version", "\(ours: String(version))"),
          SheetBlock.Fact("Its SHA-256", "\(versionHash)"),
        ])
      ])
  }

  private var shown: Sheet.Section {
    let moment: Words =
      awardedAt.map { "As it was on \(day($0)), when it was decided." }
      ?? "As it was on \(day(at))."
    return Sheet.Section(
      title: "What was required, and what met it", blocks: [.note(moment), .tree(tree.proof())])
  }

  private var decided: Sheet.Section {
    guard let certification, let awardedAt else {
      return Sheet.Section(
        title: "Who decided", blocks: [.words("No award was decided by \(day(at)).")])
    }
    var facts = [
      SheetBlock.Fact("Certification", "\(ours: String(certification))"),
      SheetBlock.Fact("Awarded on", "\(day(awardedAt))"),
      SheetBlock.Fact("Valid until", expiresAt.map { "\(day($0))" } ?? "for good"),
      SheetBlock.Fact("Decided by", "\(decidedBy ?? "the rule")"),
      SheetBlock.Fact(
        "Trained by",
        trainedBy.isEmpty ? "nobody on record" : trainedBy.map { "\($0)" }.joined(separator: ", ")),
    ]
    if let isApart {
      facts.append(SheetBlock.Fact("Apart from training", "\(ours: isApart ? "yes" : "no")"))
    }
    return Sheet.Section(title: "Who decided", blocks: [.facts(facts)])
  }

  private var after: Sheet.Section? {
    guard !history.isEmpty else { return nil }
    return Sheet.Section(
      title: "History",
      blocks: [
        .note("Entries are added and never changed."),
        .table(
          [.words("day"), .words("what happened"), .words("by"), .words("why")],
          history.map { ["\(day($0.at))", "\($0.what)", "\($0.by)", "\($0.reason)"] }),
      ])
  }

  private var now: Sheet.Section? {
    guard let today else { return nil }
    return Sheet.Section(
      title: "What the rule would say today",
      blocks: [
        .words(
          """
          Asked on \(day(today.at)) by the version that counts then, on what is on record then, the \
          requirements would \(ours: today.isMet ? "be met" : "not be met").
          """)
      ] + (today.missing.isEmpty ? [] : [.list(today.missing.map { "still: \($0)" })]))
  }

  private var logged: Sheet.Section {
    guard !log.isEmpty else {
      return Sheet.Section(
        title: "Audit log", blocks: [.words("No event of the log is about this certification.")])
    }
    return Sheet.Section(
      title: "Audit log",
      blocks: [
        .table(
          [.words("event"), .words("at"), .words("by"), .words("what")],
          log.map { ["\($0.sequence)", "\($0.at)", "\($0.actor)", "\($0.verb)"] }),
        .heading("Their hashes"),
        .facts(log.map { SheetBlock.Fact("event \($0.sequence)", "\($0.hash)") }),
        .note(
          """
          Each event holds the hash of the one before it. “guildhall verify” computes the whole chain \
          anew and names the first event that does not follow.
          """),
      ])
  }
}
