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
  let cues = element.elements(named: "cue").compactMap { readCue($0, scope: id, notes) }
  noteLexicons(element, rubric: id, notes)
  let rubric = Rubric(
    id: RubricID(id), title: title, summary: element.first("summary")?.foldedText ?? "",
    language: element.attribute("language") ?? "en",
    channels: element.words("channels") ?? ["phone", "email", "chat", "social"],
    tags: element.words("tags") ?? [], passMark: passMark,
    arithmetic: element.choice("arithmetic", default: .sections, notes),
    notApplicable: element.choice("notApplicable", default: .drop, notes),
    bonusCap: element.attribute("bonusCap") == "none" ? nil : element.number("bonusCap") ?? 1,
    cues: cues, groups: readGroups(element, rubric: id, notes),
    rootCauses: readSharedCauses(element, rubric: id, notes),
    sections: element.elements(named: "section").compactMap { readSection($0, rubric: id, notes) })
  check(rubric, element, notes)
  reportUnusedCues(rubric, element, notes)
  return rubric
}

/// Notes what the rubric takes from lexicons, which may be read after it.
private func noteLexicons(_ element: MarkupElement, rubric: String, _ notes: ReadingNotes) {
  let lexicons = element.words("lexicons") ?? []
  for name in lexicons {
    notes.uses.append(.init(kind: "lexicon", name: name, location: element.location))
  }
  var extensions: [CueID: RubricSource.Extension] = [:]
  for cue in element.elements(named: "cue") {
    guard let id = cue.attribute("id"), let name = cue.attribute("extends") else { continue }
    notes.uses.append(.init(kind: "lexicon", name: name, location: cue.location))
    let band = cue.first("exemplars")
    let given =
      ["negation", "reported"].filter { cue.attribute($0) != nil }
      + ["atLeast", "below"].filter { band?.attribute($0) != nil }
    extensions[CueID(id)] = .init(lexicon: name, location: cue.location, given: Set(given))
  }
  notes.otherScopes[rubric] = lexicons.map(Lexicon.scope)
  notes.rubrics.append(
    RubricSource(
      rubric: rubric, location: element.location, lexicons: lexicons,
      language: element.attribute("language") ?? "en", extensions: extensions))
}

private func readGroups(
  _ element: MarkupElement, rubric: String, _ notes: ReadingNotes
) -> [CriterionGroup] {
  element.elements(named: "group").compactMap { group in
    guard let id = group.required("id", notes), let title = group.required("title", notes) else {
      return nil
    }
    notes.define("group", id, at: group.location, in: rubric)
    return CriterionGroup(id: GroupID(id), title: title)
  }
}

private func readSharedCauses(
  _ element: MarkupElement, rubric: String, _ notes: ReadingNotes
) -> [RootCause] {
  element.elements(named: "rootCause").compactMap { cause in
    guard let id = cause.required("id", notes), let title = cause.required("title", notes) else {
      return nil
    }
    notes.define("root cause", id, at: cause.location, in: rubric)
    return RootCause(id: RootCauseID(id), title: title)
  }
}

func reportUnusedCues(_ rubric: Rubric, _ element: MarkupElement, _ notes: ReadingNotes) {
  let used = Set(rubric.criteria.flatMap(\.cues))
  for (cue, source) in zip(rubric.cues, element.elements(named: "cue")) where !used.contains(cue.id)
  {
    notes.warning(.meaning, source.location, "No criterion looks for the cue “\(cue.id)”.")
  }
}
