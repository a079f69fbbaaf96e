extension Portfolio {
  // Where nothing was recorded, that is said.

  var certified: Sheet.Section {
    guard !certifications.isEmpty else { return none("Certifications", "None was awarded yet.") }
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
    let signed = current.filter { $0.credential?.isEmpty == false }
    if !signed.isEmpty {
      blocks.append(.heading("Credentials that anybody can verify without a network"))
      blocks.append(.list(signed.map { "\($0.programme): \($0.credential ?? "")" }))
      blocks.append(
        .note("“guildhall credential verify FILE” checks the file that was given out with each."))
    }
    return Sheet.Section(title: "Certifications", blocks: blocks)
  }

  var trained: Sheet.Section {
    guard !training.isEmpty else {
      return none("Training completed", "No module was completed yet.")
    }
    let isSeen = training.contains { $0.seenBy != nil }
    return Sheet.Section(
      title: "Training completed",
      blocks: [
        .table(
          [.words("module"), .words("kind"), .words("completed")]
            + (isSeen ? [.words("seen by")] : []),
          training.map {
            [
              "\($0.module)", "\($0.kind)", "\($0.completedOn)",
              Words(ours: $0.seenBy?.words ?? ""),
            ]
          })
      ])
  }

  var measured: Sheet.Section {
    guard !figures.isEmpty else {
      return none("Quality of reviewed work", "No review of their work counts yet.")
    }
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

  var mapped: Sheet.Section {
    guard !skills.isEmpty else { return none("Skills", "Nothing was measured yet.") }
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
              "\(skill.competency)", Words(ours: tenths(skill.n)),
              Words(ours: share(skill.estimate)),
              Words(ours: interval(skill.lower, skill.upper)), "\(skill.standing)",
            ]
          })
      ]
        + (unmeasured > 0
          ? [
            .note(
              "Of \(ours: counted(unmeasured, "other competency", "other competencies")) nothing is known."
            )
          ] : []))
  }

  var worked: Sheet.Section {
    guard !cases.isEmpty else { return none("Work chosen to show", "None was chosen.") }
    return Sheet.Section(
      title: "Work chosen to show",
      blocks: cases.flatMap { item -> [SheetBlock] in
        let met: Words =
          item.met.isEmpty
          ? "none" : item.met.map { "\($0)" as Words }.joined(separator: "; ")
        return [
          .heading("\(item.title)"), .note("\(item.channel), reviewed \(item.date)"),
          .facts(
            [
              SheetBlock.Fact("Score", Words(ours: share(item.score))),
              SheetBlock.Fact(
                "Fully met", "\(met) (\(ours: "\(item.met.count) of \(item.asked)"))"),
            ] + item.good.map { SheetBlock.Fact("A reviewer wrote", "\($0)") }),
        ]
      })
  }

  /// Only of those who did it.
  var mentored: Sheet.Section? {
    guard !mentoring.isEmpty else { return nil }
    return Sheet.Section(
      title: "Mentoring done",
      blocks: [
        .list(
          mentoring.map { item in
            let people = counted(item.people, "person", "people")
            return "\(item.title): \(item.from) to \(item.to), for \(ours: people)"
          })
      ])
  }

  private func none(_ title: Words, _ words: Words) -> Sheet.Section {
    Sheet.Section(title: title, blocks: [.words(words)])
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
    case .renewed: "renewed\(day)"
    }
  }
}
