extension Portfolio {
  // Each section is nothing where nothing was recorded.

  var certified: Sheet.Section? {
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

  var trained: Sheet.Section? {
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

  var measured: Sheet.Section? {
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

  var mapped: Sheet.Section? {
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

  var worked: Sheet.Section? {
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

  var mentored: Sheet.Section? {
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
