internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readRubric(_ element: MarkupElement, _ notes: ReadingNotes) -> Rubric? {
  guard let id = element.required("id", notes), let title = element.required("title", notes),
    let passMark = element.number("passMark")
  else {
    notes.dropped.append(element.location)
    return nil
  }
  guard notes.define("rubric", id, at: element.location) else { return nil }
  let cues = element.elements(named: "cue").compactMap { readCue($0, rubric: id, notes) }
  let rubric = Rubric(
    id: RubricID(id), title: title, summary: element.first("summary")?.foldedText ?? "",
    language: element.attribute("language") ?? "en",
    channels: element.words("channels") ?? ["phone", "email", "chat", "social"],
    tags: element.words("tags") ?? [], passMark: passMark,
    arithmetic: element.choice("arithmetic", default: .sections, notes),
    notApplicable: element.choice("notApplicable", default: .drop, notes), cues: cues,
    sections: element.elements(named: "section").compactMap { readSection($0, rubric: id, notes) })
  checkWeights(rubric, element, notes)
  reportUnusedCues(rubric, element, notes)
  return rubric
}

func readCue(_ element: MarkupElement, rubric: String, _ notes: ReadingNotes) -> Cue? {
  guard let id = element.required("id", notes) else { return nil }
  notes.define("cue", id, at: element.location, in: rubric)
  for phrase in element.elements(named: "phrase") + element.elements(named: "except") {
    do {
      _ = try Phrase(phrase.foldedText)
    } catch {
      notes.error(
        .meaning, phrase.location,
        "The phrase “\(phrase.foldedText.prefix(60))” \(error.sentence)")
    }
  }
  return Cue(
    id: CueID(id), title: element.attribute("title"),
    phrases: element.elements(named: "phrase").map(\.foldedText),
    exceptions: element.elements(named: "except").map(\.foldedText),
    negation: element.choice("negation", default: .blocks, notes))
}

private func readSection(
  _ element: MarkupElement, rubric: String, _ notes: ReadingNotes
) -> RubricSection? {
  guard let id = element.required("id", notes), let title = element.required("title", notes) else {
    return nil
  }
  notes.define("section", id, at: element.location, in: rubric)
  return RubricSection(
    id: SectionID(id), title: title, weight: element.number("weight") ?? 1,
    criteria: element.elements(named: "criterion").compactMap {
      readCriterion($0, rubric: rubric, notes)
    })
}

func readCriterion(
  _ element: MarkupElement, rubric: String, _ notes: ReadingNotes
) -> Criterion? {
  guard let id = element.required("id", notes), let title = element.required("title", notes) else {
    return nil
  }
  notes.define("criterion", id, at: element.location, in: rubric)
  let levels = element.elements(named: "level").compactMap { level -> Level? in
    guard let id = level.required("id", notes), let value = level.number("value") else {
      return nil
    }
    return Level(id: LevelID(id), value: value, descriptor: level.foldedText)
  }
  if !levels.isEmpty,
    Set(levels.map(\.value)).count != levels.count || Set(levels.map(\.id)).count != levels.count
      || levels.count < 2
  {
    notes.error(
      .meaning, element.location,
      "The levels of the criterion “\(id)” must be two or more, each with its own id and value.")
  }
  return Criterion(
    id: CriterionID(id), title: title, guidance: element.first("guidance")?.foldedText ?? "",
    weight: element.number("weight") ?? 1, points: element.number("points"),
    levels: levels.isEmpty ? Level.passFail : levels,
    errorType: element.attribute("errorType").flatMap { ErrorType(rawValue: $0) },
    critical: element.first("critical").map { readCritical($0, notes) },
    appliesWhen: element.first("appliesWhen").map { readConditions($0, rubric: rubric, notes) },
    check: element.first("check").map { readConditions($0, rubric: rubric, notes) })
}

private func readCritical(_ element: MarkupElement, _ notes: ReadingNotes) -> CriticalRule {
  let effect: CriticalRule.Effect
  if element.attribute("cap") != nil, element.attribute("effect") != "cap" {
    notes.error(
      .meaning, element.location, "The attribute cap goes with effect=\"cap\" and is ignored here.")
  }
  switch element.attribute("effect") ?? "zero" {
  case "cap":
    if element.number("cap") == nil {
      notes.error(
        .meaning, element.location,
        "The effect “cap” needs the attribute cap: the share of the score that is left at most.")
    }
    effect = .cap(element.number("cap") ?? 0)
  case "outcome": effect = .outcome
  default: effect = .zero
  }
  return CriticalRule(
    scope: element.choice("scope", default: .total, notes), effect: effect,
    below: element.number("below") ?? 1)
}

private func checkWeights(_ rubric: Rubric, _ element: MarkupElement, _ notes: ReadingNotes) {
  func weight(_ criterion: Criterion) -> Double {
    rubric.arithmetic == .points ? criterion.points : criterion.weight
  }
  for (section, source) in zip(rubric.sections, element.elements(named: "section"))
  where !section.criteria.isEmpty && section.criteria.allSatisfy({ weight($0) == 0 }) {
    notes.error(
      .meaning, source.location,
      "All weights in the section “\(section.id)” are 0, so it can never be scored.")
  }
  if rubric.arithmetic != .flat, !rubric.sections.isEmpty,
    rubric.sections.allSatisfy({ $0.weight == 0 })
  {
    notes.error(
      .meaning, element.location,
      "All sections of the rubric “\(rubric.id)” weigh 0, so nothing can be scored.")
  }
}

func reportUnusedCues(_ rubric: Rubric, _ element: MarkupElement, _ notes: ReadingNotes) {
  let used = Set(
    rubric.criteria.flatMap { ($0.appliesWhen?.cues ?? []) + ($0.check?.cues ?? []) })
  for (cue, source) in zip(rubric.cues, element.elements(named: "cue")) where !used.contains(cue.id)
  {
    notes.warning(.meaning, source.location, "No criterion looks for the cue “\(cue.id)”.")
  }
}

extension PhraseFault {
  /// The rest of a sentence that begins with the phrase.
  fileprivate var sentence: String {
    switch self {
    case .empty: "is empty."
    case .unknownClass(let name):
      "names \(name), which is no class; there are {number}, {digits:N}, {digits:N-M}, {amount}, "
        + "{date}, {email}, {code} and {name}."
    case .tooManyGaps: "has more than \(Phrase.mostGaps) gaps."
    case .gapAtEdge: "begins or ends with a gap, which would match any words."
    case .onlyWildcards: "has no word of its own, so it would match anything."
    case .anchorInside: "has ^ or $ inside; ^ stands first and $ last."
    case .noWord(let word): "has “\(word)” in it, which is no word; leave it out."
    case .tooLong: "has more than \(Phrase.mostElements) words, or 500 bytes."
    case .emptyAlternative: "has an empty alternative; write a|b without spaces."
    }
  }
}
