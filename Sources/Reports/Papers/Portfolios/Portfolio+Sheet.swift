extension Portfolio {
  /// The portfolio for a terminal or a file, with its hash below the line that ends the record.
  public var text: String {
    let hash = contentHash.map { "SHA-256 of all lines above: \(printable($0))\n" } ?? ""
    return hashedText + Self.endOfRecord + "\n" + hash
  }

  /// What the content hash is of: the text edition above the line `-- end of the record --`.
  ///
  /// No other line can be that one: all that others wrote is set in.
  public var hashedText: String { sheet(withHash: false).text + "\n" }

  /// The portfolio as one page that needs nothing else.
  public var page: String { sheet(withHash: true).page }

  static let endOfRecord = "-- end of the record --"

  private func sheet(withHash hasHash: Bool) -> Sheet {
    let sections = [
      certified, trained, measured, mapped, worked, mentored,
    ].compactMap(\.self)
    return Sheet(
      title: "Portfolio of \(person)",
      lead: [
        summary,
        "A record of training, certification and reviewed work, as \(employer) kept it up to \(day).",
      ],
      sections: (sections.isEmpty ? [empty] : sections) + [statement],
      foot: hasHash ? foot : [])
  }

  private var summary: Words {
    let current = certifications.filter { $0.state == .inForce }
    var parts: [Words] = []
    if !current.isEmpty {
      let titles: [Words] = current.map { "“\($0.programme)”" }
      parts.append("certified as \(titles.joined(separator: ", "))")
    }
    if !training.isEmpty {
      parts.append("\(ours: counted(training.count, "module", "modules")) of training completed")
    }
    let reviewed = sum(figures.map(\.n))
    if reviewed > 0 {
      parts.append("\(ours: counted(reviewed, "piece", "pieces")) of work reviewed")
    }
    guard !parts.isEmpty else { return "\(person) has begun." }
    return "\(person): \(parts.joined(separator: "; "))."
  }

  private var empty: Sheet.Section {
    Sheet.Section(
      title: "The record",
      blocks: [.words("Nothing has been recorded yet. It fills as the work is done.")])
  }

  private var certified: Sheet.Section? {
    guard !certifications.isEmpty else { return nil }
    let current = certifications.filter { $0.state == .inForce }
    let past = certifications.filter { $0.state != .inForce }
    var blocks: [SheetBlock] = []
    if current.isEmpty {
      blocks.append(.words("None is in force on \(day)."))
    } else {
      blocks.append(
        .table(
          [
            .words("certification"), .words("awarded"), .words("valid until"), .number("number"),
          ],
          current.map { [$0.name, "\($0.awardedOn)", $0.until, "\($0.number)"] }))
    }
    if !past.isEmpty {
      blocks.append(.heading("Before"))
      blocks.append(
        .table(
          [
            .words("certification"), .words("awarded"), .words("state"), .number("number"),
          ], past.map { [$0.name, "\($0.awardedOn)", $0.stateWords, "\($0.number)"] }))
    }
    let signed = certifications.filter { $0.credential?.isEmpty == false }
    if !signed.isEmpty {
      blocks.append(.heading("Credentials that anybody can verify without a network"))
      blocks.append(.list(signed.map { "\($0.programme): \($0.credential ?? "")" }))
      blocks.append(
        .note("“guildhall credential verify FILE” checks the file that was given out with each."))
    }
    return Sheet.Section(title: "Certifications", blocks: blocks)
  }

  private var trained: Sheet.Section? {
    guard !training.isEmpty else { return nil }
    let timed = training.compactMap(\.minutes)
    let hasKinds = training.contains { !$0.kind.isEmpty }
    let isSeen = training.contains { $0.seenBy != nil }
    let rows = training.map { item -> [Words] in
      ["\(item.module)"] + (hasKinds ? ["\(item.kind)"] : []) + ["\(item.completedOn)"]
        + (timed.isEmpty
          ? [] : [Words(ours: item.minutes.map { duration(minutes: max(0, $0)) } ?? "–")])
        + (isSeen ? [Words(ours: item.seenBy?.words ?? "")] : [])
    }
    let columns: [SheetColumn] =
      [.words("module")] + (hasKinds ? [.words("kind")] : []) + [.words("completed")]
      + (timed.isEmpty ? [] : [.number("time")]) + (isSeen ? [.words("seen by")] : [])
    var blocks: [SheetBlock] = [.table(columns, rows)]
    if !timed.isEmpty {
      let all =
        timed.count == training.count ? "" : ", measured for \(timed.count) of \(training.count)"
      blocks.append(.note("Together \(ours: duration(minutes: sum(timed)))\(ours: all)."))
    }
    return Sheet.Section(title: "Training completed", blocks: blocks)
  }

  private var measured: Sheet.Section? {
    guard !figures.isEmpty else { return nil }
    return Sheet.Section(
      title: "Quality of reviewed work",
      blocks: [
        .table(
          [
            .words("rubric"), .words("period"), .number("n"), .number("mean"),
            .number("95 % interval"),
          ],
          figures.map { figure in
            [
              "\(figure.rubric)", "\(figure.from) to \(figure.to)", "\(figure.n)",
              Words(ours: share(figure.value)), Words(ours: interval(figure.lower, figure.upper)),
            ]
          })
      ])
  }

  private var mapped: Sheet.Section? {
    guard !skills.isEmpty else { return nil }
    return Sheet.Section(
      title: "Skills",
      blocks: [
        .table(
          [
            .words("competency"), .number("n"), .number("estimate"), .number("95 % interval"),
            .words("standing"),
          ],
          skills.map { skill in
            [
              "\(skill.competency)", "\(skill.n)", Words(ours: share(skill.estimate)),
              Words(ours: interval(skill.lower, skill.upper)), "\(skill.standing)",
            ]
          })
      ])
  }

  private var worked: Sheet.Section? {
    guard !cases.isEmpty else { return nil }
    return Sheet.Section(
      title: "Work chosen to show",
      blocks: cases.flatMap { item -> [SheetBlock] in
        let place = [item.channel, item.date].filter { !$0.isEmpty }
          .map { "\($0)" as Words }.joined(separator: ", ")
        let said: Words = "What was good\(ours: item.saidBy.map { ", said \($0.words)" } ?? ""): "
        return [.heading("\(item.title)")] + (place.isEmpty ? [] : [.note(place)])
          + (item.good.isEmpty ? [] : [.words("\(said)\(item.good)")])
          + (item.text.isEmpty ? [] : [.quote(item.text)])
      })
  }

  private var mentored: Sheet.Section? {
    guard !mentoring.isEmpty else { return nil }
    return Sheet.Section(
      title: "Mentoring done",
      blocks: [
        .list(
          mentoring.map { item in
            let time = item.minutes.map { ", \(duration(minutes: max(0, $0)))" } ?? ""
            let people = counted(item.people, "person", "people")
            return "\(item.title): \(item.from) to \(item.to), for \(ours: people + time)"
          })
      ])
  }

  private var statement: Sheet.Section {
    var blocks: [SheetBlock] = [
      .words(
        """
        This is the record of \(employer), taken from its register of training, certification and \
        review. \(person) chose the work that is shown and changed nothing else. It tells what was \
        recorded and says nothing of what was not.
        """),
      .words(
        """
        No other person is named: whoever reviewed, mentored or asked stands here by their part \
        alone.
        """),
    ]
    if !figures.isEmpty {
      blocks.append(
        .words(
          """
          A quality figure is the mean score of n pieces of reviewed work, by the rubric and in the \
          period named. Its interval holds the true mean with 95 % confidence. “Too few” means that \
          there is no honest interval yet and that the mean says little.
          """))
    }
    if !skills.isEmpty {
      blocks.append(
        .words(
          """
          The estimate of a skill is the share of n occasions on which it was shown, with its 95 % \
          interval. Two skills whose intervals overlap are not known to differ.
          """))
    }
    return Sheet.Section(title: "How to read this record", blocks: blocks)
  }

  private var foot: [Words] {
    guard let contentHash else { return [] }
    return [
      """
      Content hash: SHA-256 \(contentHash), of the text edition of this portfolio above its line \
      “\(ours: Self.endOfRecord)”.
      """
    ]
  }
}

extension Portfolio.Certification {
  fileprivate var name: Words {
    let level = level ?? ""
    return level.isEmpty ? "\(programme)" : "\(programme), \(level)"
  }

  fileprivate var until: Words { validUntil.map { "\($0)" } ?? "for good" }

  fileprivate var stateWords: Words {
    let day =
      (stateSince ?? (state == .expired ? validUntil : nil)).map { " on \($0)" as Words } ?? ""
    return switch state {
    case .inForce: "in force"
    case .suspended: "suspended\(day)"
    case .expired: "expired\(day)"
    case .revoked: "revoked\(day)"
    }
  }
}
