internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readReview(
  _ element: MarkupElement, in module: ModuleContext, _ notes: ReadingNotes
) -> ReviewExercise? {
  guard let part = readPart(element, in: module, default: .passed, notes),
    let interaction = element.required("interaction", notes),
    let rubric = element.required("rubric", notes),
    let masteryScore = element.number("masteryScore")
  else {
    notes.dropped.append(element.location)
    return nil
  }
  notes.uses.append(.init(kind: "rubric", name: rubric, location: element.location))
  if !notes.assets.contains(interaction) {
    notes.error(
      .reference, element.location,
      "There is no file “\(interaction)” in the curriculum's folder to be reviewed.")
  }
  let scope = "\(module.id)/\(part.id)"
  let keys = element.elements(named: "mark").compactMap { mark -> ReviewExercise.Key? in
    guard let criterion = mark.required("criterion", notes),
      let verdict = mark.required("is", notes)
    else { return nil }
    notes.define("mark for", criterion, at: mark.location, in: scope)
    notes.marks.append(
      ReadingNotes.Mark(
        rubric: rubric, criterion: criterion, verdict: verdict, location: mark.location))
    if mark.isBlank {
      notes.error(
        .meaning, mark.location,
        "Say inside <mark> why the expert gave “\(verdict)” for “\(criterion)”.")
    }
    return ReviewExercise.Key(
      criterion: CriterionID(criterion), verdict: ReviewExercise.Key.Verdict(verdict),
      points: mark.number("points") ?? 1, reason: readRichText(mark))
  }
  return ReviewExercise(
    id: part.id, title: part.title, builds: part.builds, moveOn: part.moveOn,
    summary: element.first("summary")?.foldedText ?? "", interaction: interaction,
    rubric: RubricID(rubric), masteryScore: masteryScore,
    nearCounts: element.flag("near", default: true), keys: keys)
}

extension ReviewExercise.Key.Verdict {
  /// As authors write it.
  init(_ text: String) {
    switch text {
    case "met": self = .met
    case "notMet": self = .notMet
    case "notApplicable": self = .notApplicable
    default: self = .level(LevelID(text))
    }
  }
}

/// Holds the marks of review exercises against their rubrics, when all files are read.
func checkMarks(_ rubrics: [Rubric], _ notes: ReadingNotes) {
  let known = Dictionary(rubrics.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { one, _ in one })
  for mark in notes.marks {
    // An unknown rubric is reported by its name.
    guard let rubric = known[mark.rubric] else { continue }
    guard let criterion = rubric.criteria.first(where: { $0.id.rawValue == mark.criterion }) else {
      notes.error(
        .reference, mark.location,
        "The rubric “\(mark.rubric)” has no criterion “\(mark.criterion)”.")
      continue
    }
    if ReviewExercise.Key.Verdict(mark.verdict) == .notApplicable,
      (criterion.notApplicable ?? rubric.notApplicable) == .forbidden
    {
      notes.error(
        .meaning, mark.location,
        "Nobody may give “not applicable” for the criterion “\(mark.criterion)”, so neither may the "
          + "expert.")
    }
    if case .level(let level) = ReviewExercise.Key.Verdict(mark.verdict),
      !criterion.levels.contains(where: { $0.id == level })
    {
      let levels = criterion.levels.map { "“\($0.id)”" }.joined(separator: ", ")
      notes.error(
        .reference, mark.location,
        "The criterion “\(mark.criterion)” has no level “\(level)”; there are \(levels), met, "
          + "notMet and notApplicable.")
    }
  }
}
