public import Certifications
internal import Curricula
internal import Reviews
internal import Statistics

extension TeamSkills {
  /// For a terminal of 96 columns: a line for each competency with how many people stand where.
  public var text: String {
    let head = "Skills of \(people) \(people == 1 ? "person" : "people")\n\n"
    guard !rows.isEmpty else { return head + "The curriculum names no competency.\n" }
    var table = TextTable([
      ("skill", .left), ("strong", .right), ("adequate", .right), ("weak", .right),
      ("too little", .right), ("none", .right), ("mean", .right), ("interval", .left),
      ("of", .right),
    ])
    var group: Competency.Group?
    for row in rows {
      if row.competency.group != group { table.add([row.competency.group.words]) }
      group = row.competency.group
      let counts = [row.strong, row.adequate, row.weak, row.tooLittle, row.unknown]
      table.add(
        ["  " + shortened(row.competency.title, to: 20)] + counts.map { String($0) } + [
          row.mean.map(percentWords) ?? "–", row.interval?.range ?? "–",
          row.isFew && row.known > 0 ? "\(row.known) (few)" : String(row.known),
        ])
    }
    return head + table.text + "\n"
      + wrapped(
        "too little: there is evidence, and it does not tell. none: no evidence. mean: over the people who have evidence, each counting the same; of fewer than 5 it says "
          + "little about a team. interval: where the mean lies with a confidence of 95 %, as far as "
          + "people differ and as far as each is known.") + "\n"
  }

  /// Numbers are unrounded, and empty where there are none.
  public var csvText: String {
    csv(
      [
        [
          "competency", "group", "title", "strong", "adequate", "weak", "too_little",
          "no_evidence", "mean", "lower", "upper", "n",
        ]
      ]
        + rows.map { row in
          [row.competency.id.rawValue, row.competency.group.rawValue, row.competency.title]
            + [row.strong, row.adequate, row.weak, row.tooLittle, row.unknown].map { String($0) }
            + [row.mean, row.interval?.lower, row.interval?.upper].map(plain) + [String(row.known)]
        })
  }
}
